package org.sokong.planning;

/** How far an action is. Stored by name. */
public enum ActionState {
    PLANNED,
    IN_PROGRESS,
    DONE,
    /** Not done and not going to be, with a reason. */
    CANCELLED,
    /** Somebody else goes on with it. */
    HANDED_OVER;

    /** Whether nothing is left to do here. */
    public boolean isEnded() {
        return this == DONE || this == CANCELLED || this == HANDED_OVER;
    }
}
