package org.sokong.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.Audience;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.Typed;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On the supervisor's Home: cases whose owner cannot sign in any more. */
@Component
class HandoverWork implements WorkSource {

    private static final int PLACE = 12;

    private final HandoverReader reader;
    private final Audience audience;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final Translations translations;

    HandoverWork(
            HandoverReader reader,
            Audience audience,
            CurrentUser currentUser,
            UserDirectory users,
            Translations translations) {
        this.reader = reader;
        this.audience = audience;
        this.currentUser = currentUser;
        this.users = users;
        this.translations = translations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        if (!currentUser.may(Permission.CASE_ASSIGN)) {
            return List.of();
        }
        UUID organisation = currentUser.get().organisationId();
        Map<UUID, Integer> byOwner =
                organisation == null ? Map.of() : reader.currentOf(audience.disabled(organisation));
        Map<UUID, String> names = users.names(byOwner.keySet());
        List<WorkItem> items = new ArrayList<>();
        for (UUID owner : byOwner.keySet().stream().sorted().toList()) {
            items.add(
                    item(
                            translations.here(
                                    "cases.work.handover",
                                    byOwner.getOrDefault(owner, 0),
                                    Typed.inline(names.getOrDefault(owner, ""))),
                            "cases/hand-over/" + owner));
        }
        return items;
    }

    private static WorkItem item(String text, String path) {
        return new WorkItem(
                "cases.work.group.handover", PLACE, "", text, "", Badge.Tone.WARN, "", null, path);
    }
}
