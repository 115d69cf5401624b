package org.sokong.referrals;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.referrals.ReferralStep.Actor;

/** A meeting of the client with the receiver: proposed by one side, agreed by the other. */
@Entity
@Audited
@Table(name = "referral_appointment")
class ReferralAppointment {

    @Id private UUID id;
    private UUID referralId;
    private Instant meetsAt;
    private String place;
    private boolean interpreterNeeded;
    private boolean escortNeeded;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private AppointmentState state;

    @Enumerated(EnumType.STRING)
    private TalkSide proposedSide;

    private UUID proposedBy;
    private Instant proposedAt;
    private @Nullable UUID answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable String reason;

    /** Null until stored: that is how a new one is told from one that was read. */
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ReferralAppointment() {}

    @SuppressWarnings("NullAway.Init")
    ReferralAppointment(UUID referralId, AppointmentForm form, TalkSide side, Actor by) {
        this.id = Ids.at(by.at().toEpochMilli());
        this.referralId = referralId;
        propose(form, side, by);
    }

    /** Names a time and place; whatever was agreed before has to be agreed again. */
    final void propose(AppointmentForm form, TalkSide side, Actor by) {
        if (state != null && !state.isOpen()) {
            throw new DomainException("referrals.appointment.error.ended");
        }
        Instant at = form.at();
        if (at == null || !at.isAfter(by.at())) {
            throw new DomainException("referrals.appointment.error.at");
        }
        String where = form.place().strip();
        if (where.isEmpty()) {
            throw new DomainException("referrals.appointment.error.place");
        }
        if (where.length() > AppointmentForm.LONGEST_PLACE) {
            throw new DomainException("referrals.error.too_long", AppointmentForm.LONGEST_PLACE);
        }
        meetsAt = at;
        place = where;
        interpreterNeeded = form.interpreter();
        escortNeeded = form.escort();
        note = tidy(form.note());
        state = AppointmentState.PROPOSED;
        proposedSide = side;
        proposedBy = by.userId();
        proposedAt = by.at();
        answeredBy = null;
        answeredAt = null;
    }

    /** The other side says yes. */
    void agree(TalkSide side, Actor by) {
        if (state != AppointmentState.PROPOSED) {
            throw new DomainException("referrals.appointment.error.answered");
        }
        if (side == proposedSide) {
            throw new DomainException("referrals.appointment.error.own");
        }
        answer(AppointmentState.AGREED, null, by);
    }

    /** Agreed outside the system, by telephone: the receiver has nobody who could press. */
    void agreedOutside(Actor by) {
        answer(AppointmentState.AGREED, null, by);
    }

    void cancel(@Nullable String why, Actor by) {
        if (!state.isOpen()) {
            throw new DomainException("referrals.appointment.error.ended");
        }
        answer(AppointmentState.CANCELLED, why, by);
    }

    /** The referral is over: what was not to be yet will not be. */
    void overWithReferral(Instant now) {
        if (state == AppointmentState.PROPOSED
                || state == AppointmentState.AGREED && meetsAt.isAfter(now)) {
            state = AppointmentState.CANCELLED;
        }
    }

    /** Says whether the client was there; only of an agreed time that has come. */
    void tell(boolean kept, @Nullable String why, Actor by) {
        if (state != AppointmentState.AGREED) {
            throw new DomainException("referrals.appointment.error.not_agreed");
        }
        if (meetsAt.isAfter(by.at())) {
            throw new DomainException("referrals.appointment.error.to_come");
        }
        answer(kept ? AppointmentState.KEPT : AppointmentState.NOT_KEPT, why, by);
    }

    private void answer(AppointmentState next, @Nullable String why, Actor by) {
        state = next;
        reason = tidy(why);
        answeredBy = by.userId();
        answeredAt = by.at();
    }

    private static @Nullable String tidy(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.strip().length() > AppointmentForm.LONGEST_NOTE) {
            throw new DomainException("referrals.error.too_long", AppointmentForm.LONGEST_NOTE);
        }
        return typed.strip();
    }

    AppointmentForm form() {
        return new AppointmentForm(meetsAt, place, interpreterNeeded, escortNeeded, note);
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    Instant meetsAt() {
        return meetsAt;
    }

    AppointmentState state() {
        return state;
    }

    TalkSide proposedSide() {
        return proposedSide;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable UUID answeredBy() {
        return answeredBy;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable String reason() {
        return reason;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
