package org.sokong.cases;

import java.util.List;

/**
 * The little about the client that a referral carries before it is accepted.
 *
 * @param languages ISO 639-1 codes or words
 */
public record CaseEnvelope(AgeBand ageBand, List<String> languages) {}
