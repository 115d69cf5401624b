package org.sokong.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.access.Role;
import org.sokong.access.SystemActor;
import org.sokong.cases.Sex;
import org.sokong.directory.Citizenship;
import org.sokong.directory.Eligibility;
import org.sokong.directory.IntakePauses;
import org.sokong.directory.OfferForm;
import org.sokong.directory.OfferService;
import org.sokong.directory.ServicePlace;
import org.sokong.kernel.Utc;
import org.sokong.organisations.ServiceCategory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the invented organisations offer: some have room, one is full, one paused, one was not
 * confirmed for long. Real bodies of the directory get nothing invented. An organisation that has a
 * service already is left alone, so it can run again.
 */
@Component
class DemoOffers {

    private static final Duration LATELY = Duration.ofDays(20);
    private static final Duration LONG_AGO = Duration.ofDays(140);

    private static final Eligibility WOMEN =
            new Eligibility(
                    Set.of(Sex.FEMALE), 18, null, Set.of(), Citizenship.ANY, Set.of(), null);

    private static final Eligibility FOREIGN_WOMEN =
            new Eligibility(
                    Set.of(Sex.FEMALE),
                    18,
                    null,
                    Set.of(),
                    Citizenship.EXCEPT,
                    Set.of("MY"),
                    "Children of the client under 12 are taken with her.");

    private static final Eligibility MEN =
            new Eligibility(Set.of(Sex.MALE), 12, null, Set.of(), Citizenship.ANY, Set.of(), null);

    private static final Eligibility OWN_CITIZENS =
            new Eligibility(Set.of(), null, null, Set.of(), Citizenship.ONLY, Set.of("ID"), null);

    private static final Eligibility YOUNG_AND_DECIDED =
            new Eligibility(
                    Set.of(),
                    16,
                    35,
                    Set.of("ActualVictimOfTrafficking"),
                    Citizenship.ANY,
                    Set.of(),
                    null);

    private static final List<Offer> OFFERS =
            List.of(
                    offer(
                            "HARBOUR",
                            form(
                                            ServiceCategory.SHELTER,
                                            "Harbour night house",
                                            "MY",
                                            "Johor",
                                            "Selangor")
                                    .speaks(Set.of("ms", "en", "id", "bn"))
                                    .takes(FOREIGN_WOMEN)
                                    .places(12, 3)),
                    offer(
                            "HARBOUR",
                            form(ServiceCategory.INTERPRETATION, "Interpreters on call", "MY")
                                    .speaks(Set.of("bn", "my", "vi", "id", "tl"))),
                    offer(
                            "LOTUS",
                            form(ServiceCategory.MEDICAL, "Day ward", "VN", "Hà Nội")
                                    .speaks(Set.of("vi", "en"))),
                    offer(
                            "LOTUS",
                            form(
                                            ServiceCategory.MENTAL_HEALTH_PSYCHOSOCIAL,
                                            "Counselling by telephone",
                                            "VN")
                                    .speaks(Set.of("vi", "en"))),
                    offer(
                            "KLANG",
                            form(
                                            ServiceCategory.SHELTER,
                                            "Rooms for women with children",
                                            "MY",
                                            "Selangor")
                                    .speaks(Set.of("ms", "en"))
                                    .takes(WOMEN)
                                    .places(6, 0)),
                    offer(
                            "PAPERBOAT",
                            form(
                                            ServiceCategory.RETURN_REPATRIATION,
                                            "Return with a companion",
                                            "BD")
                                    .speaks(Set.of("bn", "en"))),
                    new Offer(
                            "PAPERBOAT",
                            form(
                                            ServiceCategory.FAMILY_TRACING,
                                            "Tracing in the south-west",
                                            "BD",
                                            "Khulna",
                                            "Jashore")
                                    .speaks(Set.of("bn")),
                            LONG_AGO,
                            null),
                    new Offer(
                            "LANTERN",
                            form(ServiceCategory.SHELTER, "Lantern house", "KW")
                                    .speaks(Set.of("ar", "en"))
                                    .takes(WOMEN)
                                    .places(20, 5),
                            LATELY,
                            "The roof is being repaired."),
                    offer(
                            "LAMPS",
                            form(ServiceCategory.LEGAL_AID, "Advice and representation", "KW")
                                    .speaks(Set.of("ar", "en"))),
                    offer(
                            "MANGROVE",
                            form(ServiceCategory.SHELTER, "House for men and boys", "TH", "Ranong")
                                    .speaks(Set.of("th", "my", "en"))
                                    .takes(MEN)
                                    .places(10, 4)),
                    offer(
                            "SAIL",
                            form(ServiceCategory.DOCUMENTATION, "Papers for seafarers", "ID")
                                    .speaks(Set.of("id", "en"))
                                    .takes(OWN_CITIZENS)),
                    offer(
                            "GREENDYKE",
                            form(
                                            ServiceCategory.VOCATIONAL_TRAINING,
                                            "Courses in the hills",
                                            "VN",
                                            "Lào Cai",
                                            "Hà Giang")
                                    .speaks(Set.of("vi"))
                                    .takes(YOUNG_AND_DECIDED)
                                    .places(25, 8)),
                    offer(
                            "MONSOON",
                            form(ServiceCategory.COMPENSATION, "Claims for unpaid wages", "BD")
                                    .speaks(Set.of("bn", "en"))),
                    offer(
                            "TEAK",
                            form(ServiceCategory.JOB_PLACEMENT, "Work with employers we know", "TH")
                                    .speaks(Set.of("th", "my", "en"))));

