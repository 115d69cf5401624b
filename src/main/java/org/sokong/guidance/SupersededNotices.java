package org.sokong.guidance;

import java.util.Set;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.policy.PassageSuperseded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the owner of each open case in which something rests on passages that no longer hold, once
 * for a document. In the transaction of the curator, who learns nothing of the cases.
 */
@Component
class SupersededNotices {

    private final RestingRows rows;
    private final Inbox inbox;

    SupersededNotices(RestingRows rows, Inbox inbox) {
        this.rows = rows;
        this.inbox = inbox;
    }

    @EventListener
    void superseded(PassageSuperseded event) {
        if (event.passageIds().isEmpty()) {
            return;
        }
        rows.owned(event.passageIds())
                .forEach(
                        touched ->
                                inbox.tell(
                                        Set.of(touched.owner()),
                                        new NewNotice(
                                                NoticeKind.PASSAGE_SUPERSEDED,
                                                touched.code(),
                                                touched.caseId(),
                                                "cases/" + touched.caseId() + "?tab=policy",
                                                "passage/"
                                                        + event.documentId()
                                                        + "/"
                                                        + touched.caseId())));
    }
}
