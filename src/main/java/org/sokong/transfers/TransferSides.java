package org.sokong.transfers;

import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.HiddenCases;
import org.sokong.cases.Section;
import org.sokong.transfers.CaseTransfers.Parties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * On which side of a transfer the signed-in user stands. Anyone on none is refused in the same
 * words as for a transfer that does not exist, and the attempt is logged.
 */
@Component
class TransferSides {

    private final CaseTransfers transfers;
    private final CaseAccess access;
    private final HiddenCases hidden;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    TransferSides(
            CaseTransfers transfers,
            CaseAccess access,
            HiddenCases hidden,
            CurrentUser currentUser,
            AuditLog audit,
            JdbcClient jdbc) {
        this.transfers = transfers;
        this.access = access;
        this.hidden = hidden;
        this.currentUser = currentUser;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    Parties parties(UUID transferId, String operation) {
        return transfers.parties(transferId).orElseThrow(() -> refuse(transferId, operation));
    }

    /** May open the case, wherever it is now. */
    boolean hasCase(Parties parties) {
        return access.mayOpen(parties.caseId())
                && access.sections(parties.caseId()).contains(Section.REFERRALS);
    }

    /** Decides for the organisation that has the case now. */
    boolean decides(UUID caseId) {
        return currentUser.may(Permission.CASE_ASSIGN) && access.mayWork(caseId);
    }

    /** Decides for the organisation to which the case would go, or went. */
    boolean isReceiver(Parties parties) {
        return isOf(parties.toOrganisationId())
                && currentUser.may(Permission.CASE_ASSIGN)
                && !hidden.isHiddenFromReader(parties.caseId());
    }

    /** Of the organisation that gave the case away: who decides there, and who worked on it. */
    boolean isFormer(Parties parties) {
        return parties.state() == TransferState.ACCEPTED
                && isOf(parties.fromOrganisationId())
                && currentUser.may(Permission.REFERRAL_ANSWER)
                && !hidden.isHiddenFromReader(parties.caseId())
                && (currentUser.may(Permission.CASE_ASSIGN) || workedOn(parties.caseId()));
    }

    /**
     * Whether what the former organisation may go on reading is kept from the signed-in user: a
     * colleague there who had nothing to do with the case. What others may read is not decided
     * here.
     */
    boolean isKeptFromReader(Parties parties) {
        return isOf(parties.fromOrganisationId()) && !isFormer(parties);
    }

    private boolean isOf(UUID organisationId) {
        SignedInUser user = currentUser.get();
        return organisationId.equals(user.organisationId());
    }

    private boolean workedOn(UUID caseId) {
        return jdbc.sql(
                                "select exists (select 1 from case_grant where case_id = :case and"
                                        + " grantee_id = :user)")
                        .param("case", caseId)
                        .param("user", currentUser.id())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    AccessDeniedException refuse(Parties parties, String operation) {
        audit.denied(operation, new Subject(TransferMoves.SUBJECT, parties.id(), parties.caseId()));
        return new AccessDeniedException(operation);
    }

    AccessDeniedException refuse(UUID transferId, String operation) {
        audit.denied(operation, Subject.of(TransferMoves.SUBJECT, transferId));
        return new AccessDeniedException(operation);
    }
}
