package org.sokong.cases;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What cases bring to Home: approvals somebody waits for, and intakes one has begun. */
@Component
class CaseWork implements WorkSource {

    private static final int MOST = 24;
    private static final int APPROVALS = 20;
    private static final int DRAFTS = 30;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final Translations translations;
    private final Clock clock;

    CaseWork(
            JdbcClient jdbc,
            CurrentUser currentUser,
            UserDirectory users,
            Translations translations,
            Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.users = users;
        this.translations = translations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        List<WorkItem> items = new ArrayList<>();
        if (currentUser.may(Permission.CASE_APPROVE)) {
            items.addAll(approvals());
        }
        if (currentUser.may(Permission.CASE_EDIT)) {
            items.addAll(drafts());
        }
        return items;
    }

    private List<WorkItem> approvals() {
        List<Request> requests =
                jdbc.sql(
                                """
                                select c.id, c.code, s.kind, s.recorded_by from case_step_record s
                                join case_file c on c.id = s.case_id
                                where s.kind in ('PLAN_APPROVAL_REQUESTED', 'CLOSURE_APPROVAL_REQUESTED')
                                    and s.ended_at is null and s.recorded_by <> :me
                                    and exists (select 1 from case_grant g where g.case_id = s.case_id
                                        and g.grantee_id in (:keys) and g.level = 'WORK'
                                        and g.ended_at is null
                                        and (g.expires_at is null or g.expires_at > :now))
                                order by s.recorded_at limit :most
                                """)
                        .param("me", currentUser.id())
                        .param("keys", currentUser.get().caseKeys())
                        .param("now", CaseVisibility.utc(clock.instant()))
                        .param("most", MOST)
                        .query(
                                (row, number) ->
                                        new Request(
                                                row.getObject(1, UUID.class),
                                                row.getString(2),
                                                StepKind.valueOf(row.getString(3)),
                                                row.getObject(4, UUID.class)))
                        .list();
        Set<UUID> people = requests.stream().map(Request::by).collect(Collectors.toSet());
        Map<UUID, String> names = users.names(people);
        return requests.stream()
                .map(
                        request ->
                                new WorkItem(
                                        "cases.work.group.approvals",
                                        APPROVALS,
                                        request.code,
                                        text(
                                                request.kind == StepKind.PLAN_APPROVAL_REQUESTED
                                                        ? "cases.work.plan"
                                                        : "cases.work.closure"),
                                        text(
                                                "cases.work.asked_by",
                                                names.getOrDefault(request.by, "")),
                                        Badge.Tone.PLAIN,
                                        "",
                                        null,
                                        "cases/" + request.caseId))
                .toList();
    }

    private List<WorkItem> drafts() {
        return jdbc.sql(
                        """
                        select case_id, code from case_visible
                        where grantee_id = :me and status = 'DRAFT' and owner_id = :me
                        order by touched_at desc limit :most
                        """)
                .param("me", currentUser.id())
                .param("most", MOST)
                .query(
                        (row, number) ->
                                new WorkItem(
                                        "cases.work.group.drafts",
                                        DRAFTS,
                                        row.getString(2),
                                        text("cases.work.draft"),
                                        "",
                                        Badge.Tone.PLAIN,
                                        "",
                                        null,
                                        "cases/" + row.getObject(1, UUID.class)))
                .list();
    }

    private String text(String key, Object... arguments) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Language.ENGLISH.locale() : ui.getLocale();
        return translations.getTranslation(key, locale, arguments);
    }

    private record Request(UUID caseId, String code, StepKind kind, UUID by) {}
}