    private final OfferService offers;
    private final IntakePauses pauses;
    private final SystemActor systemActor;
    private final JdbcTemplate jdbc;

    DemoOffers(
            OfferService offers, IntakePauses pauses, SystemActor systemActor, JdbcTemplate jdbc) {
        this.offers = offers;
        this.pauses = pauses;
        this.systemActor = systemActor;
        this.jdbc = jdbc;
    }

    /**
     * An example.
     *
     * @param organisation end of the organisation's code
     * @param confirmed how long ago somebody confirmed it
     * @param pause why nobody is taken now, null when people are
     */
    private record Offer(
            String organisation, OfferForm form, Duration confirmed, @Nullable String pause) {}

    private static Offer offer(String organisation, OfferForm form) {
        return new Offer(organisation, form, LATELY, null);
    }

    private static OfferForm form(
            ServiceCategory category, String name, String country, String... areas) {
        return OfferForm.of(
                category,
                name,
                areas.length == 0
                        ? new ServicePlace[] {new ServicePlace(country, null)}
                        : Arrays.stream(areas)
                                .map(area -> new ServicePlace(country, area))
                                .toArray(ServicePlace[]::new));
    }

    /** Writes what is not there yet. */
    void write(PlacedWorld placed, Instant now) {
        systemActor.run(
                "demo",
                Set.of(
                        Permission.DIRECTORY_READ,
                        Permission.ORGANISATION_MANAGE,
                        Permission.INSTALLATION_MANAGE),
                () -> {
                    placed.world()
                            .organisations()
                            .forEach(organisation -> write(placed, organisation, now));
                    return true;
                });
    }

    private void write(PlacedWorld placed, DemoOrganisation organisation, Instant now) {
        UUID id = placed.organisation(organisation.position());
        List<DemoPerson> supervisors =
                placed.world().people(organisation.position(), Role.SUPERVISOR);
        if (supervisors.isEmpty() || !offers.ofOrganisation(id).services().isEmpty()) {
            return;
        }
        UUID supervisor = placed.person(supervisors.getFirst().position());
        OFFERS.stream()
                .filter(offer -> organisation.code().endsWith("DEMO-" + offer.organisation))
                .forEach(offer -> write(offer, id, supervisor, now));
    }

    private void write(Offer offer, UUID organisation, UUID supervisor, Instant now) {
        UUID id = offers.add(organisation, offer.form);
        // As if the supervisor had said it some time ago.
        jdbc.update(
                """
                update organisation_service set verified_at = ?, verified_by = ?, created_by = ?,
                    focal_person_id = ?, free_said_at = if(free_places is null, null, ?)
                where id = ?
                """,
                Utc.of(now.minus(offer.confirmed)),
                supervisor,
                supervisor,
                supervisor,
                Utc.of(now.minus(offer.confirmed)),
                id);
        if (offer.pause != null) {
            pauses.pause(id, null, offer.pause);
        }
    }
}
