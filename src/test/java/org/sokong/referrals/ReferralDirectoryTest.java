package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.consent.ConsentService;
import org.sokong.directory.IntakePauses;
import org.sokong.directory.OfferForm;
import org.sokong.directory.OfferService;
import org.sokong.directory.ServiceDirectory;
import org.sokong.directory.ServiceOffer;
import org.sokong.directory.ServicePlace;
import org.sokong.organisations.ServiceCategory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the directory and referrals tell each other. */
class ReferralDirectoryTest extends SokongTest {

    @Autowired private World world;
    @Autowired private CaseFixture cases;
    @Autowired private ReferralFixture fixture;
    @Autowired private ReferralService referrals;
    @Autowired private AskedService asked;
    @Autowired private ReferralSplits splits;
    @Autowired private ConsentService consents;
    @Autowired private OfferService offers;
    @Autowired private IntakePauses pauses;
    @Autowired private ServiceDirectory directory;
    @Autowired private JdbcClient jdbc;

    private UUID clinic;
    private UserPrincipal worker;
    private UserPrincipal receiver;
    private UserPrincipal theirSupervisor;
    private UUID caseId;

    @BeforeEach
    void people() {
        UUID home = world.organisation("Home");
        clinic = world.organisation("Clinic");
        worker = world.user(home, world.team(home), Role.CASEWORKER);
        UUID team = world.team(clinic);
        receiver = world.user(clinic, team, Role.CASEWORKER);
        theirSupervisor = world.user(clinic, team, Role.SUPERVISOR);
        caseId = cases.open(worker);
    }

    @Test
    void nothing_is_sent_to_who_takes_nobody_now_and_what_was_sent_goes_on() {
        UUID before = fixture.sent(worker, caseId, clinic);
        UUID draft = fixture.draft(worker, caseId, clinic);
        UUID pause =
                world.as(
                        theirSupervisor,
                        () -> pauses.pauseAll(clinic, null, "The house is being repaired"));

        assertThat(missing(draft)).contains(SendGap.Kind.INTAKE_PAUSED);
        assertThatThrownBy(() -> fixture.send(worker, draft)).isInstanceOf(ReferralNotReady.class);
        world.as(receiver, () -> referrals.acknowledge(before));

        world.as(theirSupervisor, () -> pauses.resume(pause));
        assertThat(missing(draft)).doesNotContain(SendGap.Kind.INTAKE_PAUSED);
    }

    @Test
    void a_paused_service_keeps_only_its_own_kind_from_being_asked_for() {
        UUID draft = fixture.draft(worker, caseId, clinic);
        UUID asked = offer(kind(draft));
        UUID other = offer(ServiceCategory.CHILD_CARE);
        world.as(theirSupervisor, () -> pauses.pause(other, null, "No staff"));
        assertThat(missing(draft)).doesNotContain(SendGap.Kind.INTAKE_PAUSED);

        world.as(theirSupervisor, () -> pauses.pause(asked, null, "No staff"));
        assertThat(missing(draft)).contains(SendGap.Kind.INTAKE_PAUSED);
    }

    @Test
    void a_decline_for_want_of_places_is_seen_in_the_senders_search() {
        UUID sent = fixture.sent(worker, caseId, clinic);
        UUID service = offer(kind(sent));
        assertThat(seen(service).isFull()).isFalse();

        world.as(receiver, () -> referrals.decline(sent, DeclineReason.NO_CAPACITY, null));

        assertThat(seen(service).isFull()).isTrue();
    }

    @Test
    void a_decline_for_another_reason_leaves_the_places_alone() {
        UUID sent = fixture.sent(worker, caseId, clinic);
        UUID service = offer(kind(sent));

        world.as(receiver, () -> referrals.decline(sent, DeclineReason.NOT_ELIGIBLE, null));

        assertThat(seen(service).form().freePlaces()).isEqualTo(2);
    }

