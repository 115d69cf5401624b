package org.sokong.referrals;

/** For whom the inter-agency form is printed: it is filled in three copies (IASC 2017). */
public enum PaperCopy {
    /** All of it, for the file. */
    SENDER,
    /** Where to go and whom to ask for; no word about why. */
    CLIENT,
    /** The envelope; after acceptance also what the consent covers. */
    RECEIVER
}
