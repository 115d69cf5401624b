package org.sokong.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.policy.PolicyLibrary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The passage on which an organisation declined a referral. It stands among the referral's passages
 * for the sender; who declined has no grant on the case and reads none of them.
 */
@Component
public class DeclineCitations {

    private final PolicyLinkRows links;
    private final CaseOfReferral referrals;
    private final PolicyLibrary library;
    private final CaseTimeline timeline;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final CaseDesk desk;

    DeclineCitations(
            PolicyLinkRows links,
            CaseOfReferral referrals,
            PolicyLibrary library,
            CaseTimeline timeline,
            CurrentUser currentUser,
            AuditLog audit,
            CaseDesk desk) {
        this.links = links;
        this.referrals = referrals;
        this.library = library;
        this.timeline = timeline;
        this.currentUser = currentUser;
        this.audit = audit;
        this.desk = desk;
    }

    /** Cites the passage; in the transaction of a decline that was allowed before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cite(UUID referralId, UUID passageId, String why) {
        UUID caseId = referrals.caseOf(referralId).orElseThrow();
        String reason = why.strip();
        if (reason.isEmpty()) {
            throw new DomainException("cases.error.link_needs_why");
        }
        CaseService.requireShort(reason, LinkPassage.LONGEST);
        if (library.passages(List.of(passageId)).isEmpty()) {
            throw new DomainException("cases.error.no_such_passage");
        }
        links.save(
                new PolicyLink(
                        Ids.next(),
                        new LinkPassage(passageId, caseId, referralId, reason),
                        reason,
                        currentUser.id(),
                        desk.now()));
        timeline.add(caseId, "cases.timeline.policy_linked", Section.POLICY, null, Map.of());
        audit.record(
                AuditAction.POLICY_LINKED,
                Subject.of("REFERRAL", referralId),
                Map.of("passage", passageId));
    }
}
