package org.sokong.legal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.ReaderGrants;
import org.sokong.cases.Section;
import org.sokong.uikit.Badge;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the law brings to Home: orders about to expire, hearings soon and deadlines near, for the
 * owner of the case and for supervisors, within their grants.
 */
@Component
class LegalWork implements WorkSource {

    private static final int MOST = 24;
    private static final int ORDERS = 12;
    private static final int HEARINGS = 13;
    private static final int DEADLINES = 14;

    /** What a working grant lets the user see, of cases that go on. */
    private static final String REACHED =
            """
            and c.status not in (:ended)
            and (c.owner_id = :me or :supervises)
            and
            """
                    + ReaderGrants.works("c.id", Section.LEGAL);

    private static final String ORDERS_SOON =
            """
            select c.id, c.code, x.rule_code, null as words, x.ends_on as day, x.zone,
                r.warn_first, r.warn_last
            from legal_order x join case_file c on c.id = x.case_id
            join legal_rule r on r.code = x.rule_code
            where x.state = 'IN_FORCE' and x.ends_on <= date_add(:today, interval r.warn_first day)
            """
                    + REACHED
                    + " order by x.ends_on, x.id limit "
                    + MOST;

    private static final String DEADLINES_SOON =
            """
            select c.id, c.code, x.rule_code, x.label as words, x.due_on as day, x.zone,
                r.warn_first, r.warn_last
            from legal_deadline x join case_file c on c.id = x.case_id
            join legal_rule r on r.code = x.rule_code
            where x.state = 'OPEN' and x.due_on <= date_add(:today, interval r.warn_first day)
            """
                    + REACHED
                    + " order by x.due_on, x.id limit "
                    + MOST;

    private static final String HEARINGS_SOON =
            """
            select c.id, c.code, x.at, r.warn_first, r.warn_last
            from legal_hearing x join case_file c on c.id = x.case_id
            join legal_rule r on r.code = 'HEARING'
            where x.state = 'PLANNED' and x.at < date_add(:tomorrow, interval r.warn_first day)
            """
                    + REACHED
                    + " order by x.at, x.id limit "
                    + MOST;

    private final JdbcClient jdbc;
    private final LegalRuleRows rules;
    private final CurrentUser currentUser;
    private final ReaderGrants grants;
    private final LegalWords words;
    private final Clock clock;

    LegalWork(
            JdbcClient jdbc,
            LegalRuleRows rules,
            CurrentUser currentUser,
            ReaderGrants grants,
            LegalWords words,
            Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.currentUser = currentUser;
        this.grants = grants;
        this.words = words;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        if (!currentUser.may(Permission.CASE_EDIT)) {
            return List.of();
        }
        List<WorkItem> items = new ArrayList<>();
        ask(ORDERS_SOON).query((row, number) -> byDay(row, "orders", ORDERS)).list().stream()
                .forEach(items::add);
        ask(HEARINGS_SOON).query((row, number) -> hearing(row)).list().forEach(items::add);
        ask(DEADLINES_SOON)
                .query((row, number) -> byDay(row, "deadlines", DEADLINES))
                .list()
                .forEach(items::add);
        return items;
    }

    private JdbcClient.StatementSpec ask(String query) {
        JdbcClient.StatementSpec asked =
                jdbc.sql(query)
                        .param(
                                "ended",
                                Arrays.stream(CaseStatus.values())
                                        .filter(CaseStatus::isEnded)
                                        .map(Enum::name)
                                        .toList())
                        .param("me", currentUser.id())
                        .param("supervises", currentUser.may(Permission.CASE_APPROVE))
                        .params(grants.parameters());
        return query.contains(":today")
                ? asked.param("today", today())
                : asked.param(
                        "tomorrow",
                        LocalDateTime.ofInstant(
                                today().plusDays(1).atStartOfDay(zone()).toInstant(),
                                ZoneOffset.UTC));
    }

    private WorkItem byDay(ResultSet row, String group, int order) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        Warning warning =
                Warning.on(today(), day, row.getInt("warn_first"), row.getInt("warn_last"));
        String said = row.getString("words");
        return item(
                row,
                group,
                order,
                said == null ? name(row.getString("rule_code")) : said,
                warning,
                day.plusDays(1).atStartOfDay(ZoneId.of(row.getString("zone"))).toInstant());
    }

    private WorkItem hearing(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        Warning warning =
                at.isBefore(clock.instant())
                        ? Warning.PASSED
                        : Warning.on(
                                today(),
                                LocalDate.ofInstant(at, zone()),
                                row.getInt("warn_first"),
                                row.getInt("warn_last"));
        return item(row, "hearings", HEARINGS, words.text("legal.work.hearing"), warning, at);
    }

    private WorkItem item(
            ResultSet row, String group, int order, String text, Warning warning, Instant due)
            throws SQLException {
        return new WorkItem(
                "legal.work.group." + group,
                order,
                row.getString("code"),
                text,
                words.text("legal.work." + group + "." + warning.name()),
                warning == Warning.SOON ? Badge.Tone.WARN : Badge.Tone.BAD,
                words.text("legal.warning." + warning.name()),
                due,
                "cases/" + row.getObject("id", UUID.class) + "?tab=law");
    }

    private String name(String ruleCode) {
        return rules.findById(ruleCode)
                .map(rule -> rule.item().name(words.language()))
                .orElse(ruleCode);
    }

    private ZoneId zone() {
        return ZoneId.of(currentUser.get().timeZone());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }
}
