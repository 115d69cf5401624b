package org.sokong.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.policy.DocumentState;
import org.sokong.uikit.Language;
import org.sokong.uikit.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rules that passages set: clocks that cases get, versions, and who may write them. */
class PassageRulesTest extends SokongTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kuala_Lumpur");

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired PassageRules rules;
    @Autowired DeadlineService deadlines;
    @Autowired CaseLawReader reader;
    @Autowired LegalSettings settings;
    @Autowired LegalWork work;
    @Autowired RuleClocks clocks;
    @Autowired LawFixture law;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;

    private UserPrincipal worker;
    private UserPrincipal curator;
    private UserPrincipal administrator;
    private UUID passage;
    private LocalDate today;
    private final List<UUID> documents = new ArrayList<>();

    @BeforeEach
    void people() {
        UUID home = world.organisation("Harbour House");
        worker = world.user(home, world.team(home), Role.CASEWORKER);
        curator = world.user(home, null, Role.POLICY_CURATOR);
        administrator = world.user(home, null, Role.SYSTEM_ADMINISTRATOR);
        passage =
                jdbc.sql(
                                """
                                select p.id from policy_passage p
                                join policy_document d on d.id = p.document_id
                                where p.action = 'INDEX' and d.state = 'PUBLISHED'
                                order by p.id limit 1
                                """)
                        .query(UUID.class)
                        .single();
        today = LocalDate.now(ZONE);
    }

    /** What starts by itself must not start in the cases of other tests. */
    @AfterEach
    void end() {
        jdbc.sql("update legal_rule set in_use = 0 where passage_id is not null").update();
        for (UUID document : documents) {
            jdbc.sql("delete from policy_passage where document_id = ?").param(document).update();
            jdbc.sql("delete from policy_document where id = ?").param(document).update();
        }
    }

    @Test
    void a_case_in_which_it_happens_gets_the_clock_with_the_passage_beside_it() {
        String code = attach(form(RuleStart.CASE_OPENED, 3));

        UUID caseId = fixture.open(worker);

        DeadlineDetail deadline = deadlines(caseId).getFirst();
        assertThat(deadline.rule().code()).isEqualTo(code);
        assertThat(deadline.rule().passageId()).isEqualTo(passage);
        assertThat(deadline.rule().source()).contains("¶");
        assertThat(deadline.startedOn()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2026, 11, 5));
    }

    @Test
    void a_soon_due_clock_of_a_rule_waits_on_home() {
        attach(form(RuleStart.ORDER_RECORDED, 3));
        UUID caseId = fixture.open(worker);
        order(caseId);

        assertThat(world.as(worker, () -> work.waiting()))
                .extracting(WorkItem::text)
                .contains("First check");
    }

    @Test
    void a_rule_of_another_country_starts_nothing() {
        attach(
                new PassageRuleForm(
                        RuleKind.DEADLINE,
                        names(),
                        "IS",
                        RuleStart.CASE_OPENED,
                        3,
                        LengthUnit.DAYS,
                        2,
                        1));

        assertThat(deadlines(fixture.open(worker))).isEmpty();
    }

    @Test
    void a_changed_rule_is_a_new_version_and_a_case_keeps_the_one_under_which_it_began() {
        String first = attach(form(RuleStart.CASE_OPENED, 3));
        UUID before = fixture.open(worker);
        String second =
                world.as(
                        curator,
                        () -> rules.change(first, version(first), form(RuleStart.CASE_OPENED, 10)));
        UUID after = fixture.open(worker);

        assertThat(deadlines(before).getFirst().rule().code()).isEqualTo(first);
        assertThat(deadlines(after).getFirst().rule().code()).isEqualTo(second);
        assertThat(deadlines(after)).hasSize(1);
        assertThat(world.as(worker, () -> rules.of(passage)))
                .filteredOn(rule -> List.of(first, second).contains(rule.code()))
                .extracting(LegalRuleItem::code, LegalRuleItem::inUse)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(second, true),
                        org.assertj.core.api.Assertions.tuple(first, false));
        assertThat(
                        jdbc.sql("select replaces_code from legal_rule where code = ?")
                                .param(second)
                                .query(String.class)
                                .single())
                .isEqualTo(first);
    }

    @Test
    void an_ended_rule_starts_nothing_and_what_runs_goes_on() {
        String code = attach(form(RuleStart.ORDER_RECORDED, 3));
        UUID caseId = fixture.open(worker);
        order(caseId);
        world.as(
                curator,
                () -> {
                    rules.end(code, version(code));
                    return null;
                });

        order(caseId);

        assertThat(deadlines(caseId))
                .singleElement()
                .matches(deadline -> deadline.state() == DeadlineState.OPEN)
                .matches(deadline -> deadline.rule().endedAt() != null);
        assertThatThrownBy(
                        () ->
                                world.as(
                                        curator,
                                        () -> {
                                            rules.end(code, version(code));
                                            return null;
                                        }))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void two_records_of_the_same_day_start_a_clock_each_and_the_same_record_one() {
        attach(form(RuleStart.ORDER_RECORDED, 3));
        UUID caseId = fixture.open(worker);
        order(caseId);
        UUID second = order(caseId);

        assertThat(deadlines(caseId)).hasSize(2);

        happenedAgain(caseId, second);
        assertThat(deadlines(caseId)).hasSize(2);
    }

    @Test
    void a_corrected_decision_starts_no_second_clock() {
        attach(form(RuleStart.STATUS_DECIDED, 3));
        UUID caseId = fixture.open(worker);
        UUID decision = decide(caseId, null);
        UUID correction = decide(caseId, decision);
        decide(caseId, correction);

        assertThat(deadlines(caseId)).hasSize(1);
    }

    @Test
    void a_clock_from_before_causes_were_kept_is_not_started_again() {
        attach(form(RuleStart.ORDER_RECORDED, 3));
        UUID caseId = fixture.open(worker);
        UUID order = order(caseId);
        jdbc.sql("update legal_deadline set cause_id = null where case_id = ?")
                .param(caseId)
                .update();

        happenedAgain(caseId, order);

        assertThat(deadlines(caseId)).hasSize(1);
    }

    @Test
    void a_passage_says_how_long_an_order_lasts() {
        String code =
                attach(
                        new PassageRuleForm(
                                RuleKind.ORDER, names(), null, null, 3, LengthUnit.MONTHS, 7, 2));

        LegalRuleItem offered =
                world.as(worker, () -> settings.offered(RuleKind.ORDER)).stream()
                        .filter(rule -> rule.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        assertThat(offered.proposedEnd(LocalDate.of(2026, 1, 31)))
                .contains(LocalDate.of(2026, 4, 30));
        assertThat(offered.passageId()).isEqualTo(passage);
    }

    @Test
    void a_rule_without_a_length_or_a_start_is_refused() {
        assertThatThrownBy(() -> attach(form(null, 3)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo("legal.error.starts_by"));
        assertThatThrownBy(() -> attach(form(RuleStart.CASE_OPENED, null)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo("legal.error.length"));
    }

    @Test
    void a_rule_is_attached_to_a_published_passage_only() {
        for (DocumentState state : DocumentState.values()) {
            passage = passage(state);
            if (state == DocumentState.PUBLISHED) {
                assertThat(attach(form(RuleStart.HEARING_HELD, 3))).isNotEmpty();
            } else {
                assertThatThrownBy(() -> attach(form(RuleStart.HEARING_HELD, 3)))
                        .as(state.name())
                        .isInstanceOfSatisfying(
                                DomainException.class,
                                refused ->
                                        assertThat(refused.key())
                                                .isEqualTo("legal.error.passage_not_published"));
            }
        }
    }

    @Test
    void a_rule_of_a_document_that_no_longer_holds_starts_nothing() {
        passage = passage(DocumentState.PUBLISHED);
        attach(form(RuleStart.CASE_OPENED, 3));
        assertThat(deadlines(fixture.open(worker))).hasSize(1);

        for (DocumentState state : List.of(DocumentState.SUPERSEDED, DocumentState.REPEALED)) {
            jdbc.sql(
                            "update policy_document set state = ? where id = (select document_id"
                                    + " from policy_passage where id = ?)")
                    .params(state.name(), passage)
                    .update();
            assertThat(deadlines(fixture.open(worker))).as(state.name()).isEmpty();
        }
    }

    @Test
    void a_rule_of_a_document_that_is_not_in_force_on_that_day_starts_nothing() {
        passage = passage(DocumentState.PUBLISHED);
        attach(form(RuleStart.ORDER_RECORDED, 3));
        UUID caseId = fixture.open(worker);

        inForce(today.plusDays(1), null);
        order(caseId);
        inForce(null, today.minusDays(1));
        order(caseId);
        assertThat(deadlines(caseId)).isEmpty();

        inForce(today, today);
        order(caseId);
        assertThat(deadlines(caseId)).hasSize(1);
    }

    private void inForce(@Nullable LocalDate from, @Nullable LocalDate to) {
        jdbc.sql(
                        "update policy_document set effective_from = ?, effective_to = ? where id ="
                                + " (select document_id from policy_passage where id = ?)")
                .params(from, to, passage)
                .update();
    }

    @Test
    void an_order_length_of_an_ended_document_stays_offered_last_and_marked() {
        passage = passage(DocumentState.PUBLISHED);
        String code = attach(orderLength("KW"));
        UUID newer = passage(DocumentState.PUBLISHED);
        replaced(passage, newer);

        List<LegalRuleItem> offered = offered();

        assertThat(offered.getLast().code()).isEqualTo(code);
        assertThat(offered.getLast().restsOnEnded()).isTrue();
        assertThat(offered.getLast().standing().newer()).isEqualTo(newer);
        assertThat(world.as(curator, () -> rules.left()))
                .extracting(LegalRuleItem::code)
                .contains(code);
    }

    @Test
    void a_rule_of_the_passage_that_replaces_it_stands_in_the_place_of_the_old_one() {
        passage = passage(DocumentState.PUBLISHED);
        String old = attach(orderLength("KW"));
        String elsewhere = attach(orderLength("IS"));
        UUID newer = passage(DocumentState.PUBLISHED);
        replaced(passage, newer);
        passage = newer;

        String now = attach(orderLength("KW"));

        assertThat(offered())
                .extracting(LegalRuleItem::code)
                .as("the setting of the other country has not gone")
                .contains(now, elsewhere)
                .doesNotContain(old);
        assertThat(world.as(curator, () -> rules.left()))
                .extracting(LegalRuleItem::code)
                .contains(elsewhere)
                .doesNotContain(old, now);
    }

    @Test
    void who_does_not_curate_is_not_told_which_rules_are_left() {
        assertThatThrownBy(() -> world.as(worker, () -> rules.left()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void
            the_clock_of_a_decision_corrected_to_another_day_runs_from_there_and_the_old_one_is_closed() {
        String code = attach(form(RuleStart.STATUS_DECIDED, 3));
        UUID caseId = fixture.open(worker);
        UUID decision = decide(caseId, null, today);
        world.as(
                curator,
                () -> rules.change(code, version(code), form(RuleStart.STATUS_DECIDED, 10)));

        decide(caseId, decision, today.minusDays(2));

        List<DeadlineDetail> found = deadlines(caseId);
        assertThat(found).hasSize(2);
        assertThat(found)
                .filteredOn(clock -> clock.state() == DeadlineState.OPEN)
                .singleElement()
                .matches(clock -> clock.rule().code().equals(code), "the rule it began under")
                .matches(clock -> today.minusDays(2).equals(clock.startedOn()))
                .matches(clock -> today.plusDays(1).equals(clock.dueOn()));
        assertThat(found)
                .filteredOn(clock -> clock.state() == DeadlineState.CANCELLED)
                .singleElement()
                .matches(clock -> today.equals(clock.startedOn()))
                .satisfies(clock -> assertThat(clock.closedNote()).contains("written wrongly"));
        assertThat(
                        jdbc.sql(
                                        "select count(*) from case_timeline where case_id = ? and"
                                                + " kind = 'legal.timeline.deadline_cancelled'")
                                .param(caseId)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void a_clock_that_was_met_or_began_with_another_decision_stays_when_one_is_corrected() {
        attach(form(RuleStart.STATUS_DECIDED, 3));
        UUID caseId = fixture.open(worker);
        UUID first = decide(caseId, null, today);
        DeadlineDetail met = deadlines(caseId).getFirst();
        world.as(worker, () -> deadlines.close(met.id(), met.version(), DeadlineState.DONE, null));
        UUID second = decide(caseId, null, today);

        decide(caseId, first, today.minusDays(1));

        assertThat(deadlines(caseId))
                .extracting(DeadlineDetail::state)
                .containsExactlyInAnyOrder(DeadlineState.DONE, DeadlineState.OPEN);
        decide(caseId, second, today.minusDays(1));
        assertThat(deadlines(caseId))
                .extracting(DeadlineDetail::state)
                .containsExactlyInAnyOrder(
                        DeadlineState.DONE, DeadlineState.OPEN, DeadlineState.CANCELLED);
    }

    @Test
    void only_curators_write_rules_and_the_settings_page_leaves_them_alone() {
        String code = attach(form(RuleStart.HEARING_HELD, 3));
        long version = version(code);

        assertThatThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () ->
                                                rules.attach(
                                                        passage, form(RuleStart.CASE_OPENED, 3))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () ->
                                world.as(
                                        administrator,
                                        () -> {
                                            settings.change(
                                                    code,
                                                    version,
                                                    new LegalRuleForm(
                                                            names(),
                                                            null,
                                                            9,
                                                            LengthUnit.DAYS,
                                                            2,
                                                            1,
                                                            "words",
                                                            true,
                                                            true));
                                            return null;
                                        }))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo("legal.error.passage_rule"));
        assertThatThrownBy(
                        () ->
                                world.as(
                                        curator,
                                        () ->
                                                rules.change(
                                                        code,
                                                        version + 1,
                                                        form(RuleStart.HEARING_HELD, 4))))
                .isInstanceOf(EditConflict.class);
    }

    private static PassageRuleForm orderLength(String country) {
        return new PassageRuleForm(
                RuleKind.ORDER, names(), country, null, 3, LengthUnit.MONTHS, 7, 2);
    }

    private List<LegalRuleItem> offered() {
        return world.as(worker, () -> settings.offered(RuleKind.ORDER));
    }

    private void replaced(UUID old, UUID newer) {
        jdbc.sql("update policy_passage set replaces_id = ? where id = ?")
                .params(old, newer)
                .update();
        jdbc.sql(
                        "update policy_document set state = 'SUPERSEDED' where id = (select"
                                + " document_id from policy_passage where id = ?)")
                .param(old)
                .update();
    }

    private UUID passage(DocumentState state) {
        UUID document = Ids.next();
        documents.add(document);
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into policy_document (id, code, language, country_inferred, title,
                            kind, authority, curated, created_at, version, state)
                        values (?, ?, 'ENGLISH', 0, 'A circular', 'OTHER', 'UNCONFIRMED', 1,
                            utc_timestamp(), 0, ?)
                        """)
                .params(document, "T" + document.toString().substring(26), state.name())
                .update();
        jdbc.sql(
                        """
                        insert into policy_passage (id, document_id, paragraph, language, kind,
                            action, text, version)
                        values (?, ?, 1, 'ENGLISH', 'BODY', 'INDEX', 'A check.', 0)
                        """)
                .params(id, document)
                .update();
        return id;
    }

    private String attach(PassageRuleForm form) {
        return world.as(curator, () -> rules.attach(passage, form));
    }

    private static Map<Language, String> names() {
        return Map.of(Language.ENGLISH, "First check");
    }

    private static PassageRuleForm form(@Nullable RuleStart start, @Nullable Integer days) {
        return new PassageRuleForm(
                RuleKind.DEADLINE, names(), null, start, days, LengthUnit.DAYS, 7, 2);
    }

    private long version(String code) {
        return jdbc.sql("select version from legal_rule where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private void happenedAgain(UUID caseId, UUID cause) {
        world.as(
                worker,
                () ->
                        new TransactionTemplate(transactions)
                                .execute(
                                        status -> {
                                            clocks.happened(
                                                    caseId, RuleStart.ORDER_RECORDED, today, cause);
                                            return true;
                                        }));
    }

    private UUID decide(UUID caseId, @Nullable UUID corrects) {
        return decide(caseId, corrects, today);
    }

    private UUID decide(UUID caseId, @Nullable UUID corrects, LocalDate day) {
        return law.decide(worker, caseId, day, corrects);
    }

    private UUID order(UUID caseId) {
        return law.order(worker, caseId, today);
    }

    private List<DeadlineDetail> deadlines(UUID caseId) {
        return world.as(worker, () -> reader.ofCase(caseId)).deadlines();
    }
}
