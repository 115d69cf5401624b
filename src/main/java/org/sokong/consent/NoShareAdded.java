package org.sokong.consent;

import java.util.UUID;

/**
 * Nothing of the case may be shared with the organisation any more. Published in the transaction
 * that writes it, for the modules that shared something: they end it there.
 */
public record NoShareAdded(UUID caseId, UUID organisationId) {}
