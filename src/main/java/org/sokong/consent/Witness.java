package org.sokong.consent;

/**
 * Who heard a spoken consent, as a role. The name of a third person is nowhere in the record: it
 * stays on the paper, or where somebody must be found again, in the evidence, which is erased with
 * the case and never disclosed (docs/decisions/0034).
 */
public enum Witness {
    COLLEAGUE,
    INTERPRETER,
    LEGAL_ADVISER,
    /** Somebody whom the client chose. */
    TRUSTED_PERSON,
    OTHER
}
