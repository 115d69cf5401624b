package org.sokong.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The one clock of the application, in UTC, to the microsecond that the database keeps. Code that
 * writes history, such as the demonstration data, and tests can run a piece of work at another
 * moment; nothing else may.
 */
public final class ApplicationClock extends Clock {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    /** Runs the work as if it were that moment; only on this thread, only for this call. */
    public static <R, X extends Throwable> R at(
            Instant moment, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(MOMENT, moment).call(work);
    }

    @Override
    public Instant instant() {
        Instant now = MOMENT.isBound() ? MOMENT.get() : Instant.now();
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
