package org.sokong.transfers;

import java.util.List;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What transfers bring to Home: offers and requests that wait for an answer. */
@Component
class TransferWork implements WorkSource {

    private static final int MOST = 24;
    private static final int PLACE = 12;

    private final TransferList list;
    private final CurrentUser currentUser;
    private final Translations translations;

    TransferWork(TransferList list, CurrentUser currentUser, Translations translations) {
        this.list = list;
        this.currentUser = currentUser;
        this.translations = translations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        return currentUser.may(Permission.CASE_ASSIGN)
                ? list.waitingLines(MOST).stream().map(this::item).toList()
                : List.of();
    }

    private WorkItem item(TransferRow row) {
        boolean offer = row.state() == TransferState.OFFERED;
        return new WorkItem(
                "transfers.work.answer",
                PLACE,
                row.code(),
                translations.here(offer ? "transfers.work.offered" : "transfers.work.requested"),
                row.organisation().isEmpty()
                        ? ""
                        : translations.here("transfers.work.from", row.organisation()),
                Badge.Tone.PLAIN,
                translations.here(Translations.key("transfers", row.state())),
                row.expiresAt(),
                TransfersNavigation.path(row.id()));
    }
}
