package org.sokong.cases;

import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The one place that decides whether the signed-in user may see or change a case, and which
 * sections. Every list, search, report, export, download and call asks here or joins the same
 * grants; refusals are logged before they are thrown, in words that do not tell whether the case
 * exists.
 */
@Component
public class CaseAccess {

    private final CaseGrants grants;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;
    private final ObjectProvider<DisclosureLimit> limits;

    CaseAccess(
            CaseGrants grants,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock,
            ObjectProvider<DisclosureLimit> limits) {
        this.grants = grants;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
        this.limits = limits;
    }

    /** Sections of the case that the signed-in user may read now; empty when none. */
    public Set<Section> sections(UUID caseId) {
        Set<Section> allowed = EnumSet.noneOf(Section.class);
        for (CaseGrant grant : liveGrants(caseId)) {
            if (grant.level().lists()) {
                if (currentUser.may(Permission.CASE_READ)) {
                    allowed.addAll(grant.sections());
                }
            } else {
                allowed.addAll(shared(grant));
            }
        }
        return allowed;
    }

    /**
     * Consents on which the signed-in user reads any of those sections now; empty for whoever reads
     * them as part of the own work. Kept with each reading, so that a withdrawal can tell what was
     * read under it.
     */
    public Set<UUID> consents(UUID caseId, Set<Section> sections) {
        Set<UUID> consents = new HashSet<>();
        for (CaseGrant grant : liveGrants(caseId)) {
            UUID source = grant.sourceId();
            if (!grant.level().lists()
                    && source != null
                    && !Collections.disjoint(shared(grant), sections)) {
                limits.stream()
                        .filter(limit -> limit.speaksFor(grant.source()))
                        .forEach(limit -> consents.addAll(limit.consents(source)));
            }
        }
        return consents;
    }

    /** Whether the signed-in user may write in the case. */
    public boolean mayWork(UUID caseId) {
        return liveGrants(caseId).stream().anyMatch(grant -> grant.level() == GrantLevel.WORK);
    }

    /** Whether the signed-in user sees the case as a whole, as in the case list. */
    public boolean mayOpen(UUID caseId) {
        return currentUser.may(Permission.CASE_READ)
                && liveGrants(caseId).stream().anyMatch(grant -> grant.level().lists());
    }

    /** Codes of those of the cases that the signed-in user may open as a whole, by id. */
    public Map<UUID, String> codes(Collection<UUID> caseIds) {
        Set<UUID> keys = currentUser.get().caseKeys();
        if (caseIds.isEmpty() || keys.isEmpty() || !currentUser.may(Permission.CASE_READ)) {
            return Map.of();
        }
        return grants.openable(caseIds, keys, currentUser.id(), clock.instant()).stream()
                .collect(Collectors.toMap(CodeOfCase::id, CodeOfCase::code));
    }

    /**
     * Refuses unless the signed-in user may open the case as a whole.
     *
     * @param operation name of the attempt for the log, such as {@code cases.read}
     */
    public void requireOpen(UUID caseId, String operation) {
        if (!mayOpen(caseId)) {
            throw refuse(caseId, operation);
        }
    }

    /** Refuses unless the signed-in user may read the section. */
    public void requireSection(UUID caseId, Section section, String operation) {
        if (!sections(caseId).contains(section)) {
            throw refuse(caseId, operation);
        }
    }

    /** Refuses unless the signed-in user may write in the case. */
    public void requireWork(UUID caseId, String operation) {
        if (!mayWork(caseId)) {
            throw refuse(caseId, operation);
        }
    }

    /** Logs a refusal and gives the exception to throw. */
    public AccessDeniedException refuse(UUID caseId, String operation) {
        audit.denied(operation, Subject.ofCase(caseId));
        return new AccessDeniedException(operation);
    }

    private Set<Section> shared(CaseGrant grant) {
        Set<Section> allowed = EnumSet.noneOf(Section.class);
        if (grant.sourceId() != null && currentUser.may(Permission.REFERRAL_ANSWER)) {
            for (DisclosureLimit limit : limits) {
                if (limit.speaksFor(grant.source())) {
                    allowed.addAll(limit.allowed(grant.sourceId()));
                }
            }
            allowed.retainAll(grant.sections());
        }
        return allowed;
    }

    /**
     * Live grants for any key of the user. The organisation's key counts for what was shared with
     * the organisation, whatever the role's scope: answering referrals is the organisation's work.
     * A case that is hidden from the user by name has none, whoever gave them.
     */
    private List<CaseGrant> liveGrants(UUID caseId) {
        SignedInUser user = currentUser.get();
        Set<UUID> listKeys = user.caseKeys();
        Set<UUID> keys = new HashSet<>(listKeys);
        if (user.organisationId() != null) {
            keys.add(user.organisationId());
        }
        return grants.live(caseId, keys, user.id(), clock.instant()).stream()
                .filter(
                        grant ->
                                listKeys.contains(grant.granteeId())
                                        || grant.level() == GrantLevel.SHARED)
                .toList();
    }
}
