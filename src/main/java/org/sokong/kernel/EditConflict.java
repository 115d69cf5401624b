package org.sokong.kernel;

/** Somebody else changed the same record meanwhile; nothing was written. */
public class EditConflict extends DomainException {

    private static final long serialVersionUID = 1;

    public EditConflict() {
        super("uikit.changed");
    }

    /** Refuses unless the version is the one that was read. */
    public static void unless(long read, long present) {
        if (read != present) {
            throw new EditConflict();
        }
    }
}
