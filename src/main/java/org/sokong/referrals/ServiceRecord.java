package org.sokong.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;
import org.sokong.kernel.DomainException;
import org.sokong.planning.ServiceUnit;
import org.sokong.referrals.ReferralStep.Actor;

/** First contact, service and feedback of one referral. */
@Entity
@Audited
@Table(name = "referral_service_record")
class ServiceRecord {

    private static final BigDecimal MOST_UNITS = new BigDecimal("99999");
    private static final int BEST = 5;

    @Id private UUID referralId;
    private @Nullable LocalDate contactedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer reached;

    private int attempts;
    private @Nullable LocalDate serviceFrom;
    private @Nullable LocalDate serviceUntil;

    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal units;

    @Enumerated(EnumType.STRING)
    private @Nullable ServiceUnit unit;

    private @Nullable String result;

    @Column(columnDefinition = "tinyint")
    private @Nullable Byte satisfaction;

    private @Nullable String feedbackNote;

    @Enumerated(EnumType.STRING)
    private @Nullable TalkSide feedbackSide;

    private UUID recordedBy;
    private Instant recordedAt;
    private Instant changedAt;

    /** Null until stored: that is how a new one is told from one that was read. */
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ServiceRecord() {}

    ServiceRecord(UUID referralId, Actor by) {
        this.referralId = referralId;
        this.recordedBy = by.userId();
        this.recordedAt = by.at();
        this.changedAt = by.at();
    }

    /** Notes an attempt to reach the client. */
    void contact(LocalDate on, boolean wasReached, LocalDate today, Actor by) {
        requirePast(on, today);
        if (reached == Answer.YES) {
            throw new DomainException("referrals.service.error.contacted");
        }
        contactedOn = on;
        reached = wasReached ? Answer.YES : Answer.NO;
        attempts++;
        changed(by);
    }

    void write(ServiceRecordForm form, LocalDate today, Actor by) {
        LocalDate from = form.from();
        LocalDate until = form.until();
        if (from != null) {
            requirePast(from, today);
        }
        if (until != null) {
            requirePast(until, today);
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new DomainException("referrals.service.error.until");
        }
        BigDecimal number = form.units();
        if (number != null
                && (number.signum() <= 0
                        || number.compareTo(MOST_UNITS) > 0
                        || number.stripTrailingZeros().scale() > 2)) {
            throw new DomainException("referrals.service.error.units");
        }
        if ((number == null) != (form.unit() == null)) {
            throw new DomainException("referrals.service.error.unit");
        }
        serviceFrom = from;
        serviceUntil = until;
        units = number;
        unit = form.unit();
        result = tidy(form.result());
        changed(by);
    }

    /** What the client told; the first word stays. */
    void tell(int satisfied, @Nullable String note, TalkSide side, Actor by) {
        if (satisfied < 1 || satisfied > BEST) {
            throw new DomainException("referrals.service.error.satisfaction");
        }
        if (satisfaction != null) {
            throw new DomainException("referrals.service.error.told");
        }
        satisfaction = (byte) satisfied;
        feedbackNote = tidy(note);
        feedbackSide = side;
        changed(by);
    }

    private void changed(Actor by) {
        recordedBy = by.userId();
        changedAt = by.at();
    }

    private static void requirePast(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new DomainException("referrals.service.error.future");
        }
    }

    private static @Nullable String tidy(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.strip().length() > ServiceRecordForm.LONGEST) {
            throw new DomainException("referrals.error.too_long", ServiceRecordForm.LONGEST);
        }
        return typed.strip();
    }

    ServiceRecordForm form() {
        return new ServiceRecordForm(
                serviceFrom,
                serviceUntil,
                units == null ? null : units.stripTrailingZeros(),
                unit,
                result);
    }

    @Nullable LocalDate contactedOn() {
        return contactedOn;
    }

    @Nullable Answer reached() {
        return reached;
    }

    int attempts() {
        return attempts;
    }

    @Nullable Integer satisfaction() {
        return satisfaction == null ? null : satisfaction.intValue();
    }

    @Nullable String feedbackNote() {
        return feedbackNote;
    }

    @Nullable TalkSide feedbackSide() {
        return feedbackSide;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
