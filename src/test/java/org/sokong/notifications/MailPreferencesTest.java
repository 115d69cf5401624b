package org.sokong.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sokong.access.NoticeKind;
import org.sokong.kernel.DomainException;

/** Quiet hours and the hour of the summary, on the person's own clock. */
class MailPreferencesTest {

    private static final ZoneId KUALA_LUMPUR = ZoneId.of("Asia/Kuala_Lumpur");
    private static final ZoneId BEIRUT = ZoneId.of("Asia/Beirut");

    private static MailPreferences quiet(String from, String until) {
        return new MailPreferences(
                Map.of(),
                true,
                LocalTime.parse(from),
                LocalTime.parse(until),
                true,
                LocalTime.of(8, 0),
                0);
    }

    @Test
    void quiet_hours_last_over_midnight_in_the_readers_zone() {
        MailPreferences chosen = quiet("21:00", "07:00");
        Instant evening = Instant.parse("2026-03-02T13:00:00Z"); // 21:00 there

        assertThat(chosen.waits(false, evening, KUALA_LUMPUR)).isTrue();
        assertThat(chosen.waits(false, evening.minusSeconds(1), KUALA_LUMPUR)).isFalse();
        assertThat(chosen.waits(false, evening, BEIRUT)).isFalse();
        assertThat(chosen.quietEnd(evening, KUALA_LUMPUR)).isEqualTo("2026-03-02T23:00:00Z");
        assertThat(chosen.waits(false, Instant.parse("2026-03-02T23:00:00Z"), KUALA_LUMPUR))
                .isFalse();
    }

    @Test
    void quiet_hours_of_one_day_are_not_quiet_outside() {
        MailPreferences siesta = quiet("12:00", "14:00");
        assertThat(siesta.waits(false, Instant.parse("2026-03-02T05:00:00Z"), KUALA_LUMPUR))
                .isTrue();
        assertThat(siesta.waits(false, Instant.parse("2026-03-02T15:00:00Z"), KUALA_LUMPUR))
                .isFalse();
    }

    @Test
    void an_emergency_goes_through_unless_that_is_switched_off() {
        Instant night = Instant.parse("2026-03-02T18:00:00Z");
        MailPreferences through =
                new MailPreferences(
                        Map.of(MailTopic.REFERRALS, MailWay.NEVER),
                        true,
                        LocalTime.of(21, 0),
                        LocalTime.of(7, 0),
                        true,
                        LocalTime.of(8, 0),
                        0);
        assertThat(through.waits(true, night, KUALA_LUMPUR)).isFalse();
        assertThat(through.way(NoticeKind.REFERRAL_RECEIVED, true)).isEqualTo(MailWay.AT_ONCE);
        assertThat(through.way(NoticeKind.REFERRAL_RECEIVED, false)).isEqualTo(MailWay.NEVER);

        MailPreferences not =
                new MailPreferences(
                        through.ways(),
                        true,
                        LocalTime.of(21, 0),
                        LocalTime.of(7, 0),
                        false,
                        LocalTime.of(8, 0),
                        0);
        assertThat(not.waits(true, night, KUALA_LUMPUR)).isTrue();
        assertThat(not.way(NoticeKind.REFERRAL_RECEIVED, true)).isEqualTo(MailWay.NEVER);
    }

    @Test
    void
            the_next_summary_is_today_or_tomorrow_and_the_hour_that_summer_time_lacks_is_passed_over() {
        MailPreferences chosen = quiet("21:00", "07:00");
        assertThat(chosen.nextDigest(Instant.parse("2026-03-01T23:59:00Z"), KUALA_LUMPUR))
                .isEqualTo("2026-03-02T00:00:00Z");
        assertThat(chosen.nextDigest(Instant.parse("2026-03-02T00:00:00Z"), KUALA_LUMPUR))
                .isEqualTo("2026-03-03T00:00:00Z");

        MailPreferences midnight =
                new MailPreferences(
                        Map.of(),
                        false,
                        LocalTime.MIDNIGHT,
                        LocalTime.MIDNIGHT,
                        false,
                        LocalTime.of(0, 30),
                        0);
        // Beirut: the clock goes from 00:00 to 01:00 on 29 March 2026.
        assertThat(midnight.nextDigest(Instant.parse("2026-03-28T12:00:00Z"), BEIRUT))
                .isEqualTo("2026-03-28T22:30:00Z");
    }

    @Test
    void quiet_hours_without_a_length_are_refused() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> quiet("07:00", "07:00"))
                .withMessage("notifications.error.quiet");
    }

    @Test
    void
            every_kind_belongs_to_a_topic_and_late_things_wait_for_the_summary_unless_chosen_otherwise() {
        assertThat(NoticeKind.values()).allMatch(kind -> MailTopic.of(kind) != null);
        assertThat(MailPreferences.usual().way(NoticeKind.OVERDUE, false))
                .isEqualTo(MailWay.DIGEST);
        assertThat(MailPreferences.usual().way(NoticeKind.CASE_ASSIGNED, false))
                .isEqualTo(MailWay.AT_ONCE);
        assertThat(MailPreferences.usual().way(NoticeKind.POLICY_PUBLISHED, false))
                .isEqualTo(MailWay.DIGEST);
        assertThat(MailTopic.of(NoticeKind.VITAL_INTEREST_TO_CONFIRM))
                .isEqualTo(MailTopic.APPROVALS);
        assertThat(MailTopic.of(NoticeKind.VITAL_BASIS_TO_CONFIRM)).isEqualTo(MailTopic.APPROVALS);
    }
}
