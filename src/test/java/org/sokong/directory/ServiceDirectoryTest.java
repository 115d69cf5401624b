package org.sokong.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.AgeBand;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.Sex;
import org.sokong.cases.StatementCounter;
import org.sokong.directory.ServiceFit.Verdict;
import org.sokong.legal.LawFixture;
import org.sokong.organisations.ServiceCategory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class ServiceDirectoryTest extends SokongTest {

    private static final List<String> AREAS = List.of("Johor", "Selangor", "Pulau Pinang");
    private static final List<String> LANGUAGES = List.of("ms", "bn", "vi");

    @Autowired private World world;
    @Autowired private OfferService offers;
    @Autowired private ServiceDirectory directory;
    @Autowired private CaseFixture cases;
    @Autowired private LawFixture law;
    @Autowired private JdbcClient jdbc;

    private UUID organisation;
    private UserPrincipal administrator;
    private UserPrincipal worker;

    @BeforeEach
    void people() {
        organisation = world.organisation("Lighthouse");
        administrator = world.user(organisation, null, Role.ORGANISATION_ADMINISTRATOR);
        UUID home = world.organisation("Harbour");
        worker = world.user(home, world.team(home), Role.CASEWORKER);
    }

    /** Two places compute the fit: they must agree on every service and every question. */
    @Test
    void the_database_orders_as_the_domain_decides() {
        Random random = new Random(36);
        for (int i = 0; i < 40; i++) {
            offer(random(random, i));
        }
        for (int i = 0; i < 60; i++) {
            ServiceQuery query = randomQuery(random, false);
            List<ServiceMatch> found = search(query, 100);
            assertThat(found).hasSize(40).as(query.toString());
            assertThat(found)
                    .extracting(match -> match.fit().verdict())
                    .as(query.toString())
                    .isSortedAccordingTo(Comparator.naturalOrder());
            ServiceQuery fitting = onlyFitting(query);
            assertThat(world.<Integer, RuntimeException>as(worker, () -> directory.count(fitting)))
                    .as(query.toString())
                    .isEqualTo(
                            (int)
                                    found.stream()
                                            .filter(m -> m.fit().verdict() != Verdict.MISSES)
                                            .count());
        }
    }

    @Test
    void a_page_costs_two_statements_however_long_it_is() {
        offer(OfferForm.of(ServiceCategory.SHELTER, "First", new ServicePlace("MY", null)));
        int few = statements();
        for (int i = 0; i < 12; i++) {
            offer(OfferForm.of(ServiceCategory.SHELTER, "S" + i, new ServicePlace("MY", null)));
        }

        assertThat(statements()).isEqualTo(few).isEqualTo(2);
    }

    @Test
    void full_paused_and_stale_services_come_after_those_that_take_people_now() {
        UUID stale = offer(shelter("A stale"));
        UUID full = offer(shelter("B full").places(4, 0));
        offer(shelter("C open"));
        UUID third = offer(shelter("D paused"));
        jdbc.sql("update organisation_service set verified_at = '2026-01-01' where id = ?")
                .param(stale)
                .update();
        jdbc.sql(
                        """
                        insert into intake_pause (id, organisation_id, service_id, open_for, reason,
                            paused_at, paused_by) values (?, ?, ?, ?, 'repairs', now(6), ?)
                        """)
                .params(third, organisation, third, third, administrator.user().id())
                .update();

        List<ServiceOffer> found = search(words(), 10).stream().map(ServiceMatch::offer).toList();

        assertThat(found)
                .extracting(offer -> offer.form().name())
                .containsExactly("C open", "A stale", "B full", "D paused");
        assertThat(found.get(1).stale()).isTrue();
        assertThat(found.get(2).id()).isEqualTo(full);
        assertThat(found.get(2).isFull()).isTrue();
        assertThat(found.get(3).pause()).extracting(PauseDetail::reason).isEqualTo("repairs");
    }

    @Test
    void a_search_for_a_referral_finds_only_others_that_receive_referrals() {
        offer(shelter("Open"));
        ServiceQuery query =
                new ServiceQuery(Set.of(), text(), null, null, Set.of(), null, false, true);
        assertThat(search(query, 10)).hasSize(1);
        assertThat(search(query.without(Set.of(organisation)), 10)).isEmpty();

        UserPrincipal own = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        assertThat(
                        world.<List<ServiceMatch>, RuntimeException>as(
                                own, () -> directory.search(query, 0, 10)))
                .isEmpty();
        jdbc.sql("update organisation set receives_referrals = false where id = ?")
                .param(organisation)
                .update();
        assertThat(search(query, 10)).isEmpty();
    }

    @Test
    void what_a_case_says_is_read_by_whoever_may_open_it_and_recorded() {
        UUID caseId = cases.open(worker);
        long before = events("CASE_READ", caseId);

        ClientFacts client = world.as(worker, () -> directory.client(caseId));

        assertThat(client.sex()).isEqualTo(Sex.FEMALE);
        assertThat(client.ageBand()).isEqualTo(AgeBand.AGE_24_26);
        assertThat(client.languages()).containsExactlyInAnyOrder("vi", "en");
        assertThat(client.citizenships()).isEmpty();
        assertThat(events("CASE_READ", caseId)).isGreaterThan(before);

        UserPrincipal stranger =
                world.user(organisation, world.team(organisation), Role.CASEWORKER);
        long denied = events("ACCESS_DENIED", caseId);
        assertThatThrownBy(() -> world.as(stranger, () -> directory.client(caseId)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(events("ACCESS_DENIED", caseId)).isEqualTo(denied + 1);
    }

    @Test
    void the_status_of_a_case_is_the_last_decision_that_stands_for_whoever_may_read_it() {
        UUID caseId = cases.open(worker);
        LocalDate today = LocalDate.now(ZoneId.of(worker.user().timeZone()));
        assertThat(client(caseId).status()).as("nothing was decided").isNull();

        decide(caseId, "PossibleVictimOfTrafficking", today.minusDays(9), null);
        assertThat(client(caseId).status()).isEqualTo("PossibleVictimOfTrafficking");
        UUID wrong = decide(caseId, "NotAVictimOfTrafficking", today, null);
        assertThat(client(caseId).status()).isEqualTo("NotAVictimOfTrafficking");
        decide(caseId, "ActualVictimOfTrafficking", today.minusDays(1), wrong);
        assertThat(client(caseId).status()).isEqualTo("ActualVictimOfTrafficking");

        jdbc.sql("update case_grant set sections = 'OVERVIEW,INTAKE' where case_id = ?")
                .param(caseId)
                .update();
        assertThat(client(caseId).status()).as("not for this reader").isNull();
        assertThat(client(caseId).sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void areas_of_a_country_are_offered_in_one_spelling() {
        String unheard = "Ðức Test " + organisation.toString().substring(24);
        offer(OfferForm.of(ServiceCategory.CASH, "A", new ServicePlace("VN", unheard)));
        offer(
                OfferForm.of(
                        ServiceCategory.CASH,
                        "B",
                        new ServicePlace("VN", unheard.toUpperCase(java.util.Locale.ROOT))));

        assertThat(world.<List<String>, RuntimeException>as(worker, () -> directory.areas("VN")))
                .filteredOn(area -> area.equalsIgnoreCase(unheard))
                .hasSize(1);
    }

    private static OfferForm shelter(String name) {
        return OfferForm.of(ServiceCategory.SHELTER, name, new ServicePlace("MY", "Johor"));
    }

    private UUID offer(OfferForm form) {
        return world.as(administrator, () -> offers.add(organisation, form));
    }

    private List<ServiceMatch> search(ServiceQuery query, int limit) {
        return world.as(worker, () -> directory.search(query, 0, limit));
    }

    private int statements() {
        ServiceQuery query = words();
        return world.as(
                worker,
                () -> {
                    StatementCounter.reset();
                    directory.search(query, 0, 50);
                    return StatementCounter.count();
                });
    }

    private ClientFacts client(UUID caseId) {
        return world.as(worker, () -> directory.client(caseId));
    }

    private UUID decide(UUID caseId, String status, LocalDate on, @Nullable UUID corrects) {
        return law.decide(worker, caseId, status, on, corrects);
    }

    private long events(String action, UUID caseId) {
        return jdbc.sql("select count(*) from audit_event where action = ? and case_id = ?")
                .params(action, caseId)
                .query(Long.class)
                .single();
    }

    /** The unique end of the organisation's name. */
    private String text() {
        return "Lighthouse " + organisation.toString().substring(24);
    }

    private ServiceQuery words() {
        return new ServiceQuery(Set.of(), text(), null, null, Set.of(), null, false, false);
    }

    private static ServiceQuery onlyFitting(ServiceQuery query) {
        return new ServiceQuery(
                query.needs(),
                query.text(),
                query.country(),
                query.area(),
                query.languages(),
                query.client(),
                true,
                false);
    }

    private ServiceQuery randomQuery(Random random, boolean fitting) {
        ClientFacts client =
                random.nextInt(4) == 0
                        ? null
                        : new ClientFacts(
                                maybe(random, Sex.values()),
                                maybe(random, AgeBand.values()),
                                maybe(
                                        random,
                                        "ActualVictimOfTrafficking",
                                        "PossibleVictimOfTrafficking"),
                                Set.of(),
                                some(random, List.of("MY", "BD", "VN")));
        return new ServiceQuery(
                Set.of(),
                text(),
                maybe(random, "MY", "VN"),
                maybe(random, "johor", "SELANGOR", "Pulau-Pinang"),
                some(random, LANGUAGES),
                client,
                fitting,
                false);
    }

    private static OfferForm random(Random random, int number) {
        List<ServicePlace> places = new ArrayList<>();
        places.add(new ServicePlace(random.nextBoolean() ? "MY" : "VN", maybe(random, "Huế", "")));
        AREAS.stream()
                .filter(area -> random.nextInt(3) == 0)
                .forEach(area -> places.add(new ServicePlace("MY", area)));
        Integer from = maybe(random, 0, 9, 16, 18, 21);
        Integer to = maybe(random, 21, 26, 47, 60, 120);
        Citizenship rule = Citizenship.values()[random.nextInt(3)];
        return OfferForm.of(
                        ServiceCategory.values()[random.nextInt(22)],
                        "Random " + number,
                        places.toArray(ServicePlace[]::new))
                .speaks(some(random, LANGUAGES))
                .takes(
                        new Eligibility(
                                some(random, List.of(Sex.FEMALE, Sex.MALE, Sex.OTHER)),
                                from,
                                to,
                                some(
                                        random,
                                        List.of(
                                                "ActualVictimOfTrafficking",
                                                "PossibleVictimOfTrafficking")),
                                rule,
                                rule == Citizenship.ANY ? Set.of() : Set.of("MY", "VN"),
                                null));
    }

    @SafeVarargs
    private static <T> @Nullable T maybe(Random random, T... values) {
        int chosen = random.nextInt(values.length + 1);
        return chosen == values.length ? null : values[chosen];
    }

    private static <T> Set<T> some(Random random, List<T> values) {
        return Set.copyOf(values.stream().filter(v -> random.nextInt(3) == 0).toList());
    }
}
