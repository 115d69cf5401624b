package org.sokong.guidance;

import org.sokong.cases.Section;

/** Where a passage is cited. The names stand in the tables that cite. */
public enum PlaceKind {
    /** A case as a whole. */
    CASE(Section.POLICY),
    REFERRAL(Section.POLICY),
    GOAL(Section.PLAN),
    REPORT(Section.REPORTS),
    /** A report that stays as it was approved. */
    APPROVED_REPORT(Section.REPORTS),
    /** An offer to another organisation, read where the case's referrals are. */
    TRANSFER(Section.REFERRALS),
    /** A decision about the status as a victim. */
    STATUS(Section.POLICY),
    APPROVAL(Section.POLICY),
    CONFERENCE(Section.POLICY);

    private final Section section;

    PlaceKind(Section section) {
        this.section = section;
    }

    /** Part of the case in which the citation stands. */
    public Section section() {
        return section;
    }
}
