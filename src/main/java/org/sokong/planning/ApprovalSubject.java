package org.sokong.planning;

import org.sokong.cases.Section;

/** What a second person approves (Primero: assessment, plan, closure). Stored by name. */
public enum ApprovalSubject {
    ASSESSMENT(Section.ASSESSMENT),
    PLAN(Section.PLAN),
    CLOSURE(Section.CLOSURE);

    private final Section section;

    ApprovalSubject(Section section) {
        this.section = section;
    }

    /** Part of the case that the approver must be able to read. */
    public Section section() {
        return section;
    }
}
