package org.sokong.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.Section;
import org.sokong.cases.StatementCounter;
import org.sokong.cases.StepKind;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.organisations.ServiceCategory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Services given and stays in a shelter. */
class ServiceLogTest extends SokongTest {

    private static final LocalDate CONTACT = LocalDate.of(2026, 11, 2);
    private static final LocalDate DAY = CONTACT.plusDays(5);
    private static final ServiceForm COUNSEL = ServiceForm.of(ServiceCategory.LEGAL_AID, DAY);

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired ServiceLogService services;
    @Autowired PlanService plans;
    @Autowired PlanEvidence evidence;
    @Autowired ServiceFacts facts;
    @Autowired JdbcClient jdbc;

    UUID organisation;
    UserPrincipal worker;
    UUID caseId;

    @BeforeEach
    void aCase() {
        organisation = world.organisation("Harbour House");
        worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        caseId = fixture.open(worker);
    }

    @Test
    void a_service_is_read_with_its_provider_and_the_goal_it_serves() {
        UUID clinic = world.organisation("Clinic");
        UUID goal = goal(caseId);
        record(
                new ServiceForm(
                        ServiceCategory.MEDICAL,
                        ServiceMode.REFERRAL,
                        " R-42 ",
                        clinic,
                        null,
                        DAY,
                        new BigDecimal("2.5"),
                        ServiceUnit.HOURS,
                        "wound closed",
                        goal,
                        null,
                        null));

        ServiceDetail found = log().services().getFirst();
        assertThat(found.providerName()).startsWith("Clinic");
        assertThat(found.goal()).isEqualTo("a job");
        assertThat(found.form().referralCode()).isEqualTo("R-42");
        assertThat(found.form().units()).isEqualByComparingTo("2.5");
        assertThat(found.recordedBy()).startsWith("Test ");
        assertThat(proved()).contains(StepKind.SERVICE_STARTED);
    }

    @Test
    void no_service_is_given_before_the_first_contact_without_a_reason_nor_in_the_future() {
        ServiceForm early = ServiceForm.of(ServiceCategory.CASH, CONTACT.minusDays(1));

        refused("planning.service.error.early", () -> record(early));
        record(early.because("paid by the hotline"));
        refused(
                "planning.service.error.given_on_future",
                () -> record(ServiceForm.of(ServiceCategory.CASH, LocalDate.now().plusDays(2))));
    }

    @Test
    void a_quantity_says_what_it_counts() {
        refused("planning.service.error.unit", () -> record(COUNSEL.times(BigDecimal.ONE, null)));
        refused(
                "planning.service.error.units",
                () -> record(COUNSEL.times(BigDecimal.ZERO, ServiceUnit.HOURS)));
        refused(
                "planning.service.error.units",
                () -> record(COUNSEL.times(new BigDecimal("1.125"), ServiceUnit.HOURS)));
    }

    @Test
    void a_service_serves_a_goal_of_its_own_case_only() {
        UUID other = world.as(worker, () -> fixture.open(worker));

        refused("planning.service.error.goal", () -> record(COUNSEL.towards(goal(other))));
        record(COUNSEL.towards(goal(caseId)));
    }

    @Test
    void a_stay_that_overlaps_another_is_refused_and_names_it() {
        stay(CONTACT, CONTACT.plusDays(10), "house by the river");

        assertThatThrownBy(() -> stay(CONTACT.plusDays(9), null, "second house"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> {
                            assertThat(refusal.key()).isEqualTo("planning.stay.error.overlap");
                            assertThat(refusal.arguments()).containsExactly("house by the river");
                        });
        // The client moves from one place to the other on one day.
        stay(CONTACT.plusDays(10), null, "second house");
        refused(
                "planning.stay.error.overlap",
                () -> stay(CONTACT.plusDays(12), CONTACT.plusDays(13), "third house"));
    }

    @Test
    void a_stay_ends_after_it_began_and_is_not_before_the_first_contact_without_a_reason() {
        refused(
                "planning.stay.error.until_before_from",
                () -> stay(DAY, DAY.minusDays(1), "house"));
        refused("planning.stay.error.early", () -> stay(CONTACT.minusDays(1), DAY, "house"));
        refused(
                "planning.stay.error.from_future",
                () -> stay(LocalDate.now().plusDays(2), null, "house"));
        refused("planning.stay.error.place", () -> stay(DAY, null, " "));
    }

    @Test
    void a_stay_is_changed_without_overlapping_itself_and_proves_that_services_began() {
        UUID stay = stay(CONTACT, null, "house");
        assertThat(proved()).contains(StepKind.SERVICE_STARTED);

        world.as(
                worker,
                () ->
                        services.changeStay(
                                stay,
                                log().stays().getFirst().version(),
                                new StayForm(StayKind.SAFE_HOUSE, CONTACT, DAY, "house", null)));
        assertThat(log().stays().getFirst().form().untilOn()).isEqualTo(DAY);
    }

    @Test
    void a_second_writer_is_told_and_overwrites_nothing() {
        UUID id = record(COUNSEL);
        ServiceDetail seen = log().services().getFirst();
        world.as(
                worker,
                () ->
                        services.change(
                                id, seen.version(), ServiceForm.of(ServiceCategory.HOUSING, DAY)));

        assertThatThrownBy(
                        () -> world.as(worker, () -> services.change(id, seen.version(), COUNSEL)))
                .isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> world.as(worker, () -> services.remove(id, seen.version())))
                .isInstanceOf(EditConflict.class);
        assertThat(log().services().getFirst().form().category())
                .isEqualTo(ServiceCategory.HOUSING);
    }

