package org.sokong.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Inbox;
import org.sokong.access.Permission;
import org.sokong.access.StaffMember;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hides a case from people by name, such as a colleague who knows the client's family, and shows it
 * again. For whoever works on the case. The person learns nothing of it: every answer is the one
 * for a case that does not exist. Somebody who supervises must go on seeing the case, so that
 * nobody can take one out of every colleague's sight.
 */
@Service
@PreAuthorize("hasAuthority('CASE_EDIT')")
@Transactional
@RetriedOnConflict
public class CaseHiding {

    private final CaseHiddenRows rows;
    private final CaseAccess access;
    private final CaseDesk desk;
    private final CaseAudience audience;
    private final CaseNotices notices;
    private final Inbox inbox;
    private final UserDirectory users;
    private final OrganisationDirectory organisations;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    CaseHiding(
            CaseHiddenRows rows,
            CaseAccess access,
            CaseDesk desk,
            CaseAudience audience,
            CaseNotices notices,
            Inbox inbox,
            UserDirectory users,
            OrganisationDirectory organisations,
            CurrentUser currentUser,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.access = access;
        this.desk = desk;
        this.audience = audience;
        this.notices = notices;
        this.inbox = inbox;
        this.users = users;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
    }

    /** From whom the case is hidden now, with the reasons; the read is recorded. */
    @Transactional(readOnly = true)
    public List<HiddenPerson> ofCase(UUID caseId) {
        access.requireWork(caseId, "cases.hidden.read");
        List<CaseHidden> live = rows.live(caseId);
        audit.record(AuditAction.CASE_READ, Subject.ofCase(caseId), Map.of("part", "HIDDEN"));
        Set<UUID> people = new HashSet<>();
        live.forEach(
                one -> {
                    people.add(one.userId());
                    people.add(one.hiddenBy());
                });
        Map<UUID, String> names = users.names(people);
        Map<UUID, UUID> homes =
                users.organisationsOf(live.stream().map(CaseHidden::userId).toList());
        Map<UUID, String> bodies = organisations.names(Set.copyOf(homes.values()));
        return live.stream()
                .map(
                        one ->
                                new HiddenPerson(
                                        one.id(),
                                        one.userId(),
                                        names.getOrDefault(one.userId(), ""),
                                        bodies.getOrDefault(
                                                homes.getOrDefault(one.userId(), one.userId()), ""),
                                        one.reason(),
                                        names.getOrDefault(one.hiddenBy(), ""),
                                        one.hiddenAt()))
                .toList();
    }

    /** People of an organisation from whom the case can be hidden, by name. */
    @Transactional(readOnly = true)
    public List<StaffMember> choices(UUID caseId, UUID organisationId) {
        access.requireWork(caseId, "cases.hide");
        Set<UUID> hidden = rows.people(caseId);
        return users.staff(organisationId).stream()
                .filter(person -> !hidden.contains(person.id()))
                .filter(person -> !person.id().equals(currentUser.id()))
                .toList();
    }

    /**
     * Hides the case from a person: from this moment every grant they hold for it is without
     * effect, and what their inbox said of it is gone. Hiding it again changes nothing.
     *
     * @param reason why; read by those who work on the case only
     * @return id of the entry
     * @throws DomainException for the owner, for oneself, for somebody who works with no cases, and
     *     for the last supervisor who sees the case
     */
    public UUID hide(UUID caseId, UUID userId, String reason) {
        CaseFile file = desk.forWork(caseId, "cases.hide");
        String why = required(reason);
        Optional<CaseHidden> before =
                rows.live(caseId).stream().filter(one -> one.userId().equals(userId)).findFirst();
        if (before.isPresent()) {
            return before.get().id();
        }
        requireHideable(file, userId);
        CaseHidden hidden =
                rows.saveAndFlush(
                        new CaseHidden(
                                Ids.next(), caseId, userId, why, currentUser.id(), desk.now()));
        inbox.forget(userId, caseId);
        audit.record(
                AuditAction.CASE_HIDDEN,
                Subject.ofCase(caseId),
                Map.of("user", userId, "record", hidden.id()));
        notices.hidden(file, hidden.id(), audience.workers(caseId, Permission.CASE_APPROVE));
        events.publishEvent(new CaseHiddenFrom(caseId, userId));
        return hidden.id();
    }

    /**
     * Shows the case again, as far as the person's grants go.
     *
     * @param reason why it need not be hidden any more
     */
    public void end(UUID hiddenId, String reason) {
        CaseHidden hidden = rows.findById(hiddenId).orElseThrow(() -> unknown(hiddenId));
        CaseFile file = desk.forWork(hidden.caseId(), "cases.show");
        if (hidden.endedAt() != null) {
            return;
        }
        hidden.end(currentUser.id(), desk.now(), required(reason));
        rows.saveAndFlush(hidden);
        audit.record(
                AuditAction.CASE_SHOWN,
                Subject.ofCase(file.id()),
                Map.of("user", hidden.userId(), "record", hiddenId));
    }

    private void requireHideable(CaseFile file, UUID userId) {
        if (userId.equals(file.ownerId())) {
            throw new DomainException("cases.hidden.error.owner");
        }
        if (userId.equals(currentUser.id())) {
            throw new DomainException("cases.hidden.error.self");
        }
        if (!users.worksWithCases(userId)) {
            throw new DomainException("cases.hidden.error.person");
        }
        Set<UUID> supervisors = audience.workers(file.id(), Permission.CASE_APPROVE);
        if (supervisors.equals(Set.of(userId))) {
            throw new DomainException("cases.hidden.error.last_supervisor");
        }
    }

    private static String required(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty()) {
            throw new DomainException("cases.hidden.error.reason");
        }
        CaseService.requireShort(stripped, CaseService.LONGEST_REASON);
        return stripped;
    }

    private AccessDeniedException unknown(UUID hiddenId) {
        audit.denied("cases.show", Subject.of("CASE_HIDDEN", hiddenId));
        return new AccessDeniedException("cases.show");
    }
}
