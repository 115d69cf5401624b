package org.sokong.legal;

import java.time.LocalDate;

/** In what the length of an order is counted. */
public enum LengthUnit {
    DAYS,
    MONTHS;

    /** The day that lies so far behind another one; that day itself is not counted. */
    LocalDate after(LocalDate day, int length) {
        return switch (this) {
            case DAYS -> day.plusDays(length);
            case MONTHS -> day.plusMonths(length);
        };
    }
}
