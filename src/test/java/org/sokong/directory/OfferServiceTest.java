package org.sokong.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.NoticeKind;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Utc;
import org.sokong.notifications.NoticeService;
import org.sokong.organisations.ServiceCategory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OfferServiceTest extends SokongTest {

    private static final OfferForm FORM =
            OfferForm.of(ServiceCategory.SHELTER, "House", new ServicePlace("MY", "Johor"));

    @Autowired private World world;
    @Autowired private OfferService offers;
    @Autowired private IntakePauses pauses;
    @Autowired private IntakeState intake;
    @Autowired private FullPlaces fullPlaces;
    @Autowired private StaleServices stale;
    @Autowired private DirectoryWork work;
    @Autowired private NoticeService notices;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    private UUID organisation;
    private UserPrincipal administrator;
    private UserPrincipal supervisor;
    private UserPrincipal worker;
    private UserPrincipal stranger;

    @BeforeEach
    void people() {
        organisation = world.organisation("House");
        UUID team = world.team(organisation);
        administrator = world.user(organisation, null, Role.ORGANISATION_ADMINISTRATOR);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        worker = world.user(organisation, team, Role.CASEWORKER);
        UUID other = world.organisation("Other");
        stranger = world.user(other, world.team(other), Role.SUPERVISOR);
    }

    @Test
    void administrators_and_supervisors_describe_and_caseworkers_confirm() {
        UUID id = world.as(supervisor, () -> offers.add(organisation, FORM.places(6, 2)));
        world.as(administrator, () -> offers.change(id, version(id), FORM.places(8, 2)));

        world.as(worker, () -> offers.sayFree(id, 5));
        world.as(worker, () -> offers.confirm(id));

        ServiceOffer offer = offer(id);
        assertThat(offer.form().freePlaces()).isEqualTo(5);
        assertThat(offer.verifiedBy()).isEqualTo(worker.user().displayName());
        assertDenied(() -> world.as(worker, () -> offers.add(organisation, FORM)));
        assertDenied(() -> world.as(worker, () -> offers.change(id, version(id), FORM)));
        assertDenied(() -> world.as(worker, () -> offers.end(id, version(id))));
        assertDenied(() -> world.as(worker, () -> pauses.pause(id, null, "why")));
    }

    @Test
    void nobody_touches_what_another_organisation_offers_and_the_attempt_is_logged() {
        UUID id = world.as(administrator, () -> offers.add(organisation, FORM));
        long before = denied();

        assertDenied(() -> world.as(stranger, () -> offers.add(organisation, FORM)));
        assertDenied(() -> world.as(stranger, () -> offers.change(id, version(id), FORM)));
        assertDenied(() -> world.as(stranger, () -> offers.end(id, version(id))));
        assertDenied(() -> world.as(stranger, () -> offers.sayFree(id, 3)));
        assertDenied(() -> world.as(stranger, () -> offers.confirm(id)));
        assertDenied(() -> world.as(stranger, () -> pauses.pause(id, null, "why")));
        assertDenied(() -> world.as(stranger, () -> pauses.pauseAll(organisation, null, "why")));

        assertThat(denied()).isEqualTo(before + 7);
        assertThat(offer(id).form().freePlaces()).isNull();
    }

    @Test
    void wrong_fields_are_refused_by_name() {
        assertRefused(FORM.places(2, 3), "directory.error.free");
        assertRefused(FORM.places(-1, null), "directory.error.capacity");
        assertRefused(FORM.speaks(Set.of("xx")), "directory.error.languages");
        assertRefused(OfferForm.of(ServiceCategory.CASH, " "), "directory.error.name");
        assertRefused(OfferForm.of(ServiceCategory.CASH, "C"), "directory.error.places");
        assertRefused(
                OfferForm.of(ServiceCategory.CASH, "C", new ServicePlace("XX", null)),
                "directory.error.places");
        assertRefused(
                FORM.takes(
                        new Eligibility(
                                Set.of(), 30, 20, Set.of(), Citizenship.ANY, Set.of(), null)),
                "directory.error.age");
        assertRefused(
                FORM.takes(
                        new Eligibility(
                                Set.of(),
                                null,
                                null,
                                Set.of("No"),
                                Citizenship.ANY,
                                Set.of(),
                                null)),
                "directory.error.status");
        assertRefused(
                FORM.takes(
                        new Eligibility(
                                Set.of(), null, null, Set.of(), Citizenship.ONLY, Set.of(), null)),
                "directory.error.citizenship");
        assertRefused(focal(stranger), "directory.error.focal");
    }

    @Test
    void the_second_of_two_writers_is_told_and_what_was_said_stays_in_the_history() {
        UUID id = world.as(administrator, () -> offers.add(organisation, FORM));
        long version = version(id);
        world.as(
                administrator,
                () ->
                        offers.change(
                                id,
                                version,
                                OfferForm.of(
                                        ServiceCategory.SHELTER,
                                        "Second name",
                                        new ServicePlace("MY", null))));

        assertThatThrownBy(() -> world.as(administrator, () -> offers.change(id, version, FORM)))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(
                        jdbc.sql(
                                        "select name from organisation_service_history where id = ?"
                                                + " order by revision")
                                .param(id)
                                .query(String.class)
                                .list())
                .containsExactly("House", "Second name");
    }

    @Test
    void what_is_not_offered_any_more_is_not_listed_and_not_changed() {
        UUID id = world.as(administrator, () -> offers.add(organisation, FORM));
        world.as(administrator, () -> offers.end(id, version(id)));

        assertThat(listed()).isEmpty();
        assertThatThrownBy(() -> world.as(worker, () -> offers.confirm(id)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void a_pause_closes_a_service_its_kind_or_the_organisation_until_it_ends() {
        UUID one = world.as(administrator, () -> offers.add(organisation, FORM));
        UUID two = world.as(administrator, () -> offers.add(organisation, FORM));
        assertThat(closed(null)).isFalse();

        UUID pause = world.as(supervisor, () -> pauses.pause(one, null, "repairs"));
        assertThat(closed(one)).isTrue();
        assertThat(closed(two)).isFalse();
        assertThat(closed(null)).as("the other one still takes people").isFalse();

        world.as(supervisor, () -> pauses.pause(two, LocalDate.now().plusDays(3), "repairs"));
        assertThat(closed(null)).as("no service of the kind takes people").isTrue();
        world.as(supervisor, () -> pauses.resume(pause));
        assertThat(closed(one)).isFalse();
        assertThat(closed(null)).isFalse();

        world.as(administrator, () -> pauses.pauseAll(organisation, null, "moving"));
        assertThat(closed(one)).isTrue();
        assertThat(listed()).extracting(ServiceOffer::pause).doesNotContainNull();
        jdbc.sql("update intake_pause set until_at = now(6) - interval 1 day where open_for = ?")
                .param(organisation)
                .update();
        assertThat(closed(one)).as("its last day has passed").isFalse();
    }

    @Test
    void a_pause_needs_a_reason_and_a_day_to_come_and_a_newer_one_takes_its_place() {
        assertThatThrownBy(
                        () -> world.as(supervisor, () -> pauses.pauseAll(organisation, null, " ")))
                .hasMessage("directory.error.reason");
        assertThatThrownBy(
                        () ->
                                world.as(
                                        supervisor,
                                        () ->
                                                pauses.pauseAll(
                                                        organisation,
                                                        LocalDate.now().minusDays(3),
                                                        "late")))
                .hasMessage("directory.error.until");

        world.as(supervisor, () -> pauses.pauseAll(organisation, null, "first"));
        world.as(supervisor, () -> pauses.pauseAll(organisation, null, "second"));

        assertThat(
                        world.<OrganisationOffers, RuntimeException>as(
                                        worker, () -> offers.ofOrganisation(organisation))
                                .pause())
                .extracting(PauseDetail::reason)
                .isEqualTo("second");
    }

    @Test
    void whoever_answers_for_a_stale_service_is_asked_once_however_often_the_job_runs() {
        UUID id = world.as(administrator, () -> offers.add(organisation, focal(worker)));
        old(id);

        stale.run();
        stale.run();

        assertThat(told(worker)).containsExactly(NoticeKind.SERVICE_STALE);
        assertThat(told(administrator)).isEmpty();
        assertThat(waiting(worker)).isOne();
        assertThat(waiting(administrator)).isZero();
        assertThat(offer(id).stale()).isTrue();

        world.as(worker, () -> offers.confirm(id));
        assertThat(offer(id).stale()).isFalse();
        assertThat(waiting(worker)).isZero();
        stale.run();
        assertThat(told(worker)).hasSize(1);
    }

    @Test
    void a_service_is_stale_once_nobody_confirmed_it_for_90_days() {
        UUID fresh = world.as(administrator, () -> offers.add(organisation, focal(worker)));
        UUID aged = world.as(administrator, () -> offers.add(organisation, focal(supervisor)));
        confirmedBefore(fresh, 89);
        confirmedBefore(aged, 91);

        stale.run();

        assertThat(offer(fresh).stale()).isFalse();
        assertThat(told(worker)).isEmpty();
        assertThat(waiting(worker)).isZero();
        assertThat(offer(aged).stale()).isTrue();
        assertThat(told(supervisor)).containsExactly(NoticeKind.SERVICE_STALE);
        assertThat(waiting(supervisor)).isOne();
    }

    @Test
    void two_nodes_at_once_ask_once() throws InterruptedException {
        UUID id = world.as(administrator, () -> offers.add(organisation, focal(worker)));
        old(id);

        List<Thread> nodes =
                List.of(
                        Thread.ofPlatform().start(stale::run),
                        Thread.ofPlatform().start(stale::run));
        for (Thread node : nodes) {
            node.join();
        }

        assertThat(told(worker)).containsExactly(NoticeKind.SERVICE_STALE);
    }

    @Test
    void the_administrators_are_asked_where_the_focal_person_has_left() {
        UUID id = world.as(administrator, () -> offers.add(organisation, focal(worker)));
        jdbc.sql("update app_user set state = 'DISABLED' where id = ?")
                .param(worker.user().id())
                .update();
        old(id);

        stale.run();

        assertThat(told(administrator)).containsExactly(NoticeKind.SERVICE_STALE);
        assertThat(waiting(administrator)).isOne();
    }

    @Test
    void a_decline_for_want_of_places_leaves_the_one_service_without_a_free_place() {
        UUID id = world.as(administrator, () -> offers.add(organisation, FORM.places(6, 2)));
        declined(Set.of(ServiceCategory.SHELTER));

        assertThat(offer(id).isFull()).isTrue();
        assertThat(told(administrator)).containsExactly(NoticeKind.SERVICE_PLACES);
    }

    @Test
    void where_several_services_can_be_meant_people_are_asked_and_nothing_is_set() {
        UUID one = world.as(administrator, () -> offers.add(organisation, FORM.places(6, 2)));
        world.as(administrator, () -> offers.add(organisation, FORM.places(6, 4)));
        declined(Set.of(ServiceCategory.SHELTER, ServiceCategory.CASH));

        assertThat(offer(one).form().freePlaces()).isEqualTo(2);
        assertThat(told(administrator)).containsExactly(NoticeKind.SERVICE_PLACES);
    }

    private void declined(Set<ServiceCategory> asked) {
        world.as(
                worker,
                () ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(
                                        status ->
                                                fullPlaces.declined(
                                                        organisation,
                                                        asked,
                                                        null,
                                                        UUID.randomUUID())));
    }

    private OfferForm focal(UserPrincipal person) {
        return new OfferForm(
                ServiceCategory.SHELTER,
                "House",
                null,
                List.of(new ServicePlace("MY", null)),
                null,
                Set.of(),
                Eligibility.ALL,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                person.user().id(),
                null,
                null);
    }

    private void old(UUID id) {
        jdbc.sql("update organisation_service set verified_at = '2026-01-01' where id = ?")
                .param(id)
                .update();
    }

    private void confirmedBefore(UUID id, int days) {
        jdbc.sql("update organisation_service set verified_at = ? where id = ?")
                .params(Utc.of(Instant.now().minus(Duration.ofDays(days))), id)
                .update();
    }

    private List<NoticeKind> told(UserPrincipal person) {
        return world.as(
                person, () -> notices.page(null, 50).stream().map(one -> one.kind()).toList());
    }

    private int waiting(UserPrincipal person) {
        return world.as(person, () -> work.waiting().size());
    }

    private boolean closed(@org.jspecify.annotations.Nullable UUID serviceId) {
        return world.as(
                worker,
                () ->
                        intake.closed(organisation, Set.of(ServiceCategory.SHELTER), serviceId)
                                .isPresent());
    }

    private List<ServiceOffer> listed() {
        return world.as(worker, () -> offers.ofOrganisation(organisation).services());
    }

    private ServiceOffer offer(UUID id) {
        return listed().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private long version(UUID id) {
        return jdbc.sql("select version from organisation_service where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private long denied() {
        return jdbc.sql(
                        "select count(*) from audit_event where action = 'ACCESS_DENIED' and"
                                + " actor_id = ?")
                .param(stranger.user().id())
                .query(Long.class)
                .single();
    }

    private void assertRefused(OfferForm form, String key) {
        assertThatThrownBy(() -> world.as(administrator, () -> offers.add(organisation, form)))
                .isInstanceOf(DomainException.class)
                .hasMessage(key);
    }

    private static void assertDenied(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class);
    }
}
