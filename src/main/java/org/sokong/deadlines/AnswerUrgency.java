package org.sokong.deadlines;

/** How soon a referral needs an answer (referral_standard.md, section 3). Stored by name. */
public enum AnswerUrgency {
    EMERGENCY,
    URGENT,
    NORMAL
}
