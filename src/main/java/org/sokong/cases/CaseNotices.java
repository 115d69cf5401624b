package org.sokong.cases;

import java.util.Set;
import java.util.UUID;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.kernel.Ids;
import org.springframework.stereotype.Component;

/** Whom the inbox tells of what happens in a case. */
@Component
class CaseNotices {

    private final Inbox inbox;

    CaseNotices(Inbox inbox) {
        this.inbox = inbox;
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

    /** Somebody supervises what is hidden, so that hiding itself is seen. */
    void hidden(CaseFile file, UUID hiddenId, Set<UUID> supervisors) {
        inbox.tell(
                supervisors,
                new NewNotice(
                        NoticeKind.CASE_HIDDEN,
                        file.code(),
                        file.id(),
                        "cases/" + file.id() + "?tab=access",
                        "hidden/" + hiddenId));
    }

    /** A case is managed without consent because a life is in danger. */
    void vitalBasis(CaseFile file, UUID claimId, Set<UUID> supervisors) {
        inbox.tell(
                supervisors,
                // Time runs: a summary of the next day could come too late.
                notice(file, NoticeKind.VITAL_BASIS_TO_CONFIRM, claimId.toString()).urgentIf(true));
    }

    private static NewNotice notice(CaseFile file, NoticeKind kind, String key) {
        return new NewNotice(
                kind, file.code(), file.id(), "cases/" + file.id(), "case/" + key + "/" + kind);
    }
}
