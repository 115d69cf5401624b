package org.sokong.cases;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserSummary;
import org.sokong.audit.AuditAction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives a case to another owner, with all that goes with it: one case or many alike. */
@Component
class CaseAssigning {

    private final CaseDesk desk;
    private final ObjectProvider<CarriedWork> work;

    CaseAssigning(CaseDesk desk, ObjectProvider<CarriedWork> work) {
        this.desk = desk;
        this.work = work;
    }

    /**
     * Gives the case away; the caller holds it and has checked the right. Where the team of the
     * case is not one of the new owner's, the case goes to the new owner's team.
     *
     * @param details more for the log
     */
    void give(CaseFile file, UserSummary owner, Map<String, ?> details) {
        UUID before = file.ownerId();
        UUID team = teamOf(owner.teamIds(), file.teamId());
        file.assignTo(owner.id(), team);
        desk.endGrants(file, GrantSource.OWNERSHIP, owner.id());
        desk.grantWork(file, GranteeType.USER, owner.id(), GrantSource.OWNERSHIP);
        desk.endGrants(file, GrantSource.TEAM, team);
        if (team != null) {
            desk.grantWork(file, GranteeType.TEAM, team, GrantSource.TEAM);
        }
        if (before != null && !before.equals(owner.id())) {
            work.forEach(kind -> kind.handOver(file.id(), before, owner.id()));
        }
        desk.step(file, "cases.timeline.assigned", Section.OVERVIEW, Map.of());
        Map<String, Object> trace = new TreeMap<>(details);
        trace.put("owner", owner.id());
        desk.changed(file, AuditAction.CASE_ASSIGNED, trace);
    }

    /** The present team where it fits, else the first of the teams, so that a test can tell. */
    static @Nullable UUID teamOf(Set<UUID> teams, @Nullable UUID present) {
        return present != null && teams.contains(present)
                ? present
                : teams.stream().sorted().findFirst().orElse(null);
    }
}
