package org.sokong.cases;

import java.util.UUID;

/** A case was hidden from somebody; published in the transaction that does it. */
public record CaseHiddenFrom(UUID caseId, UUID personId) {}
