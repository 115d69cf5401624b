package org.sokong.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.AgeBand;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.Section;
import org.sokong.cases.Sex;
import org.sokong.codesets.CodeSets;
import org.sokong.codesets.CodedValue;
import org.sokong.forms.FormProblem;
import org.sokong.forms.FormRefused;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Answer;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.screening.TraffickingGuidance.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The screening, the children and the trafficking events, on the real database. */
class ScreeningTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired TraffickingService events;
    @Autowired ScreeningService screening;
    @Autowired CaseSharing sharing;
    @Autowired CodeSets codes;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UserPrincipal stranger;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        UUID elsewhere = world.organisation("Elsewhere");
        stranger = world.user(elsewhere, world.team(elsewhere), Role.SUPERVISOR);
        caseId = fixture.open(worker);
    }

    @Test
    void an_event_is_kept_with_all_that_was_told_and_the_versions_of_its_lists() {
        TraffickingEventForm told = scam();

        UUID id = world.as(worker, () -> events.add(caseId, told));

        TraffickingEventDetail found = read().event(id).orElseThrow();
        assertThat(found.form()).isEqualTo(told);
        assertThat(column(id, "sector")).isEqualTo("HTCDS_2_0/2.0:J");
        assertThat(column(id, "code_version")).isEqualTo("PALERMO_ART3:2000,LOCAL_EXT:1");
        assertThat(TraffickingShape.form(TraffickingShape.values(told)))
                .as("nothing is lost on the way over the screen")
                .isEqualTo(told);
    }

    @Test
    void not_recorded_and_none_stay_apart() {
        UUID blank =
                world.as(
                        worker,
                        () -> events.add(caseId, TraffickingEventForm.of(EventStage.TRANSIT)));
        UUID none =
                world.as(
                        worker,
                        () ->
                                events.add(
                                        caseId,
                                        TraffickingEventForm.of(EventStage.TRANSIT)
                                                .with(new PalermoElements(null, Set.of(), null))));

        assertThat(column(blank, "means")).isNull();
        assertThat(column(none, "means")).isEmpty();
        assertThat(read().event(blank).orElseThrow().form().elements().means()).isNull();
        assertThat(read().event(none).orElseThrow().form().elements().means()).isEmpty();
    }

    @Test
    void each_event_is_weighed_with_the_age_at_that_time_and_all_of_them_together() {
        UUID asChild =
                add(
                        TraffickingEventForm.of(EventStage.EXPLOITATION)
                                .with(
                                        new PalermoElements(
                                                Set.of(TraffickingAct.HARBOURING),
                                                null,
                                                Set.of(TraffickingPurpose.FORCED_LABOUR)))
                                .aged(16, null));
        UUID asAdult =
                add(
                        TraffickingEventForm.of(EventStage.RECRUITMENT)
                                .with(
                                        new PalermoElements(
                                                Set.of(TraffickingAct.RECRUITMENT), null, null))
                                .aged(23, null));

        TraffickingDetail found = read();

        assertThat(found.events())
                .extracting(TraffickingEventDetail::id)
                .as("by stage")
                .containsExactly(asAdult, asChild);
        assertThat(found.event(asChild).orElseThrow().guidance().verdict()).isEqualTo(Verdict.MET);
        assertThat(found.event(asAdult).orElseThrow().guidance().lacking())
                .containsExactly("screening.lacking.means", "screening.lacking.purpose");
        assertThat(found.guidance().verdict()).isEqualTo(Verdict.MET);
        assertThat(found.elements().acts())
                .containsExactlyInAnyOrder(TraffickingAct.HARBOURING, TraffickingAct.RECRUITMENT);
        assertThat(found.elements().means()).isNull();
    }

    @Test
    void what_contradicts_itself_is_refused_beside_the_question() {
        TraffickingEventForm blank = TraffickingEventForm.of(EventStage.TRANSIT);

        assertThat(problems(blank.at(null, null, EventDate.on(LocalDate.now().plusDays(3)))))
                .containsExactly("year: screening.error.future");
        assertThat(problems(blank.at(null, null, new EventDate(EventPrecision.DAY, 2025, 2, 30))))
                .containsExactly("day: screening.error.no_such_day");
        assertThat(
                        problems(
                                blank.at(
                                        null,
                                        null,
                                        new EventDate(EventPrecision.NOT_KNOWN, 2025, null, null))))
                .containsExactly("certainty: screening.error.not_known");
        assertThat(problems(blank.aged(17, Answer.NO)))
                .containsExactly("under18: screening.error.under18");
        assertThat(problems(blank.at("XX", null, null)))
                .containsExactly("country: forms.error.choice");
        assertThat(
                        problems(
                                blank.with(
                                        new EventFacts(
                                                new CodedValue("HTCDS_2_0", "2.0", "Z"),
                                                Set.of(),
                                                Set.of(
                                                        coded("method_of_control", "DebtBondage"),
                                                        coded("method_of_control", "NoneUsed")),
                                                null,
                                                null,
                                                Set.of(),
                                                null,
                                                Set.of()))))
                .containsExactly(
                        "controls: screening.error.none_stands_alone",
                        "sector: forms.error.choice");
        assertThat(read().events()).isEmpty();
    }

    @Test
    void what_does_not_fit_is_a_warning_only() {
        UUID late =
                add(
                        TraffickingEventForm.of(EventStage.TRANSIT)
                                .at("TH", null, EventDate.on(LocalDate.of(2026, 11, 3)))
                                .aged(40, null));
        UUID fits =
                add(
                        TraffickingEventForm.of(EventStage.TRANSIT)
                                .at("TH", null, EventDate.in(YearMonth.of(2025, 1)))
                                .aged(23, null));

        assertThat(read().event(late).orElseThrow().warnings())
                .containsExactlyInAnyOrder(
                        EventWarning.AFTER_CONTACT, EventWarning.AGE_DOES_NOT_FIT);
        assertThat(read().event(fits).orElseThrow().warnings()).isEmpty();
        UUID young =
                add(
                        TraffickingEventForm.of(EventStage.TRANSIT)
                                .at("TH", null, EventDate.in(2025))
                                .aged(16, null));
        assertThat(read().event(young).orElseThrow().warnings())
                .containsExactly(EventWarning.AGE_DOES_NOT_FIT);
    }

    @Test
    void two_who_change_an_event_do_not_overwrite_each_other() {
        UUID id = add(scam());
        world.as(worker, () -> events.change(id, 0, scam().noted("first")));

        assertThatThrownBy(
                        () -> world.as(worker, () -> events.change(id, 0, scam().noted("second"))))
                .isInstanceOf(EditConflict.class);
        assertThat(read().event(id).orElseThrow().form().note()).isEqualTo("first");
    }

    @Test
    void a_removed_event_counts_no_more_and_its_history_tells_why() {
        UUID id = add(scam());

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> world.as(worker, () -> events.remove(id, 0, " ")));
        world.as(worker, () -> events.remove(id, 0, "told of somebody else"));

        assertThat(read().events()).isEmpty();
        assertThat(read().guidance().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(
                        jdbc.sql(
                                        "select removed_reason from trafficking_event_history where"
                                                + " id = ? order by revision")
                                .param(id)
                                .query(String.class)
                                .list())
                .containsExactly(null, "told of somebody else");
        assertThatThrownBy(() -> world.as(worker, () -> events.change(id, 1, scam())))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("removed");
    }

    @Test
    void a_stranger_is_refused_and_the_refusal_is_logged() {
        UUID event = add(scam());
        UUID child = world.as(worker, () -> screening.addChild(caseId, child(Answer.YES)));
        List<Runnable> attempts =
                List.of(
                        () -> events.ofCase(caseId),
                        () -> events.add(caseId, scam()),
                        () -> events.change(event, 0, scam().noted("mine")),
                        () -> events.remove(event, 0, "mine"),
                        () -> screening.ofCase(caseId),
                        () -> screening.save(caseId, 0, FormValues.BLANK),
                        () -> screening.addChild(caseId, child(Answer.NO)),
                        () -> screening.changeChild(child, 0, child(Answer.NO)),
                        () -> screening.removeChild(child, 0, "mine"));
        for (int number = 0; number < attempts.size(); number++) {
            Runnable attempt = attempts.get(number);
            int before = denials();
            assertThatThrownBy(() -> world.as(stranger, attempt::run))
                    .as("attempt %s", number)
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(denials()).as("attempt %s", number).isEqualTo(before + 1);
        }
        assertThat(read().event(event).orElseThrow().form()).isEqualTo(scam());
    }

    @Test
    void the_screening_keeps_the_seven_answers_and_tells_no_from_not_recorded() {
        FormValues answers =
                FormValues.BLANK
                        .with("consent_interview", Answer.YES)
                        .with("consent_purpose", Answer.YES)
                        .with("consent_use", Answer.YES)
                        .with("consent_research", Answer.NO)
                        .with("consent_copy", Answer.UNKNOWN)
                        .with("consent_storage", Answer.YES)
                        .with("pregnant", Answer.NO)
                        .with("wants_police", Answer.NO)
                        .with("interpreter", "BY_PHONE")
                        .with(
                                "interpreter_language",
                                codes.coded("ISO_639_1", "language", "vi")
                                        .orElseThrow()
                                        .toString());

        long version = world.as(worker, () -> screening.save(caseId, 0, answers));

        ScreeningDetail found = world.as(worker, () -> screening.ofCase(caseId));
        assertThat(found.values()).isEqualTo(answers);
        assertThat(found.version()).isEqualTo(version);
        assertThat(found.values().answer("consent_withdrawal")).isNull();
        assertThatThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () ->
                                                screening.save(
                                                        caseId,
                                                        version,
                                                        answers.with(
                                                                "consent_day",
                                                                LocalDate.now().plusDays(3)))))
                .isInstanceOf(FormRefused.class);
        assertThatThrownBy(
                        () -> world.as(worker, () -> screening.save(caseId, 7, FormValues.BLANK)))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void children_are_rows_that_can_be_changed_and_removed() {
        UUID first = world.as(worker, () -> screening.addChild(caseId, child(Answer.UNKNOWN)));
        UUID second = world.as(worker, () -> screening.addChild(caseId, child(null)));

        world.as(worker, () -> screening.changeChild(first, 0, child(Answer.NO)));
        world.as(worker, () -> screening.removeChild(second, 0, "a niece"));

        assertThat(world.as(worker, () -> screening.ofCase(caseId)).children())
                .containsExactly(new ChildDetail(first, 1, child(Answer.NO)));
    }

    @Test
    void a_receiver_reads_of_each_section_what_belongs_to_it() {
        add(scam());
        world.as(
                worker,
                () -> {
                    screening.addChild(caseId, child(Answer.YES));
                    screening.save(
                            caseId,
                            0,
                            FormValues.BLANK
                                    .with("safety_done", "moved to the second flat")
                                    .with("health_done", "seen by the night doctor")
                                    .with("consent_interview", Answer.YES)
                                    .with("guardian", "RELATIVE"));
                });

        assertThat(disclosed(Section.SAFETY))
                .contains("second flat")
                .doesNotContain("night doctor", "RELATIVE");
        assertThat(disclosed(Section.HEALTH))
                .contains("night doctor")
                .doesNotContain("second flat");
        assertThat(disclosed(Section.INTAKE))
                .contains("screening.guardian.RELATIVE", "screening.child.with_client")
                .doesNotContain("consent_interview", "second flat");
        assertThat(disclosed(Section.TRAFFICKING))
                .contains(
                        "screening.traffickingpurpose.FORCED_CRIMINALITY",
                        "Information and communication",
                        "Thailand");
    }

    @Test
    void a_new_case_has_the_country_of_its_organisation() {
        assertThat(
                        jdbc.sql("select country from case_file where id = ?")
                                .param(caseId)
                                .query(String.class)
                                .single())
                .isEqualTo(
                        jdbc.sql(
                                        "select o.country from organisation o join case_file c on"
                                                + " c.organisation_id = o.id where c.id = ?")
                                .param(caseId)
                                .query(String.class)
                                .single());
    }

    /** Runs the statements of the change sets once more, on a table as it was before them. */
    @Test
    void the_one_record_of_a_case_became_its_first_event_with_its_history() throws IOException {
        jdbc.sql(
                        "create table case_trafficking (case_id uuid primary key, code_version"
                                + " varchar(40), acts varchar(600), means varchar(600), purposes"
                                + " varchar(600), under_18_at_event varchar(40), note varchar(2000),"
                                + " version bigint)")
                .update();
        jdbc.sql(
                        "create table case_trafficking_history (case_id uuid, revision bigint,"
                                + " revision_type tinyint, code_version varchar(40), acts"
                                + " varchar(600), means varchar(600), purposes varchar(600),"
                                + " under_18_at_event varchar(40), note varchar(2000))")
                .update();
        UUID blank = fixture.open(worker);
        jdbc.sql(
                        "insert into case_trafficking values (?, 'PALERMO_ART3:2000,LOCAL_EXT:1',"
                                + " 'HARBOURING', '', 'FORCED_LABOUR,SERVITUDE', 'YES', 'told in"
                                + " May', 3), (?, 'PALERMO_ART3:2000,LOCAL_EXT:1', '', '', '', null,"
                                + " null, 0)")
                .params(caseId, blank)
                .update();
        jdbc.sql(
                        "insert into case_trafficking_history values (?, 1, 0,"
                                + " 'PALERMO_ART3:2000,LOCAL_EXT:1', 'HARBOURING', '', '', null,"
                                + " null)")
                .params(caseId)
                .update();
        try {
            for (int number = 3; number <= 6; number++) {
                jdbc.sql(changeSet(number)).update();
            }
        } finally {
            jdbc.sql("drop table if exists case_trafficking, case_trafficking_history").update();
        }

        assertThat(read().events())
                .extracting(TraffickingEventDetail::version, TraffickingEventDetail::form)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                3L,
                                TraffickingEventForm.of(EventStage.EXPLOITATION)
                                        .with(
                                                new PalermoElements(
                                                        Set.of(TraffickingAct.HARBOURING),
                                                        null,
                                                        Set.of(
                                                                TraffickingPurpose.FORCED_LABOUR,
                                                                TraffickingPurpose.SERVITUDE)))
                                        .aged(null, Answer.YES)
                                        .noted("told in May")));
        assertThat(world.as(worker, () -> events.ofCase(blank)).events()).isEmpty();
        assertThat(
                        jdbc.sql(
                                        "select acts from trafficking_event_history where id = ? and"
                                                + " revision = 1")
                                .param(caseId)
                                .query(String.class)
                                .list())
                .containsExactly("HARBOURING");
    }

    private static String changeSet(int number) throws IOException {
        String all = Files.readString(Path.of("db/changelog/0570-screening.sql"));
        String set = all.split("--changeset sokong:0570-" + number + "\n")[1];
        return set.split("--changeset")[0].replaceAll("(?m)^--.*$", "").strip().replace(";", "");
    }

    private String disclosed(Section section) {
        return world.as(worker, () -> sharing.preview(caseId, Set.of(section))).toString();
    }

    private TraffickingEventForm scam() {
        return TraffickingEventForm.of(EventStage.EXPLOITATION)
                .at("TH", "a compound near the border", EventDate.in(YearMonth.of(2025, 3)))
                .aged(23, Answer.NO)
                .with(
                        new PalermoElements(
                                Set.of(TraffickingAct.TRANSFER),
                                Set.of(TraffickingMeans.DECEPTION, TraffickingMeans.THREAT),
                                Set.of(TraffickingPurpose.FORCED_CRIMINALITY)))
                .with(
                        new EventFacts(
                                coded("labour_industry_isic", "J"),
                                Set.of(),
                                Set.of(
                                        coded("method_of_control", "DebtBondage"),
                                        coded("method_of_control", "RestrictsMovement")),
                                5,
                                coded("relationship_to_trafficker", "Acquainted"),
                                Set.of(
                                        coded(
                                                "method_of_recruitment",
                                                "ThroughAnOnlineAdvertisement")),
                                ContactWay.ONLINE,
                                Set.of(coded("online_platform", "Telegram"))))
                .noted("Had to write to strangers at night.");
    }

    private CodedValue coded(String variable, String code) {
        return codes.coded(TraffickingShape.HTCDS, variable, code)
                .or(() -> codes.coded(TraffickingShape.LOCAL, variable, code))
                .orElseThrow();
    }

    private static ChildForm child(Answer with) {
        return new ChildForm(Sex.FEMALE, AgeBand.AGE_0_8, with, null);
    }

    private UUID add(TraffickingEventForm form) {
        return world.as(worker, () -> events.add(caseId, form));
    }

    private TraffickingDetail read() {
        return world.as(worker, () -> events.ofCase(caseId));
    }

    private List<String> problems(TraffickingEventForm form) {
        try {
            add(form);
            return List.of();
        } catch (FormRefused refused) {
            return refused.problems().stream()
                    .map((FormProblem problem) -> problem.field() + ": " + problem.messageKey())
                    .sorted()
                    .toList();
        }
    }

    private String column(UUID id, String name) {
        return jdbc.sql("select " + name + " from trafficking_event where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private int denials() {
        return jdbc.sql(
                        "select count(*) from audit_event where action = 'ACCESS_DENIED' and"
                                + " actor_id = ?")
                .param(stranger.user().id())
                .query(Integer.class)
                .single();
    }
}
