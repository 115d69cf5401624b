package org.sokong.consent;

import java.util.UUID;

/**
 * A second supervisor said yes to sharing without an agreement; published in the transaction that
 * says so.
 */
public record SharingAllowed(UUID caseId, UUID receiverId) {}
