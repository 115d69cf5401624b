package org.sokong.cases;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the records of a case cite, for the modules that keep those records. Whoever calls has
 * checked that the user may change the record.
 */
@Component
public class RecordCitations {

    private final PolicyLinkRows links;
    private final CaseTimeline timeline;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    RecordCitations(
            PolicyLinkRows links,
            CaseTimeline timeline,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock) {
        this.links = links;
        this.timeline = timeline;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The record was taken out: it rests on nothing any longer. What it cited stays in the history.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removed(UUID caseId, UUID recordId) {
        for (PolicyLink link :
                links.findByCaseIdAndPlaceIdAndRemovedAtIsNullOrderByLinkedAtDesc(
                        caseId, recordId)) {
            link.remove(currentUser.id(), clock.instant());
            timeline.add(caseId, "cases.timeline.policy_unlinked", Section.POLICY, null, Map.of());
            audit.record(
                    AuditAction.POLICY_LINKED,
                    Subject.ofCase(caseId),
                    Map.of("passage", link.passageId(), "removed", link.id()));
        }
    }
}
