package org.sokong.consent;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.kernel.Answer;
import org.sokong.kernel.Ids;

/** What a client agreed to: what may be shared, with whom, what for, until when. */
@Entity
@Table(name = "consent")
class Consent {

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private GivenBy givenBy;

    @Enumerated(EnumType.STRING)
    private ConsentForm form;

    private String language;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer interpreter;

    private LocalDate givenOn;
    private LocalDate expiresOn;
    private Instant expiresAt;

    @Convert(converter = ConsentSections.class)
    private Set<Section> sections;

    @Convert(converter = PurposesConverter.class)
    private Set<Purpose> purposes;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "consent_recipient", joinColumns = @JoinColumn(name = "consent_id"))
    @Column(name = "organisation_id")
    @BatchSize(size = 100)
    private Set<UUID> recipients = new HashSet<>();

    private @Nullable String evidence;
    private UUID recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnBy;
    private @Nullable String withdrawalReason;
    private @Nullable Instant endedAt;

    /** Null until stored: that is how a new one is told from one that was read. */
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(RecordConsent command, UUID recordedBy, Instant recordedAt, ZoneId zone) {
        this.id = Ids.at(recordedAt.toEpochMilli());
        this.caseId = command.caseId();
        this.givenBy = command.givenBy();
        this.form = command.form();
        this.language = command.language();
        this.interpreter = command.interpreter();
        this.recipients = new HashSet<>(command.recipients());
        this.purposes = EnumSet.copyOf(command.purposes());
        this.sections = EnumSet.copyOf(command.sections());
        this.givenOn = command.givenOn();
        this.expiresOn = command.expiresOn();
        this.expiresAt = command.expiresOn().plusDays(1).atStartOfDay(zone).toInstant();
        this.evidence = command.evidence().strip();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Set<UUID> recipients() {
        return recipients;
    }

    ConsentState state(Instant now) {
        if (withdrawnAt != null) {
            return ConsentState.WITHDRAWN;
        }
        return expiresAt.isAfter(now) ? ConsentState.VALID : ConsentState.EXPIRED;
    }

    /** Everything that stands in the way; empty when the consent covers it. */
    List<Uncovered> uncovered(
            UUID receiver,
            @Nullable Purpose purpose,
            Set<Section> asked,
            Instant now,
            Instant until) {
        List<Uncovered> gaps = new ArrayList<>();
        if (withdrawnAt != null) {
            gaps.add(Uncovered.of(Uncovered.Kind.WITHDRAWN));
        }
        if (!expiresAt.isAfter(now)) {
            gaps.add(Uncovered.of(Uncovered.Kind.EXPIRED));
        } else if (expiresAt.isBefore(until)) {
            gaps.add(Uncovered.of(Uncovered.Kind.ENDS_BEFORE));
        }
        if (!recipients.contains(receiver)) {
            gaps.add(Uncovered.of(Uncovered.Kind.RECEIVER));
        }
        if (purpose != null && !purposes.contains(purpose)) {
            gaps.add(Uncovered.of(Uncovered.Kind.PURPOSE));
        }
        for (Section section : new TreeSet<>(asked)) {
            if (!sections.contains(section)) {
                gaps.add(new Uncovered(Uncovered.Kind.SECTION, section));
            }
        }
        return gaps;
    }

    /** Sections that may be disclosed now to the receiver for the purpose; empty when none. */
    Set<Section> allowed(UUID receiver, Purpose purpose, Instant now) {
        boolean holds =
                state(now) == ConsentState.VALID
                        && recipients.contains(receiver)
                        && purposes.contains(purpose);
        Set<Section> allowed = EnumSet.noneOf(Section.class);
        if (holds) {
            allowed.addAll(sections);
        }
        return allowed;
    }

    /** Withdraws it; withdrawing twice changes nothing and is told by {@code false}. */
    boolean withdraw(UUID by, Instant at, String reason) {
        if (withdrawnAt != null) {
            return false;
        }
        withdrawnAt = at;
        withdrawnBy = by;
        withdrawalReason = reason;
        endedAt = endedAt == null ? at : endedAt;
        return true;
    }

    /** Notes that what rests on it was ended after its expiry. */
    boolean close(Instant at) {
        if (endedAt != null || expiresAt.isAfter(at)) {
            return false;
        }
        endedAt = at;
        return true;
    }

    ConsentSummary toSummary(Instant now, Map<UUID, String> names) {
        return new ConsentSummary(
                id,
                caseId,
                state(now),
                givenBy,
                form,
                language,
                interpreter,
                recipients.stream()
                        .map(
                                organisation ->
                                        new ConsentSummary.Recipient(
                                                organisation,
                                                names.getOrDefault(organisation, "?")))
                        .sorted(Comparator.comparing(ConsentSummary.Recipient::name))
                        .toList(),
                purposes.stream().sorted().toList(),
                sections.stream().sorted().toList(),
                givenOn,
                expiresOn,
                expiresAt,
                evidence,
                recordedAt,
                withdrawnAt,
                withdrawalReason);
    }
}
