package org.sokong.cases;

import java.util.List;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records whose time is over or nearly over, on the Home of who decides about them. */
@Component
class RetentionWork implements WorkSource {

    private static final int MOST = 24;
    private static final int PLACE = 60;

    private final RetentionService retention;
    private final CurrentUser currentUser;
    private final Translations translations;
    private final CaseStates states;

    RetentionWork(
            RetentionService retention,
            CurrentUser currentUser,
            Translations translations,
            CaseStates states) {
        this.retention = retention;
        this.currentUser = currentUser;
        this.translations = translations;
        this.states = states;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        if (!currentUser.may(Permission.CASE_APPROVE)) {
            return List.of();
        }
        List<RetentionItem> due = retention.due().stream().limit(MOST).toList();
        CaseDays days = states.days(due.stream().map(RetentionItem::caseId).toList());
        return due.stream().map(item -> item(item, days)).toList();
    }

    private WorkItem item(RetentionItem item, CaseDays days) {
        return new WorkItem(
                "cases.work.group.retention",
                PLACE,
                item.code(),
                translations.here(
                        item.mayConfirm() ? "cases.work.erasure" : "cases.work.retention"),
                "",
                item.over() ? Badge.Tone.BAD : Badge.Tone.PLAIN,
                item.over() ? translations.here("cases.retention.over") : "",
                days.endOf(item.caseId(), item.keepUntil()),
                "cases/retention");
    }
}
