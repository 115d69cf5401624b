package org.sokong.planning;

/** How far a goal is. Stored by name. */
public enum GoalState {
    OPEN,
    MET,
    PARTLY_MET,
    /** Given up, with a reason. */
    DROPPED
}
