package org.sokong.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.Audience;
import org.sokong.access.Permission;
import org.springframework.stereotype.Component;

/** Whom something in a case concerns, for the modules that tell them. */
@Component
public class CaseAudience {

    private final CaseFiles files;
    private final CaseGrants grants;
    private final CaseHiddenRows hidden;
    private final Audience audience;
    private final Clock clock;

    CaseAudience(
            CaseFiles files,
            CaseGrants grants,
            CaseHiddenRows hidden,
            Audience audience,
            Clock clock) {
        this.files = files;
        this.grants = grants;
        this.hidden = hidden;
        this.audience = audience;
        this.clock = clock;
    }

    /**
     * Active people of the case's organisation who work on the case and hold the permission; nobody
     * from whom it is hidden.
     */
    public Set<UUID> workers(UUID caseId, Permission permission) {
        CaseFile file = files.findById(caseId).orElseThrow();
        Instant now = clock.instant();
        Set<UUID> keys =
                grants.open(caseId).stream()
                        .filter(grant -> grant.level() == GrantLevel.WORK)
                        .filter(grant -> grant.isLive(now))
                        .map(CaseGrant::granteeId)
                        .collect(Collectors.toSet());
        Set<UUID> workers =
                new HashSet<>(audience.holders(file.organisationId(), permission, keys));
        workers.removeAll(hidden.people(caseId));
        return workers;
    }

    /**
     * Those of the people who can still go on with something in the case: they work on it and may
     * open it. Where none of them can, who owns it; where the owner cannot either, whoever decides
     * about it. Empty where nobody of its organisation is left.
     */
    public Set<UUID> acting(UUID caseId, Set<UUID> meant) {
        Set<UUID> workers = workers(caseId, Permission.CASE_READ);
        for (Set<UUID> first : List.of(meant, owner(caseId))) {
            Set<UUID> acting = new HashSet<>(first);
            acting.retainAll(workers);
            if (!acting.isEmpty()) {
                return acting;
            }
        }
        return workers(caseId, Permission.CASE_APPROVE);
    }

    /** Whether that organisation has the case now. */
    public boolean isAt(UUID caseId, UUID organisationId) {
        return files.findById(caseId).orElseThrow().organisationId().equals(organisationId);
    }

    /** Code of the case, by which they are told of it. */
    public String code(UUID caseId) {
        return files.findById(caseId).orElseThrow().code();
    }

    /** Who owns the case; empty for nobody. */
    public Set<UUID> owner(UUID caseId) {
        UUID owner = files.findById(caseId).orElseThrow().ownerId();
        return owner == null ? Set.of() : Set.of(owner);
    }
}
