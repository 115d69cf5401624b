package org.sokong.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A bucket of tries for each name, filled evenly: after a burst of so many, one at a time. Kept in
 * memory, so each node counts for itself: enough to slow a flood down before it costs anything
 * (docs/decisions/0057). Names that have not been heard of for long make room for others.
 */
final class RateLimit {

    private static final int MOST_NAMES = 10_000;

    private final double burst;
    private final double perNano;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_NAMES;
                }
            };

    private static final class Bucket {
        private double left;
        private long at;

        Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }
    }

    /**
     * @param perMinute tries in a minute; so many at once, too
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    RateLimit(int perMinute, LongSupplier nanos) {
        this.burst = perMinute;
        this.perNano = perMinute / (double) TimeUnit.MINUTES.toNanos(1);
        this.nanos = nanos;
    }

    /**
     * Takes one try.
     *
     * @return 0 if there was one, otherwise the seconds after which there will be
     */
    synchronized long take(String name) {
        Bucket bucket = filled(name);
        long wait = wait(bucket);
        if (wait == 0) {
            bucket.left--;
        }
        return wait;
    }

    /** What {@link #take} would answer, without taking. */
    synchronized long wait(String name) {
        return wait(filled(name));
    }

    private long wait(Bucket bucket) {
        return bucket.left >= 1
                ? 0
                : (long) Math.ceil((1 - bucket.left) / perNano / TimeUnit.SECONDS.toNanos(1));
    }

    private Bucket filled(String name) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(name, each -> new Bucket(burst, now));
        bucket.left = Math.min(burst, bucket.left + (now - bucket.at) * perNano);
        bucket.at = now;
        return bucket;
    }
}
