package org.sokong.planning;

/** How far an action agreed in a conference is. Stored by name. */
public enum ConferenceActionState {
    OPEN,
    DONE,
    /** Not done and not going to be, with a reason. */
    CANCELLED,
    /** Goes on as an action of the plan. */
    IN_PLAN
}
