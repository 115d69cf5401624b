package org.sokong.cases;

import org.sokong.kernel.DomainException;

/** Somebody else changed the same record meanwhile; nothing was written. */
public class EditConflict extends DomainException {

    private static final long serialVersionUID = 1;

    EditConflict() {
        super("cases.error.changed_meanwhile");
    }

    /** Refuses unless the version is the one that was read. */
    static void unless(long read, long present) {
        if (read != present) {
            throw new EditConflict();
        }
    }
}
