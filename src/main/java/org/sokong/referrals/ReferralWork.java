package org.sokong.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What referrals bring to Home: answers the own organisation owes, and answers that are late. */
@Component
class ReferralWork implements WorkSource {

    private static final int MOST = 24;
    private static final int ANSWERS = 10;
    private static final int LATE = 15;

    private final ReferralList list;
    private final CurrentUser currentUser;
    private final Translations translations;

    ReferralWork(ReferralList list, CurrentUser currentUser, Translations translations) {
        this.list = list;
        this.currentUser = currentUser;
        this.translations = translations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        List<WorkItem> items = new ArrayList<>();
        if (currentUser.may(Permission.REFERRAL_ANSWER)) {
            list.waitingLines(MOST).forEach(row -> items.add(item(row, "answer", ANSWERS)));
            list.lateReceivedLines(MOST).forEach(row -> items.add(item(row, "behind", LATE)));
        }
        if (currentUser.may(Permission.REFERRAL_SEND)) {
            list.lateLines(MOST).forEach(row -> items.add(item(row, "late", LATE)));
        }
        return items;
    }

    private WorkItem item(ReferralRow row, String group, int order) {
        String side = row.received() ? "referrals.work.from" : "referrals.work.to";
        return new WorkItem(
                "referrals.work." + group,
                order,
                row.code(),
                translations.here(
                        "referrals.work.asked",
                        row.services().stream()
                                .map(
                                        service ->
                                                translations.here(
                                                        Translations.key("organisations", service)))
                                .collect(
                                        Collectors.joining(
                                                translations.here("uikit.list.separator")))),
                row.organisation() == null ? "" : translations.here(side, row.organisation()),
                tone(row),
                row.urgency() == null
                        ? ""
                        : translations.here(Translations.key("referrals", row.urgency())),
                row.dueAt(),
                ReferralsNavigation.path(row.id()));
    }

    private static Badge.Tone tone(ReferralRow row) {
        if (row.urgency() == null) {
            return Badge.Tone.PLAIN;
        }
        return switch (row.urgency()) {
            case EMERGENCY -> Badge.Tone.BAD;
            case URGENT -> Badge.Tone.WARN;
            case NORMAL -> Badge.Tone.PLAIN;
        };
    }
}
