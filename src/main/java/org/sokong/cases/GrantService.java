package org.sokong.cases;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sokong.audit.AuditAction;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a reason why somebody sees a case, from the page that lists them. A referral or transfer is
 * ended with its grant, by the module that knows it; the owner and the team end by giving the case
 * to another.
 */
@Service
@PreAuthorize("hasAuthority('CASE_EDIT')")
@Transactional
@RetriedOnConflict
public class GrantService {

    private final CaseGrants grants;
    private final GrantReader reader;
    private final CaseDesk desk;
    private final CaseAccess access;
    private final ObjectProvider<GrantOrigin> origins;

    GrantService(
            CaseGrants grants,
            GrantReader reader,
            CaseDesk desk,
            CaseAccess access,
            ObjectProvider<GrantOrigin> origins) {
        this.grants = grants;
        this.reader = reader;
        this.desk = desk;
        this.access = access;
        this.origins = origins;
    }

    /**
     * Ends a grant; ending an ended one changes nothing.
     *
     * @param reason why, kept with the grant
     * @throws DomainException for the owner's and the team's, which end with another owner or team
     * @throws org.springframework.security.access.AccessDeniedException for a grant of another
     *     case, and for one that is not the caller's to end
     */
    public void end(UUID caseId, UUID grantId, String reason) {
        CaseFile file = desk.forWork(caseId, "cases.grant.end");
        CaseGrant grant =
                grants.findById(grantId)
                        .filter(found -> found.caseId().equals(caseId))
                        .orElseThrow(() -> access.refuse(caseId, "cases.grant.end"));
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new DomainException("cases.access.error.reason");
        }
        CaseService.requireShort(why, CaseService.LONGEST_REASON);
        if (!grant.isLive(desk.now())) {
            return;
        }
        switch (reader.end(grant)) {
            case NONE -> throw access.refuse(caseId, "cases.grant.end");
            case REASSIGN -> throw new DomainException("cases.access.error.reassign");
            case WITH_REASON -> {
                UUID source = grant.sourceId();
                if (source != null) {
                    origins.stream()
                            .filter(origin -> origin.speaksFor(grant.source()))
                            .findFirst()
                            .ifPresent(origin -> origin.end(source, why));
                }
                grant.explain(why);
                desk.end(grant);
                desk.step(file, step(grant), Section.OVERVIEW, Map.of());
                desk.changed(
                        file,
                        AuditAction.CASE_ASSIGNED,
                        Map.of("without", Objects.requireNonNull(grant.granteeId())));
            }
        }
    }

    private static String step(CaseGrant grant) {
        return grant.source() == GrantSource.ASSIGNMENT
                ? "cases.timeline.colleague_removed"
                : "cases.timeline.access_ended";
    }
}
