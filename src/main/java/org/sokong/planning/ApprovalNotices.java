package org.sokong.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAudience;
import org.sokong.cases.CaseWriting.Standing;
import org.springframework.stereotype.Component;

/** Tells those who may approve of a request, and those who wait for it of the answer. */
@Component
class ApprovalNotices {

    private final Inbox inbox;
    private final CaseAudience audience;

    ApprovalNotices(Inbox inbox, CaseAudience audience) {
        this.inbox = inbox;
        this.audience = audience;
    }

    void requested(Approval approval, Standing standing) {
        Set<UUID> deciders =
                new HashSet<>(audience.workers(approval.caseId(), Permission.CASE_APPROVE));
        deciders.removeAll(approval.people());
        inbox.tell(deciders, notice(approval, standing, NoticeKind.APPROVAL_REQUESTED));
    }

    void decided(Approval approval, Standing standing) {
        inbox.tell(
                new HashSet<>(List.of(approval.authorId(), approval.requestedBy())),
                notice(
                        approval,
                        standing,
                        approval.state() == ApprovalState.APPROVED
                                ? NoticeKind.APPROVAL_GIVEN
                                : NoticeKind.APPROVAL_RETURNED));
    }

    private static NewNotice notice(Approval approval, Standing standing, NoticeKind kind) {
        return new NewNotice(
                kind,
                standing.code(),
                approval.caseId(),
                "cases/" + approval.caseId() + "?tab=" + ApprovalWork.tab(approval.subject()),
                "approval/" + approval.id() + "/" + approval.state());
    }
}
