package org.sokong.consent;

/** What a receiver did with what had been disclosed, after it was asked to stop. */
public enum ReturnAnswer {
    RETURNED,
    DELETED,
    /** It was read on the screen only. */
    NOTHING_KEPT
}
