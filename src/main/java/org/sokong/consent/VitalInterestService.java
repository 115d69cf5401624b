package org.sokong.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseAudience;
import org.sokong.cases.CaseTimeline;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The exception beside a consent: sharing because a life is in danger and nobody can agree. It
 * holds at once, and ends with everything that rests on it unless a second person confirms it in
 * time.
 */
@Service
@Transactional
@RetriedOnConflict
public class VitalInterestService {

    private static final int LONGEST_TEXT = 2_000;

    private final Consents consents;
    private final ConsentScope scope;
    private final ConsentCountries countries;
    private final ConsentSettings settings;
    private final CaseAccess access;
    private final CaseWriting writing;
    private final CaseAudience audience;
    private final CaseTimeline timeline;
    private final Inbox inbox;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VitalInterestService(
            Consents consents,
            ConsentScope scope,
            ConsentCountries countries,
            ConsentSettings settings,
            CaseAccess access,
            CaseWriting writing,
            CaseAudience audience,
            CaseTimeline timeline,
            Inbox inbox,
            CurrentUser currentUser,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.consents = consents;
        this.scope = scope;
        this.countries = countries;
        this.settings = settings;
        this.access = access;
        this.writing = writing;
        this.audience = audience;
        this.timeline = timeline;
        this.inbox = inbox;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records it and asks everybody who may confirm it.
     *
     * @return its id, for a referral in the place of a consent's
     * @throws DomainException naming the first thing that is missing or wrong
     */
    @PreAuthorize("hasAuthority('CONSENT_RECORD')")
    public UUID record(RecordVitalInterest command) {
        CaseWriting.Standing standing =
                writing.forWriting(command.caseId(), Section.REFERRALS, "consent.vital.record");
        ZoneId zone = ZoneId.of(currentUser.get().timeZone());
        Instant now = clock.instant();
        scope.check(command.caseId(), command.recipients(), command.purposes(), command.sections());
        require(!command.reason().isBlank(), "consent.error.vital_reason");
        require(command.reason().length() <= LONGEST_TEXT, "consent.error.too_long", LONGEST_TEXT);
        require(
                !command.expiresOn().isBefore(LocalDate.ofInstant(now, zone)),
                "consent.error.expired");
        Consent consent =
                consents.save(
                        new Consent(
                                command,
                                countries.home(command.caseId()).orElse(null),
                                currentUser.id(),
                                now,
                                zone,
                                now.plus(settings.confirmWithin())));
        step(consent, "consent.timeline.vital_recorded");
        audit.record(
                AuditAction.CONSENT_RECORDED,
                subject(consent),
                Map.of("basis", Basis.VITAL_INTEREST));
        Set<UUID> confirming =
                new HashSet<>(audience.workers(command.caseId(), Permission.CASE_APPROVE));
        confirming.remove(currentUser.id());
        inbox.tell(
                confirming,
                new NewNotice(
                                NoticeKind.VITAL_INTEREST_TO_CONFIRM,
                                standing.code(),
                                command.caseId(),
                                path(command.caseId()),
                                "consent/" + consent.id() + "/TO_CONFIRM")
                        // Time runs: a summary of the next day could come too late.
                        .urgentIf(true));
        return consent.id();
    }

    /** Confirms it: it holds until its last day. Nobody confirms what they recorded. */
    @PreAuthorize("hasAuthority('CASE_APPROVE')")
    public void confirm(UUID consentId) {
        Consent consent = forDeciding(consentId, "consent.vital.confirm");
        consent.confirm(currentUser.id(), clock.instant());
        step(consent, "consent.timeline.vital_confirmed");
        audit.record(AuditAction.CONSENT_CONFIRMED, subject(consent));
    }

    /** Refuses it: every open referral that rests on it ends at once. */
    @PreAuthorize("hasAuthority('CASE_APPROVE')")
    public void refuse(UUID consentId, String reason) {
        Consent consent = forDeciding(consentId, "consent.vital.refuse");
        require(!reason.isBlank(), "consent.error.refusal_reason");
        require(reason.length() <= LONGEST_TEXT, "consent.error.too_long", LONGEST_TEXT);
        consent.refuse(currentUser.id(), clock.instant(), reason.strip());
        step(consent, "consent.timeline.refused");
        audit.record(AuditAction.CONSENT_REFUSED, subject(consent));
        events.publishEvent(
                new ConsentEnded(consent.id(), consent.caseId(), ConsentEnded.Cause.REFUSED));
    }

    private Consent forDeciding(UUID consentId, String operation) {
        Consent consent =
                consents.lock(consentId)
                        .orElseThrow(
                                () -> {
                                    audit.denied(operation, Subject.of("CONSENT", consentId));
                                    return new AccessDeniedException(operation);
                                });
        access.requireWork(consent.caseId(), operation);
        return consent;
    }

    private void step(Consent consent, String kind) {
        timeline.add(consent.caseId(), kind, Section.REFERRALS, consent.id(), Map.of());
    }

    private static String path(UUID caseId) {
        return "cases/" + caseId + "?tab=consents";
    }

    private static void require(boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw new DomainException(key, arguments);
        }
    }

    private static Subject subject(Consent consent) {
        return new Subject("CONSENT", consent.id(), consent.caseId());
    }
}