    @Test
    void what_was_recorded_by_mistake_is_taken_out_and_stays_in_the_history() {
        UUID id = record(COUNSEL);
        world.as(worker, () -> services.remove(id, log().services().getFirst().version()));

        assertThat(log().services()).isEmpty();
        assertThat(
                        jdbc.sql("select count(*) from service_given_history where id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void services_that_are_disclosed_do_not_tell_where_the_client_is_sheltered() {
        UUID shelter = world.organisation("Hidden shelter");
        UUID clinic = world.organisation("Clinic");
        record(by(ServiceCategory.SHELTER, shelter));
        record(by(ServiceCategory.MEDICAL, clinic));
        stay(CONTACT, null, "house by the river");

        List<DisclosedFact> told = world.as(worker, () -> facts.facts(caseId, Section.SERVICES));
        assertThat(told.toString())
                .contains("Clinic", "2026-11-02", "planning.staykind.SHELTER")
                .doesNotContain("Hidden", "river");
        assertThat(facts.facts(caseId, Section.PLAN)).isEmpty();
    }

    @Test
    void nobody_without_a_grant_reads_or_writes_services() {
        UUID service = record(COUNSEL);
        UUID stay = stay(CONTACT, null, "house");
        StayForm house = new StayForm(StayKind.SHELTER, DAY, null, "house", null);
        UserPrincipal stranger = world.user(world.organisation("Elsewhere"), null, Role.CASEWORKER);
        UserPrincipal administrator =
                world.user(organisation, null, Role.ORGANISATION_ADMINISTRATOR);

        for (UserPrincipal who : List.of(stranger, administrator)) {
            denied(who, () -> services.read(caseId));
            denied(who, () -> services.record(caseId, COUNSEL));
            denied(who, () -> services.change(service, 0, COUNSEL));
            denied(who, () -> services.remove(service, 0));
            denied(who, () -> services.recordStay(caseId, house));
            denied(who, () -> services.changeStay(stay, 0, house));
            denied(who, () -> services.removeStay(stay, 0));
        }
    }

    @Test
    void a_log_of_200_services_costs_as_many_statements_as_one_of_1() {
        UUID goal = goal(caseId);
        record(by(ServiceCategory.MEDICAL, world.organisation("Clinic")).towards(goal));
        stay(CONTACT, CONTACT.plusDays(1), "house");
        int one = statements();
        for (int i = 1; i < 200; i++) {
            record(by(ServiceCategory.MEDICAL, organisation).towards(goal));
        }
        stay(CONTACT.plusDays(1), null, "house");
        int many = statements();

        assertThat(log().services()).hasSize(200);
        assertThat(many).isEqualTo(one);
    }

    private int statements() {
        return world.as(
                worker,
                () -> {
                    StatementCounter.reset();
                    services.read(caseId);
                    return StatementCounter.count();
                });
    }

    private static ServiceForm by(ServiceCategory category, UUID provider) {
        return new ServiceForm(
                category,
                ServiceMode.DIRECT,
                null,
                provider,
                null,
                DAY,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private UUID goal(UUID id) {
        return world.as(worker, () -> plans.addGoal(id, GoalForm.of(GoalArea.WORK, "a job")));
    }

    private java.util.Set<StepKind> proved() {
        return world.as(worker, () -> evidence.done(caseId, Instant.now().minusSeconds(3_600)));
    }

    private ServiceLog log() {
        return world.as(worker, () -> services.read(caseId));
    }

    private UUID record(ServiceForm form) {
        return world.as(worker, () -> services.record(caseId, form));
    }

    private UUID stay(LocalDate from, LocalDate until, String place) {
        return world.as(
                worker,
                () ->
                        services.recordStay(
                                caseId, new StayForm(StayKind.SHELTER, from, until, place, null)));
    }

    private void denied(UserPrincipal who, World.Deed<RuntimeException> deed) {
        assertThatThrownBy(() -> world.as(who, deed)).isInstanceOf(AccessDeniedException.class);
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        DomainException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
