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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.kernel.Answer;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;

/** What a client agreed to: what may be shared, with whom, what for, until when. */
@Entity
@Table(name = "consent")
class Consent {

    /** ISO 639-2 for a language that is not determined: nobody was asked. */
    private static final String NO_LANGUAGE = "und";

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Basis basis = Basis.CONSENT;

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

    @Enumerated(EnumType.STRING)
    private @Nullable GiverReason giverReason;

    private boolean caregiverNotTold;

    @Enumerated(EnumType.STRING)
    private @Nullable Witness witness;

    @Convert(converter = InformedConverter.class)
    private Set<Informed> informed = EnumSet.noneOf(Informed.class);

    private @Nullable Integer ageYears;

    @Enumerated(EnumType.STRING)
    private @Nullable Assent assent;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer childPermits;

    /** Country of the organisation that had the case when the client was asked. */
    private @Nullable String homeCountry;

    @Convert(converter = CountriesConverter.class)
    private Set<String> countries = new TreeSet<>();

    /** With a consent where the paper is; with a vital interest the reason. */
    private @Nullable String evidence;

    private @Nullable Instant confirmBy;
    private @Nullable Instant confirmedAt;
    private @Nullable UUID confirmedBy;
    private UUID recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnBy;
    private @Nullable String withdrawalReason;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private ConsentEnded.@Nullable Cause endedCause;

    /** Null until stored: that is how a new one is told from one that was read. */
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    /**
     * @param homeCountry of the organisation that has the case
     */
    Consent(
            RecordConsent command,
            @Nullable String homeCountry,
            UUID recordedBy,
            Instant recordedAt,
            ZoneId zone) {
        this.homeCountry = homeCountry;
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
        ConsentDetails details = command.details();
        this.giverReason = givenBy == GivenBy.CLIENT ? null : details.giverReason();
        this.caregiverNotTold = details.caregiverNotTold();
        this.witness = form == ConsentForm.ORAL_WITNESSED ? details.witness() : null;
        this.informed.addAll(details.informed());
        this.ageYears = details.ageYears();
        this.assent = details.assent();
        this.childPermits = details.childPermits();
        this.countries = new TreeSet<>(details.countries());
    }

