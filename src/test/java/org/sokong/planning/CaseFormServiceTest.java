package org.sokong.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.Risk;
import org.sokong.forms.FormField;
import org.sokong.forms.FormProblem;
import org.sokong.forms.FormRefused;
import org.sokong.forms.FormValues;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Forms of a case and what a second person approves of them, on the real database. */
class CaseFormServiceTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired CaseContents contents;
    @Autowired CaseFormService forms;
    @Autowired ApprovalService approvals;
    @Autowired JdbcClient jdbc;

    UUID team;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UUID caseId;

    @BeforeEach
    void a_case() {
        UUID organisation = world.organisation("Harbour House");
        team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        caseId = fixture.open(worker);
    }

    @Test
    void a_draft_saves_itself_and_goes_on_where_it_was() {
        UUID id = start(FormKind.SAFETY_PLAN);
        FormDetail draft = read(id);
        by(worker, () -> forms.save(id, draft.version(), draft.values().with("safe_way", "text")));

        assertThat(start(FormKind.SAFETY_PLAN)).isEqualTo(id);
        assertThat(read(id).values().get("safe_way")).isEqualTo("text");
    }

    @Test
    void two_people_in_the_same_draft_do_not_overwrite_each_other() {
        UUID id = start(FormKind.SAFETY_PLAN);
        FormDetail seen = read(id);
        by(supervisor, () -> forms.save(id, seen.version(), seen.values().with("device", "new")));

        assertThatThrownBy(
                        () ->
                                by(
                                        worker,
                                        () ->
                                                forms.save(
                                                        id,
                                                        seen.version(),
                                                        seen.values().with("device", "old"))))
                .isInstanceOf(EditConflict.class);
        assertThat(read(id).values().get("device")).isEqualTo("new");
    }

    @Test
    void an_incomplete_assessment_is_refused_with_every_question_that_is_missing() {
        UUID id = start(FormKind.NEEDS_ASSESSMENT);

        assertThatThrownBy(() -> complete(id))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(FormProblem::field)
                                        .contains("safety.level", "risk.threat", "overall")
                                        .doesNotContain("assessed_on", "safety.note"));
        assertThat(read(id).state()).isEqualTo(FormState.DRAFT);
    }

    @Test
    void a_form_before_the_first_contact_needs_a_reason_and_none_is_in_the_future() {
        UUID id = start(FormKind.NEEDS_ASSESSMENT);
        fill(id, FormValues.BLANK.with("assessed_on", LocalDate.of(2026, 11, 1)));
        assertThatThrownBy(() -> complete(id))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .containsExactly(
                                                new FormProblem(
                                                        CaseFormService.EARLY_REASON,
                                                        "planning.error.before_contact")));

        fill(id, FormValues.BLANK.with("assessed_on", LocalDate.of(2099, 1, 1)));
        assertThatThrownBy(() -> complete(id))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .containsExactly(
                                                new FormProblem(
                                                        "assessed_on", "planning.error.future")));

        fill(
                id,
                FormValues.BLANK
                        .with("assessed_on", LocalDate.of(2026, 11, 1))
                        .with(CaseFormService.EARLY_REASON, "seen at the border"));
        complete(id);
        assertThat(read(id).state()).isEqualTo(FormState.COMPLETE);
    }

    @Test
    void the_overall_level_becomes_the_risk_of_the_case_and_the_case_can_move() {
        UUID id = start(FormKind.NEEDS_ASSESSMENT);
        fill(id, FormValues.BLANK.with("overall", Risk.HIGH));
        complete(id);

        assertThat(by(worker, () -> cases.detail(caseId)).risk()).isEqualTo(Risk.HIGH);
        assertThat(
                        by(worker, () -> contents.moves(caseId)).stream()
                                .filter(option -> option.to() == CaseStatus.ASSESSED)
                                .findFirst()
                                .orElseThrow()
                                .missing())
                .isEmpty();
    }

    @Test
    void a_second_assessment_says_what_changed_since_the_first() {
        UUID first = start(FormKind.NEEDS_ASSESSMENT);
        fill(first, FormValues.BLANK.with("safety.level", "HIGH"));
        complete(first);
        UUID second = start(FormKind.NEEDS_ASSESSMENT);
        assertThat(second).isNotEqualTo(first);
        FormDetail draft = read(second);
        by(
                worker,
                () ->
                        forms.save(
                                second,
                                draft.version(),
                                draft.values().with("safety.level", "LOW")));

        assertThat(read(second).sinceLast())
                .extracting(change -> change.field().key(), change -> change.after())
                .contains(org.assertj.core.groups.Tuple.tuple("safety.level", List.of("LOW")));
        assertThat(read(first).sinceLast()).isNull();
    }

    @Test
    void a_complete_form_is_read_only_until_it_is_taken_back() {
        UUID id = start(FormKind.NEEDS_ASSESSMENT);
        fill(id, FormValues.BLANK);
        complete(id);
        FormDetail complete = read(id);

        assertThatThrownBy(
                        () ->
                                by(
                                        worker,
                                        () ->
                                                forms.save(
                                                        id,
                                                        complete.version(),
                                                        complete.values().with("place", "x"))))
                .isInstanceOf(DomainException.class);
        run(worker, () -> forms.takeBack(id, complete.version()));
        assertThat(read(id).state()).isEqualTo(FormState.DRAFT);
    }

    @Test
    void what_was_thrown_away_can_be_taken_back() {
        UUID id = start(FormKind.SAFETY_PLAN);
        FormDetail draft = read(id);
        by(worker, () -> forms.save(id, draft.version(), draft.values().with("device", "kept")));
        run(worker, () -> forms.discard(id, read(id).version()));
        assertThat(start(FormKind.SAFETY_PLAN)).isNotEqualTo(id);
        UUID other = start(FormKind.SAFETY_PLAN);

        assertThatThrownBy(() -> run(worker, () -> forms.takeBack(id, read(id).version())))
                .isInstanceOf(DomainException.class);
        run(worker, () -> forms.discard(other, read(other).version()));
        run(worker, () -> forms.takeBack(id, read(id).version()));
        assertThat(read(id).values().get("device")).isEqualTo("kept");
    }

    @Test
    void the_author_does_not_approve_and_what_was_approved_stays_as_it_was() {
        UserPrincipal writingSupervisor = supervisor;
        UUID own = by(writingSupervisor, () -> forms.start(caseId, FormKind.NEEDS_ASSESSMENT));
        fill(own, FormValues.BLANK.with("overall_reason", "as written"));
        complete(own);
        UUID request =
                by(worker, () -> approvals.request(ApprovalSubject.ASSESSMENT, own, "please"));
        assertThatThrownBy(() -> run(writingSupervisor, () -> approvals.approve(request, 0, null)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused ->
                                assertThat(refused.key())
                                        .isEqualTo("planning.error.approver_is_author"));

        UserPrincipal second =
                world.user(worker.user().organisationId(), team, Role.SUPERVISOR, Role.CASEWORKER);
        run(second, () -> approvals.approve(request, 0, "good"));
        assertThatThrownBy(() -> run(worker, () -> forms.takeBack(own, read(own).version())))
                .isInstanceOf(DomainException.class);
        assertThat(by(worker, () -> approvals.ofCase(caseId)).getFirst())
                .satisfies(
                        approval -> {
                            assertThat(approval.state()).isEqualTo(ApprovalState.APPROVED);
                            assertThat(approval.content().get("overall_reason"))
                                    .isEqualTo("as written");
                        });
    }

    @Test
    void what_is_returned_is_a_draft_again_and_needs_words() {
        UUID id = start(FormKind.NEEDS_ASSESSMENT);
        fill(id, FormValues.BLANK);
        complete(id);
        UUID request = by(worker, () -> approvals.request(ApprovalSubject.ASSESSMENT, id, null));

        assertThatThrownBy(() -> run(supervisor, () -> approvals.sendBack(request, 0, " ")))
                .isInstanceOf(DomainException.class);
        run(supervisor, () -> approvals.sendBack(request, 0, "ask about debt"));

        assertThat(read(id).state()).isEqualTo(FormState.DRAFT);
        assertThat(by(worker, () -> approvals.ofCase(caseId)).getFirst().comment())
                .isEqualTo("ask about debt");
    }

    @Test
    void a_caseworker_does_not_decide_and_a_stranger_reads_nothing() {
        UUID id = start(FormKind.NEEDS_ASSESSMENT);
        fill(id, FormValues.BLANK);
        complete(id);
        UUID request = by(worker, () -> approvals.request(ApprovalSubject.ASSESSMENT, id, null));
        UserPrincipal colleague = world.user(worker.user().organisationId(), team, Role.CASEWORKER);
        assertThatThrownBy(() -> run(colleague, () -> approvals.approve(request, 0, null)))
                .isInstanceOf(AccessDeniedException.class);

        UserPrincipal stranger = world.user(world.organisation("Elsewhere"), null, Role.SUPERVISOR);
        assertThatThrownBy(() -> by(stranger, () -> forms.read(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> by(stranger, () -> forms.read(UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(denials(stranger)).isEqualTo(2);
    }

    @Test
    void a_stranger_who_asks_for_approval_does_not_learn_whether_the_form_is_complete() {
        UUID complete = start(FormKind.NEEDS_ASSESSMENT);
        fill(complete, FormValues.BLANK);
        complete(complete);
        UUID draft = start(FormKind.CLOSURE);
        UserPrincipal stranger = world.user(world.organisation("Elsewhere"), null, Role.CASEWORKER);
        Map<UUID, ApprovalSubject> records =
                Map.of(
                        complete,
                        ApprovalSubject.ASSESSMENT,
                        draft,
                        ApprovalSubject.CLOSURE,
                        UUID.randomUUID(),
                        ApprovalSubject.CLOSURE,
                        UUID.randomUUID(),
                        ApprovalSubject.PLAN);

        records.forEach(
                (id, subject) ->
                        assertThatThrownBy(
                                        () ->
                                                by(
                                                        stranger,
                                                        () -> approvals.request(subject, id, null)))
                                .isInstanceOf(AccessDeniedException.class)
                                .hasMessage("planning.approval.request"));
        assertThat(denials(stranger)).isEqualTo(4);
    }

    @Test
    void each_state_of_a_form_is_in_its_history_with_who_and_when() {
        UUID id = start(FormKind.SAFETY_PLAN);
        FormDetail draft = read(id);
        by(supervisor, () -> forms.save(id, draft.version(), draft.values().with("device", "two")));

        List<UUID> writers =
                jdbc.sql(
                                """
                                select r.actor_id from case_form_history h
                                join history_revision r on r.id = h.revision
                                where h.id = ? order by h.revision
                                """)
                        .param(id)
                        .query(UUID.class)
                        .list();
        assertThat(writers).containsExactly(worker.user().id(), supervisor.user().id());
    }

    private long denials(UserPrincipal who) {
        return jdbc.sql(
                        """
                        select count(*) from audit_event
                        where actor_id = ? and action = 'ACCESS_DENIED'
                        """)
                .param(who.user().id())
                .query(Long.class)
                .single();
    }

    private UUID start(FormKind kind) {
        return by(worker, () -> forms.start(caseId, kind));
    }

    private FormDetail read(UUID formId) {
        return by(worker, () -> forms.read(formId));
    }

    /** Answers everything that is needed, the given answers as they are. */
    private void fill(UUID formId, FormValues given) {
        FormDetail draft = read(formId);
        FormValues values = draft.values();
        for (FormField field : draft.kind().shape().fields()) {
            if (!given.all(field.key()).isEmpty()) {
                values = values.with(field.key(), given.all(field.key()));
            } else if (field.needed() && values.all(field.key()).isEmpty()) {
                values =
                        values.with(
                                field.key(),
                                field.choices().isEmpty() ? "words" : field.choices().getFirst());
            }
        }
        FormValues all = values;
        by(worker, () -> forms.save(formId, draft.version(), all));
    }

    private void complete(UUID formId) {
        run(worker, () -> forms.complete(formId, read(formId).version()));
    }

    private <T> T by(UserPrincipal who, Supplier<T> deed) {
        return world.as(who, deed::get);
    }

    private void run(UserPrincipal who, Runnable deed) {
        world.as(who, deed::run);
    }
}
