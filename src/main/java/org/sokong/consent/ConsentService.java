package org.sokong.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.AgeBand;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseAudience;
import org.sokong.cases.CaseTimeline;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records consents, withdraws them, and finds the one that covers what is to be shared. */
@Service
@Transactional
@RetriedOnConflict
public class ConsentService {

    private static final int LONGEST_TEXT = 2_000;

    private final Consents consents;
    private final CaseAccess access;
    private final CaseTimeline timeline;
    private final OrganisationDirectory organisations;
    private final UserDirectory users;
    private final CaseWriting writing;
    private final ConsentScope scope;
    private final ConsentCountries countries;
    private final AssentCalendars assent;
    private final CaseAudience audience;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsentService(
            Consents consents,
            CaseAccess access,
            CaseTimeline timeline,
            OrganisationDirectory organisations,
            UserDirectory users,
            CaseWriting writing,
            ConsentScope scope,
            ConsentCountries countries,
            AssentCalendars assent,
            CaseAudience audience,
            CurrentUser currentUser,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.consents = consents;
        this.access = access;
        this.timeline = timeline;
        this.organisations = organisations;
        this.users = users;
        this.writing = writing;
        this.scope = scope;
        this.countries = countries;
        this.assent = assent;
        this.audience = audience;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What the form starts from, for somebody who may record a consent in the case. */
    @PreAuthorize("hasAuthority('CONSENT_RECORD')")
    public ConsentStart begin(UUID caseId) {
        access.requireWork(caseId, "consent.record");
        String home = countries.home(caseId).orElse(null);
        return new ConsentStart(
                home,
                writing.ageBand(caseId)
                        .filter(band -> band != AgeBand.UNKNOWN)
                        .map(band -> !band.isUnder18())
                        .orElse(null),
                assent.of(home));
    }

    /**
     * Records a consent.
     *
     * @return its id
     * @throws DomainException naming the first thing that is missing or wrong
     * @throws AccessDeniedException when the caller may not write in the case
     */
    @PreAuthorize("hasAuthority('CONSENT_RECORD')")
    public UUID record(RecordConsent command) {
        access.requireWork(command.caseId(), "consent.record");
        ZoneId zone = ZoneId.of(currentUser.get().timeZone());
        Instant now = clock.instant();
        check(command, LocalDate.ofInstant(now, zone));
        String home = countries.home(command.caseId()).orElse(null);
        GiverRules.check(
                command,
                writing.ageBand(command.caseId()).orElse(null),
                assent.of(home).on(command.givenOn()).ages());
        Consent consent = consents.save(new Consent(command, home, currentUser.id(), now, zone));
        timeline.add(
                consent.caseId(),
                "consent.timeline.recorded",
                Section.REFERRALS,
                consent.id(),
                Map.of());
        audit.record(AuditAction.CONSENT_RECORDED, subject(consent));
        return consent.id();
    }

    /**
     * Withdraws a consent, and with it everything that rests on it. Withdrawing again changes
     * nothing.
     *
     * @param reason what the client said, kept with the consent
     */
    @PreAuthorize("hasAuthority('CONSENT_RECORD')")
    public void withdraw(UUID consentId, String reason) {
        Consent consent =
                consents.lock(consentId).orElseThrow(() -> unknown("consent.withdraw", consentId));
        access.requireWork(consent.caseId(), "consent.withdraw");
        require(!reason.isBlank(), "consent.error.reason");
        require(reason.length() <= LONGEST_TEXT, "consent.error.too_long", LONGEST_TEXT);
        if (consent.withdraw(currentUser.id(), clock.instant(), reason.strip())) {
            timeline.add(
                    consent.caseId(),
                    "consent.timeline.withdrawn",
                    Section.REFERRALS,
                    consent.id(),
                    Map.of());
            audit.record(AuditAction.CONSENT_WITHDRAWN, subject(consent));
            events.publishEvent(
                    new ConsentEnded(consent.id(), consent.caseId(), ConsentEnded.Cause.WITHDRAWN));
        }
    }

    /** All consents of a case, the newest first. */
    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public List<ConsentSummary> ofCase(UUID caseId) {
        requireReading(caseId);
        return summaries(consents.findByCaseIdOrderByRecordedAtDesc(caseId));
    }

    /** A consent of the case; refused and logged when it belongs to another. */
    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public ConsentSummary ofCase(UUID caseId, UUID consentId) {
        requireReading(caseId);
        Consent consent =
                consents.findById(consentId)
                        .filter(found -> found.caseId().equals(caseId))
                        .orElseThrow(() -> unknown("consent.read", consentId));
        return summaries(List.of(consent)).getFirst();
    }

    /**
     * The newest consent of the case that covers all of it.
     *
     * @param until the moment to which it must reach
     */
    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public Optional<ConsentSummary> covering(
            UUID caseId, UUID receiver, Purpose purpose, Set<Section> sections, Instant until) {
        requireReading(caseId);
        Instant now = clock.instant();
        String there = countries.of(receiver);
        return consents.findByCaseIdOrderByRecordedAtDesc(caseId).stream()
                .filter(c -> c.uncovered(receiver, there, purpose, sections, now, until).isEmpty())
                .findFirst()
                .map(consent -> summaries(List.of(consent)).getFirst());
    }

    private void requireReading(UUID caseId) {
        access.requireOpen(caseId, "consent.read");
        access.requireSection(caseId, Section.REFERRALS, "consent.read");
    }

    private List<ConsentSummary> summaries(Collection<Consent> found) {
        Set<UUID> recipients = new HashSet<>();
        found.forEach(consent -> recipients.addAll(consent.recipients()));
        Map<UUID, String> names = organisations.names(recipients);
        Instant now = clock.instant();
        Map<UUID, String> confirmers =
                users.names(
                        found.stream()
                                .map(Consent::confirmedBy)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return found.stream()
                .map(
                        consent -> {
                            UUID confirmer = consent.confirmedBy();
                            return consent.toSummary(
                                    now,
                                    names,
                                    confirmer == null
                                            ? null
                                            : confirmers.getOrDefault(confirmer, "?"),
                                    consent.awaits(now) && nobodyMayConfirm(consent));
                        })
                .toList();
    }

    private boolean nobodyMayConfirm(Consent consent) {
        return Set.of(consent.recordedBy())
                .containsAll(audience.workers(consent.caseId(), Permission.CASE_APPROVE));
    }

    private void check(RecordConsent command, LocalDate today) {
        scope.check(command.caseId(), command.recipients(), command.purposes(), command.sections());
        require(
                command.details()
                        .countries()
                        .containsAll(countries.abroad(command.caseId(), command.recipients())),
                "consent.error.countries");
        require(command.language().matches("[a-z]{2,3}"), "consent.error.language");
        require(!command.givenOn().isAfter(today), "consent.error.given_later");
        require(!command.expiresOn().isBefore(today), "consent.error.expired");
        require(!command.evidence().isBlank(), "consent.error.evidence");
        require(
                command.evidence().length() <= LONGEST_TEXT,
                "consent.error.too_long",
                LONGEST_TEXT);
    }

    /** Names nobody with whom nothing of the case is shared. */
    private static void require(boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw new DomainException(key, arguments);
        }
    }

    private AccessDeniedException unknown(String operation, UUID consentId) {
        audit.denied(operation, Subject.of("CONSENT", consentId));
        return new AccessDeniedException(operation);
    }

    private static Subject subject(Consent consent) {
        return new Subject("CONSENT", consent.id(), consent.caseId());
    }
}
