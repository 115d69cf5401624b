package org.sokong.notifications;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Takes what was told from the event registry, after it is committed and on another thread. The
 * registry keeps the event until this is done with it.
 */
@Component
class NoticeMailing {

    private final MailPlan plan;

    NoticeMailing(MailPlan plan) {
        this.plan = plan;
    }

    @ApplicationModuleListener(id = "notice-mail")
    void on(NoticeTold told) {
        plan.plan(told.noticeId());
    }
}
