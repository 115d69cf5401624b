package org.sokong.guidance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.HiddenCases;
import org.sokong.kernel.Utc;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What in one's own cases rests on a passage that no longer holds, one line a place. */
@Component
class RestingWork implements WorkSource {

    private static final int MOST = 24;
    private static final int PLACE = 19;

    /** Cases of which the user is the owner; the grant is asked for all the same. */
    private static final String OWN =
            """
            select o.id from case_file o where o.owner_id = :me
                and exists (select 1 from case_visible v where v.case_id = o.id
                    and v.grantee_id in (:keys)
                    and (v.expires_at is null or v.expires_at > :now))
                and %s
            """;

    private final RestingRows rows;
    private final CurrentUser currentUser;
    private final Translations translations;
    private final Clock clock;

    RestingWork(RestingRows rows, CurrentUser currentUser, Translations translations, Clock clock) {
        this.rows = rows;
        this.currentUser = currentUser;
        this.translations = translations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        if (!currentUser.may(Permission.CASE_EDIT) || !currentUser.may(Permission.POLICY_READ)) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("me", currentUser.id());
        parameters.put("keys", currentUser.get().caseKeys());
        parameters.put("now", Utc.of(clock.instant()));
        parameters.put(HiddenCases.READER, currentUser.id());
        List<WorkItem> items = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (RestingPlace place :
                rows.unsettled(
                        OWN.formatted(HiddenCases.notFromReader("o.id")), parameters, MOST)) {
            if (seen.add(place.placeId())) {
                items.add(item(place));
            }
        }
        return items;
    }

    private WorkItem item(RestingPlace place) {
        return new WorkItem(
                "guidance.work.group",
                PLACE,
                place.caseCode(),
                translations.here("guidance.work." + place.kind()),
                translations.here("guidance.work.why." + place.state(), place.citation()),
                Badge.Tone.WARN,
                translations.here("guidance.state." + place.state()),
                null,
                "cases/" + place.caseId() + "?tab=policy");
    }
}
