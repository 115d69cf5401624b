package org.sokong.referrals;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.NoticeKind;
import org.sokong.access.SignedInUser;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseTimeline;
import org.sokong.cases.CaseVisibility;
import org.sokong.cases.Section;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.referrals.ReferralStep.Actor;
import org.sokong.referrals.ReferralTalk.Standing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appointments inside a referral, from acceptance on: proposed by either side, answered by the
 * other. Both see the same; the place is never in a notice.
 */
@Service
@PreAuthorize("hasAnyAuthority('REFERRAL_SEND', 'REFERRAL_ANSWER')")
@Transactional
@RetriedOnConflict
public class ReferralAppointments {

    private final ReferralTalk talk;
    private final AppointmentRows appointments;
    private final Referrals referrals;
    private final PaperReferrals paper;
    private final ReferralNotices notices;
    private final CaseTimeline timeline;
    private final CaseVisibility visibility;
    private final UserDirectory users;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    ReferralAppointments(
            ReferralTalk talk,
            AppointmentRows appointments,
            Referrals referrals,
            PaperReferrals paper,
            ReferralNotices notices,
            CaseTimeline timeline,
            CaseVisibility visibility,
            UserDirectory users,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.talk = talk;
        this.appointments = appointments;
        this.referrals = referrals;
        this.paper = paper;
        this.notices = notices;
        this.timeline = timeline;
        this.visibility = visibility;
        this.users = users;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Appointments of a referral by their time, as the reader's side may see them now. */
    @PreAuthorize("hasAnyAuthority('CASE_READ', 'REFERRAL_ANSWER')")
    public List<AppointmentDetail> read(UUID referralId) {
        Standing standing = talk.standing(referralId, "referrals.appointments.read");
        if (!standing.readable()) {
            return List.of();
        }
        List<ReferralAppointment> all =
                appointments.findByReferralIdOrderByMeetsAtAscIdAsc(referralId);
        if (all.isEmpty()) {
            return List.of();
        }
        audit.record(AuditAction.REFERRAL_READ, subject(standing), Map.of("part", "APPOINTMENTS"));
        Set<UUID> people = new HashSet<>();
        all.forEach(
                one -> {
                    people.add(one.proposedBy());
                    if (one.answeredBy() != null) {
                        people.add(one.answeredBy());
                    }
                });
        Map<UUID, String> names = users.names(people);
        return all.stream().map(one -> detail(one, standing, names)).toList();
    }

    /**
     * Proposes a time and place to the other side. Where the receiver has no users, what the sender
     * writes was agreed by telephone.
     *
     * @return id of the appointment
     */
    public UUID propose(UUID referralId, AppointmentForm form) {
        Standing standing = talk.serving(referralId, "referrals.appointments.propose");
        ReferralAppointment appointment =
                new ReferralAppointment(referralId, form, standing.side(), actor());
        agreeOnPaper(appointment);
        appointments.saveAndFlush(appointment);
        done(appointment, standing);
        return appointment.id();
    }

    /** Names another time or place; it has to be agreed again. */
    public void change(UUID referralId, UUID appointmentId, long version, AppointmentForm form) {
        Standing standing = talk.serving(referralId, "referrals.appointments.change");
        act(
                standing,
                appointmentId,
                version,
                one -> {
                    one.propose(form, standing.side(), actor());
                    agreeOnPaper(one);
                });
    }

    /** Says yes to what the other side proposed. */
    public void agree(UUID referralId, UUID appointmentId, long version) {
        Standing standing = talk.serving(referralId, "referrals.appointments.agree");
        act(standing, appointmentId, version, one -> one.agree(standing.side(), actor()));
    }

    /** Calls it off. */
    public void cancel(UUID referralId, UUID appointmentId, long version, @Nullable String why) {
        Standing standing = talk.serving(referralId, "referrals.appointments.cancel");
        act(standing, appointmentId, version, one -> one.cancel(why, actor()));
    }

    /** Says whether the client was there. */
    public void tell(
            UUID referralId, UUID appointmentId, long version, boolean kept, @Nullable String why) {
        Standing standing = talk.serving(referralId, "referrals.appointments.tell");
        act(standing, appointmentId, version, one -> one.tell(kept, why, actor()));
    }

    private void act(
            Standing standing,
            UUID appointmentId,
            long version,
            Consumer<ReferralAppointment> deed) {
        ReferralAppointment appointment =
                appointments
                        .findById(appointmentId)
                        .filter(one -> one.referralId().equals(standing.parties().id()))
                        .orElseThrow(() -> talk.refuse(standing, "referrals.appointments.act"));
        EditConflict.unless(version, appointment.version());
        deed.accept(appointment);
        appointments.saveAndFlush(appointment);
        done(appointment, standing);
    }

    private void agreeOnPaper(ReferralAppointment appointment) {
        if (paper.isOnPaper(appointment.referralId())) {
            appointment.agreedOutside(actor());
        }
    }

    /** What goes with every change: the other side's notice, the case's timeline and date. */
    private void done(ReferralAppointment appointment, Standing standing) {
        Referral referral = referrals.findById(appointment.referralId()).orElseThrow();
        timeline.add(
                referral.caseId(),
                "referrals.timeline.appointment."
                        + appointment.state().name().toLowerCase(java.util.Locale.ROOT),
                Section.REFERRALS,
                referral.id(),
                Map.of("code", referral.code()));
        visibility.refresh(referral.caseId());
        audit.record(
                AuditAction.REFERRAL_CHANGED,
                subject(standing),
                Map.of(
                        "change",
                        "APPOINTMENT_" + appointment.state(),
                        "appointment",
                        appointment.id()));
        notices.tellOther(
                referral,
                standing.side(),
                NoticeKind.REFERRAL_APPOINTMENT,
                "appointment/" + appointment.id() + "/" + appointment.version());
    }

    private AppointmentDetail detail(
            ReferralAppointment one, Standing standing, Map<UUID, String> names) {
        boolean serving =
                standing.writable()
                        && ReferralState.DISCLOSING.contains(standing.parties().state());
        boolean past = !one.meetsAt().isAfter(clock.instant());
        return new AppointmentDetail(
                one.id(),
                one.version(),
                one.form(),
                one.state(),
                one.proposedSide(),
                names.getOrDefault(one.proposedBy(), "?"),
                one.proposedAt(),
                one.answeredBy() == null ? null : names.getOrDefault(one.answeredBy(), "?"),
                one.answeredAt(),
                one.reason(),
                serving
                        && one.state() == AppointmentState.PROPOSED
                        && one.proposedSide() != standing.side(),
                serving && one.state().isOpen(),
                serving && one.state() == AppointmentState.AGREED && past);
    }

    private Actor actor() {
        SignedInUser user = currentUser.get();
        return new Actor(user.id(), user.organisationId(), clock.instant());
    }

    private static Subject subject(Standing standing) {
        return new Subject("REFERRAL", standing.parties().id(), standing.parties().caseId());
    }
}
