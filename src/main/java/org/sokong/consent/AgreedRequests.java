package org.sokong.consent;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.Inbox;
import org.sokong.access.NoticeKind;
import org.sokong.access.SystemActor;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAudience;
import org.sokong.cases.ReferralsOfFile;
import org.sokong.kernel.RowByRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Ends requests to share without an agreement for which nobody has to be asked any more, and tells
 * who waits: an agreement was recorded, widened or has begun, or the organisation does not ask. A
 * job, since whoever writes agreements knows no case. One transaction a request, its row held and
 * asked again: running it twice or on several nodes does no more.
 */
@Component
class AgreedRequests {

    static final String JOB = "sharing-agreed";
    private static final int BATCH = 200;

    private final SharingRequestRows requests;
    private final SharingDesk sharing;
    private final CaseAudience audience;
    private final ObjectProvider<ReferralsOfFile> referrals;
    private final Inbox inbox;
    private final AuditLog audit;
    private final SystemActor systemActor;
    private final RowByRow rows;

    AgreedRequests(
            SharingRequestRows requests,
            SharingDesk sharing,
            CaseAudience audience,
            ObjectProvider<ReferralsOfFile> referrals,
            Inbox inbox,
            AuditLog audit,
            SystemActor systemActor,
            RowByRow rows) {
        this.requests = requests;
        this.sharing = sharing;
        this.audience = audience;
        this.referrals = referrals;
        this.inbox = inbox;
        this.audit = audit;
        this.systemActor = systemActor;
        this.rows = rows;
    }

    /** Ends what needs nobody's yes any more and tells how many. */
    int run() {
        return systemActor.run(
                JOB,
                Set.of(),
                () ->
                        rows.run(
                                JOB,
                                BATCH,
                                limit -> requests.waiting(Limit.of(limit)),
                                this::settle));
    }

    private boolean settle(UUID id) {
        SharingRequest request = requests.lock(id).orElseThrow();
        if (request.state() != SharingRequestState.ASKED || !sharing.needsNobody(request)) {
            return false;
        }
        request.replace();
        UUID caseId = request.caseId();
        audit.record(
                AuditAction.SHARING_DECIDED,
                new Subject("SHARING_REQUEST", id, caseId),
                Map.of("decision", request.state()));
        UUID sender = request.senderId();
        if (sender != null && audience.isAt(caseId, sender) && isAwaited(request)) {
            inbox.tell(
                    audience.acting(caseId, request.askers()),
                    SharingDesk.notice(request, code(request), NoticeKind.SHARING_AGREED));
        }
        return true;
    }

    /**
     * Whether somebody still waits to send: not what was discarded or has gone meanwhile, nor what
     * needs a yes for another receiver too.
     */
    private boolean isAwaited(SharingRequest request) {
        boolean open =
                !request.purpose().isOfReferrals()
                        || referrals.stream()
                                .anyMatch(source -> source.isDraft(request.referralId()));
        return open
                && requests.findByReferralIdOrderByRequestedAtDesc(request.referralId()).stream()
                        .noneMatch(other -> other.state() == SharingRequestState.ASKED);
    }

    private String code(SharingRequest request) {
        return request.purpose().isOfReferrals()
                ? referrals.stream()
                        .findFirst()
                        .map(source -> source.referralCodes(Set.of(request.referralId())))
                        .orElse(Map.of())
                        .getOrDefault(request.referralId(), "")
                : audience.code(request.caseId());
    }
}
