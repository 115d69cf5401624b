package org.sokong.legal;

/** What happens in a case that starts the clock of a deadline. */
public enum RuleStart {
    /** The case was opened; the clock runs from the day of the first contact. */
    CASE_OPENED,
    /** An order was recorded; the clock runs from its first day. */
    ORDER_RECORDED,
    /** A hearing was held. */
    HEARING_HELD,
    /** Somebody decided about the status as a victim. */
    STATUS_DECIDED,
    /** A referral was sent. */
    REFERRAL_SENT
}
