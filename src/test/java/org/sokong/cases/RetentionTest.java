package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.sokong.forms.FormField;
import org.sokong.forms.FormValues;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.narratives.NarrativeFixture;
import org.sokong.narratives.ReportKind;
import org.sokong.organisations.ServiceCategory;
import org.sokong.people.Identity;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ActionParty;
import org.sokong.planning.ApprovalService;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.CaseFormService;
import org.sokong.planning.ConferenceService;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormKind;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.PlanService;
import org.sokong.planning.RecordFixture;
import org.sokong.planning.ServiceForm;
import org.sokong.planning.ServiceLogService;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralService;
import org.sokong.uikit.Language;
import org.sokong.uikit.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What becomes of a record whose time is over. */
class RetentionTest extends SokongTest {

    /** What ended then is over today. */
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(8 * 366));

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired ReferralFixture referralFixture;
    @Autowired ReferralService referrals;
    @Autowired NarrativeFixture narratives;
    @Autowired CaseService cases;
    @Autowired CaseContents contents;
    @Autowired IdentityService identities;
    @Autowired CaseFormService forms;
    @Autowired ApprovalService approvals;
    @Autowired ConferenceService conferences;
    @Autowired PlanService plans;
    @Autowired ServiceLogService services;
    @Autowired RetentionService retention;
    @Autowired RecordFixture records;
    @Autowired RetentionWork work;
    @Autowired Retention rules;
    @Autowired JdbcClient jdbc;

    UUID home;
    UUID team;
    UserPrincipal worker;
    UserPrincipal supervisor;

    @BeforeEach
    void a_team() {
        home = world.organisation("Harbour House");
        team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
    }

    @Test
    void the_clock_starts_at_the_end_of_the_case_and_stops_with_a_reopening() {
        UUID id = fixture.open(worker);
        fixture.bring(id, worker, supervisor, CaseStatus.CLOSED);
        LocalDate closed = by(worker, () -> cases.detail(id)).closedOn();
        assertThat(keptUntil(id)).isEqualTo(closed.plusYears(7));

        run(
                worker,
                () ->
                        cases.move(
                                id,
                                cases.detail(id).version(),
                                Move.to(CaseStatus.OPEN, MoveReason.NEW_RISK)));
        assertThat(count("select count(*) from case_retention where case_id = ?", id)).isZero();
    }

    @Test
    void the_day_on_a_closure_form_counts_once_somebody_approved_it() {
        UUID id = fixture.open(worker);
        LocalDate until = LocalDate.now().plusYears(3);
        FormValues given =
                FormValues.BLANK
                        .with("retention_until", until)
                        .with("retention_reason", "as the law here says")
                        .with("reason", MoveReason.LOST_CONTACT.name());
        UUID thrownAway = records.complete(id, worker, FormKind.CLOSURE, given);
        assertThat(days(id)).isZero();
        run(
                worker,
                () -> {
                    forms.takeBack(thrownAway, forms.read(thrownAway).version());
                    forms.discard(thrownAway, forms.read(thrownAway).version());
                });
        assertThat(days(id)).isZero();

        UUID kept = records.complete(id, worker, FormKind.CLOSURE, given);
        records.approve(supervisor, records.ask(id, worker, ApprovalSubject.CLOSURE, kept));
        assertThat(keptUntil(id)).isEqualTo(until);
    }

    private long days(UUID id) {
        return count("select count(*) from case_retention where case_id = ?", id);
    }

    @Test
    void the_record_of_a_child_is_kept_until_the_child_is_25() {
        UUID id = fixture.open(worker);
        run(
                worker,
                () ->
                        cases.saveIntake(
                                id,
                                contents.intake(id).version(),
                                CaseFixture.intake().with(IntakeField.AGE_BAND, AgeBand.AGE_9_17)));
        assertThat(rules.proposed(id, LocalDate.of(2026, 11, 20)))
                .isEqualTo(LocalDate.of(2042, 11, 2));
        assertThat(rules.proposed(id, LocalDate.of(2040, 1, 1)))
                .isEqualTo(LocalDate.of(2047, 1, 1));
    }

    @Test
    void it_shows_on_the_supervisors_home_60_days_before_and_not_earlier() {
        UUID id = fixture.open(worker);
        fixture.bring(id, worker, supervisor, CaseStatus.CLOSED);
        assertThat(due(supervisor)).doesNotContain(id);
        Instant end = Instant.now().plus(Duration.ofDays(7 * 365 + 2));
        ApplicationClock.at(
                end.minus(Duration.ofDays(70)),
                () -> {
                    assertThat(due(supervisor)).doesNotContain(id);
                    return null;
                });
        ApplicationClock.at(
                end.minus(Duration.ofDays(50)),
                () -> {
                    assertThat(due(supervisor)).contains(id);
                    assertThat(codesAtHome(supervisor)).contains(code(id));
                    assertThat(codesAtHome(worker)).doesNotContain(code(id));
                    RetentionItem item = item(supervisor, id);
                    assertThat(item.over()).isFalse();
                    refused(
                            supervisor,
                            "cases.retention.error.not_over",
                            () ->
                                    retention.askErasure(
                                            id, item.version(), ErasureReason.TIME_OVER));
                    return null;
                });
    }

    @Test
    void it_is_kept_longer_with_a_reason_and_can_be_reopened_as_long() {
        UUID id = overdue();
        long version = item(supervisor, id).version();
        assertThat(refusalToReopen(id)).containsExactly("cases.missing.retention_over");
        refused(
                supervisor,
                "cases.retention.error.reason",
                () -> retention.keepLonger(id, version, LocalDate.now().plusYears(1), " "));
        refused(
                supervisor,
                "cases.retention.error.until",
                () -> retention.keepLonger(id, version, LocalDate.now(), "appeal"));
        assertThatThrownBy(
                        () ->
                                run(
                                        worker,
                                        () ->
                                                retention.keepLonger(
                                                        id,
                                                        version,
                                                        LocalDate.now().plusYears(1),
                                                        "appeal")))
                .isInstanceOf(AccessDeniedException.class);
        run(
                supervisor,
                () ->
                        retention.keepLonger(
                                id, version, LocalDate.now().plusYears(1), "appeal is open"));
        assertThat(due(supervisor)).doesNotContain(id);
        assertThat(refusalToReopen(id)).isEmpty();
        assertThatThrownBy(
                        () ->
                                run(
                                        supervisor,
                                        () ->
                                                retention.askErasure(
                                                        id, version, ErasureReason.TIME_OVER)))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void two_people_erase_and_one_cannot() {
        UUID id = overdue();
        refused(
                supervisor,
                "cases.retention.error.not_asked",
                () -> retention.confirmErasure(id, item(supervisor, id).version()));
        run(
                supervisor,
                () ->
                        retention.askErasure(
                                id, item(supervisor, id).version(), ErasureReason.TIME_OVER));
        assertThat(item(supervisor, id).mayConfirm()).isFalse();
        refused(
                supervisor,
                "cases.retention.error.same_person",
                () -> retention.confirmErasure(id, item(supervisor, id).version()));
        assertThatThrownBy(
                        () ->
                                run(
                                        worker,
                                        () ->
                                                retention.confirmErasure(
                                                        id, item(worker, id).version())))
                .isInstanceOf(AccessDeniedException.class);
        run(worker, () -> retention.withdrawErasure(id, item(worker, id).version()));
        assertThat(item(supervisor, id).askedBy()).isNull();
        UserPrincipal stranger = world.user(home, world.team(home), Role.SUPERVISOR);
        assertThatThrownBy(
                        () ->
                                run(
                                        stranger,
                                        () -> retention.askErasure(id, 0, ErasureReason.TIME_OVER)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void after_erasing_nothing_can_be_read_in_any_table_and_the_key_is_gone() {
        String secret = "zq" + UUID.randomUUID().toString().replace("-", "");
        UUID id = fullCase(secret);
        UUID person =
                jdbc.sql("select person_id from case_file where id = ?")
                        .param(id)
                        .query(UUID.class)
                        .single();
        assertThat(tablesHolding(secret))
                .contains(
                        "case_note",
                        "case_form",
                        "case_form_history",
                        "approval",
                        "plan_goal",
                        "plan_action_history",
                        "service_given",
                        "conference_decision",
                        "conference_action_history",
                        "conference_participant",
                        "referral",
                        "referral_step",
                        "consent",
                        "narrative_report",
                        "case_intake",
                        "trafficking_event",
                        "case_move");
        assertThat(
                        count(
                                "select count(*) from person where id = ? and wrapped_key is not null",
                                person))
                .isEqualTo(1);

        run(
                worker,
                () ->
                        retention.askErasure(
                                id, item(worker, id).version(), ErasureReason.CLIENT_ASKED));
        run(supervisor, () -> retention.confirmErasure(id, item(supervisor, id).version()));

        assertThat(tablesHolding(secret)).isEmpty();
        assertThat(tablesWith(id))
                .isSubsetOf(
                        "audit_event",
                        "case_erased",
                        "case_file_history",
                        "case_grant",
                        "case_move",
                        "referral");
        assertThat(
                        count(
                                """
                                select count(*) from person where id = ? and wrapped_key is null
                                and identity is null and erased_at is not null
                                """,
                                person))
                .isEqualTo(1);
        assertThat(
                        count(
                                """
                                select count(*) from person_history where id = ?
                                and identity is not null
                                """,
                                person))
                .isZero();
        assertThatThrownBy(() -> by(worker, () -> cases.detail(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(by(supervisor, retention::erased))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.code()).isEqualTo(code(id));
                            assertThat(one.reason()).isEqualTo(ErasureReason.CLIENT_ASKED);
                            assertThat(one.closedOn()).isNotNull();
                        });
        assertThat(
                        count(
                                """
                                select count(*) from audit_event where case_id = ?
                                and details like '%RECORD_ERASED%' and details like '%CLIENT_ASKED%'
                                """,
                                id))
                .isEqualTo(1);
    }

    /** A case with words in as many records as there are, whose time is over. */
    private UUID fullCase(String secret) {
        UUID other = world.organisation("Clinic");
        UserPrincipal clinic = world.user(other, world.team(other), Role.CASEWORKER);
        UUID id = fixture.draft(worker);
        LocalDate day = LocalDate.of(2026, 11, 10);
        run(
                worker,
                () -> {
                    cases.saveIntake(
                            id,
                            contents.intake(id).version(),
                            CaseFixture.intake()
                                    .with(IntakeField.PLACE, secret)
                                    .with(IntakeField.SAFETY_NOTE, secret));
                    cases.open(id, cases.detail(id).version());
                    cases.addNote(id, secret);
                    identities.save(
                            id,
                            Identity.UNKNOWN,
                            new Identity(secret, null, null, null, null, null, null, null, null));
                    UUID goal = plans.addGoal(id, GoalForm.of(GoalArea.WORK, secret));
                    plans.addAction(goal, ActionForm.of(secret, ActionParty.CLIENT, day));
                    UUID done =
                            services.record(
                                    id, ServiceForm.of(ServiceCategory.CASH, day).towards(goal));
                    services.change(
                            done,
                            0,
                            new ServiceForm(
                                    ServiceCategory.CASH,
                                    org.sokong.planning.ServiceMode.DIRECT,
                                    null,
                                    null,
                                    secret,
                                    day,
                                    null,
                                    null,
                                    secret,
                                    goal,
                                    null,
                                    null));
                    UUID assessment = write(id, FormKind.NEEDS_ASSESSMENT, day, secret);
                    forms.complete(assessment, forms.read(assessment).version());
                    approvals.request(ApprovalSubject.ASSESSMENT, assessment, secret);
                    write(id, FormKind.SAFETY_PLAN, day, secret);
                });
        UUID referral = referralFixture.accepted(worker, id, clinic);
        jdbc.sql("update referral set reason = ?, second_reason = ? where id = ?")
                .params(secret, secret, referral)
                .update();
        jdbc.sql(
                        """
                        insert into referral_pause (id, referral_id, paused_at, until_at, paused_by,
                            reason, note)
                        values (?, ?, '2026-01-01', '2026-01-02', ?, 'OTHER', ?)
                        """)
                .params(UUID.randomUUID(), referral, worker.user().id(), secret)
                .update();
        jdbc.sql("update referral_step set note = ? where referral_id = ?")
                .params(secret, referral)
                .update();
        jdbc.sql("update consent set evidence = ? where case_id = ?").params(secret, id).update();
        jdbc.sql(
                        """
                        insert into trafficking_event (id, case_id, stage, code_version, note,
                            version)
                        values (?, ?, 'TRANSIT', 'x', ?, 0)
                        """)
                .params(UUID.randomUUID(), id, secret)
                .update();
        narratives.draft(worker, id, ReportKind.PROGRESS, Language.ENGLISH, secret);
        run(
                worker,
                () -> {
                    UUID conference = write(id, FormKind.CONFERENCE, day, secret);
                    UUID came =
                            conferences.addParticipant(
                                    conference, clinic.user().organisationId(), secret);
                    conferences.addDecision(conference, secret);
                    UUID me = conferences.addParticipant(conference, worker.user().id(), null);
                    conferences.addAction(conference, me, secret, day);
                    assertThat(came).isNotNull();
                });
        jdbc.sql("update referral set state = 'COMPLETED', outcome_note = ? where id = ?")
                .params(secret, referral)
                .update();
        fixture.bring(id, worker, supervisor, CaseStatus.CLOSED);
        jdbc.sql("update case_move set note = ? where case_id = ?").params(secret, id).update();
        jdbc.sql("update case_retention set keep_until = '2026-11-01' where case_id = ?")
                .param(id)
                .update();
        return id;
    }

    private UUID write(UUID id, FormKind kind, LocalDate day, String secret) {
        UUID formId = forms.start(id, kind);
        FormDetail draft = forms.read(formId);
        FormValues values = draft.values();
        for (FormField field : kind.shape().fields()) {
            if (!field.choices().isEmpty()) {
                values = values.with(field.key(), field.choices().getFirst());
            } else {
                values =
                        switch (field.kind()) {
                            case LINE, TEXT -> values.with(field.key(), secret);
                            case DATE -> values.with(field.key(), day);
                            case NUMBER -> values.with(field.key(), "1");
                            default -> values;
                        };
            }
        }
        forms.save(formId, draft.version(), values);
        return formId;
    }

    private UUID overdue() {
        LocalDate day = LocalDate.ofInstant(LONG_AGO, java.time.ZoneOffset.UTC).minusDays(1);
        UUID id =
                ApplicationClock.at(
                        LONG_AGO,
                        () -> {
                            UUID begun = fixture.draft(worker);
                            run(
                                    worker,
                                    () -> {
                                        cases.saveIntake(
                                                begun,
                                                contents.intake(begun).version(),
                                                CaseFixture.intake()
                                                        .with(IntakeField.CONTACT_ON, day)
                                                        .with(IntakeField.CONSENT_ON, day));
                                        cases.open(begun, cases.detail(begun).version());
                                    });
                            return begun;
                        });
        ApplicationClock.at(
                LONG_AGO.plus(Duration.ofDays(1)),
                () -> {
                    fixture.bring(id, worker, supervisor, CaseStatus.CLOSED);
                    return null;
                });
        return id;
    }

    /** Every table of which a column of text holds the word. */
    private List<String> tablesHolding(String word) {
        List<String> holding = new ArrayList<>();
        jdbc.sql(
                        """
                        select c.table_name, group_concat(concat('`', c.column_name, '` like :word')
                            separator ' or ')
                        from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema
                            and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                        where c.table_schema = database() and c.data_type in ('char', 'varchar',
                            'text', 'mediumtext', 'longtext', 'json', 'varbinary', 'blob',
                            'mediumblob', 'longblob')
                        group by c.table_name order by c.table_name
                        """)
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .forEach(
                        table -> {
                            long found =
                                    jdbc.sql(
                                                    "select count(*) from `"
                                                            + table[0]
                                                            + "` where "
                                                            + table[1])
                                            .param("word", "%" + word + "%")
                                            .query(Long.class)
                                            .single();
                            if (found > 0) {
                                holding.add(table[0]);
                            }
                        });
        return holding;
    }

    private List<String> tablesWith(UUID caseId) {
        return jdbc
                .sql(
                        """
                        select c.table_name from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema
                            and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                        where c.table_schema = database() and c.column_name = 'case_id'
                        """)
                .query(String.class)
                .list()
                .stream()
                .filter(
                        table ->
                                count(
                                                "select count(*) from `"
                                                        + table
                                                        + "` where case_id = ?",
                                                caseId)
                                        > 0)
                .toList();
    }

    private List<String> refusalToReopen(UUID id) {
        return by(worker, () -> contents.moves(id)).stream()
                .filter(option -> option.to() == CaseStatus.OPEN)
                .flatMap(option -> option.missing().stream())
                .map(Missing::key)
                .toList();
    }

    private RetentionItem item(UserPrincipal who, UUID id) {
        return by(who, retention::due).stream()
                .filter(one -> one.caseId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> due(UserPrincipal who) {
        return by(who, retention::due).stream().map(RetentionItem::caseId).toList();
    }

    private Set<String> codesAtHome(UserPrincipal who) {
        return by(who, work::waiting).stream()
                .map(WorkItem::code)
                .collect(java.util.stream.Collectors.toSet());
    }

    private String code(UUID id) {
        return jdbc.sql("select code from case_file where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private LocalDate keptUntil(UUID id) {
        return jdbc.sql("select keep_until from case_retention where case_id = ?")
                .param(id)
                .query(LocalDate.class)
                .single();
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }

    private void refused(UserPrincipal who, String key, Runnable deed) {
        assertThatThrownBy(() -> run(who, deed))
                .isInstanceOfSatisfying(
                        DomainException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private <T> T by(UserPrincipal who, Supplier<T> deed) {
        return world.as(who, deed::get);
    }

    private void run(UserPrincipal who, Runnable deed) {
        world.as(who, deed::run);
    }
}
