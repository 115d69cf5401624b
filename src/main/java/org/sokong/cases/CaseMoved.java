package org.sokong.cases;

import java.util.UUID;

/** A case took a step of its life; published within the transaction of the step. */
public record CaseMoved(UUID caseId, CaseStatus from, CaseStatus to) {}
