package org.sokong.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.sokong.cases.LinkPassage;
import org.sokong.cases.PolicyLinkDetail;
import org.sokong.cases.PolicyLinks;
import org.sokong.cases.StatementCounter;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Ids;
import org.sokong.legal.LawFixture;
import org.sokong.planning.CaseFormService;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormKind;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.PlanService;
import org.sokong.policy.PolicyLibrary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Suggestions of the library for a case, over the five documents that ship. */
class SuggestionTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired SuggestionService suggestions;
    @Autowired PolicyLinks links;
    @Autowired PolicyLibrary library;
    @Autowired CaseFormService forms;
    @Autowired PlanService plans;
    @Autowired LawFixture law;
    @Autowired JdbcClient jdbc;

    private UserPrincipal worker;
    private UserPrincipal colleague;
    private UserPrincipal stranger;
    private UUID caseId;
    private final List<UUID> laws = new ArrayList<>();

    @BeforeEach
    void aCase() {
        UUID home = world.organisation("Harbour House");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        colleague = world.user(home, team, Role.SUPERVISOR);
        stranger = world.user(world.organisation("Elsewhere"), null, Role.CASEWORKER);
        caseId = fixture.open(worker);
        country("IS");
    }

    /** The suggestions of other tests are of the documents that ship. */
    @AfterEach
    void repeal() {
        for (UUID law : laws) {
            for (String rows :
                    List.of(
                            "policy_passage_topic where passage_id in (select id from"
                                    + " policy_passage where document_id = ?)",
                            "policy_passage where document_id = ?",
                            "policy_document_country where document_id = ?",
                            "policy_document where id = ?")) {
                jdbc.sql("delete from " + rows).param(law).update();
            }
        }
    }

    @Test
    void the_list_follows_the_country_the_needs_the_goals_and_the_orders_one_at_a_time() {
        assertThat(cited()).as("nothing is known, and no document is of Iceland").isEmpty();

        country("KW");
        assertThat(cited()).contains("002 ¶11").doesNotContain("000 ¶9", "004 ¶13");
        assertThat(reasons("002 ¶11")).anyMatch(reason -> reason.contains("Kuwait"));

        need("mental_health", "HIGH");
        assertThat(cited()).contains("000 ¶9", "002 ¶11").doesNotContain("004 ¶13");
        assertThat(reasons("000 ¶9"))
                .anyMatch(reason -> reason.contains("Psychosocial support"))
                .noneMatch(reason -> reason.contains("Kuwait"));

        need("mental_health", "NONE");
        assertThat(cited()).doesNotContain("000 ¶9");

        world.as(worker, () -> plans.addGoal(caseId, GoalForm.of(GoalArea.WORK, "a job")));
        assertThat(cited()).contains("000 ¶9", "004 ¶13");
        assertThat(reasons("004 ¶13"))
                .anyMatch(reason -> reason.startsWith("Goal: Work"))
                .anyMatch(reason -> reason.contains("Reintegration"));

        country("IS");
        assertThat(cited()).doesNotContain("000 ¶7");
        protect();
        assertThat(cited()).contains("000 ¶7");
        assertThat(reasons("000 ¶7")).anyMatch(reason -> reason.startsWith("Order: "));
    }

    @Test
    void a_passage_and_its_translation_are_one_suggestion_in_the_readers_language() {
        country("VN");

        List<String> vietnamese = cited(Locale.of("vi"));
        List<String> arabic = cited(Locale.of("ar"));

        assertThat(vietnamese).anyMatch(one -> one.startsWith("001"));
        assertThat(vietnamese).noneMatch(one -> one.startsWith("003"));
        assertThat(arabic).anyMatch(one -> one.startsWith("003"));
    }

    @Test
    void a_decision_about_the_status_brings_suggestions_of_its_own() {
        assertThat(offered()).isEmpty();

        jdbc.sql(
                        """
                        insert into status_decision (id, case_id, status, body, decided_on,
                            recorded_by, recorded_at)
                        values (?, ?, ?, ?, current_date, ?, utc_timestamp())
                        """)
                .params(
                        Ids.next(),
                        caseId,
                        "HTCDS_2_0/2.0:ActualVictimOfTrafficking",
                        "HTCDS_2_0/2.0:Police",
                        worker.user().id())
                .update();

        assertThat(offered())
                .isNotEmpty()
                .allSatisfy(
                        one ->
                                assertThat(one.reasons())
                                        .anyMatch(reason -> reason.startsWith("Decision: ")));
    }

    @Test
    void of_a_law_in_three_languages_one_is_suggested_and_none_once_one_is_linked() {
        UUID original = law(null, null, "VN");
        List<UUID> all =
                List.of(original, translation(original, "MALAY"), translation(original, "ARABIC"));
        jdbc.sql("update policy_passage set pair_id = ? where id = ?")
                .params(all.get(1), original)
                .update();
        country("VN");

        for (String reader : List.of("en", "ms", "ar")) {
            assertThat(
                            world.as(worker, () -> suggestions.ofCase(caseId, Locale.of(reader)))
                                    .offered())
                    .as(reader)
                    .filteredOn(one -> all.contains(one.passage().passageId()))
                    .singleElement()
                    .satisfies(
                            one ->
                                    assertThat(one.passage().passageId())
                                            .isEqualTo(
                                                    all.get(
                                                            List.of("en", "ms", "ar")
                                                                    .indexOf(reader))));
        }

        world.as(worker, () -> suggestions.accept(caseId, all.get(2), Locale.ENGLISH));
        assertThat(offered()).noneMatch(one -> all.contains(one.passage().passageId()));
    }

    @Test
    void a_translation_that_is_linked_or_dismissed_stands_for_its_original_without_topics_too() {
        UUID linked = law(null, null, "VN");
        UUID dismissed = law(null, null, "VN");
        UUID linkedWords = translation(linked, "MALAY");
        UUID dismissedWords = translation(dismissed, "MALAY");
        for (UUID words : List.of(linkedWords, dismissedWords)) {
            jdbc.sql("delete from policy_passage_topic where passage_id = ?").param(words).update();
        }
        country("VN");
        assertThat(suggested()).contains(linked, dismissed);

        world.as(worker, () -> links.link(new LinkPassage(linkedWords, caseId, null, "says who")));
        world.as(worker, () -> suggestions.dismiss(caseId, dismissedWords));

        assertThat(suggested()).doesNotContain(linked, dismissed);
        world.as(worker, () -> suggestions.restore(caseId, dismissed));
        assertThat(suggested()).contains(dismissed).doesNotContain(linked);
    }

    @Test
    void a_dismissal_outlasts_versions_that_leave_the_passage_as_it_is_and_no_other() {
        country("VN");
        UUID first = law(null, null, "VN");
        world.as(worker, () -> suggestions.dismiss(caseId, first));
        UUID second = version(first, "SAME");
        UUID third = version(second, "SAME");
        UUID translated = translation(third, "MALAY");

        assertThat(suggested()).doesNotContain(third, translated);
        world.as(worker, () -> suggestions.dismiss(caseId, third));
        assertThat(dismissals()).as("said once is enough").isEqualTo(1);

        UUID fourth = version(third, "CHANGED");
        UUID stale = translation(fourth, "MALAY");
        jdbc.sql(
                        "update policy_passage set replaces_id = ?, change_kind = 'SAME'"
                                + " where id = ?")
                .params(translated, stale)
                .update();
        assertThat(suggested()).as("other words of the original").contains(fourth);

        jdbc.sql("update policy_passage set change_kind = 'SAME' where id = ?")
                .param(fourth)
                .update();
        assertThat(suggested()).doesNotContain(fourth, stale);
        world.as(worker, () -> suggestions.restore(caseId, fourth));
        assertThat(suggested()).contains(fourth);
        assertThat(dismissals()).isZero();
    }

    /** A newer version of a law, which supersedes it. */
    private UUID version(UUID old, String change) {
        UUID id = law(null, null, "VN");
        jdbc.sql("update policy_passage set replaces_id = ?, change_kind = ? where id = ?")
                .params(old, change, id)
                .update();
        jdbc.sql(
                        """
                        update policy_document set state = 'SUPERSEDED' where id in (
                            select document_id from policy_passage where id = ? or pair_id = ?)
                        """)
                .params(old, old)
                .update();
        return id;
    }

    private int dismissals() {
        return jdbc.sql(
                        "select count(*) from guidance_dismissal where case_id = ?"
                                + " and undone_at is null")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    private UUID translation(UUID original, String language) {
        UUID id = law(null, null, "VN");
        jdbc.sql(
                        """
                        update policy_document set language = ?, translation_of = (select
                            document_id from policy_passage where id = ?)
                        where id = (select document_id from policy_passage where id = ?)
                        """)
                .params(language, original, id)
                .update();
        jdbc.sql("update policy_passage set language = ?, pair_id = ? where id = ?")
                .params(language, original, id)
                .update();
        return id;
    }

    @Test
    void a_law_of_two_countries_is_suggested_in_both_and_in_no_third() {
        UUID law = law(null, null, "MY", "VN");
        for (String country : List.of("MY", "VN")) {
            country(country);
            assertThat(offered())
                    .as(country)
                    .filteredOn(one -> one.passage().passageId().equals(law))
                    .singleElement()
                    .satisfies(one -> assertThat(one.reasons()).isNotEmpty());
        }
        country("KW");
        need("safety", "HIGH");
        assertThat(offered()).noneMatch(one -> one.passage().passageId().equals(law));
    }

    @Test
    void what_is_not_yet_or_no_longer_in_force_is_not_suggested() {
        LocalDate today = LocalDate.now(ZoneId.of(worker.user().timeZone()));
        UUID now = law(today, today, "VN");
        UUID later = law(today.plusDays(1), null, "VN");
        UUID over = law(null, today.minusDays(1), "VN");
        country("VN");

        assertThat(offered())
                .extracting(one -> one.passage().passageId())
                .contains(now)
                .doesNotContain(later, over);
    }

    @Test
    void what_is_accepted_is_linked_with_its_topics_and_not_suggested_again() {
        country("KW");
        UUID passage = passage("002", 11);

        world.as(worker, () -> suggestions.accept(caseId, passage, Locale.ENGLISH));

        assertThat(cited()).doesNotContain("002 ¶11");
        PolicyLinkDetail link = world.as(worker, () -> links.ofCase(caseId)).getFirst();
        assertThat(link.passageId()).isEqualTo(passage);
        assertThat(link.why()).startsWith("Suggested for this case. Topics: ");
    }

    @Test
    void the_link_of_an_accepted_suggestion_says_nothing_of_what_the_case_is_about() {
        country("KW");
        need("mental_health", "HIGH");
        world.as(worker, () -> plans.addGoal(caseId, GoalForm.of(GoalArea.WORK, "a job")));
        protect();
        assertThat(reasons("000 ¶9")).isNotEmpty();

        world.as(worker, () -> suggestions.accept(caseId, passage("000", 9), Locale.of("vi")));

        String why = world.as(worker, () -> links.ofCase(caseId)).getFirst().why();
        assertThat(why).startsWith("Được gợi ý cho hồ sơ này. Chủ đề: ");
        List<String> about =
                world.as(worker, () -> suggestions.ofCase(caseId, Locale.of("vi"))).about();
        assertThat(about).hasSizeGreaterThan(2);
        Map<String, String> names = world.as(worker, () -> library.topicNames(Locale.of("vi")));
        assertThat(about).noneMatch(matter -> why.contains(matter));
        assertThat(
                        jdbc.sql(
                                        "select t.topic_code from policy_passage_topic t where"
                                                + " t.passage_id = ?")
                                .param(passage("000", 9))
                                .query(String.class)
                                .list())
                .allSatisfy(topic -> assertThat(why).contains(names.get(topic)));
    }

    @Test
    void a_topic_that_the_program_only_proposes_is_no_reason_until_a_curator_confirms_it() {
        country("KW");
        UUID act = law(null, null, "KW");
        assertThat(suggested()).contains(act);

        jdbc.sql("update policy_passage_topic set proposed = 1 where passage_id = ?")
                .param(act)
                .update();
        assertThat(suggested()).doesNotContain(act);

        jdbc.sql(
                        "update policy_passage_topic set proposed = 0 where passage_id = ?"
                                + " and topic_code = 'VICTIM_SUPPORT'")
                .param(act)
                .update();
        assertThat(suggested()).contains(act);
        world.as(worker, () -> suggestions.accept(caseId, act, Locale.ENGLISH));
        Map<String, String> names = world.as(worker, () -> library.topicNames(Locale.ENGLISH));
        assertThat(world.as(worker, () -> links.ofCase(caseId)).getFirst().why())
                .isEqualTo("Suggested for this case. Topics: " + names.get("VICTIM_SUPPORT"));
    }

    private List<UUID> suggested() {
        return offered().stream().map(one -> one.passage().passageId()).toList();
    }

    @Test
    void what_is_dismissed_stays_away_for_everybody_on_the_case_until_it_is_taken_back() {
        country("KW");
        UUID passage = passage("002", 11);

        world.as(worker, () -> suggestions.dismiss(caseId, passage));

        assertThat(cited()).doesNotContain("002 ¶11");
        Suggestions others = world.as(colleague, () -> suggestions.ofCase(caseId, Locale.ENGLISH));
        assertThat(others.offered()).noneMatch(one -> one.passage().passageId().equals(passage));
        assertThat(others.dismissed()).singleElement().matches(one -> one.dismissedAt() != null);

        world.as(worker, () -> suggestions.restore(caseId, passage));
        assertThat(cited()).contains("002 ¶11");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from guidance_dismissal where case_id = ?"
                                                + " and undone_at is not null")
                                .param(caseId)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void who_has_no_grant_gets_no_suggestion_and_decides_nothing() {
        UUID passage = passage("002", 11);
        List<Runnable> attempts =
                List.of(
                        () -> suggestions.ofCase(caseId, Locale.ENGLISH),
                        () -> suggestions.accept(caseId, passage, Locale.ENGLISH),
                        () -> suggestions.dismiss(caseId, passage),
                        () -> suggestions.restore(caseId, passage));
        for (Runnable attempt : attempts) {
            assertThatThrownBy(() -> world.as(stranger, attempt::run))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void the_number_of_statements_does_not_grow_with_what_the_case_is_about() {
        country("KW");
        need("mental_health", "HIGH");
        world.as(worker, () -> plans.addGoal(caseId, GoalForm.of(GoalArea.WORK, "a job")));
        protect();
        int few = statements();

        for (GoalArea area : GoalArea.values()) {
            world.as(worker, () -> plans.addGoal(caseId, GoalForm.of(area, "something")));
        }
        protect();

        assertThat(statements()).isEqualTo(few).isLessThan(30);
    }

    private int statements() {
        return world.as(
                worker,
                () -> {
                    StatementCounter.reset();
                    suggestions.ofCase(caseId, Locale.ENGLISH);
                    return StatementCounter.count();
                });
    }

    private void country(String code) {
        jdbc.sql("update case_file set country = ? where id = ?").params(code, caseId).update();
    }

    private void need(String area, String level) {
        world.as(
                worker,
                () -> {
                    UUID form =
                            forms.latest(caseId, FormKind.NEEDS_ASSESSMENT)
                                    .map(FormDetail::id)
                                    .orElseGet(
                                            () -> forms.start(caseId, FormKind.NEEDS_ASSESSMENT));
                    forms.save(
                            form,
                            forms.read(form).version(),
                            FormValues.BLANK.with(area + ".level", level));
                });
    }

    private void protect() {
        law.order(worker, caseId, LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur")));
    }

    /** A law on the topics that matter in every case of a country, so that it comes first. */
    private UUID law(@Nullable LocalDate from, @Nullable LocalDate to, String... countries) {
        UUID document = Ids.next();
        laws.add(document);
        jdbc.sql(
                        """
                        insert into policy_document (id, code, language, country_inferred, country,
                            title, kind, authority, curated, created_at, version, state,
                            effective_from, effective_to)
                        values (?, ?, 'ENGLISH', 0, ?, 'An act', 'LAW', 'PRIMARY', 1,
                            utc_timestamp(), 0, 'PUBLISHED', ?, ?)
                        """)
                .params(document, "T" + document.toString().substring(26), countries[0], from, to)
                .update();
        for (int i = 0; i < countries.length; i++) {
            jdbc.sql("insert into policy_document_country values (?, ?, ?)")
                    .params(document, i, countries[i])
                    .update();
        }
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into policy_passage (id, document_id, paragraph, language, kind,
                            action, text, version)
                        values (?, ?, 1, 'ENGLISH', 'BODY', 'INDEX', 'Who was hurt is helped.', 0)
                        """)
                .params(id, document)
                .update();
        List<String> topics = List.of("VICTIM_SUPPORT", "PROTECTION", "REFERRAL_COORD");
        for (int i = 0; i < topics.size(); i++) {
            jdbc.sql(
                            "insert into policy_passage_topic (passage_id, topic_code, proposed,"
                                    + " position) values (?, ?, 0, ?)")
                    .params(id, topics.get(i), i)
                    .update();
        }
        return id;
    }

    private List<Suggestion> offered() {
        return world.as(worker, () -> suggestions.ofCase(caseId, Locale.ENGLISH)).offered();
    }

    private UUID passage(String document, int paragraph) {
        return jdbc.sql(
                        """
                        select p.id from policy_passage p join policy_document d
                            on d.id = p.document_id where d.code = ? and p.paragraph = ?
                        """)
                .params(document, paragraph)
                .query(UUID.class)
                .single();
    }

    private List<String> cited() {
        return cited(Locale.ENGLISH);
    }

    private List<String> cited(Locale locale) {
        return world.as(worker, () -> suggestions.ofCase(caseId, locale)).offered().stream()
                .map(one -> one.passage().citation())
                .toList();
    }

    private List<String> reasons(String citation) {
        return world.as(worker, () -> suggestions.ofCase(caseId, Locale.ENGLISH)).offered().stream()
                .filter(one -> one.passage().citation().equals(citation))
                .findFirst()
                .orElseThrow()
                .reasons();
    }
}
