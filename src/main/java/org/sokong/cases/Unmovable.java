package org.sokong.cases;

/** Why a case cannot be given to somebody else. */
public enum Unmovable {
    /** Nothing is written in it any more. */
    ENDED,
    /** It is worked on, but belongs to another organisation. */
    OTHER_ORGANISATION,
    /** One may read it, but not change it. */
    NOT_YOURS,
    /** One may not see it; its code is not told. */
    UNSEEN
}
