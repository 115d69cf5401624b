package org.sokong.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.AgeBand;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.IntakeField;
import org.sokong.cases.Section;
import org.sokong.cases.StatementCounter;
import org.sokong.forms.FormProblem;
import org.sokong.forms.FormRefused;
import org.sokong.forms.FormValues;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The rounds of a case: what is kept, what is refused, and who reads them. */
class OutcomeRoundsTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired OutcomesDue due;
    @Autowired RoundService rounds;
    @Autowired CaseService cases;
    @Autowired CaseContents contents;
    @Autowired WeightSets sets;
    @Autowired OutcomeFacts facts;
    @Autowired JdbcClient jdbc;

    private UserPrincipal worker;
    private UserPrincipal supervisor;
    private UUID caseId;

    @BeforeEach
    void aCase() {
        UUID home = world.organisation("Home");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        caseId = fixture.open(worker);
    }

    @Test
    void the_rounds_of_a_child_say_that_the_questions_are_for_adults() {
        assertThat(world.as(worker, () -> rounds.ofCase(caseId)).child()).isFalse();
        world.as(
                worker,
                () ->
                        cases.saveIntake(
                                caseId,
                                contents.intake(caseId).version(),
                                CaseFixture.intake().with(IntakeField.AGE_BAND, AgeBand.AGE_9_17)));

        assertThat(world.as(worker, () -> rounds.ofCase(caseId)).child()).isTrue();
        assertThat(world.as(worker, () -> rounds.ofCase(caseId)).open())
                .as("a hint, and no refusal")
                .isNotEmpty();
    }

    /** Every question answered with its best option, but for those to be left out. */
    private FormValues best(FormValues from, String... without) {
        FormValues values = from;
        for (ScoreItem item : sets.current().items()) {
            ScoreOption best =
                    item.options().stream()
                            .filter(option -> Fraction.ONE.equals(option.score()))
                            .findFirst()
                            .orElseThrow();
            if (!List.of(without).contains(item.code())) {
                values = values.with(item.code(), best.code());
            }
        }
        return values;
    }

    private UUID draft(RoundKind kind, LocalDate day, String... without) {
        return world.as(
                worker,
                () -> {
                    UUID id = rounds.start(caseId, kind);
                    RoundDetail found = rounds.read(id);
                    rounds.save(
                            id,
                            found.version(),
                            best(found.values().with(RoundShape.HELD_ON, day), without)
                                    .with("own_economic", "7"));
                    return id;
                });
    }

    private void complete(UUID id) {
        world.as(worker, () -> rounds.complete(id, rounds.read(id).version()));
    }

    private UUID taken(RoundKind kind, LocalDate day, String... without) {
        UUID id = draft(kind, day, without);
        complete(id);
        return id;
    }

    private RoundDetail read(UUID id) {
        return world.as(worker, () -> rounds.read(id));
    }

    private static LocalDate day(int daysAgo) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo);
    }

    private static List<String> fields(FormRefused refused) {
        return refused.problems().stream().map(FormProblem::field).toList();
    }

    private static String keyOf(Throwable refused) {
        return ((DomainException) refused).key();
    }

    @Test
    void a_complete_round_keeps_answers_weights_score_and_band_and_never_changes() {
        UUID id = taken(RoundKind.BASELINE, day(2));

        RoundDetail found = read(id);
        assertThat(found.item().state()).isEqualTo(RoundState.COMPLETE);
        assertThat(found.item().weightSet()).isEqualTo(sets.current().key());
        assertThat(found.item().score().composite()).isEqualTo(Fraction.ONE);
        assertThat(found.item().score().band()).isEqualTo(Band.HIGH);
        assertThat(found.item().own()).containsOnlyKeys(Dimension.ECONOMIC);
        assertThat(found.mayWrite()).isFalse();
        assertThatThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () ->
                                                rounds.save(
                                                        id,
                                                        found.version(),
                                                        found.values().with("E01", "neutral"))))
                .satisfies(e -> assertThat(keyOf(e)).isEqualTo("outcomes.error.complete"));
        assertThatThrownBy(() -> world.as(worker, () -> rounds.discard(id, found.version())))
                .satisfies(e -> assertThat(keyOf(e)).isEqualTo("outcomes.error.complete"));
        assertThatThrownBy(() -> world.as(worker, () -> rounds.start(caseId, RoundKind.BASELINE)))
                .satisfies(e -> assertThat(keyOf(e)).isEqualTo("outcomes.error.taken"));
    }

    @Test
    void a_stored_score_is_read_as_it_is_and_not_computed_anew() {
        UUID id = taken(RoundKind.BASELINE, day(2));
        jdbc.sql(
                        """
                        update outcome_round set score = replace(score, '"composite":"1"',
                            '"composite":"37/60"') where id = ?
                        """)
                .param(id)
                .update();

        assertThat(read(id).item().score().composite()).isEqualTo(Fraction.of(37, 60));
    }

    @Test
    void a_correction_is_a_newer_row_with_a_reason_and_the_same_weights() {
        UUID first = taken(RoundKind.BASELINE, day(2));
        assertThatThrownBy(() -> world.as(worker, () -> rounds.correct(first, "  ")))
                .satisfies(e -> assertThat(keyOf(e)).isEqualTo("outcomes.error.reason"));

        UUID second = world.as(worker, () -> rounds.correct(first, "asked the sister"));
        world.as(
                worker,
                () -> {
                    RoundDetail draft = rounds.read(second);
                    assertThat(draft.values()).isEqualTo(rounds.read(first).values());
                    rounds.save(
                            second, draft.version(), draft.values().with("E01", "dissatisfied"));
                });
        assertThat(read(first).item().state()).isEqualTo(RoundState.COMPLETE);
        complete(second);

        assertThat(read(first).item().state()).isEqualTo(RoundState.CORRECTED);
        assertThat(read(first).item().score().composite()).isEqualTo(Fraction.ONE);
        OutcomesDetail all = world.as(worker, () -> rounds.ofCase(caseId));
        assertThat(all.counting()).extracting(RoundItem::id).containsExactly(second);
        assertThat(all.counting().getFirst().reason()).isEqualTo("asked the sister");
        assertThat(all.rounds()).hasSize(2);
        assertThatThrownBy(() -> world.as(worker, () -> rounds.correct(first, "again")))
                .satisfies(e -> assertThat(keyOf(e)).isEqualTo("outcomes.error.corrected"));
    }

    @Test
    void too_few_answers_are_kept_and_said_to_be_insufficient() {
        UUID id = taken(RoundKind.BASELINE, day(2), "P01", "P02", "P03");

        Score score = read(id).item().score();
        assertThat(score.band()).isEqualTo(Band.INSUFFICIENT);
        assertThat(score.composite()).isNull();
        assertThat(score.of(Dimension.PSYCHOSOCIAL).answered()).isEqualTo(7);
        assertThat(score.of(Dimension.ECONOMIC).score()).isEqualTo(Fraction.ONE);
    }

    @Test
    void what_is_said_about_children_rules_the_question_about_them_out() {
        UUID id = draft(RoundKind.BASELINE, day(2), "S04");
        world.as(
                worker,
                () -> {
                    RoundDetail found = rounds.read(id);
                    rounds.save(
                            id,
                            found.version(),
                            found.values().with(RoundShape.CHILDREN, Children.NONE));
                });
        complete(id);

        RoundDetail found = read(id);
        assertThat(found.values().get("S04")).isEqualTo("no_children");
        assertThat(found.item().score().of(Dimension.SOCIAL).applicable()).isEqualTo(9);
    }

    @Test
    void an_answer_that_contradicts_what_is_said_about_children_is_refused_at_its_place() {
        for (Children fact : Children.values()) {
            UUID id = draft(RoundKind.OTHER, day(2));
            String answer = fact == Children.OF_SCHOOL_AGE ? "no_children" : "all";
            world.as(
                    worker,
                    () -> {
                        RoundDetail found = rounds.read(id);
                        rounds.save(
                                id,
                                found.version(),
                                found.values().with(RoundShape.CHILDREN, fact).with("S04", answer));
                    });
            assertThatThrownBy(() -> complete(id))
                    .isInstanceOfSatisfying(
                            FormRefused.class,
                            refused -> assertThat(fields(refused)).containsExactly("S04"));
        }
    }

    @Test
    void days_are_checked_against_today_the_first_contact_and_the_baseline() {
        taken(RoundKind.BASELINE, day(5));

        assertThatThrownBy(() -> complete(draft(RoundKind.MONTH_6, day(-3))))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(fields(refused)).containsExactly("held_on"));
        assertThatThrownBy(() -> complete(draft(RoundKind.MONTH_6, day(6))))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().messageKey())
                                        .isEqualTo("outcomes.error.before_baseline"));
        assertThatThrownBy(() -> complete(draft(RoundKind.MONTH_6, LocalDate.of(2026, 10, 1))))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(fields(refused)).containsExactly("early_reason"));
    }

    @Test
    void the_next_round_is_due_from_the_baseline_while_the_case_is_followed_up() {
        taken(RoundKind.BASELINE, day(2));
        assertThat(due.nextDue(caseId)).isEmpty();

        fixture.bring(caseId, worker, supervisor, CaseStatus.FOLLOW_UP);

        assertThat(due.nextDue(caseId))
                .contains(day(2).plusMonths(6).atTime(12, 0).toInstant(ZoneOffset.UTC));
        taken(RoundKind.MONTH_6, day(1));
        assertThat(world.as(worker, () -> rounds.ofCase(caseId)).next())
                .isEqualTo(new NextRound(RoundKind.MONTH_12, day(2).plusMonths(12)));
    }

    @Test
    void rounds_go_on_after_closure_and_never_begin_in_a_draft() {
        fixture.bring(caseId, worker, supervisor, CaseStatus.CLOSED);
        UUID later = taken(RoundKind.MONTH_18, day(1));
        assertThat(read(later).item().score()).isNotNull();

        UUID draft = fixture.draft(worker);
        assertThatThrownBy(() -> world.as(worker, () -> rounds.start(draft, RoundKind.BASELINE)))
                .satisfies(e -> assertThat(keyOf(e)).isEqualTo("outcomes.error.draft"));
    }

    @Test
    void somebody_without_a_grant_and_an_unknown_round_are_refused_alike() {
        UUID id = taken(RoundKind.BASELINE, day(2));
        UserPrincipal stranger = world.user(world.organisation("Elsewhere"), null, Role.SUPERVISOR);

        assertThatThrownBy(() -> world.as(stranger, () -> rounds.read(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(stranger, () -> rounds.ofCase(caseId)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(stranger, () -> rounds.correct(id, "why")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(worker, () -> rounds.read(Ids.next())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_list_costs_the_same_number_of_statements_however_many_rounds() {
        taken(RoundKind.BASELINE, day(5));
        int one = statements();
        for (int days = 4; days > 0; days--) {
            taken(RoundKind.OTHER, day(days));
        }

        assertThat(statements()).isEqualTo(one);
    }

    private int statements() {
        return world.as(
                worker,
                () -> {
                    StatementCounter.reset();
                    rounds.ofCase(caseId);
                    return StatementCounter.count();
                });
    }

    @Test
    void every_save_is_in_the_history_and_completing_is_in_the_timeline() {
        UUID id = taken(RoundKind.BASELINE, day(2));

        assertThat(
                        jdbc.sql(
                                        """
                                        select score is not null from outcome_round_history
                                        where id = ? order by revision
                                        """)
                                .param(id)
                                .query(Boolean.class)
                                .list())
                .containsExactly(false, false, true);
        assertThat(
                        jdbc.sql("select kind from case_timeline where subject_id = ?")
                                .param(id)
                                .query(String.class)
                                .list())
                .containsExactly("outcomes.timeline.completed");
    }

    @Test
    void a_receiver_reads_the_results_that_count_and_no_answer() {
        UUID first = taken(RoundKind.BASELINE, day(2));
        UUID second = world.as(worker, () -> rounds.correct(first, "wrong day"));
        complete(second);
        draft(RoundKind.OTHER, day(1));

        List<DisclosedFact> found = facts.facts(caseId, Section.OUTCOMES);

        assertThat(found)
                .extracting(DisclosedFact::labelKey)
                .containsExactly(
                        "outcomes.roundkind.BASELINE",
                        "outcomes.dimension.ECONOMIC",
                        "outcomes.dimension.SOCIAL",
                        "outcomes.dimension.PSYCHOSOCIAL",
                        "outcomes.score.title",
                        "outcomes.score.band");
        assertThat(found.getLast().values()).containsExactly("outcomes.band.HIGH");
    }
}
