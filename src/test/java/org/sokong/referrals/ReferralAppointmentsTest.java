package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.ApplicationClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Appointments inside a referral. */
class ReferralAppointmentsTest extends TalkTest {

    @Autowired ReferralAppointments appointments;
    @Autowired AppointmentReminder reminder;
    @Autowired TalkWork work;

    @Test
    void one_side_proposes_the_other_agrees_and_both_see_it() {
        UUID id = accepted();
        UUID meeting = propose(nurse, id, inDays(3));
        assertRefused(
                nurse,
                "referrals.appointment.error.own",
                () -> appointments.agree(id, meeting, only(nurse, id).version()));
        assertThat(only(worker, id).mayAnswer()).isTrue();
        world.as(worker, () -> appointments.agree(id, meeting, only(worker, id).version()));

        assertThat(only(nurse, id).state()).isEqualTo(AppointmentState.AGREED);
        assertThat(notices(worker, "REFERRAL_APPOINTMENT")).isEqualTo(1);
        assertThat(notices(nurse, "REFERRAL_APPOINTMENT")).isEqualTo(1);
    }

    @Test
    void another_time_has_to_be_agreed_again() {
        UUID id = accepted();
        UUID meeting = agreed(id, inDays(3));
        world.as(
                worker,
                () ->
                        appointments.change(
                                id, meeting, only(worker, id).version(), form(inDays(4))));

        assertThat(only(nurse, id).state()).isEqualTo(AppointmentState.PROPOSED);
        assertThat(only(nurse, id).mayAnswer()).isTrue();
        assertThat(only(worker, id).mayAnswer()).isFalse();
    }

    @Test
    void an_appointment_of_another_referral_is_refused_and_logged() {
        UUID id = accepted();
        UUID other = fixture.accepted(worker, caseFixture.open(worker), nurse);
        UUID meeting = propose(nurse, id, inDays(3));

        assertDenied(
                worker, "referrals.appointments.act", () -> appointments.agree(other, meeting, 0));
        assertDenied(stranger, "referrals.appointments.read", () -> appointments.read(id));
        assertThat(only(worker, id).state()).isEqualTo(AppointmentState.PROPOSED);
    }

    @Test
    void none_is_made_before_acceptance_nor_in_the_past() {
        UUID id = fixture.sent(worker, caseId, clinic);
        assertRefused(
                nurse,
                "referrals.talk.error.not_accepted",
                () -> appointments.propose(id, form(inDays(1))));
        UUID open = fixture.accepted(worker, caseFixture.open(worker), nurse);
        assertRefused(
                nurse,
                "referrals.appointment.error.at",
                () -> appointments.propose(open, form(inDays(-1))));
        assertRefused(
                nurse,
                "referrals.appointment.error.at",
                () -> appointments.propose(open, form(null)));
    }

    @Test
    void kept_or_not_is_said_only_when_its_time_has_come() {
        UUID id = accepted();
        UUID meeting = agreed(id, inDays(3));
        long version = only(nurse, id).version();
        assertRefused(
                nurse,
                "referrals.appointment.error.to_come",
                () -> appointments.tell(id, meeting, version, true, null));

        ApplicationClock.at(
                inDays(4),
                () -> {
                    world.as(
                            nurse,
                            () -> appointments.tell(id, meeting, version, false, "did not come"));
                    return "";
                });

        assertThat(only(worker, id).state()).isEqualTo(AppointmentState.NOT_KEPT);
        assertThat(only(worker, id).reason()).isEqualTo("did not come");
    }

    @Test
    void both_are_reminded_once_within_a_day_of_it() {
        UUID id = accepted();
        Instant at = inDays(30);
        agreed(id, at);
        ApplicationClock.at(at.minus(Duration.ofHours(25)), () -> "" + reminder.run());
        assertThat(notices(worker, "REFERRAL_APPOINTMENT_SOON")).isZero();
        ApplicationClock.at(at.minus(Duration.ofHours(23)), () -> "" + reminder.run());
        ApplicationClock.at(at.minus(Duration.ofHours(20)), () -> "" + reminder.run());

        assertThat(notices(worker, "REFERRAL_APPOINTMENT_SOON")).isEqualTo(1);
        assertThat(notices(nurse, "REFERRAL_APPOINTMENT_SOON")).isEqualTo(1);
    }

    @Test
    void an_appointment_that_cannot_be_read_keeps_no_other_from_its_reminder() {
        UUID id = accepted();
        Instant at = inDays(31);
        UUID broken = agreed(id, at.minus(Duration.ofHours(1)));
        UUID other = fixture.accepted(worker, caseFixture.open(worker), nurse);
        agreed(other, at);
        side(broken, "NO_SUCH_SIDE");
        try {
            ApplicationClock.at(at.minus(Duration.ofHours(23)), () -> "" + reminder.run());
            assertThat(notices(worker, "REFERRAL_APPOINTMENT_SOON")).isEqualTo(1);
        } finally {
            side(broken, TalkSide.RECEIVER.name());
        }

        ApplicationClock.at(at.minus(Duration.ofHours(22)), () -> "" + reminder.run());
        assertThat(notices(worker, "REFERRAL_APPOINTMENT_SOON")).as("at the next run").isEqualTo(2);
    }

    private void side(UUID appointment, String side) {
        jdbc.sql("update referral_appointment set proposed_side = ? where id = ?")
                .params(side, appointment)
                .update();
    }

    @Test
    void it_stands_on_home_of_whoever_has_to_answer() {
        UUID id = accepted();
        propose(nurse, id, inDays(3));

        assertThat(world.as(worker, () -> work.waiting()))
                .anyMatch(item -> item.path().equals(ReferralsNavigation.path(id)));
        assertThat(world.as(nurse, () -> work.waiting()))
                .noneMatch(item -> item.path().equals(ReferralsNavigation.path(id)));
        assertThat(world.as(stranger, () -> work.waiting())).isEmpty();
    }

    @Test
    void the_end_of_the_referral_calls_off_what_was_to_come_and_hides_it_from_the_receiver() {
        UUID id = accepted();
        agreed(id, inDays(3));
        world.as(
                nurse,
                () -> {
                    service.start(id);
                    service.complete(id, Outcome.SERVICE_GIVEN, null);
                });

        assertThat(only(worker, id).state()).isEqualTo(AppointmentState.CANCELLED);
        assertThat(world.as(nurse, () -> appointments.read(id))).isEmpty();
    }

    private UUID agreed(UUID referralId, Instant at) {
        UUID meeting = propose(nurse, referralId, at);
        world.as(
                worker,
                () -> appointments.agree(referralId, meeting, only(worker, referralId).version()));
        return meeting;
    }

    private UUID propose(UserPrincipal who, UUID referralId, Instant at) {
        return world.as(who, () -> appointments.propose(referralId, form(at)));
    }

    private AppointmentDetail only(UserPrincipal who, UUID referralId) {
        return world.as(who, () -> appointments.read(referralId)).getFirst();
    }

    private static AppointmentForm form(Instant at) {
        return new AppointmentForm(at, "Second floor, room 4", true, false, null);
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }
}
