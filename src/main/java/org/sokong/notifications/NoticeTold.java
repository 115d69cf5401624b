package org.sokong.notifications;

import java.util.UUID;

/**
 * Somebody was told something in the inbox. Kept by the event registry until mail about it is
 * planned; it holds an id and nothing else.
 */
public record NoticeTold(UUID noticeId) {}
