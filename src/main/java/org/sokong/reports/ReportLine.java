package org.sokong.reports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a figure.
 *
 * @param code what is counted: an enum's name, a user's id, a topic's code; {@code NONE} where
 *     nothing is recorded
 * @param count how many
 * @param hours median hours where the figure is one of hours and there is a decision, else null
 */
public record ReportLine(String code, long count, @Nullable BigDecimal hours) {

    /** Stands for "not recorded" or "nobody". */
    public static final String NONE = "NONE";

    ReportLine(String code, long count) {
        this(code, count, null);
    }
}
