package org.sokong.cases;

import java.util.List;

/**
 * The little about the client that a referral carries before it is accepted.
 *
 * @param status where the case is: a referral leaves only from one that is being worked on
 * @param languages ISO 639-1 codes or words
 */
public record CaseEnvelope(CaseStatus status, AgeBand ageBand, List<String> languages) {}
