package org.sokong.consent;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseTimeline;
import org.sokong.cases.HiddenCases;
import org.sokong.cases.Section;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a sharing ended: each receiver is asked to stop and to return or delete what it had got,
 * and the sender sees who has confirmed. That a receiver did so is its own word; nobody can see it
 * from here.
 */
@Service
@PreAuthorize("hasAnyAuthority('CASE_READ', 'REFERRAL_ANSWER')")
@Transactional
@RetriedOnConflict
public class DataReturns {

    private final DataReturnRows rows;
    private final CaseAccess access;
    private final HiddenCases hidden;
    private final ObjectProvider<ReturnReach> reach;
    private final CaseTimeline timeline;
    private final OrganisationDirectory organisations;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    DataReturns(
            DataReturnRows rows,
            CaseAccess access,
            HiddenCases hidden,
            ObjectProvider<ReturnReach> reach,
            CaseTimeline timeline,
            OrganisationDirectory organisations,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.access = access;
        this.hidden = hidden;
        this.reach = reach;
        this.timeline = timeline;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks a receiver, in the transaction that ends the sharing. Asking twice for the same referral
     * or transfer changes nothing.
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(AskedReturn asked) {
        if (rows.findByReferralId(asked.sourceId()).isEmpty()) {
            rows.save(new DataReturn(asked, clock.instant()));
        }
    }

    /**
     * What the reader was asked: to return what reached them, or, of a receiver that answers on
     * paper, to ask it; empty when nothing.
     */
    @Transactional(readOnly = true)
    public Optional<ReturnDetail> ofReferral(UUID referralId) {
        return rows.findByReferralId(referralId)
                .filter(this::isMine)
                .map(row -> row.toDetail(name(row)));
    }

    /**
     * The receiver confirms, or its sender on behalf of one that answers on paper; confirming again
     * changes nothing.
     */
    @PreAuthorize("hasAnyAuthority('REFERRAL_ANSWER', 'REFERRAL_SEND')")
    public void answer(UUID referralId, ReturnAnswer answer) {
        DataReturn row =
                rows.lock(referralId)
                        .filter(this::isMine)
                        .orElseThrow(
                                () -> {
                                    audit.denied(
                                            "consent.return", Subject.of("REFERRAL", referralId));
                                    return new AccessDeniedException("consent.return");
                                });
        if (row.answer(answer, currentUser.id(), clock.instant())) {
            timeline.add(
                    row.caseId(),
                    "consent.timeline.returned",
                    Section.REFERRALS,
                    referralId,
                    Map.of(
                            "code",
                            row.referralCode(),
                            "answer",
                            "@consent.returnanswer." + answer.name()));
            audit.record(
                    AuditAction.DATA_RETURNED,
                    new Subject("REFERRAL", referralId, row.caseId()),
                    Map.of("answer", answer, "onBehalf", row.onPaper()));
        }
    }

    /** What each receiver under a consent was asked and says, for the sender's side. */
    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public List<ReturnDetail> ofConsent(UUID caseId, UUID consentId) {
        access.requireOpen(caseId, "consent.returns");
        access.requireSection(caseId, Section.REFERRALS, "consent.returns");
        List<DataReturn> found = rows.findByCaseIdAndConsentIdOrderByAskedAt(caseId, consentId);
        Map<UUID, String> names =
                organisations.names(
                        found.stream().map(DataReturn::organisationId).collect(Collectors.toSet()));
        return found.stream()
                .map(row -> row.toDetail(names.getOrDefault(row.organisationId(), "?")))
                .toList();
    }

    private boolean isMine(DataReturn row) {
        SignedInUser user = currentUser.get();
        if (row.onPaper()) {
            return user.may(Permission.REFERRAL_SEND) && access.mayWork(row.caseId());
        }
        return row.organisationId().equals(user.organisationId())
                && user.may(Permission.REFERRAL_ANSWER)
                && !hidden.isHiddenFromReader(row.caseId())
                && reach.stream().anyMatch(source -> source.concernsReader(row.referralId()));
    }

    private String name(DataReturn row) {
        return organisations
                .names(Set.of(row.organisationId()))
                .getOrDefault(row.organisationId(), "?");
    }
}
