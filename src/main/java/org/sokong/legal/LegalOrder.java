package org.sokong.legal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodedValue;
import org.sokong.kernel.DomainException;

/** An order of a court or an authority about the client of a case. */
@Entity
@Audited
@Table(name = "legal_order")
class LegalOrder {

    @Id private UUID id;
    private UUID caseId;
    private String ruleCode;
    private String issuedBy;
    private @Nullable String reference;
    private @Nullable String place;
    private LocalDate issuedOn;
    private LocalDate startsOn;
    private @Nullable LocalDate proposedEnd;
    private @Nullable LocalDate endsOn;
    private @Nullable String endReason;
    private @Nullable String earlyReason;
    private String zone;
    private @Nullable UUID extendsId;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    private @Nullable LocalDate closedOn;
    private @Nullable String closedReason;
    private @Nullable CodedValue outcome;
    private UUID recordedBy;
    private Instant recordedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected LegalOrder() {}

    /**
     * @param form checked before
     * @param rule its kind
     * @param zone zone in which its days are meant
     * @param base the order that it prolongs, null for none
     */
    @SuppressWarnings("NullAway.Init")
    LegalOrder(
            UUID id,
            UUID caseId,
            OrderForm form,
            LegalRuleItem rule,
            ZoneId zone,
            @Nullable LegalOrder base,
            UUID recordedBy,
            Instant recordedAt) {
        this.id = id;
        this.caseId = caseId;
        this.zone = zone.getId();
        this.extendsId = base == null ? null : base.id;
        this.state = OrderState.IN_FORCE;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
        fill(form, rule);
    }

    private void fill(OrderForm form, LegalRuleItem rule) {
        ruleCode = rule.code();
        issuedBy = LegalTexts.needed(form.issuedBy(), 200, "legal.error.issued_by");
        reference = LegalTexts.clean(form.reference(), 100);
        place = LegalTexts.clean(form.place(), 200);
        issuedOn = LegalTexts.chosen(form.issuedOn(), "legal.error.issued_on");
        startsOn = LegalTexts.chosen(form.startsOn(), "legal.error.starts_on");
        proposedEnd = rule.proposedEnd(startsOn).orElse(null);
        endsOn = form.endsOn();
        endReason = LegalTexts.clean(form.endReason(), 500);
        earlyReason = LegalTexts.clean(form.earlyReason(), 500);
        if (startsOn.isBefore(issuedOn)) {
            throw new DomainException("legal.error.starts_on.before_issue");
        }
        if (endsOn == null && proposedEnd != null) {
            throw new DomainException("legal.error.ends_on");
        }
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw new DomainException("legal.error.ends_on.before_start");
        }
        if (proposedEnd == null || proposedEnd.equals(endsOn)) {
            endReason = null;
        } else if (endReason == null) {
            throw new DomainException("legal.error.end_reason");
        }
    }

    /** Puts right what was recorded. */
    void change(OrderForm form, LegalRuleItem rule, ZoneId inZone) {
        requireInForce();
        zone = inZone.getId();
        fill(form, rule);
    }

    /** Another order prolongs this one. */
    void extendedUntil(@Nullable LocalDate newEnd) {
        requireInForce();
        if (endsOn == null) {
            throw new DomainException("legal.error.no_end_to_extend");
        }
        if (newEnd != null && !newEnd.isAfter(endsOn)) {
            throw new DomainException("legal.error.ends_on.not_later");
        }
        state = OrderState.EXTENDED;
    }

    /**
     * Ends or revokes it.
     *
     * @param how what came of it, null where nobody says
     */
    void close(OrderState to, LocalDate day, String reason, @Nullable CodedValue how) {
        requireInForce();
        if (day.isBefore(startsOn) && to == OrderState.ENDED) {
            throw new DomainException("legal.error.closed_on.before_start");
        }
        state = to;
        closedOn = day;
        closedReason = reason;
        outcome = how;
    }

    private void requireInForce() {
        if (state != OrderState.IN_FORCE) {
            throw new DomainException("legal.error.order_is_over");
        }
    }

    /** The moment after its last day; null without one. */
    @Nullable Instant over() {
        return endsOn == null ? null : endsOn.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    @Nullable String earlyReason() {
        return earlyReason;
    }

    String ruleCode() {
        return ruleCode;
    }

    String issuedBy() {
        return issuedBy;
    }

    @Nullable String reference() {
        return reference;
    }

    @Nullable String place() {
        return place;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    @Nullable LocalDate proposedEnd() {
        return proposedEnd;
    }

    @Nullable LocalDate endsOn() {
        return endsOn;
    }

    @Nullable String endReason() {
        return endReason;
    }

    @Nullable UUID extendsId() {
        return extendsId;
    }

    OrderState state() {
        return state;
    }

    @Nullable LocalDate closedOn() {
        return closedOn;
    }

    @Nullable String closedReason() {
        return closedReason;
    }

    @Nullable CodedValue outcome() {
        return outcome;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    long version() {
        return version;
    }
}
