package org.sokong.deadlines;

import java.util.Arrays;
import java.util.List;

/** What has to happen in time (case_process.md, section 4). Stored by name. */
public enum ClockKind {
    /** The first contact after the case was opened. */
    FIRST_CONTACT,
    /** Needs and risk are assessed. */
    ASSESSMENT,
    /** A second person has approved the plan. */
    PLAN_APPROVED,
    /** The client was reached again. */
    FOLLOW_UP_CONTACT,
    /** The plan was looked at again and approved. */
    PLAN_REVIEW;

    /** All names, for statements. */
    public static final List<String> NAMES = Arrays.stream(values()).map(Enum::name).toList();
}
