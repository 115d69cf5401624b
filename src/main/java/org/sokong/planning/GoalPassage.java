package org.sokong.planning;

import java.util.UUID;

/**
 * A passage of the policy library that a goal cites.
 *
 * @param title of its document
 * @param citation where it stands: "004 ¶13"
 */
public record GoalPassage(UUID id, String title, String citation) {}
