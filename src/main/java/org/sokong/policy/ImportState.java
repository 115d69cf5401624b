package org.sokong.policy;

/** How far an import is. */
public enum ImportState {
    /** Another file is read first. */
    WAITING,
    READING,
    DONE,
    /** Nothing of the file was stored. */
    REFUSED,
    /** A person stopped it; nothing of the file was stored. */
    CANCELLED;

    /** Whether nothing more happens. */
    public boolean isOver() {
        return this != WAITING && this != READING;
    }
}
