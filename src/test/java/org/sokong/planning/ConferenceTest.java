package org.sokong.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseParties;
import org.sokong.cases.CaseParty;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.Section;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Answer;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.referrals.ReferralFixture;
import org.sokong.uikit.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Case conferences: who may take part, and what becomes of what they took on. */
class ConferenceTest extends SokongTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 19);

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired ReferralFixture referrals;
    @Autowired CaseService cases;
    @Autowired CaseSharing sharing;
    @Autowired CaseParties parties;
    @Autowired CaseFormService forms;
    @Autowired ConferenceService conferences;
    @Autowired ConferenceTasks tasks;
    @Autowired ConferenceWork work;
    @Autowired ConferenceFollowing following;
    @Autowired PlanService plans;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal teammate;
    UserPrincipal clinic;
    UserPrincipal police;
    UUID caseId;
    UUID formId;
    UUID referral;

    @BeforeEach
    void a_conference_that_is_being_written() {
        UUID home = world.organisation("Harbour House");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        teammate = world.user(home, team, Role.CASEWORKER);
        clinic = receiver("Lotus clinic");
        police = receiver("Police");
        caseId = fixture.open(worker);
        referral =
                referrals.accepted(
                        worker, caseId, clinic, Set.of(Section.CONFERENCE, Section.INTAKE));
        referrals.accepted(worker, caseId, police);
        formId = by(worker, () -> forms.start(caseId, FormKind.CONFERENCE));
        FormDetail draft = by(worker, () -> forms.read(formId));
        FormValues values =
                draft.values()
                        .with("held_on", LocalDate.of(2026, 11, 10))
                        .with("purpose", "plan the return")
                        .with("client_agreed", Answer.YES);
        by(worker, () -> forms.save(formId, draft.version(), values));
    }

    @Test
    void only_who_has_a_grant_on_the_case_can_be_chosen() {
        assertThat(by(worker, () -> conferences.read(formId)).choices())
                .extracting(CaseParty::id)
                .containsExactlyInAnyOrder(
                        id(worker), id(supervisor), organisation(clinic), organisation(police));

        refused(
                "planning.conference.error.no_grant",
                () -> conferences.addParticipant(formId, id(teammate), null));
        refused(
                "planning.conference.error.no_grant",
                () -> conferences.addParticipant(formId, world.organisation("Stranger"), null));
        UUID added = by(worker, () -> conferences.addParticipant(formId, id(supervisor), null));
        assertThat(by(worker, () -> conferences.addParticipant(formId, id(supervisor), null)))
                .isEqualTo(added);
    }

    @Test
    void a_participant_whose_access_ended_is_shown_as_such() {
        by(worker, () -> conferences.addParticipant(formId, organisation(clinic), "Dr. Wong"));
        by(worker, () -> conferences.addParticipant(formId, organisation(police), null));
        assertThat(standings())
                .containsExactly(ParticipantStanding.SEES, ParticipantStanding.NOT_DISCLOSED);

        endGrants(organisation(clinic));
        assertThat(standings())
                .containsExactly(ParticipantStanding.ENDED, ParticipantStanding.NOT_DISCLOSED);
        assertThat(by(worker, () -> conferences.read(formId)).participants().getFirst())
                .satisfies(
                        one -> {
                            assertThat(one.name()).startsWith("Lotus clinic");
                            assertThat(one.words()).isEqualTo("Dr. Wong");
                        });
    }

    @Test
    void an_action_belongs_to_a_participant_who_can_learn_of_it() {
        UUID officer =
                by(worker, () -> conferences.addParticipant(formId, organisation(police), null));
        refused(
                "planning.conference.error.would_not_see",
                () -> conferences.addAction(formId, officer, "escort her", DUE));
        refused(
                "planning.conference.error.not_present",
                () -> conferences.addAction(formId, UUID.randomUUID(), "escort her", DUE));
        UUID me = by(worker, () -> conferences.addParticipant(formId, id(worker), null));
        refused(
                "planning.conference.error.due",
                () -> conferences.addAction(formId, me, "escort her", null));
        refused(
                "planning.conference.error.due_before",
                () -> conferences.addAction(formId, me, "escort her", LocalDate.of(2026, 11, 9)));
        by(worker, () -> conferences.addAction(formId, me, "escort her", DUE));
        refused("planning.conference.error.has_actions", () -> conferences.removeParticipant(me));
    }

    @Test
    void it_is_complete_with_a_participant_and_a_decision_and_then_read_only() {
        refused("planning.conference.error.participants", this::complete);
        by(worker, () -> conferences.addParticipant(formId, id(worker), null));
        refused("planning.conference.error.decisions", this::complete);
        UUID decision = by(worker, () -> conferences.addDecision(formId, "move her"));
        refused(
                "planning.conference.error.decision",
                () -> conferences.changeDecision(decision, 0, " "));
        run(worker, () -> conferences.changeDecision(decision, 0, "move her on Friday"));
        assertThatThrownBy(() -> run(worker, () -> conferences.changeDecision(decision, 0, "stay")))
                .isInstanceOf(EditConflict.class);
        run(worker, this::complete);

        refused(
                "planning.error.form_is_complete",
                () -> conferences.addDecision(formId, "one more"));
        assertThat(history("conference_decision", decision)).isEqualTo(2);
    }

    @Test
    void what_a_colleague_took_on_waits_on_their_home_and_is_due_in_the_case() {
        UUID chief = by(worker, () -> conferences.addParticipant(formId, id(supervisor), null));
        UUID action = by(worker, () -> conferences.addAction(formId, chief, "call court", DUE));
        assertThat(by(supervisor, tasks::mine)).isEmpty();
        assertThat(actionsDue()).isFalse();
        decideAndComplete();

        assertThat(by(supervisor, tasks::mine))
                .extracting(ConferenceTask::id)
                .containsExactly(action);
        assertThat(by(worker, tasks::mine)).isEmpty();
        assertThat(actionsDue()).isTrue();
        WorkItem item = by(supervisor, work::waiting).getFirst();
        assertThat(item.code()).isEqualTo(by(worker, () -> cases.detail(caseId)).code());
        assertThat(item.text() + item.why()).doesNotContain("call court");

        long version = by(supervisor, () -> tasks.read(action)).version();
        run(supervisor, () -> tasks.done(action, version, "hearing on the 3rd"));
        assertThat(by(supervisor, tasks::mine)).isEmpty();
        assertThat(actionsDue()).isFalse();
        assertThat(by(worker, () -> conferences.read(formId)).actions().getFirst())
                .satisfies(
                        task -> {
                            assertThat(task.state()).isEqualTo(ConferenceActionState.DONE);
                            assertThat(task.note()).isEqualTo("hearing on the 3rd");
                        });
        refused(
                "planning.conference.error.ended",
                () -> conferences.end(action, version + 1, ConferenceActionState.DONE, null));
    }

    @Test
    void another_organisation_sees_its_action_by_the_code_of_its_referral_and_nothing_else() {
        UUID doctor =
                by(worker, () -> conferences.addParticipant(formId, organisation(clinic), null));
        UUID action = by(worker, () -> conferences.addAction(formId, doctor, "X-ray", DUE));
        decideAndComplete();

        ConferenceTask task = by(clinic, tasks::mine).getFirst();
        String code =
                jdbc.sql("select code from referral where id = ?")
                        .param(referral)
                        .query(String.class)
                        .single();
        assertThat(task.code()).isEqualTo(code);
        assertThat(task.caseId()).isNull();
        assertThat(by(police, tasks::mine)).isEmpty();
        assertThatThrownBy(() -> by(police, () -> tasks.read(action)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> by(clinic, () -> conferences.read(formId)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(by(clinic, () -> sharing.disclosed(caseId, Set.of(Section.CONFERENCE))))
                .asString()
                .contains("X-ray", "move her")
                .doesNotContain(worker.user().displayName(), "Lotus clinic");
        assertThatThrownBy(
                        () ->
                                by(
                                        police,
                                        () ->
                                                sharing.disclosed(
                                                        caseId, Set.of(Section.CONFERENCE))))
                .isInstanceOf(AccessDeniedException.class);

        endGrants(organisation(clinic));
        assertThat(by(clinic, tasks::mine)).isEmpty();
        assertThatThrownBy(() -> run(clinic, () -> tasks.done(action, task.version(), null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_a_reader_may_not_see_takes_no_place_on_home() {
        UUID doctor =
                by(worker, () -> conferences.addParticipant(formId, organisation(clinic), null));
        UUID action = by(worker, () -> conferences.addAction(formId, doctor, "X-ray", DUE));
        decideAndComplete();
        UUID unseen = fixture.open(worker);
        UUID notDisclosed = fixture.open(worker);
        referrals.accepted(worker, notDisclosed, clinic);
        for (UUID other : List.of(unseen, notDisclosed)) {
            for (int i = 0; i < 30; i++) {
                jdbc.sql(
                                """
                                insert into conference_action (id, case_id, form_id, participant_id,
                                    what, due_on, state, added_at, version)
                                values (?, ?, ?, ?, 'sooner', ?, 'OPEN', utc_timestamp(6), 0)
                                """)
                        .params(UUID.randomUUID(), other, formId, doctor, DUE.minusDays(2))
                        .update();
            }
        }
        try {
            assertThat(by(clinic, tasks::mine))
                    .extracting(ConferenceTask::id)
                    .containsExactly(action);
        } finally {
            jdbc.sql("delete from conference_action where what = 'sooner'").update();
        }
    }

    @Test
    void an_action_can_go_on_in_the_plan_and_is_then_counted_there() {
        UUID me = by(worker, () -> conferences.addParticipant(formId, id(worker), null));
        UUID action = by(worker, () -> conferences.addAction(formId, me, "find a school", DUE));
        decideAndComplete();
        UUID goal =
                by(worker, () -> plans.addGoal(caseId, GoalForm.of(GoalArea.EDUCATION, "school")));
        by(worker, () -> conferences.takeIntoPlan(action, 0, goal));

        assertThat(by(worker, tasks::mine)).isEmpty();
        ActionForm planned =
                by(worker, () -> plans.read(caseId)).goals().getFirst().actions().getFirst().form();
        assertThat(planned.what()).isEqualTo("find a school");
        assertThat(planned.partyId()).isEqualTo(id(worker));
        assertThat(planned.dueOn()).isEqualTo(DUE);
    }

    @Test
    void services_do_not_end_while_an_action_is_open() {
        UUID me = by(worker, () -> conferences.addParticipant(formId, id(worker), null));
        UUID action = by(worker, () -> conferences.addAction(formId, me, "find a school", DUE));
        decideAndComplete();
        assertThat(guard()).containsExactly("planning.conference.guard.open");
        refused(
                "planning.action.error.reason",
                () -> conferences.end(action, 0, ConferenceActionState.CANCELLED, " "));
        run(worker, () -> conferences.end(action, 0, ConferenceActionState.CANCELLED, "she left"));
        assertThat(guard()).isEmpty();
    }

    private List<String> guard() {
        return following
                .missing(
                        caseId,
                        org.sokong.cases.CaseStatus.IN_SERVICE,
                        org.sokong.cases.CaseStatus.FOLLOW_UP)
                .stream()
                .map(missing -> missing.key())
                .toList();
    }

    private boolean actionsDue() {
        return by(worker, () -> following.nextDue(caseId)).isPresent();
    }

    private void decideAndComplete() {
        by(worker, () -> conferences.addDecision(formId, "move her"));
        run(worker, this::complete);
    }

    private void complete() {
        forms.complete(formId, forms.read(formId).version());
    }

    private List<ParticipantStanding> standings() {
        return by(worker, () -> conferences.read(formId)).participants().stream()
                .map(ConferenceDetail.Taking::standing)
                .toList();
    }

    private void endGrants(UUID grantee) {
        jdbc.sql(
                        """
                        update case_grant set ended_at = utc_timestamp(6)
                        where case_id = ? and grantee_id = ?
                        """)
                .params(caseId, grantee)
                .update();
    }

    private long history(String table, UUID id) {
        return jdbc.sql("select count(*) from " + table + "_history where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private void refused(String key, Runnable deed) {
        assertThatThrownBy(() -> run(worker, deed))
                .isInstanceOfSatisfying(
                        DomainException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private UserPrincipal receiver(String name) {
        UUID organisation = world.organisation(name);
        return world.user(organisation, world.team(organisation), Role.CASEWORKER);
    }

    private static UUID id(UserPrincipal who) {
        return who.user().id();
    }

    private static UUID organisation(UserPrincipal who) {
        return java.util.Objects.requireNonNull(who.user().organisationId());
    }

    private <T> T by(UserPrincipal who, Supplier<T> deed) {
        return world.as(who, deed::get);
    }

    private void run(UserPrincipal who, Runnable deed) {
        world.as(who, deed::run);
    }
}
