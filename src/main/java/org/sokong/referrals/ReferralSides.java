package org.sokong.referrals;

import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.HiddenCases;
import org.sokong.cases.Section;
import org.sokong.referrals.Referrals.Parties;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * On which side of a referral the signed-in user stands: the sender's, who may open its case, or
 * the receiver's, whose organisation it was sent to and whom it reaches there. Anyone else is
 * refused in the same words as for a referral that does not exist, and the attempt is logged.
 */
@Component
class ReferralSides {

    private final Referrals referrals;
    private final CaseAccess access;
    private final HiddenCases hidden;
    private final ReferralAddress address;
    private final CurrentUser currentUser;
    private final AuditLog audit;

    ReferralSides(
            Referrals referrals,
            CaseAccess access,
            HiddenCases hidden,
            ReferralAddress address,
            CurrentUser currentUser,
            AuditLog audit) {
        this.referrals = referrals;
        this.access = access;
        this.hidden = hidden;
        this.address = address;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    Parties parties(UUID referralId, String operation) {
        return referrals.parties(referralId).orElseThrow(() -> refuse(referralId, operation));
    }

    boolean isSender(Parties parties) {
        return access.mayOpen(parties.caseId())
                && access.sections(parties.caseId()).contains(Section.REFERRALS);
    }

    boolean isReceiver(Parties parties) {
        SignedInUser user = currentUser.get();
        return parties.sentAt() != null
                && user.organisationId() != null
                && user.organisationId().equals(parties.receiverOrganisationId())
                && user.may(Permission.REFERRAL_ANSWER)
                && !hidden.isHiddenFromReader(parties.caseId())
                && address.reachesReader(
                        parties.caseId(), parties.receiverTeamId(), parties.receiverPersonId());
    }

    /** Refuses unless the user may change what the sender's side owns. */
    Parties requireSender(UUID referralId, String operation) {
        Parties parties = parties(referralId, operation);
        if (!access.mayWork(parties.caseId())) {
            throw refuse(parties, operation);
        }
        return parties;
    }

    /** Refuses unless the user answers for the receiving organisation. */
    Parties requireReceiver(UUID referralId, String operation) {
        Parties parties = parties(referralId, operation);
        if (!isReceiver(parties)) {
            throw refuse(parties, operation);
        }
        return parties;
    }

    AccessDeniedException refuse(Parties parties, String operation) {
        audit.denied(operation, new Subject("REFERRAL", parties.id(), parties.caseId()));
        return new AccessDeniedException(operation);
    }

    AccessDeniedException refuse(UUID referralId, String operation) {
        audit.denied(operation, Subject.of("REFERRAL", referralId));
        return new AccessDeniedException(operation);
    }
}
