package org.sokong.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.kernel.Ids;
import org.springframework.stereotype.Component;

/** Whom the inbox tells of what happens in a case. */
@Component
class CaseNotices {

    private final Inbox inbox;
    private final CaseAudience audience;

    CaseNotices(Inbox inbox, CaseAudience audience) {
        this.inbox = inbox;
        this.audience = audience;
    }

    /** Each time it is assigned is news, so each has a key of its own. */
    void assigned(CaseFile file, UUID owner) {
        inbox.tell(Set.of(owner), notice(file, NoticeKind.CASE_ASSIGNED, Ids.next().toString()));
    }

    /** Several at once are one notice, which opens the list. */
    void assigned(UUID step, int number, UUID owner) {
        inbox.tell(
                Set.of(owner),
                new NewNotice(
                        NoticeKind.CASES_ASSIGNED,
                        "",
                        null,
                        "cases?owner=" + owner,
                        "handover/" + step,
                        number));
    }

    void shared(CaseFile file, UUID colleague) {
        inbox.tell(Set.of(colleague), notice(file, NoticeKind.CASE_SHARED, Ids.next().toString()));
    }

    /** Of a request those are told who may answer it, of an answer those who asked. */
    void recorded(CaseFile file, CaseStepRecord step, List<CaseStepRecord> before) {
        String key = "step/" + step.id();
        if (step.kind().isDecision()) {
            Set<UUID> asked = new HashSet<>();
            before.stream()
                    .filter(earlier -> earlier.kind() == step.kind().request())
                    .forEach(earlier -> asked.add(earlier.recordedBy()));
            NoticeKind kind =
                    step.kind() == StepKind.PLAN_REJECTED
                                    || step.kind() == StepKind.CLOSURE_REJECTED
                            ? NoticeKind.APPROVAL_RETURNED
                            : NoticeKind.APPROVAL_GIVEN;
            inbox.tell(asked, notice(file, kind, key));
        } else if (step.kind() == StepKind.PLAN_APPROVAL_REQUESTED
                || step.kind() == StepKind.CLOSURE_APPROVAL_REQUESTED) {
            inbox.tell(
                    audience.workers(file.id(), Permission.CASE_APPROVE),
                    notice(file, NoticeKind.APPROVAL_REQUESTED, key));
        }
    }

    private static NewNotice notice(CaseFile file, NoticeKind kind, String key) {
        return new NewNotice(
                kind, file.code(), file.id(), "cases/" + file.id(), "case/" + key + "/" + kind);
    }
}
