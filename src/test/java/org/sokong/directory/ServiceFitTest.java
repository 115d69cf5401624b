package org.sokong.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sokong.cases.AgeBand;
import org.sokong.cases.Sex;
import org.sokong.directory.ServiceFit.Point;
import org.sokong.directory.ServiceFit.Reason;
import org.sokong.directory.ServiceFit.Verdict;
import org.sokong.organisations.ServiceCategory;

class ServiceFitTest {

    private static final ServicePlace JOHOR = new ServicePlace("MY", "Johor");
    private static final OfferForm SHELTER =
            OfferForm.of(ServiceCategory.SHELTER, "Shelter", JOHOR).speaks(Set.of("bn", "ms"));

    @Test
    void it_says_place_language_and_sex_one_by_one() {
        ServiceFit fit =
                ServiceFit.of(
                        SHELTER.takes(sexes(Sex.FEMALE)),
                        query("MY", "JOHOR", Set.of("bn"), client(Sex.MALE, null)));

        assertThat(fit.reasons())
                .containsExactly(
                        new Reason(Point.PLACE, Verdict.FITS),
                        new Reason(Point.LANGUAGE, Verdict.FITS),
                        new Reason(Point.SEX, Verdict.MISSES));
        assertThat(fit.verdict()).isEqualTo(Verdict.MISSES);
    }

    @Test
    void a_place_is_found_without_case_and_diacritics_and_in_a_country_served_as_a_whole() {
        assertThat(place("VN", "thừa thiên – huế", new ServicePlace("VN", "Thua Thien-Hue")))
                .isEqualTo(Verdict.FITS);
        assertThat(place("VN", "da nang", new ServicePlace("VN", "Đà Nẵng")))
                .isEqualTo(Verdict.FITS);
        assertThat(place("VN", "Đà Nẵng", new ServicePlace("VN", null))).isEqualTo(Verdict.FITS);
        assertThat(place("VN", null, new ServicePlace("VN", "Đà Nẵng"))).isEqualTo(Verdict.FITS);
        assertThat(place("MY", "Johor", new ServicePlace("MY", "Johor Bahru")))
                .isEqualTo(Verdict.MISSES);
        assertThat(place("MY", "Johor", new ServicePlace("VN", "Johor"))).isEqualTo(Verdict.MISSES);
    }

    @Test
    void what_is_not_recorded_of_the_client_is_neither_yes_nor_no() {
        OfferForm asks =
                SHELTER.takes(
                        new Eligibility(
                                Set.of(Sex.FEMALE),
                                18,
                                null,
                                Set.of("ActualVictimOfTrafficking"),
                                Citizenship.EXCEPT,
                                Set.of("MY"),
                                null));

        assertThat(ServiceFit.of(asks, forClient(ClientFacts.UNKNOWN)).reasons())
                .extracting(Reason::verdict)
                .hasSize(4)
                .containsOnly(Verdict.UNSURE);
        assertThat(ServiceFit.of(SHELTER, forClient(ClientFacts.UNKNOWN)).reasons()).isEmpty();
    }

    @Test
    void an_age_band_that_reaches_over_the_limit_has_to_be_asked() {
        assertThat(age(18, 24, AgeBand.AGE_18_20)).isEqualTo(Verdict.FITS);
        assertThat(age(16, 24, AgeBand.AGE_9_17)).isEqualTo(Verdict.UNSURE);
        assertThat(age(18, null, AgeBand.AGE_9_17)).isEqualTo(Verdict.MISSES);
        assertThat(age(null, 17, AgeBand.AGE_18_20)).isEqualTo(Verdict.MISSES);
        assertThat(age(null, 60, AgeBand.AGE_48_PLUS)).isEqualTo(Verdict.UNSURE);
        assertThat(age(18, null, AgeBand.AGE_48_PLUS)).isEqualTo(Verdict.FITS);
    }

