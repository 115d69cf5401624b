package org.sokong.narratives;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.cases.ReaderGrants;
import org.sokong.cases.Section;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What reports bring to Home: those that wait for a review, and those that came back. */
@Component
class NarrativeWork implements WorkSource {

    private static final int MOST = 24;
    private static final int REVIEWS = 22;
    private static final int RETURNED = 24;

    private static final String READABLE =
            " and" + ReaderGrants.works("r.case_id", Section.REPORTS);

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final ReaderGrants grants;
    private final UserDirectory users;
    private final Translations translations;

    NarrativeWork(
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
        List<WorkItem> items = new ArrayList<>();
        if (currentUser.may(Permission.CASE_APPROVE)) {
            items.addAll(
                    items(
                            """
                            r.state = 'SUBMITTED' and find_in_set(:me, r.writers) = 0
                            """,
                            "narratives.work.group.reviews",
                            REVIEWS,
                            "narratives.work.review"));
        }
        if (currentUser.may(Permission.CASE_EDIT)) {
            items.addAll(
                    items(
                            "r.state = 'RETURNED' and r.author_id = :author",
                            "narratives.work.group.returned",
                            RETURNED,
                            "narratives.work.returned"));
        }
        return items;
    }

    private List<WorkItem> items(String which, String group, int order, String sentence) {
        List<Row> rows =
                jdbc.sql(
                                """
                                select r.id, r.case_id, c.code, r.kind, r.author_id
                                from narrative_report r join case_file c on c.id = r.case_id
                                where\s"""
                                        + which
                                        + READABLE
                                        + " order by r.changed_at limit :most")
                        .param("me", currentUser.id().toString())
                        .param("author", currentUser.id())
                        .params(grants.parameters())
                        .param("most", MOST)
                        .query(
                                (row, number) ->
                                        new Row(
                                                row.getObject(1, UUID.class),
                                                row.getObject(2, UUID.class),
                                                row.getString(3),
                                                ReportKind.valueOf(row.getString(4)),
                                                row.getObject(5, UUID.class)))
                        .list();
        Map<UUID, String> names =
                users.names(rows.stream().map(Row::author).collect(Collectors.toSet()));
        return rows.stream()
                .map(
                        row ->
                                new WorkItem(
                                        group,
                                        order,
                                        row.code,
                                        translations.here(sentence, row.kind),
                                        translations.here(
                                                "narratives.work.by",
                                                names.getOrDefault(row.author, "")),
                                        Badge.Tone.PLAIN,
                                        "",
                                        null,
                                        "cases/" + row.caseId + "/reports/" + row.id))
                .toList();
    }

    private record Row(UUID id, UUID caseId, String code, ReportKind kind, UUID author) {}
}
