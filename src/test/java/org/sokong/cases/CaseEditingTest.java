package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.Code;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.people.Identity;
import org.sokong.planning.CaseFormService;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writing in a case: nothing is lost when two write, and what is discarded goes in the end. */
class CaseEditingTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired CaseContents contents;
    @Autowired IdentityService identities;
    @Autowired CaseFiles files;
    @Autowired DraftEraser eraser;
    @Autowired CaseFormService forms;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UserPrincipal supervisor;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
    }

    @Test
    void the_second_of_two_writers_is_told_and_the_first_is_kept() {
        UUID id = fixture.draft(worker);
        long read = world.as(worker, () -> contents.intake(id).version());
        world.as(
                supervisor,
                () -> {
                    cases.saveIntake(id, read, IntakeForm.BLANK.with(IntakeField.PLACE, "airport"));
                });

        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () -> {
                                            cases.saveIntake(
                                                    id,
                                                    read,
                                                    IntakeForm.BLANK.with(
                                                            IntakeField.PLACE, "port"));
                                        }));

        assertThat(world.as(worker, () -> contents.intake(id).form().place())).isEqualTo("airport");
    }

    @Test
    void two_moves_at_the_same_moment_are_one_move_and_one_conflict() throws Exception {
        UUID id = fixture.open(worker);
        long read = world.as(worker, () -> cases.detail(id).version());
        List<Callable<String>> writers = new ArrayList<>();
        for (Risk risk : List.of(Risk.LOW, Risk.HIGH)) {
            writers.add(
                    () -> {
                        try {
                            world.as(worker, () -> cases.setRisk(id, read, risk));
                            return "done";
                        } catch (EditConflict conflict) {
                            return "conflict";
                        }
                    });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(writers)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder("done", "conflict");
        }
    }

    @Test
    void notes_written_at_the_same_moment_all_stay_and_conflict_with_nothing() throws Exception {
        UUID id = fixture.open(worker);
        long read = world.as(worker, () -> cases.detail(id).version());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<UUID>> writers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String text = "note " + i;
                UserPrincipal who = i % 2 == 0 ? worker : supervisor;
                writers.add(() -> world.as(who, () -> cases.addNote(id, text)));
            }
            for (Future<UUID> written : threads.invokeAll(writers)) {
                written.get();
            }
        }
        assertThat(world.as(worker, () -> contents.notes(id))).hasSize(12);
        world.as(worker, () -> cases.setRisk(id, read, Risk.LOW));
    }

    @Test
    void nothing_is_stored_of_an_answer_that_is_too_long() {
        UUID id = fixture.draft(worker);
        long read = world.as(worker, () -> contents.intake(id).version());
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () -> {
                                            cases.saveIntake(
                                                    id,
                                                    read,
                                                    IntakeForm.BLANK
                                                            .with(
                                                                    IntakeField.PLACE,
                                                                    "x".repeat(201))
                                                            .with(IntakeField.MEDICAL_NOTE, "ok"));
                                        }))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("cases.error.too_long"));
        assertThat(world.as(worker, () -> contents.intake(id).form())).isEqualTo(IntakeForm.BLANK);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> world.as(worker, () -> cases.addNote(id, "  ")));
    }

    @Test
    void a_code_that_is_taken_is_drawn_again() {
        UUID id = fixture.draft(worker);
        Code taken = new Code(world.as(worker, () -> cases.detail(id).code()));
        Code free = Code.random('C');
        Iterator<Code> draws = List.of(taken, taken, free).iterator();

        assertThat(new CaseCodes(files, draws::next).next()).isEqualTo(free);
    }

    @Test
    void a_discarded_draft_is_erased_after_30_days_and_not_before() {
        Instant then = Instant.now().minus(Duration.ofDays(400));
        UUID id = ApplicationClock.at(then, () -> discardedDraft());
        UUID person =
                jdbc.sql("select person_id from case_file where id = ?")
                        .param(id)
                        .query(UUID.class)
                        .single();

        ApplicationClock.at(then.plus(Duration.ofDays(29)), eraser::run);
        assertThat(rows("case_intake", id)).isEqualTo(1);
        assertThat(rows("case_note", id)).isEqualTo(1);

        ApplicationClock.at(then.plus(Duration.ofDays(31)), eraser::run);
        ApplicationClock.at(then.plus(Duration.ofDays(31)), eraser::run);

        assertThat(rows("case_intake", id)).isZero();
        assertThat(rows("case_note", id)).isZero();
        assertThat(rows("case_visible", id)).isZero();
        assertThat(tablesWith(id))
                .as("nothing that somebody wrote is left, in no module and in no history")
                .isSubsetOf(
                        "audit_event",
                        "case_grant",
                        "case_move",
                        "case_timeline",
                        "case_file_history");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from person where id = ? and wrapped_key is"
                                                + " null and identity is null and erased_at is not"
                                                + " null")
                                .param(person)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit_event where case_id = ? and job ="
                                                + " 'draft-erasure' and actor_id is null")
                                .param(id)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    /** A row that no service wrote. */
    private void plantStep(UUID caseId) {
        jdbc.sql(
                        """
                        insert into case_step_record (id, case_id, kind, note, recorded_by, recorded_at)
                        values (uuid(), ?, 'NEEDS_ASSESSED', 'said in tears', ?, utc_timestamp(6))
                        """)
                .params(caseId, worker.user().id())
                .update();
    }

    /** Tables with a row of the case. */
    private List<String> tablesWith(UUID caseId) {
        return jdbc
                .sql(
                        """
                        select table_name from information_schema.columns
                        where table_schema = database() and column_name = 'case_id'
                        """)
                .query(String.class)
                .list()
                .stream()
                .filter(table -> rows(table, caseId) > 0)
                .toList();
    }

    private UUID discardedDraft() {
        UUID id = fixture.draft(worker);
        world.as(
                worker,
                () -> {
                    cases.addNote(id, "came by mistake");
                    plantStep(id);
                    FormDetail plan = forms.read(forms.start(id, FormKind.SAFETY_PLAN));
                    forms.save(
                            plan.id(), plan.version(), plan.values().with("safe_way", "by text"));
                    cases.saveIntake(
                            id,
                            contents.intake(id).version(),
                            IntakeForm.BLANK.with(IntakeField.PLACE, "harbour"));
                    identities.save(
                            id,
                            Identity.UNKNOWN,
                            new Identity("A Name", null, null, null, null, null, null, null, null));
                    cases.move(
                            id,
                            cases.detail(id).version(),
                            Move.to(CaseStatus.DISCARDED, MoveReason.ENTERED_BY_MISTAKE));
                });
        return id;
    }

    private int rows(String table, UUID caseId) {
        return jdbc.sql("select count(*) from " + table + " where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }
}
