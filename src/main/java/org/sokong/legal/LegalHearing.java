package org.sokong.legal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;

/** A hearing in a court. */
@Entity
@Audited
@Table(name = "legal_hearing")
class LegalHearing {

    private static final int LONGEST_OUTCOME = 1_000;

    @Id private UUID id;
    private UUID caseId;
    private Instant at;
    private String zone;
    private String court;
    private @Nullable String purpose;

    @Enumerated(EnumType.STRING)
    private HearingState state;

    private @Nullable String outcome;
    private @Nullable UUID postponedFrom;
    private UUID recordedBy;
    private Instant recordedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected LegalHearing() {}

    @SuppressWarnings("NullAway.Init")
    LegalHearing(
            UUID id, UUID caseId, HearingForm form, ZoneId zone, UUID recordedBy, Instant now) {
        this.id = id;
        this.caseId = caseId;
        this.state = HearingState.PLANNED;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        fill(form, zone);
    }

    private void fill(HearingForm form, ZoneId inZone) {
        at = LegalTexts.chosen(form.at(), "legal.error.at").atZone(inZone).toInstant();
        zone = inZone.getId();
        court = LegalTexts.needed(form.court(), 200, "legal.error.court");
        purpose = LegalTexts.clean(form.purpose(), 500);
    }

    void change(HearingForm form, ZoneId inZone) {
        requirePlanned();
        fill(form, inZone);
    }

    void hold(String result, Instant now) {
        requirePlanned();
        if (at.isAfter(now)) {
            throw new DomainException("legal.error.not_yet_held");
        }
        state = HearingState.HELD;
        outcome = LegalTexts.needed(result, LONGEST_OUTCOME, "legal.error.outcome");
    }

    /** Is postponed; gives the later one. */
    LegalHearing postpone(
            UUID newId, Instant to, ZoneId inZone, @Nullable String why, UUID by, Instant now) {
        requirePlanned();
        if (!to.isAfter(at)) {
            throw new DomainException("legal.error.at.not_later");
        }
        state = HearingState.POSTPONED;
        outcome = LegalTexts.clean(why, LONGEST_OUTCOME);
        LegalHearing later =
                new LegalHearing(
                        newId,
                        caseId,
                        new HearingForm(to.atZone(inZone).toLocalDateTime(), court, purpose),
                        inZone,
                        by,
                        now);
        later.postponedFrom = id;
        return later;
    }

    void cancel(String why) {
        requirePlanned();
        state = HearingState.CANCELLED;
        outcome = LegalTexts.needed(why, LONGEST_OUTCOME, "legal.error.reason");
    }

    private void requirePlanned() {
        if (state != HearingState.PLANNED) {
            throw new DomainException("legal.error.hearing_is_over");
        }
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    Instant at() {
        return at;
    }

    String court() {
        return court;
    }

    @Nullable String purpose() {
        return purpose;
    }

    HearingState state() {
        return state;
    }

    @Nullable String outcome() {
        return outcome;
    }

    @Nullable UUID postponedFrom() {
        return postponedFrom;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    long version() {
        return version;
    }
}