    /**
     * Sharing without a consent, since a life is in danger.
     *
     * @param confirmBy until when a supervisor has to confirm it
     */
    Consent(
            RecordVitalInterest command,
            @Nullable String homeCountry,
            UUID recordedBy,
            Instant recordedAt,
            ZoneId zone,
            Instant confirmBy) {
        this(
                new RecordConsent(
                        command.caseId(),
                        GivenBy.NOBODY,
                        ConsentForm.NONE,
                        NO_LANGUAGE,
                        null,
                        command.recipients(),
                        command.purposes(),
                        command.sections(),
                        LocalDate.ofInstant(recordedAt, zone),
                        command.expiresOn(),
                        command.reason(),
                        new ConsentDetails(
                                null, false, null, Set.of(), null, null, null, Set.of())),
                homeCountry,
                recordedBy,
                recordedAt,
                zone);
        this.basis = Basis.VITAL_INTEREST;
        this.confirmBy = confirmBy;
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

    Basis basis() {
        return basis;
    }

    boolean caregiverNotTold() {
        return caregiverNotTold;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable UUID confirmedBy() {
        return confirmedBy;
    }

    String language() {
        return language;
    }

    ConsentState state(Instant now) {
        if (withdrawnAt != null) {
            return ConsentState.WITHDRAWN;
        }
        return endsByItself(now) ? ConsentState.EXPIRED : ConsentState.VALID;
    }

    /** Whether it holds now and names the purpose. */
    boolean isFor(Purpose purpose, Instant now) {
        return state(now) == ConsentState.VALID && purposes.contains(purpose);
    }

    /** Whether its last day has passed, or nobody confirmed in time what had to be. */
    private boolean endsByItself(Instant now) {
        return !expiresAt.isAfter(now) || isUnconfirmed(now);
    }

    /** The moment from which it holds no more, unless somebody confirms it before. */
    Instant holdsUntil() {
        return confirmBy != null && confirmedAt == null && confirmBy.isBefore(expiresAt)
                ? confirmBy
                : expiresAt;
    }

    private boolean isUnconfirmed(Instant now) {
        return confirmBy != null && confirmedAt == null && !confirmBy.isAfter(now);
    }

    /** Whether a supervisor still has to confirm it. */
    boolean awaits(Instant now) {
        return confirmBy != null && confirmedAt == null && state(now) == ConsentState.VALID;
    }

    /** A second person confirms the vital interest; it then holds until its last day. */
    void confirm(UUID by, Instant at) {
        requireAwaiting(by, at);
        confirmedAt = at;
        confirmedBy = by;
    }

    /** A second person refuses; what rests on it ends now. */
    void refuse(UUID by, Instant at, String reason) {
        requireAwaiting(by, at);
        withdraw(by, at, reason);
        endedCause = ConsentEnded.Cause.REFUSED;
    }

    private void requireAwaiting(UUID by, Instant at) {
        if (!awaits(at)) {
            throw new DomainException("consent.error.not_awaiting");
        }
        if (by.equals(recordedBy)) {
            throw new DomainException("consent.error.second_person");
        }
    }

    /**
     * Everything that stands in the way; empty when the consent covers it.
     *
     * @param there the receiver's country, null where it is not known
     */
    List<Uncovered> uncovered(
            UUID receiver,
            @Nullable String there,
            @Nullable Purpose purpose,
            Set<Section> asked,
            Instant now,
            Instant until) {
        List<Uncovered> gaps = new ArrayList<>();
        if (withdrawnAt != null) {
            gaps.add(uncovered(Uncovered.Kind.WITHDRAWN));
        }
        if (endsByItself(now)) {
            gaps.add(uncovered(Uncovered.Kind.EXPIRED));
        } else if (expiresAt.isBefore(until)) {
            gaps.add(uncovered(Uncovered.Kind.ENDS_BEFORE));
        }
        if (!recipients.contains(receiver)) {
            gaps.add(uncovered(Uncovered.Kind.RECEIVER));
        }
        if (!agreedTo(there)) {
            gaps.add(uncovered(Uncovered.Kind.COUNTRY));
        }
        if (purpose != null && !purposes.contains(purpose)) {
            gaps.add(uncovered(Uncovered.Kind.PURPOSE));
        }
        for (Section section : new TreeSet<>(asked)) {
            if (!sections.contains(section)) {
                gaps.add(new Uncovered(Uncovered.Kind.SECTION, section, basis));
            }
        }
        return gaps;
    }

    private Uncovered uncovered(Uncovered.Kind kind) {
        return new Uncovered(kind, null, basis);
    }

    /**
     * What is abroad is seen from where the client was asked, so that a case that goes over a
     * border takes nothing from what was agreed to. Nobody could be asked where the sharing rests
     * on a vital interest.
     */
    private boolean agreedTo(@Nullable String there) {
        return there == null
                || there.equals(homeCountry)
                || basis == Basis.VITAL_INTEREST
                || countries.contains(there);
    }

    /** Sections that may be disclosed now to the receiver for the purpose; empty when none. */
    Set<Section> allowed(UUID receiver, @Nullable String there, Purpose purpose, Instant now) {
        boolean holds =
                state(now) == ConsentState.VALID
                        && recipients.contains(receiver)
                        && agreedTo(there)
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
        if (endedAt == null) {
            endedAt = at;
            endedCause = ConsentEnded.Cause.WITHDRAWN;
        }
        return true;
    }

    /**
     * Notes that what rests on it was ended, since it holds no more by itself.
     *
     * @return why, empty when it still holds or was ended before
     */
    Optional<ConsentEnded.Cause> close(Instant at) {
        if (endedAt != null || !endsByItself(at)) {
            return Optional.empty();
        }
        endedAt = at;
        endedCause =
                isUnconfirmed(at) ? ConsentEnded.Cause.UNCONFIRMED : ConsentEnded.Cause.EXPIRED;
        return Optional.of(endedCause);
    }

    ConsentDetails details() {
        return new ConsentDetails(
                giverReason,
                caregiverNotTold,
                witness,
                informed,
                ageYears,
                assent,
                childPermits,
                countries);
    }

    /**
     * @param names of the recipients
     * @param confirmer name of who confirmed it, null when nobody did
     */
    ConsentSummary toSummary(
            Instant now, Map<UUID, String> names, @Nullable String confirmer, boolean nobodyMay) {
        return new ConsentSummary(
                id,
                caseId,
                basis,
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
                withdrawalReason,
                details(),
                confirmBy == null
                        ? null
                        : new ConsentSummary.Confirmation(
                                recordedBy, confirmBy, confirmedAt, confirmer, nobodyMay),
                endedCause);
    }
}