    @Test
    void citizenship_counts_only_as_the_searcher_says_it() {
        Eligibility foreigners = citizens(Citizenship.EXCEPT, "MY");
        Eligibility nationals = citizens(Citizenship.ONLY, "MY");

        assertThat(verdict(foreigners, Set.of("BD"))).isEqualTo(Verdict.FITS);
        assertThat(verdict(foreigners, Set.of("MY"))).isEqualTo(Verdict.MISSES);
        assertThat(verdict(foreigners, Set.of())).isEqualTo(Verdict.UNSURE);
        assertThat(verdict(nationals, Set.of("MY", "ID"))).isEqualTo(Verdict.FITS);
        assertThat(verdict(nationals, Set.of("ID"))).isEqualTo(Verdict.MISSES);
    }

    @Test
    void a_service_for_some_statuses_takes_whom_one_of_them_was_given_and_nobody_else() {
        assertThat(status("ActualVictimOfTrafficking"))
                .containsExactly(new Reason(Point.STATUS, Verdict.FITS));
        assertThat(status("PossibleVictimOfTrafficking"))
                .containsExactly(new Reason(Point.STATUS, Verdict.FITS));
        assertThat(status("NotAVictimOfTrafficking"))
                .containsExactly(new Reason(Point.STATUS, Verdict.MISSES));
    }

    @Test
    void a_service_for_one_sex_is_asked_for_a_client_of_another_sex() {
        assertThat(
                        ServiceFit.of(
                                        SHELTER.takes(sexes(Sex.FEMALE)),
                                        forClient(client(Sex.OTHER, null)))
                                .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    private static Verdict place(String country, @Nullable String area, ServicePlace served) {
        return ServiceFit.of(
                        OfferForm.of(ServiceCategory.SHELTER, "S", served),
                        query(country, area, Set.of(), null))
                .verdict();
    }

    private static Verdict age(
            @Nullable Integer from, @Nullable Integer to, @Nullable AgeBand band) {
        return ServiceFit.of(
                        SHELTER.takes(
                                new Eligibility(
                                        Set.of(),
                                        from,
                                        to,
                                        Set.of(),
                                        Citizenship.ANY,
                                        Set.of(),
                                        null)),
                        forClient(client(null, band)))
                .verdict();
    }

    private static List<Reason> status(String client) {
        Eligibility victims =
                new Eligibility(
                        Set.of(),
                        null,
                        null,
                        Set.of("ActualVictimOfTrafficking", "PossibleVictimOfTrafficking"),
                        Citizenship.ANY,
                        Set.of(),
                        null);
        return ServiceFit.of(
                        SHELTER.takes(victims),
                        forClient(new ClientFacts(null, null, client, Set.of(), Set.of())))
                .reasons();
    }

    private static Verdict verdict(Eligibility whom, Set<String> countries) {
        return ServiceFit.of(SHELTER.takes(whom), forClient(ClientFacts.UNKNOWN.of(countries)))
                .verdict();
    }

    private static Eligibility sexes(Sex... sexes) {
        return new Eligibility(
                Set.copyOf(List.of(sexes)), null, null, Set.of(), Citizenship.ANY, Set.of(), null);
    }

    private static Eligibility citizens(Citizenship rule, String... countries) {
        return new Eligibility(
                Set.of(), null, null, Set.of(), rule, Set.copyOf(List.of(countries)), null);
    }

    private static ClientFacts client(@Nullable Sex sex, @Nullable AgeBand band) {
        return new ClientFacts(sex, band, null, Set.of(), Set.of());
    }

    private static ServiceQuery forClient(ClientFacts client) {
        return ServiceQuery.ALL.forClient(client);
    }

    private static ServiceQuery query(
            String country,
            @Nullable String area,
            Set<String> languages,
            @Nullable ClientFacts client) {
        return new ServiceQuery(Set.of(), null, country, area, languages, client, false, false);
    }
}
