package org.sokong.referrals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.NoticeKind;
import org.sokong.planning.ActionState;
import org.sokong.planning.ReferredDifference;
import org.sokong.planning.ReferredResult;
import org.sokong.planning.ReferredWork;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a step of a referral changes around it, in the step's own transaction: the linked action and
 * the service log of the case, appointments that will not be, words that were typed and not sent.
 */
@Component
class ReferralResults {

    private final Referrals referrals;
    private final ServiceRecordRows records;
    private final AppointmentRows appointments;
    private final ReferredWork work;
    private final ReferralNotices notices;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralResults(
            Referrals referrals,
            ServiceRecordRows records,
            AppointmentRows appointments,
            ReferredWork work,
            ReferralNotices notices,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock clock) {
        this.referrals = referrals;
        this.records = records;
        this.appointments = appointments;
        this.work = work;
        this.notices = notices;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Goal and action for which a service is asked. */
    record Aim(UUID goalId, @Nullable UUID actionId) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReferralMoved moved) {
        Referral referral = referrals.findById(moved.referralId()).orElseThrow();
        if (moved.to() == ReferralState.IN_SERVICE) {
            aim(referral.id())
                    .map(Aim::actionId)
                    .ifPresent(action -> work.begun(referral.caseId(), action));
        }
        if (moved.to() == ReferralState.COMPLETED) {
            carry(referral);
        }
        if (moved.to().isFinal()) {
            tidy(referral.id());
        }
    }

    private void carry(Referral referral) {
        Optional<ReferredResult> result = result(referral);
        if (result.isPresent()) {
            List<ReferredDifference> different = work.ended(referral.caseId(), result.get());
            if (!different.isEmpty()) {
                notices.tellOther(
                        referral, TalkSide.RECEIVER, NoticeKind.REFERRAL_DIFFERS, "differs");
            }
        }
    }

    /**
     * What was told of a completed referral; empty while it is not over, or where neither a goal
     * was named nor anything was said of the service: then there is nothing to carry over but a
     * guess.
     */
    Optional<ReferredResult> result(Referral referral) {
        Outcome outcome = referral.outcome();
        Optional<Aim> aim = aim(referral.id());
        Optional<ServiceRecord> record = records.findById(referral.id());
        ServiceRecordForm told = record.map(ServiceRecord::form).orElse(ServiceRecordForm.EMPTY);
        if (outcome == null || (aim.isEmpty() && told.equals(ServiceRecordForm.EMPTY))) {
            return Optional.empty();
        }
        boolean given =
                outcome == Outcome.SERVICE_GIVEN
                        || outcome == Outcome.SERVICE_GIVEN_IN_PART
                        || outcome == Outcome.SERVICE_CONTINUES;
        return Optional.of(
                new ReferredResult(
                        referral.code(),
                        aim.map(Aim::goalId).orElse(null),
                        aim.map(Aim::actionId).orElse(null),
                        action(outcome),
                        given ? referral.services().stream().sorted().toList() : List.of(),
                        referral.receiverOrganisationId(),
                        day(referral, told),
                        told.units(),
                        told.unit(),
                        told.result()));
    }

    private LocalDate day(Referral referral, ServiceRecordForm told) {
        if (told.until() != null) {
            return told.until();
        }
        if (told.from() != null) {
            return told.from();
        }
        return LocalDate.ofInstant(
                referral.finishedAt() == null ? clock.instant() : referral.finishedAt(),
                ZoneId.of(currentUser.get().timeZone()));
    }

    private static @Nullable ActionState action(Outcome outcome) {
        return switch (outcome) {
            case SERVICE_GIVEN -> ActionState.DONE;
            case SERVICE_GIVEN_IN_PART, SERVICE_CONTINUES -> ActionState.IN_PROGRESS;
            case PASSED_ON_TO_OTHER, OTHER -> null;
        };
    }

    Optional<Aim> aim(UUID referralId) {
        return jdbc.sql("select goal_id, action_id from referral_goal where referral_id = ?")
                .param(referralId)
                .query(
                        (row, n) ->
                                new Aim(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }

    private void tidy(UUID referralId) {
        jdbc.sql("delete from referral_message_draft where referral_id = ?")
                .param(referralId)
                .update();
        List<ReferralAppointment> all =
                appointments.findByReferralIdOrderByMeetsAtAscIdAsc(referralId);
        all.forEach(one -> one.overWithReferral(clock.instant()));
        appointments.saveAllAndFlush(all);
    }
}
