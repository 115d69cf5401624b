package org.sokong.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.BrokenInbox;
import org.sokong.access.Inbox;
import org.sokong.access.Role;
import org.sokong.access.Telling;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseMatter;
import org.sokong.cases.LinkPassage;
import org.sokong.cases.PolicyLinkDetail;
import org.sokong.cases.PolicyLinks;
import org.sokong.cases.StatementCounter;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.legal.LegalRuleItem;
import org.sokong.legal.LengthUnit;
import org.sokong.legal.PassageRuleForm;
import org.sokong.legal.PassageRules;
import org.sokong.legal.RuleKind;
import org.sokong.legal.RuleStart;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.GoalState;
import org.sokong.planning.PlanService;
import org.sokong.policy.DocumentState;
import org.sokong.policy.LibraryFixture;
import org.sokong.policy.PassageCitation;
import org.sokong.policy.PassageStanding;
import org.sokong.policy.PassageSuperseded;
import org.sokong.policy.PolicyCitations;
import org.sokong.reports.Cell;
import org.sokong.reports.Suppression;
import org.sokong.uikit.Language;
import org.sokong.uikit.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What rests on a passage, what happens when it no longer holds, and how it is cited. */
class RestingTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired RestingService resting;
    @Autowired RestingWork work;
    @Autowired PassageUseService uses;
    @Autowired LibraryCareService care;
    @Autowired TopicFollows follows;
    @Autowired PolicyNews news;
    @Autowired Inbox inbox;
    @Autowired Telling telling;
    @Autowired Clock clock;
    @Autowired PolicyCitations citations;
    @Autowired PolicyLinks links;
    @Autowired PlanService plans;
    @Autowired PassageRules rules;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired LibraryFixture policy;
    @Autowired JdbcClient jdbc;

    private UserPrincipal worker;
    private UserPrincipal teammate;
    private UserPrincipal stranger;
    private UUID caseId;
    private UUID oldDocument;
    private UUID oldPassage;
    private UUID newPassage;

    @BeforeEach
    void aDocumentInTwoVersions() {
        UUID home = world.organisation("Harbour House");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        teammate = world.user(home, team, Role.CASEWORKER);
        UUID elsewhere = world.organisation("Elsewhere");
        stranger = world.user(elsewhere, world.team(elsewhere), Role.CASEWORKER);
        caseId = fixture.open(worker);
        oldDocument = policy.document();
        oldPassage = policy.passage(oldDocument, null, "A first check within three days.");
        newPassage =
                policy.passage(policy.document(), oldPassage, "A first check within two days.");
    }

    /** Nobody else has to go through thousands of passages. */
    @AfterEach
    void shorten() {
        jdbc.sql("delete from policy_passage where document_id = ? and paragraph > 1")
                .param(oldDocument)
                .update();
    }

    @Test
    void nothing_waits_while_the_passage_holds() {
        link(worker, caseId);

        assertThat(unsettled()).isEmpty();
        assertThat(waiting(worker)).isEmpty();
    }

    @Test
    void a_further_part_of_a_paragraph_is_named_by_its_letter() {
        jdbc.sql("update policy_passage set part = 1 where id = ?").param(oldPassage).update();
        link(worker, caseId);
        supersede("SUPERSEDED");

        assertThat(unsettled())
                .isNotEmpty()
                .extracting(RestingPlace::citation)
                .allMatch(citation -> citation.endsWith(" ¶1b"));
    }

    @Test
    void each_place_waits_on_the_owners_home_and_on_nobody_elses() {
        link(worker, caseId);
        goal();
        supersede("SUPERSEDED");

        assertThat(unsettled())
                .extracting(RestingPlace::kind, RestingPlace::state, RestingPlace::newer)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(
                                PlaceKind.CASE, DocumentState.SUPERSEDED, newPassage),
                        org.assertj.core.api.Assertions.tuple(
                                PlaceKind.GOAL, DocumentState.SUPERSEDED, newPassage));
        assertThat(waiting(worker))
                .hasSize(2)
                .allMatch(item -> item.path().equals("cases/" + caseId + "?tab=policy"));
        assertThat(waiting(teammate)).isEmpty();
        assertThat(waiting(stranger)).isEmpty();
        assertThat(told(worker)).isEqualTo(1);
        assertThat(told(stranger)).isZero();
    }

    @Test
    void citing_the_new_passage_settles_a_link_and_a_goal_and_keeps_the_reason() {
        UUID link = link(worker, caseId);
        UUID goal = goal();
        supersede("SUPERSEDED");

        world.as(
                worker,
                () -> {
                    resting.citeNewer(caseId, link, oldPassage);
                    resting.citeNewer(caseId, goal, oldPassage);
                    return null;
                });

        assertThat(unsettled()).isEmpty();
        assertThat(waiting(worker)).isEmpty();
        PolicyLinkDetail now = world.as(worker, () -> links.ofCase(caseId)).getFirst();
        assertThat(now.passageId()).isEqualTo(newPassage);
        assertThat(now.why()).isEqualTo("decides who checks");
        assertThat(world.as(worker, () -> plans.read(caseId)).goals().getFirst().form().passageId())
                .isEqualTo(newPassage);
    }

    @Test
    void what_stays_right_is_confirmed_with_a_reason_and_waits_no_more() {
        UUID link = link(worker, caseId);
        supersede("REPEALED");

        assertThatThrownBy(() -> confirm(worker, link, " ")).isInstanceOf(DomainException.class);
        confirm(worker, link, "the order was made before the repeal");

        assertThat(unsettled()).isEmpty();
        assertThat(waiting(worker)).isEmpty();
        assertThat(world.as(worker, () -> links.ofCase(caseId))).hasSize(1);
        assertThatThrownBy(() -> confirm(worker, link, "again"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo("guidance.error.settled"));
    }

    @Test
    void a_stranger_neither_reads_nor_settles_it() {
        UUID link = link(worker, caseId);
        supersede("SUPERSEDED");

        assertThatThrownBy(() -> world.as(stranger, () -> resting.unsettled(caseId)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> confirm(stranger, link, "words"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_statements_for_home_do_not_grow_with_the_places() {
        link(worker, caseId);
        supersede("SUPERSEDED");
        int few = statements();
        for (int i = 0; i < 5; i++) {
            goal();
            link(worker, fixture.open(worker));
        }
        assertThat(statements()).isEqualTo(few).isLessThan(4);
    }

    @Test
    void a_report_that_quotes_it_waits_and_the_passages_of_old_documents_are_not_gone_through() {
        UUID report = report(caseId, oldPassage);
        supersede("SUPERSEDED");
        long few = rowsReadForHome();
        passages(oldDocument, 4_000);

        assertThat(unsettled())
                .singleElement()
                .matches(place -> place.kind() == PlaceKind.REPORT)
                .matches(place -> place.placeId().equals(report))
                .matches(place -> place.passageId().equals(oldPassage));
        assertThat(waiting(worker)).hasSize(1);
        assertThat(rowsReadForHome()).isLessThan(few + 1_000);
    }

    @Test
    void an_approved_report_that_quotes_it_waits_too_its_owner_is_told_and_it_stays_as_it_was() {
        UUID report = report(caseId, oldPassage);
        jdbc.sql("update narrative_report set state = 'APPROVED' where id = ?")
                .param(report)
                .update();
        String before = content(report);

        supersede("SUPERSEDED");

        assertThat(unsettled())
                .singleElement()
                .matches(place -> place.kind() == PlaceKind.APPROVED_REPORT)
                .matches(place -> place.placeId().equals(report));
        assertThat(waiting(worker)).hasSize(1);
        assertThat(told(worker)).isEqualTo(1);
        assertThat(told(stranger)).isZero();
        assertThatThrownBy(
                        () -> world.as(worker, () -> resting.citeNewer(caseId, report, oldPassage)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused ->
                                assertThat(refused.key())
                                        .isEqualTo("guidance.error.approved_report"));

        confirm(worker, report, "it was right on the day of the hearing");

        assertThat(unsettled()).isEmpty();
        assertThat(waiting(worker)).isEmpty();
        assertThat(content(report)).isEqualTo(before);
    }

    @Test
    void a_passage_that_only_a_report_quotes_is_not_one_that_nothing_uses() {
        UserPrincipal curator =
                world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR);
        long before = world.as(curator, () -> care.all()).unusedInAll();

        report(caseId, newPassage);

        assertThat(world.as(curator, () -> care.all()).unusedInAll()).isEqualTo(before - 1);
    }

    @Test
    void a_passage_that_the_new_version_left_out_names_the_version() {
        jdbc.sql("update policy_passage set replaces_id = null where id = ?")
                .param(newPassage)
                .update();
        jdbc.sql(
                        "update policy_document set replaces_id = ? where id = (select document_id"
                                + " from policy_passage where id = ?)")
                .params(oldDocument, newPassage)
                .update();
        supersede("SUPERSEDED");

        PassageStanding standing =
                world.as(worker, () -> citations.of(oldPassage, Locale.ENGLISH))
                        .orElseThrow()
                        .standing();

        assertThat(standing.newer()).isNull();
        assertThat(standing.newerCitation()).startsWith("T").doesNotContain("¶");
    }

    @Test
    void a_cited_passage_says_that_it_no_longer_holds_and_what_replaces_it() {
        supersede("SUPERSEDED");

        PassageCitation cited =
                world.as(worker, () -> citations.of(oldPassage, Locale.ENGLISH)).orElseThrow();

        assertThat(cited.isEnded()).isTrue();
        assertThat(cited.newer()).isEqualTo(newPassage);
        assertThat(cited.plain())
                .contains("paragraph 1")
                .contains("superseded, replaced by " + cited.standing().newerCitation());
        assertThat(cited.path()).isEqualTo("policy/passages/" + oldPassage);
    }

    @Test
    void a_passage_is_shown_in_the_readers_language_where_a_translation_is_there() {
        UUID vietnamese = seed("001", 6);
        UUID arabic = seed("003", 2);

        PassageCitation translated = cited(vietnamese, "ar");
        assertThat(translated.how()).isEqualTo(PassageCitation.Shown.TRANSLATION);
        assertThat(translated.shownLanguage().tag()).isEqualTo("ar");
        assertThat(translated.shown()).isEqualTo(cited(arabic, "ar").shown());

        PassageCitation summed = cited(vietnamese, "ms");
        assertThat(summed.how()).isEqualTo(PassageCitation.Shown.ABSTRACT);
        assertThat(summed.shownLanguage().tag()).isEqualTo("en");
        assertThat(summed.plain()).contains("dokumen 001, perenggan 6");
    }

    @Test
    void from_a_passage_one_reads_ones_own_cases_and_others_as_a_count_without_small_numbers() {
        link(worker, caseId);
        goal();
        link(stranger, fixture.open(stranger));

        PassageUseDetail use = world.as(worker, () -> uses.of(oldPassage));

        assertThat(use.places())
                .extracting(RestingPlace::kind)
                .containsExactlyInAnyOrder(PlaceKind.CASE, PlaceKind.GOAL);
        assertThat(use.places()).allMatch(place -> place.caseId().equals(caseId));
        assertThat(use.otherCases().kind()).isEqualTo(Cell.Kind.SMALL);
        assertThat(use.goals().get(GoalState.OPEN)).isEqualTo(1);

        for (int i = 0; i < 10; i++) {
            link(stranger, fixture.open(stranger));
        }
        assertThat(world.as(worker, () -> uses.of(oldPassage)).otherCases().count()).isEqualTo(11);
    }

    @Test
    void what_rests_on_a_withdrawn_translation_is_still_told_of_its_original() {
        UUID translation = policy.passage(repealed(), null, "Semakan pertama.");
        jdbc.sql("update policy_passage set pair_id = ? where id = ?")
                .params(oldPassage, translation)
                .update();
        report(caseId, translation);

        assertThat(world.as(worker, () -> uses.of(oldPassage)).places())
                .extracting(RestingPlace::kind)
                .containsExactly(PlaceKind.REPORT);
    }

    @Test
    void goals_of_other_cases_cannot_be_found_by_subtracting_ones_own() {
        for (int i = 0; i < 10; i++) {
            goal();
        }
        UUID foreign = fixture.open(stranger);
        goal(stranger, foreign);

        PassageUseDetail use = world.as(worker, () -> uses.of(oldPassage));

        assertThat(use.goals().get(GoalState.OPEN)).isEqualTo(10);
        assertThat(use.otherGoals().get(GoalState.OPEN).kind()).isEqualTo(Cell.Kind.SMALL);

        for (int i = 0; i < 10; i++) {
            goal(stranger, foreign);
        }
        assertThat(world.as(worker, () -> uses.of(oldPassage)).otherGoals().get(GoalState.OPEN))
                .isEqualTo(new Suppression(11).single(11));
    }

    @Test
    void an_own_case_that_only_a_report_quotes_from_is_not_taken_from_the_count_of_others() {
        report(caseId, oldPassage);
        for (int i = 0; i < 11; i++) {
            link(stranger, fixture.open(stranger));
        }

        PassageUseDetail use = world.as(worker, () -> uses.of(oldPassage));

        assertThat(use.places()).extracting(RestingPlace::kind).containsExactly(PlaceKind.REPORT);
        assertThat(use.otherCases().count()).isEqualTo(11);
    }

    @Test
    void who_follows_a_topic_is_told_once_of_a_document_that_is_published() {
        world.as(
                worker,
                () -> {
                    follows.follow("IDENTIFICATION", true);
                    return null;
                });
        about(newPassage);
        jdbc.sql("update policy_passage_topic set proposed = 1 where passage_id = ?")
                .param(newPassage)
                .update();
        jdbc.sql(
                        "update policy_document set published_at = utc_timestamp() + interval 1"
                                + " minute where id = (select document_id from policy_passage"
                                + " where id = ?)")
                .param(newPassage)
                .update();

        news.run();
        assertThat(noticed(worker, "POLICY_PUBLISHED")).as("only proposed").isZero();
        jdbc.sql("update policy_passage_topic set proposed = 0 where passage_id = ?")
                .param(newPassage)
                .update();
        news.run();
        news.run();

        assertThat(noticed(worker, "POLICY_PUBLISHED")).isEqualTo(1);
        assertThat(noticed(stranger, "POLICY_PUBLISHED")).isZero();
        // The gaps of the library are read by another test.
        jdbc.sql("delete from policy_passage_topic where passage_id = ?")
                .param(newPassage)
                .update();
    }

    @Test
    void a_document_that_cannot_be_told_of_keeps_back_itself_alone() {
        world.as(
                worker,
                () -> {
                    follows.follow("IDENTIFICATION", true);
                    return null;
                });
        for (UUID passage : List.of(oldPassage, newPassage)) {
            jdbc.sql(
                            "insert into policy_passage_topic (passage_id, topic_code, proposed,"
                                    + " position) values (?, 'IDENTIFICATION', 0, 0)")
                    .param(passage)
                    .update();
            jdbc.sql(
                            "update policy_document set published_at = utc_timestamp() + interval 1"
                                    + " minute where id = (select document_id from policy_passage"
                                    + " where id = ?)")
                    .param(passage)
                    .update();
        }

        new PolicyNews(
                        jdbc,
                        new BrokenInbox(inbox, "policy-document/" + oldDocument),
                        clock,
                        telling)
                .run();

        assertThat(noticed(worker, "POLICY_PUBLISHED")).isEqualTo(1);
        news.run();
        assertThat(noticed(worker, "POLICY_PUBLISHED")).isEqualTo(2);
        // The gaps of the library are read by another test.
        jdbc.sql("delete from policy_passage_topic where passage_id in (?, ?)")
                .params(oldPassage, newPassage)
                .update();
    }

    @Test
    void those_who_keep_the_library_see_its_gaps_and_nobody_else_does() {
        jdbc.sql("update policy_document set review_on = '2026-01-01' where id = ?")
                .param(oldDocument)
                .update();
        UserPrincipal curator =
                world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR);
        long before = world.as(curator, () -> care.all()).unusedInAll();

        link(worker, caseId);
        LibraryCare found = world.as(curator, () -> care.all());

        assertThat(found.unusedInAll()).isEqualTo(before - 1);
        assertThat(found.overdue()).anyMatch(late -> late.documentId().equals(oldDocument));
        assertThat(found.gaps()).allMatch(gap -> gap.cases() != null);
        assertThatThrownBy(() -> world.as(worker, () -> care.all()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_topic_of_cases_without_a_passage_is_a_gap() {
        assertThat(MatterTopics.of(CaseMatter.Kind.DECISION, "PossibleVictimOfTrafficking"))
                .startsWith("IDENTIFICATION");
        for (int i = 0; i < 11; i++) {
            UUID other = fixture.open(worker);
            world.as(
                    worker,
                    () -> plans.addGoal(other, GoalForm.of(GoalArea.LEGAL_STATUS, "papers")));
        }
        UserPrincipal curator =
                world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR);

        // The five documents that ship have no passage on IDENTIFICATION.
        boolean covered = topicsCovered() > 0;
        assertThat(gaps(curator))
                .filteredOn(gap -> gap.topic().equals("IDENTIFICATION"))
                .hasSize(covered ? 0 : 1)
                .allMatch(gap -> gap.cases().count() >= 11);

        about(oldPassage);
        assertThat(gaps(curator)).noneMatch(gap -> gap.topic().equals("IDENTIFICATION"));
        supersede("REPEALED");
        assertThat(gaps(curator))
                .as("what was repealed covers nothing")
                .filteredOn(gap -> gap.topic().equals("IDENTIFICATION"))
                .hasSize(covered ? 0 : 1);
        jdbc.sql("delete from policy_passage_topic where passage_id = ?")
                .param(oldPassage)
                .update();
    }

    private List<LibraryCare.Gap> gaps(UserPrincipal curator) {
        return world.as(curator, () -> care.all()).gaps();
    }

    private int topicsCovered() {
        return jdbc.sql(
                        """
                        select count(*) from policy_passage_topic t
                        join policy_passage p on p.id = t.passage_id and p.action = 'INDEX'
                        join policy_document d on d.id = p.document_id and d.state = 'PUBLISHED'
                        where t.topic_code = 'IDENTIFICATION'
                        """)
                .query(Integer.class)
                .single();
    }

    private void about(UUID passage) {
        jdbc.sql(
                        "insert into policy_passage_topic (passage_id, topic_code, proposed,"
                                + " position) values (?, 'IDENTIFICATION', 0, 0)")
                .param(passage)
                .update();
    }

    @Test
    void of_a_passage_and_its_translations_one_that_is_cited_is_enough() {
        UUID translation = policy.passage(policy.document(), null, "Semakan pertama.");
        UUID other = policy.passage(policy.document(), null, "Lần kiểm tra đầu tiên.");
        for (UUID each : List.of(translation, other)) {
            jdbc.sql("update policy_passage set pair_id = ? where id = ?")
                    .params(oldPassage, each)
                    .update();
        }
        jdbc.sql("update policy_passage set pair_id = ? where id = ?")
                .params(translation, oldPassage)
                .update();
        UserPrincipal curator =
                world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR);
        long before = world.as(curator, () -> care.all()).unusedInAll();

        world.as(worker, () -> links.link(new LinkPassage(other, caseId, null, "decides")));

        assertThat(world.as(curator, () -> care.all()).unusedInAll()).isEqualTo(before - 3);
    }

    @Test
    void a_rule_in_use_on_a_passage_that_ended_stands_on_the_curators_page() {
        UserPrincipal curator =
                world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR);
        String code =
                world.as(
                        curator,
                        () ->
                                rules.attach(
                                        oldPassage,
                                        new PassageRuleForm(
                                                RuleKind.DEADLINE,
                                                Map.of(Language.ENGLISH, "First check"),
                                                "IS",
                                                RuleStart.HEARING_HELD,
                                                3,
                                                LengthUnit.DAYS,
                                                2,
                                                1)));
        assertThat(world.as(curator, () -> care.all()).rules())
                .extracting(LegalRuleItem::code)
                .doesNotContain(code);

        supersede("SUPERSEDED");

        assertThat(world.as(curator, () -> care.all()).rules())
                .filteredOn(rule -> rule.code().equals(code))
                .singleElement()
                .satisfies(rule -> assertThat(rule.standing().newer()).isEqualTo(newPassage));
        jdbc.sql("update legal_rule set in_use = 0 where code = ?").param(code).update();
    }

    private List<RestingPlace> unsettled() {
        return world.as(worker, () -> resting.unsettled(caseId));
    }

    private List<WorkItem> waiting(UserPrincipal who) {
        return world.as(who, () -> work.waiting());
    }

    private int statements() {
        return world.as(
                worker,
                () -> {
                    StatementCounter.reset();
                    work.waiting();
                    return StatementCounter.count();
                });
    }

    /** Rows that the database reads for the worker's list, by its own count. */
    private long rowsReadForHome() {
        return world.as(
                worker,
                () ->
                        new TransactionTemplate(transactions)
                                .execute(
                                        status -> {
                                            long before = rowsRead();
                                            work.waiting();
                                            return rowsRead() - before;
                                        }));
    }

    private long rowsRead() {
        return jdbc.sql(
                        "select sum(variable_value) from information_schema.session_status"
                                + " where variable_name like 'HANDLER_READ%'")
                .query(Long.class)
                .single();
    }

    private void passages(UUID document, int number) {
        jdbc.sql(
                        """
                        insert into policy_passage (id, document_id, paragraph, language, kind,
                            action, text, version)
                        select uuid(), ?, seq, 'ENGLISH', 'BODY', 'INDEX', 'Words.', 0
                        from seq_2_to_%d
                        """
                                .formatted(number))
                .param(document)
                .update();
    }

    private void confirm(UserPrincipal who, UUID place, String why) {
        world.as(
                who,
                () -> {
                    resting.confirm(caseId, place, oldPassage, why);
                    return null;
                });
    }

    private UUID link(UserPrincipal who, UUID of) {
        return world.as(
                who, () -> links.link(new LinkPassage(oldPassage, of, null, "decides who checks")));
    }

    private UUID goal() {
        return goal(worker, caseId);
    }

    private UUID goal(UserPrincipal who, UUID of) {
        return world.as(
                who,
                () ->
                        plans.addGoal(
                                of,
                                new GoalForm(
                                        GoalArea.SAFETY,
                                        null,
                                        "a safe room",
                                        LocalDate.of(2027, 1, 15),
                                        GoalState.OPEN,
                                        null,
                                        oldPassage)));
    }

    /** A report as its editor keeps it: the text holds the ids of what it quotes. */
    private UUID report(UUID of, UUID quoted) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into narrative_report (id, case_id, kind, language, state, title,
                            content, identity_needed, identity_confirmed, author_id, writers,
                            created_at, changed_at, round, version)
                        values (?, ?, 'COURT', 'ENGLISH', 'DRAFT', 'Report', ?, 0, 0, ?, '',
                            utc_timestamp(), utc_timestamp(), 0, 0)
                        """)
                .params(
                        id,
                        of,
                        """
                        [{"id":"%s","type":"PASSAGE","text":"A first check.","source":{"passageId":\
                        "%s","citation":"T ¶1","document":"A circular","language":"ENGLISH",\
                        "isAbstract":false}}]"""
                                .formatted(Ids.next(), quoted),
                        worker.user().id())
                .update();
        jdbc.sql(quotesOfReports()).update();
        return id;
    }

    /** How an update finds what the reports that are there already quote. */
    private static String quotesOfReports() {
        try (InputStream changes =
                RestingTest.class.getResourceAsStream("/db/changelog/0850-narratives-quotes.sql")) {
            String all =
                    new String(
                            Objects.requireNonNull(changes).readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(all.indexOf("insert"), all.lastIndexOf(';'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the curators' service does it: the state, and the event in the same transaction. */
    private void supersede(String state) {
        policy.set(oldDocument, DocumentState.valueOf(state));
        UserPrincipal curator =
                world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR);
        world.as(
                curator,
                () ->
                        new TransactionTemplate(transactions)
                                .execute(
                                        status -> {
                                            events.publishEvent(
                                                    new PassageSuperseded(
                                                            oldDocument, Set.of(oldPassage), null));
                                            return true;
                                        }));
    }

    private String content(UUID report) {
        return jdbc.sql("select content from narrative_report where id = ?")
                .param(report)
                .query(String.class)
                .single();
    }

    private int told(UserPrincipal who) {
        return noticed(who, "PASSAGE_SUPERSEDED");
    }

    private int noticed(UserPrincipal who, String kind) {
        return jdbc.sql("select count(*) from notice where person_id = ? and kind = ?")
                .params(who.user().id(), kind)
                .query(Integer.class)
                .single();
    }

    private PassageCitation cited(UUID passage, String language) {
        return world.as(worker, () -> citations.of(passage, Locale.of(language))).orElseThrow();
    }

    private UUID seed(String document, int paragraph) {
        return jdbc.sql(
                        """
                        select p.id from policy_passage p join policy_document d
                            on d.id = p.document_id where d.code = ? and p.paragraph = ?
                        """)
                .params(document, paragraph)
                .query(UUID.class)
                .single();
    }

    private UUID repealed() {
        UUID id = policy.document();
        policy.set(id, DocumentState.REPEALED);
        return id;
    }
}
