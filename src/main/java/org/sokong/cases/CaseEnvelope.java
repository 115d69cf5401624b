package org.sokong.cases;

import java.util.List;

/**
 * The little about the client that a referral carries before it is accepted.
 *
 * @param code the case's own code, for the sender; the receiver never sees it
 * @param status where the case is: a referral leaves only from one that is being worked on
 * @param languages ISO 639-1 codes or words
 */
public record CaseEnvelope(
        String code, CaseStatus status, AgeBand ageBand, List<String> languages) {}