    @Test
    void the_chosen_service_decides_where_the_receiver_has_several_of_the_kind() {
        UUID draft = fixture.draft(worker, caseId, clinic);
        UUID chosen = offer(kind(draft));
        UUID other = offer(kind(draft));
        choose(draft, chosen);
        UUID pause = world.as(theirSupervisor, () -> pauses.pause(chosen, null, "No staff"));
        assertThat(missing(draft)).contains(SendGap.Kind.INTAKE_PAUSED);
        world.as(theirSupervisor, () -> pauses.resume(pause));
        fixture.send(worker, draft);

        assertThat(
                        world.<java.util.Optional<ServiceOffer>, RuntimeException>as(
                                receiver, () -> asked.of(draft)))
                .map(ServiceOffer::id)
                .contains(chosen);
        world.as(receiver, () -> referrals.decline(draft, DeclineReason.NO_CAPACITY, null));
        assertThat(seen(chosen).isFull()).isTrue();
        assertThat(seen(other).isFull()).isFalse();
    }

    @Test
    void a_service_of_somebody_else_is_not_chosen_and_another_receiver_takes_the_choice_away() {
        UUID draft = fixture.draft(worker, caseId, clinic);
        UUID chosen = offer(ServiceCategory.MEDICAL);
        choose(draft, chosen);
        UUID elsewhere = world.organisation("Elsewhere");
        world.as(
                worker,
                () ->
                        referrals.saveDraft(
                                draft,
                                version(draft),
                                ReferralDraft.to(elsewhere, ServiceCategory.MEDICAL)));

        assertThat(
                        world.<java.util.Optional<ServiceOffer>, RuntimeException>as(
                                worker, () -> asked.of(draft)))
                .isEmpty();
        assertThatThrownBy(() -> choose(draft, chosen)).hasMessage("directory.error.unknown");
    }

    @Test
    void a_part_of_a_split_asks_for_the_chosen_service_only_where_it_asks_for_its_kind() {
        UUID medical = offer(ServiceCategory.MEDICAL);
        UUID other = world.organisation("Counsellors");

        assertThat(partAtClinic(medical, ServiceCategory.MEDICAL, other)).contains(medical);
        assertThat(partAtClinic(medical, ServiceCategory.MENTAL_HEALTH_PSYCHOSOCIAL, other))
                .isEmpty();
    }

    /** The service that the clinic's part asks for, once the other kind went elsewhere. */
    private Optional<UUID> partAtClinic(UUID service, ServiceCategory atClinic, UUID other) {
        UUID consent =
                world.as(
                        worker,
                        () ->
                                consents.record(
                                        ReferralFixture.terms(caseId, Set.of(clinic, other))));
        UUID draft =
                world.as(
                        worker,
                        () -> referrals.draft(caseId, ReferralFixture.complete(clinic, consent)));
        choose(draft, service);
        Map<ServiceCategory, UUID> receivers =
                Map.of(
                        ServiceCategory.MEDICAL,
                        atClinic == ServiceCategory.MEDICAL ? clinic : other,
                        ServiceCategory.MENTAL_HEALTH_PSYCHOSOCIAL,
                        atClinic == ServiceCategory.MEDICAL ? other : clinic);
        world.as(worker, () -> splits.send(draft, version(draft), receivers, "another child"));
        return world.<Optional<ServiceOffer>, RuntimeException>as(receiver, () -> asked.of(draft))
                .map(ServiceOffer::id);
    }

    private void choose(UUID draft, UUID service) {
        world.as(
                worker,
                () -> {
                    asked.choose(draft, version(draft), service);
                });
    }

    private long version(UUID draft) {
        return jdbc.sql("select version from referral where id = ?")
                .param(draft)
                .query(Long.class)
                .single();
    }

    private UUID offer(ServiceCategory category) {
        return world.as(
                theirSupervisor,
                () ->
                        offers.add(
                                clinic,
                                OfferForm.of(category, "Service", new ServicePlace("MY", null))
                                        .places(6, 2)));
    }

    private ServiceCategory kind(UUID referralId) {
        String services =
                jdbc.sql("select services from referral where id = ?")
                        .param(referralId)
                        .query(String.class)
                        .single();
        return ServiceCategory.valueOf(services.split(",")[0]);
    }

    private ServiceOffer seen(UUID service) {
        return world.as(worker, () -> directory.offer(service).orElseThrow());
    }

    private List<SendGap.Kind> missing(UUID draft) {
        return world.as(
                worker, () -> referrals.missing(draft).stream().map(SendGap::kind).toList());
    }
}
