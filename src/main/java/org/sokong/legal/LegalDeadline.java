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
import org.sokong.kernel.DomainException;

/** A day until which something must have been done. */
@Entity
@Audited
@Table(name = "legal_deadline")
class LegalDeadline {

    private static final int LONGEST_NOTE = 1_000;

    @Id private UUID id;
    private UUID caseId;
    private String ruleCode;
    private @Nullable String label;
    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate proposedDue;
    private LocalDate dueOn;
    private @Nullable String dueReason;
    private String zone;

    @Enumerated(EnumType.STRING)
    private DeadlineState state;

    private @Nullable LocalDate closedOn;
    private @Nullable String closedNote;
    private UUID recordedBy;
    private Instant recordedAt;
    private @Nullable UUID causeId;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected LegalDeadline() {}

    @SuppressWarnings("NullAway.Init")
    LegalDeadline(
            UUID id,
            UUID caseId,
            DeadlineForm form,
            LegalRuleItem rule,
            ZoneId zone,
            UUID recordedBy,
            Instant now) {
        this.id = id;
        this.caseId = caseId;
        this.state = DeadlineState.OPEN;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        fill(form, rule, zone);
    }

    /** Keeps the record whose happening started it. */
    LegalDeadline startedBy(UUID cause) {
        causeId = cause;
        return this;
    }

    private void fill(DeadlineForm form, LegalRuleItem rule, ZoneId inZone) {
        ruleCode = rule.code();
        zone = inZone.getId();
        label = LegalTexts.clean(form.label(), 200);
        if (label == null && rule.needsLabel()) {
            throw new DomainException("legal.error.label");
        }
        startedOn = form.startedOn();
        if (startedOn == null && rule.length() != null) {
            throw new DomainException("legal.error.started_on");
        }
        proposedDue = startedOn == null ? null : rule.proposedEnd(startedOn).orElse(null);
        dueOn = LegalTexts.chosen(form.dueOn(), "legal.error.due_on");
        dueReason = LegalTexts.clean(form.dueReason(), 500);
        if (startedOn != null && dueOn.isBefore(startedOn)) {
            throw new DomainException("legal.error.due_on.before_start");
        }
        if (proposedDue == null || proposedDue.equals(dueOn)) {
            dueReason = null;
        } else if (dueReason == null) {
            throw new DomainException("legal.error.due_reason");
        }
    }

    void change(DeadlineForm form, LegalRuleItem rule, ZoneId inZone) {
        requireOpen();
        fill(form, rule, inZone);
    }

    void close(DeadlineState to, LocalDate day, @Nullable String note) {
        requireOpen();
        closedNote = LegalTexts.clean(note, LONGEST_NOTE);
        if (to == DeadlineState.CANCELLED && closedNote == null) {
            throw new DomainException("legal.error.reason");
        }
        state = to;
        closedOn = day;
    }

    private void requireOpen() {
        if (state != DeadlineState.OPEN) {
            throw new DomainException("legal.error.deadline_is_over");
        }
    }

    /** The moment after its last day. */
    Instant over() {
        return dueOn.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String ruleCode() {
        return ruleCode;
    }

    @Nullable String label() {
        return label;
    }

    @Nullable LocalDate startedOn() {
        return startedOn;
    }

    @Nullable LocalDate proposedDue() {
        return proposedDue;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable String dueReason() {
        return dueReason;
    }

    DeadlineState state() {
        return state;
    }

    @Nullable LocalDate closedOn() {
        return closedOn;
    }

    @Nullable String closedNote() {
        return closedNote;
    }

    @Nullable UUID causeId() {
        return causeId;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    long version() {
        return version;
    }
}
