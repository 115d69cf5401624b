package org.sokong.planning;

/** How far a goal is, as a follow-up found it. Stored by name. */
public enum GoalProgress {
    NOT_APPLICABLE,
    IN_PROGRESS,
    MET
}
