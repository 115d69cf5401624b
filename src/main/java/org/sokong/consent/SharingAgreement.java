package org.sokong.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;

/** What two organisations agreed to share; the order of the two means nothing. */
@Entity
@Table(name = "sharing_agreement")
class SharingAgreement {

    @Id private UUID id;

    @Column(name = "organisation_a")
    private UUID organisationA;

    @Column(name = "organisation_b")
    private UUID organisationB;

    @Convert(converter = PurposesConverter.class)
    private Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);

    @Convert(converter = ConsentSections.class)
    private Set<Section> sections = EnumSet.noneOf(Section.class);

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String contact;
    private @Nullable String documentNote;
    private UUID recordedBy;
    private Instant recordedAt;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;
    private @Nullable String endReason;

    /** Null until stored: that is how a new one is told from one that was read. */
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected SharingAgreement() {}

    SharingAgreement(UUID id, AgreementForm form, UUID by, Instant at) {
        this.id = id;
        this.recordedBy = by;
        this.recordedAt = at;
        this.organisationA = form.organisationA();
        this.organisationB = form.organisationB();
        write(form);
    }

    /** Writes the terms; the two organisations stay. */
    final void write(AgreementForm form) {
        purposes = EnumSet.copyOf(form.purposes());
        sections = EnumSet.copyOf(form.sections());
        validFrom = form.validFrom();
        validTo = form.validTo();
        contact = form.contact().strip();
        String note = form.documentNote();
        documentNote = note == null || note.isBlank() ? null : note.strip();
    }

    void end(UUID by, Instant at, String why) {
        endedAt = at;
        endedBy = by;
        endReason = why;
    }

    boolean isBetween(UUID one, UUID other) {
        return organisationA.equals(one) && organisationB.equals(other)
                || organisationA.equals(other) && organisationB.equals(one);
    }

    boolean concerns(UUID organisationId) {
        return organisationA.equals(organisationId) || organisationB.equals(organisationId);
    }

    AgreementState state(LocalDate today) {
        if (endedAt != null) {
            return AgreementState.ENDED;
        }
        if (today.isBefore(validFrom)) {
            return AgreementState.NOT_YET;
        }
        return validTo != null && today.isAfter(validTo)
                ? AgreementState.EXPIRED
                : AgreementState.IN_FORCE;
    }

    boolean covers(Purpose purpose, Set<Section> asked, LocalDate today) {
        return state(today) == AgreementState.IN_FORCE
                && purposes.contains(purpose)
                && sections.containsAll(asked);
    }

    AgreementForm form() {
        return new AgreementForm(
                organisationA,
                organisationB,
                Set.copyOf(purposes),
                Set.copyOf(sections),
                validFrom,
                validTo,
                contact,
                documentNote);
    }

    UUID id() {
        return id;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable String endReason() {
        return endReason;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
