package org.sokong.screening;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.AgeBand;
import org.sokong.kernel.Answer;

/**
 * How old the client was when something happened: as recorded of the event, else as far as the age
 * band at the intake tells.
 *
 * @param band at the intake, null when not recorded or withheld
 * @param contactOn day of the intake, null when not recorded
 */
public record AgeAtEvent(@Nullable AgeBand band, @Nullable LocalDate contactOn) {

    /** Nothing is known. */
    public static final AgeAtEvent NOT_KNOWN = new AgeAtEvent(null, null);

    private static final int ADULT = 18;

    /** Whether the client was under 18; unknown where that cannot be said. */
    public Answer under18(TraffickingEventForm event) {
        Integer age = event.age();
        if (age != null) {
            return age < ADULT ? Answer.YES : Answer.NO;
        }
        Answer recorded = event.under18();
        if (recorded == Answer.YES || recorded == Answer.NO) {
            return recorded;
        }
        if (band == null || band == AgeBand.UNKNOWN) {
            return Answer.UNKNOWN;
        }
        // Who is under 18 now was so at the event.
        if (band.isUnder18()) {
            return Answer.YES;
        }
        return byYears(band, event.date());
    }

    /** Whether the age recorded does not fit the band at the intake. */
    boolean contradicts(TraffickingEventForm event) {
        Integer age = event.age();
        if (age == null || band == null || band == AgeBand.UNKNOWN) {
            return false;
        }
        Optional<EventDate> date = Optional.ofNullable(event.date());
        Optional<LocalDate> earliest = date.flatMap(EventDate::earliest);
        return age > band.oldest() - years(date.flatMap(EventDate::latest))
                || contactOn != null
                        && earliest.isPresent()
                        && age < band.youngest() - years(earliest) - 1;
    }

    private Answer byYears(AgeBand known, @Nullable EventDate date) {
        if (date == null || date.earliest().isEmpty() || contactOn == null) {
            return Answer.UNKNOWN;
        }
        if (known.oldest() - years(date.latest()) < ADULT) {
            return Answer.YES;
        }
        // A birthday may lie between the two days.
        return known.youngest() - years(date.earliest()) - 1 >= ADULT ? Answer.NO : Answer.UNKNOWN;
    }

    /** Whole years from the event to the intake; 0 where it came later or is not known. */
    private long years(Optional<LocalDate> day) {
        return contactOn == null
                ? 0
                : day.map(from -> Math.max(0, ChronoUnit.YEARS.between(from, contactOn)))
                        .orElse(0L);
    }
}
