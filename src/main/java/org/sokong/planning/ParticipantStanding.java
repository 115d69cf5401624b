package org.sokong.planning;

/** What somebody who took part in a conference sees of it today. */
public enum ParticipantStanding {
    /** Sees it. */
    SEES,
    /** Takes part in the case, but conferences are not disclosed to them. */
    NOT_DISCLOSED,
    /** Has no access to the case any more. */
    ENDED
}
