package org.sokong.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.policy.PolicyLibrary;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which passages of the policy library a case rests on, and why. */
@Service
@PreAuthorize("hasAuthority('CASE_READ') and hasAuthority('POLICY_READ')")
@Transactional(readOnly = true)
public class PolicyLinks {

    private final PolicyLinkRows links;
    private final CaseAccess access;
    private final CaseDesk desk;
    private final PolicyLibrary library;
    private final UserDirectory users;
    private final CurrentUser currentUser;
    private final CaseOfReferral referrals;
    private final AuditLog audit;
    private final List<CitablePlace> places;

    PolicyLinks(
            PolicyLinkRows links,
            CaseAccess access,
            CaseDesk desk,
            PolicyLibrary library,
            UserDirectory users,
            CurrentUser currentUser,
            CaseOfReferral referrals,
            AuditLog audit,
            List<CitablePlace> places) {
        this.links = links;
        this.access = access;
        this.desk = desk;
        this.library = library;
        this.users = users;
        this.currentUser = currentUser;
        this.referrals = referrals;
        this.audit = audit;
        this.places = places;
    }

    /**
     * Links a passage to a case, or to a referral of that case.
     *
     * @return id of the link
     */
    @PreAuthorize("hasAuthority('POLICY_LINK') and hasAuthority('CASE_EDIT')")
    @Transactional
    @RetriedOnConflict
    public UUID link(LinkPassage command) {
        CaseFile file = desk.forWriting(command.caseId(), "cases.policy.link");
        access.requireSection(command.caseId(), Section.POLICY, "cases.policy.link");
        UUID referral = command.referralId();
        if (referral != null
                && referrals.caseOf(referral).filter(command.caseId()::equals).isEmpty()) {
            throw refuse("REFERRAL", referral, "cases.policy.link");
        }
        requireRecord(command);
        String why = command.why().strip();
        if (why.isEmpty()) {
            throw new DomainException("cases.error.link_needs_why");
        }
        CaseService.requireShort(why, LinkPassage.LONGEST);
        if (library.passages(List.of(command.passageId())).isEmpty()) {
            throw new DomainException("cases.error.no_such_passage");
        }
        PolicyLink link =
                links.save(new PolicyLink(Ids.next(), command, why, currentUser.id(), desk.now()));
        desk.step(file, "cases.timeline.policy_linked", Section.POLICY, Map.of());
        desk.changed(
                file,
                AuditAction.POLICY_LINKED,
                Map.of("passage", command.passageId(), "link", link.id()));
        return link.id();
    }

    /**
     * Takes a link away; it stays in the history. A link that does not exist is answered like one
     * of a case that is not one's own.
     */
    @PreAuthorize("hasAuthority('POLICY_LINK') and hasAuthority('CASE_EDIT')")
    @Transactional
    @RetriedOnConflict
    public void remove(UUID linkId) {
        PolicyLink link =
                links.findById(linkId)
                        .orElseThrow(() -> refuse("POLICY_LINK", linkId, "cases.policy.remove"));
        CaseFile file = desk.forWriting(link.caseId(), "cases.policy.remove");
        access.requireSection(link.caseId(), Section.POLICY, "cases.policy.remove");
        if (link.isRemoved()) {
            return;
        }
        link.remove(currentUser.id(), desk.now());
        desk.step(file, "cases.timeline.policy_unlinked", Section.POLICY, Map.of());
        desk.changed(
                file,
                AuditAction.POLICY_LINKED,
                Map.of("passage", link.passageId(), "removed", linkId));
    }

    /** Links of a case, newest first. */
    public List<PolicyLinkDetail> ofCase(UUID caseId) {
        access.requireSection(caseId, Section.POLICY, "cases.policy");
        return details(links.findByCaseIdAndRemovedAtIsNullOrderByLinkedAtDesc(caseId));
    }

    /** Links of a record of the case, such as a decision, newest first. */
    public List<PolicyLinkDetail> ofRecord(UUID caseId, UUID recordId) {
        access.requireSection(caseId, Section.POLICY, "cases.policy");
        return details(
                links.findByCaseIdAndPlaceIdAndRemovedAtIsNullOrderByLinkedAtDesc(
                        caseId, recordId));
    }

    /** Links of a referral, newest first, for a reader of that part of its case. */
    public List<PolicyLinkDetail> ofReferral(UUID referralId) {
        UUID caseId =
                referrals
                        .caseOf(referralId)
                        .orElseThrow(() -> refuse("REFERRAL", referralId, "cases.policy"));
        access.requireSection(caseId, Section.POLICY, "cases.policy");
        return details(links.findByReferralIdAndRemovedAtIsNullOrderByLinkedAtDesc(referralId));
    }

    private void requireRecord(LinkPassage command) {
        CitedPlace kind = command.place();
        UUID record = command.placeId();
        if (kind == null && record == null) {
            return;
        }
        boolean known =
                record != null
                        && places.stream()
                                .filter(place -> place.place() == kind)
                                .anyMatch(place -> place.isOf(command.caseId(), record));
        if (!known) {
            throw refuse("CASE", command.caseId(), "cases.policy.link");
        }
    }

    private AccessDeniedException refuse(String type, UUID id, String operation) {
        audit.denied(operation, Subject.of(type, id));
        return new AccessDeniedException(operation);
    }

    private List<PolicyLinkDetail> details(List<PolicyLink> found) {
        Map<UUID, String> names =
                users.names(found.stream().map(PolicyLink::linkedBy).collect(Collectors.toSet()));
        return found.stream()
                .map(
                        link ->
                                new PolicyLinkDetail(
                                        link.id(),
                                        link.passageId(),
                                        link.caseId(),
                                        link.referralId(),
                                        link.why(),
                                        names.getOrDefault(link.linkedBy(), ""),
                                        link.linkedAt(),
                                        link.place(),
                                        link.placeId()))
                .toList();
    }
}
