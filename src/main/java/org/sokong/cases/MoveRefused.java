package org.sokong.cases;

import java.util.List;
import org.sokong.kernel.DomainException;

/** A case cannot move yet; says everything that is missing, not only the first thing. */
public class MoveRefused extends DomainException {

    private static final long serialVersionUID = 1;

    private final transient List<Missing> missing;

    MoveRefused(CaseStatus to, List<Missing> missing) {
        super("cases.error.move_refused", to, missing.size());
        this.missing = List.copyOf(missing);
    }

    /** What is missing; never empty. */
    public List<Missing> missing() {
        return missing;
    }
}
