package org.sokong.notifications;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.sokong.access.NoticeKind;
import org.sokong.kernel.DomainException;

/**
 * About what somebody is mailed, and when. Hours are on the person's own clock.
 *
 * @param ways how for each topic; all topics are there
 * @param quiet whether there are quiet hours
 * @param quietFrom when they begin
 * @param quietUntil when they end; before the beginning, they last over midnight
 * @param urgentThrough whether an emergency is mailed at once, whatever else is chosen
 * @param digestAt when the daily summary is sent
 * @param version as read, for saving
 */
public record MailPreferences(
        Map<MailTopic, MailWay> ways,
        boolean quiet,
        LocalTime quietFrom,
        LocalTime quietUntil,
        boolean urgentThrough,
        LocalTime digestAt,
        long version) {

    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime START_OF_WORK = LocalTime.of(8, 0);

    /**
     * Checks.
     *
     * @throws DomainException when quiet hours would have no length
     */
    public MailPreferences {
        Map<MailTopic, MailWay> all = new EnumMap<>(MailTopic.class);
        for (MailTopic topic : MailTopic.values()) {
            all.put(topic, ways.getOrDefault(topic, usual(topic)));
        }
        ways = Map.copyOf(all);
        if (quiet && quietFrom.equals(quietUntil)) {
            throw new DomainException("notifications.error.quiet");
        }
    }

    /** For somebody who chose nothing yet: quiet at night, emergencies go through. */
    public static MailPreferences usual() {
        return new MailPreferences(Map.of(), true, EVENING, MORNING, true, START_OF_WORK, 0);
    }

    private static MailWay usual(MailTopic topic) {
        return switch (topic) {
            case CLOCKS, LIBRARY -> MailWay.DIGEST;
            case CASES, APPROVALS, REFERRALS, ESCALATIONS -> MailWay.AT_ONCE;
        };
    }

    /** How the person is mailed about a notice. */
    MailWay way(NoticeKind kind, boolean urgent) {
        return urgent && urgentThrough
                ? MailWay.AT_ONCE
                : ways.getOrDefault(MailTopic.of(kind), MailWay.AT_ONCE);
    }

    /** Whether mail about it waits at that moment. */
    boolean waits(boolean urgent, Instant now, ZoneId zone) {
        return !(urgent && urgentThrough) && quietAt(now.atZone(zone).toLocalTime());
    }

    private boolean quietAt(LocalTime time) {
        if (!quiet) {
            return false;
        }
        boolean overMidnight = quietUntil.isBefore(quietFrom);
        boolean begun = !time.isBefore(quietFrom);
        boolean ended = !time.isBefore(quietUntil);
        return overMidnight ? begun || !ended : begun && !ended;
    }

    /** When the quiet hours of that moment end. */
    Instant quietEnd(Instant now, ZoneId zone) {
        return next(quietUntil, now, zone);
    }

    /** When the next summary after that moment is sent. */
    Instant nextDigest(Instant now, ZoneId zone) {
        return next(digestAt, now, zone);
    }

    /** A gap in the clock, when summer time begins, is passed over by the hour it lacks. */
    private static Instant next(LocalTime time, Instant now, ZoneId zone) {
        ZonedDateTime there = now.atZone(zone);
        ZonedDateTime today = there.with(time);
        return (today.isAfter(there)
                        ? today
                        : there.toLocalDate().plusDays(1).atTime(time).atZone(zone))
                .toInstant();
    }
}
