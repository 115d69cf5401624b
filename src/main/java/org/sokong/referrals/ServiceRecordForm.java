package org.sokong.referrals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sokong.planning.ServiceUnit;

/**
 * What was given, as the receiver writes it.
 *
 * @param from first day
 * @param until last day, not before the first
 * @param units how much, with {@code unit}
 * @param result in short, at most 2,000 characters
 */
public record ServiceRecordForm(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable BigDecimal units,
        @Nullable ServiceUnit unit,
        @Nullable String result) {

    /** Longest result or note, in characters. */
    public static final int LONGEST = 2_000;

    /** Nothing written yet. */
    public static final ServiceRecordForm EMPTY =
            new ServiceRecordForm(null, null, null, null, null);

    @Override
    public String toString() {
        return "ServiceRecordForm[withheld]";
    }
}
