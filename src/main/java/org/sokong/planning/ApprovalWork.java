package org.sokong.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.cases.ReaderGrants;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.Typed;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that wait for the signed-in user's approval, oldest first, on Home. */
@Component
class ApprovalWork implements WorkSource {

    private static final int MOST = 24;
    private static final int PLACE = 20;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final ReaderGrants grants;
    private final UserDirectory users;
    private final Translations translations;

    ApprovalWork(
            JdbcClient jdbc,
            CurrentUser currentUser,
            ReaderGrants grants,
            UserDirectory users,
            Translations translations) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.grants = grants;
        this.users = users;
        this.translations = translations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        if (!currentUser.may(Permission.CASE_APPROVE)) {
            return List.of();
        }
        List<Row> rows =
                jdbc.sql(
                                """
                                select c.id, c.code, a.subject, a.requested_by from approval a
                                join case_file c on c.id = a.case_id
                                where a.state = 'REQUESTED' and a.requested_by <> :me
                                    and a.author_id <> :me and instr(a.writers, :writer) = 0
                                    and %s
                                order by a.requested_at limit :most
                                """
                                        .formatted(ReaderGrants.works("a.case_id", null)))
                        .params(grants.parameters())
                        .param("me", currentUser.id())
                        .param("writer", currentUser.id().toString())
                        .param("most", MOST)
                        .query(
                                (row, number) ->
                                        new Row(
                                                row.getObject(1, UUID.class),
                                                row.getString(2),
                                                ApprovalSubject.valueOf(row.getString(3)),
                                                row.getObject(4, UUID.class)))
                        .list();
        Set<UUID> people = rows.stream().map(Row::by).collect(Collectors.toSet());
        Map<UUID, String> names = users.names(people);
        return rows.stream().map(row -> item(row, names.getOrDefault(row.by, ""))).toList();
    }

    private WorkItem item(Row row, String requester) {
        return new WorkItem(
                "planning.work.group",
                PLACE,
                row.code,
                translations.here(
                        "planning.work.approve",
                        translations.here(Translations.key("planning", row.subject))),
                translations.here("planning.work.asked_by", Typed.inline(requester)),
                Badge.Tone.PLAIN,
                "",
                null,
                "cases/" + row.caseId + "?tab=" + tab(row.subject));
    }

    static String tab(ApprovalSubject subject) {
        return switch (subject) {
            case ASSESSMENT -> "assessment";
            case PLAN -> "plan";
            case CLOSURE -> "closure";
        };
    }

    private record Row(UUID caseId, String code, ApprovalSubject subject, UUID by) {}
}
