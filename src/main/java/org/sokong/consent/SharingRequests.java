package org.sokong.consent;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.access.Inbox;
import org.sokong.access.NoticeKind;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseAudience;
import org.sokong.cases.ReferralsOfFile;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests to share without an agreement: read by those who work on the case, decided by somebody
 * else than who asked.
 */
@Service
@PreAuthorize("hasAuthority('CASE_EDIT')")
@Transactional
@RetriedOnConflict
public class SharingRequests {

    private static final int LONGEST = 2_000;

    private final SharingRequestRows rows;
    private final CaseAccess access;
    private final CaseAudience audience;
    private final ObjectProvider<ReferralsOfFile> referrals;
    private final UserDirectory users;
    private final OrganisationDirectory organisations;
    private final Inbox inbox;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SharingRequests(
            SharingRequestRows rows,
            CaseAccess access,
            CaseAudience audience,
            ObjectProvider<ReferralsOfFile> referrals,
            UserDirectory users,
            OrganisationDirectory organisations,
            Inbox inbox,
            CurrentUser currentUser,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.access = access;
        this.audience = audience;
        this.referrals = referrals;
        this.users = users;
        this.organisations = organisations;
        this.inbox = inbox;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Requests of a case that wait or were decided, the newest first; the read is recorded. */
    @Transactional(readOnly = true)
    public List<SharingRequestItem> ofCase(UUID caseId) {
        access.requireWork(caseId, "consent.sharing.read");
        access.requireSection(caseId, Section.REFERRALS, "consent.sharing.read");
        List<SharingRequest> found =
                rows.findByCaseIdOrderByRequestedAtDesc(caseId).stream()
                        .filter(request -> request.state() != SharingRequestState.REPLACED)
                        .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        audit.record(AuditAction.CASE_READ, Subject.ofCase(caseId), Map.of("part", "SHARING"));
        Set<UUID> people = new HashSet<>();
        found.forEach(
                request -> {
                    people.add(request.requestedBy());
                    if (request.decidedBy() != null) {
                        people.add(request.decidedBy());
                    }
                });
        Map<UUID, String> names = users.names(people);
        Map<UUID, String> bodies =
                organisations.names(
                        found.stream().map(SharingRequest::receiverId).collect(Collectors.toSet()));
        Map<UUID, String> codes = codes(found);
        return found.stream()
                .map(
                        request ->
                                new SharingRequestItem(
                                        request.id(),
                                        request.referralId(),
                                        codes.getOrDefault(request.referralId(), ""),
                                        bodies.getOrDefault(request.receiverId(), ""),
                                        request.purpose(),
                                        request.sections().stream().sorted().toList(),
                                        request.reason(),
                                        request.state(),
                                        names.getOrDefault(request.requestedBy(), ""),
                                        request.requestedAt(),
                                        request.decidedBy() == null
                                                ? null
                                                : names.getOrDefault(request.decidedBy(), ""),
                                        request.decidedAt(),
                                        request.decisionNote(),
                                        request.mayBeDecidedBy(currentUser.get())))
                .toList();
    }

    /**
     * Says yes or no.
     *
     * @param note why
     * @throws DomainException where it was decided before or something else is asked meanwhile, and
     *     for who asked
     */
    @PreAuthorize("hasAuthority('CASE_APPROVE')")
    public void decide(UUID requestId, boolean yes, String note) {
        SharingRequest request = rows.lock(requestId).orElseThrow(() -> unknown(requestId));
        access.requireWork(request.caseId(), "consent.sharing.decide");
        if (request.requestedBy().equals(currentUser.id())) {
            throw new DomainException("consent.sharing.error.own");
        }
        String why = note.strip();
        if (why.isEmpty()) {
            throw new DomainException("consent.sharing.error.note");
        }
        if (why.length() > LONGEST) {
            throw new DomainException("consent.error.too_long", LONGEST);
        }
        request.decide(yes, currentUser.id(), clock.instant(), why);
        rows.saveAndFlush(request);
        audit.record(
                AuditAction.SHARING_DECIDED,
                new Subject("SHARING_REQUEST", requestId, request.caseId()),
                Map.of("decision", request.state()));
        Set<UUID> waiting = request.askers();
        // Who answered knows it; where nobody else can act, the owner has to hear.
        waiting.remove(currentUser.id());
        inbox.tell(
                audience.acting(request.caseId(), waiting),
                SharingDesk.notice(
                        request,
                        codes(List.of(request)).getOrDefault(request.referralId(), ""),
                        yes ? NoticeKind.SHARING_ALLOWED : NoticeKind.SHARING_REFUSED));
        if (yes) {
            events.publishEvent(new SharingAllowed(request.caseId(), request.receiverId()));
        }
    }

    /** Of the referrals, and of the case where it is to go over as a whole. */
    private Map<UUID, String> codes(List<SharingRequest> asked) {
        Set<UUID> whole = new HashSet<>();
        Set<UUID> parts = new HashSet<>();
        for (SharingRequest request : asked) {
            (request.purpose().isOfReferrals() ? parts : whole).add(request.referralId());
        }
        Map<UUID, String> codes = new HashMap<>(access.codes(whole));
        referrals.stream()
                .findFirst()
                .ifPresent(source -> codes.putAll(source.referralCodes(parts)));
        return codes;
    }

    private AccessDeniedException unknown(UUID id) {
        audit.denied("consent.sharing.decide", Subject.of("SHARING_REQUEST", id));
        return new AccessDeniedException("consent.sharing.decide");
    }
}
