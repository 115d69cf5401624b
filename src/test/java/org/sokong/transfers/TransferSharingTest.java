package org.sokong.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Recipients;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.Section;
import org.sokong.consent.AgreementForm;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.Purpose;
import org.sokong.consent.SharingAgreements;
import org.sokong.consent.SharingDesk;
import org.sokong.consent.SharingRequestItem;
import org.sokong.consent.SharingRequestState;
import org.sokong.consent.SharingRequests;
import org.sokong.kernel.DomainException;
import org.sokong.transfers.TransferGap.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Agreements between organisations hold for a whole case as they do for its parts. */
class TransferSharingTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired TransferFixture transfers;
    @Autowired TransferService service;
    @Autowired TransferSharing sharing;
    @Autowired SharingRequests requests;
    @Autowired SharingAgreements agreements;
    @Autowired CaseService cases;
    @Autowired TransferReader reader;
    @Autowired TransfersHeldUp heldUp;
    @Autowired Recipients recipients;
    @Autowired JdbcClient jdbc;

    UUID home;
    UUID harbour;
    UUID team;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal second;
    UserPrincipal administrator;
    UserPrincipal theirSupervisor;
    UUID caseId;

    @BeforeEach
    void an_organisation_that_asks_for_agreements() {
        home = world.organisation("Harbour House");
        harbour = world.organisation("Lotus shelter");
        team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        second = world.user(home, team, Role.SUPERVISOR);
        administrator = world.user(home, null, Role.ORGANISATION_ADMINISTRATOR);
        theirSupervisor = world.user(harbour, world.team(harbour), Role.SUPERVISOR);
        caseId = fixture.open(worker);
        world.as(administrator, () -> agreements.setAsks(true));
    }

    private List<Kind> gaps() {
        UUID consent = transfers.consent(supervisor, caseId, harbour);
        try {
            world.as(
                    supervisor,
                    () -> service.offer(TransferFixture.complete(caseId, harbour, consent)));
        } catch (TransferNotReady refused) {
            return refused.gaps().stream().map(TransferGap::kind).toList();
        }
        return List.of();
    }

    private void ask() {
        world.as(supervisor, () -> sharing.ask(caseId, harbour, "nobody else can house her"));
    }

    private SharingRequestState state() {
        return world.as(supervisor, () -> sharing.asked(caseId, harbour)).orElseThrow().state();
    }

    private SharingRequestItem request(UserPrincipal who) {
        return world.as(who, () -> requests.ofCase(caseId)).getFirst();
    }

    @Test
    void without_an_agreement_a_second_supervisors_yes_is_needed_and_enough() {
        assertThat(gaps()).containsExactly(Kind.AGREEMENT);
        ask();
        ask();
        assertThat(state()).isEqualTo(SharingRequestState.ASKED);
        assertThat(world.as(second, () -> requests.ofCase(caseId))).hasSize(1);
        assertThat(request(second).code())
                .isEqualTo(world.as(second, () -> cases.detail(caseId)).code());
        assertThat(gaps()).containsExactly(Kind.AGREEMENT);
        UUID id = request(supervisor).id();
        assertThatThrownBy(() -> world.as(supervisor, () -> requests.decide(id, true, "fine")))
                .isInstanceOf(DomainException.class)
                .hasMessage("consent.sharing.error.own");

        world.as(second, () -> requests.decide(id, true, "we know them"));

        assertThat(state()).isEqualTo(SharingRequestState.ALLOWED);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void a_yes_is_for_what_was_asked_and_one_more_part_asks_again() {
        ask();
        world.as(second, () -> requests.decide(request(second).id(), true, "we know them"));
        world.as(worker, () -> cases.addNote(caseId, "something new"));
        assertThat(gaps()).containsExactly(Kind.AGREEMENT);
    }

    @Test
    void a_no_keeps_the_case_where_it_is() {
        ask();
        world.as(second, () -> requests.decide(request(second).id(), false, "not them"));
        assertThat(state()).isEqualTo(SharingRequestState.REFUSED);
        assertThat(gaps()).containsExactly(Kind.AGREEMENT);
    }

    @Test
    void an_agreement_for_transfers_covers_it_and_one_for_services_does_not() {
        agree(Purpose.SERVICE);
        assertThat(gaps()).containsExactly(Kind.AGREEMENT);
        agree(Purpose.TRANSFER);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void while_an_offer_waits_one_more_part_needs_a_new_yes_before_the_case_goes_over() {
        ask();
        allow();
        UUID offer = transfers.offered(supervisor, caseId, harbour);
        world.as(worker, () -> cases.addNote(caseId, "something new"));

        assertNotAgreed(offer);
        assertThat(world.as(worker, () -> cases.detail(caseId))).isNotNull();

        ask();
        allow();
        accept(offer);
        assertThat(world.as(theirSupervisor, () -> cases.detail(caseId))).isNotNull();
    }

    @Test
    void while_an_offer_waits_the_end_of_the_agreement_keeps_the_case_where_it_is() {
        UUID agreement = agree(Purpose.TRANSFER);
        UUID offer = transfers.offered(supervisor, caseId, harbour);
        world.as(administrator, () -> agreements.end(agreement, "they broke it"));

        assertNotAgreed(offer);

        agree(Purpose.TRANSFER);
        accept(offer);
    }

    @Test
    void who_has_the_case_is_told_of_a_refused_yes_and_sees_what_is_missing() {
        ask();
        allow();
        UUID offer = transfers.offered(supervisor, caseId, harbour);
        assertThat(gapsOf(offer)).isEmpty();
        world.as(worker, () -> cases.addNote(caseId, "something new"));
        assertThat(toldOfRefusal(supervisor)).isEmpty();

        assertNotAgreed(offer);
        assertNotAgreed(offer);

        for (UserPrincipal holder : List.of(worker, supervisor, second)) {
            assertThat(toldOfRefusal(holder))
                    .singleElement()
                    .satisfies(
                            path ->
                                    assertThat(recipients.mayOpen(holder.user().id(), path))
                                            .isTrue());
        }
        assertThat(toldOfRefusal(theirSupervisor)).isEmpty();
        assertThat(gapsOf(offer)).containsExactly(TransferGap.of(Kind.AGREEMENT));
        ask();
        allow();
        assertThat(gapsOf(offer)).isEmpty();
        accept(offer);
    }

    @Test
    void who_could_not_take_a_case_over_is_told_when_the_second_supervisor_says_yes() {
        ask();
        allow();
        UUID offer = transfers.offered(supervisor, caseId, harbour);
        world.as(worker, () -> cases.addNote(caseId, "something new"));
        assertNotAgreed(offer);
        ask();
        assertThat(toldOf("TRANSFER_FREED", theirSupervisor)).isEmpty();
        allow();

        assertThat(toldOf("TRANSFER_FREED", theirSupervisor))
                .containsExactly(TransfersNavigation.path(offer))
                .allMatch(path -> recipients.mayOpen(theirSupervisor.user().id(), path));
        assertThat(toldOf("TRANSFER_FREED", supervisor)).isEmpty();
        assertThat(toldOf("SHARING_ALLOWED", supervisor)).hasSize(2);
        accept(offer);
    }

    @Test
    void who_could_not_take_a_case_over_is_told_once_when_an_agreement_was_recorded() {
        ask();
        allow();
        UUID offer = transfers.offered(supervisor, caseId, harbour);
        world.as(worker, () -> cases.addNote(caseId, "something new"));
        assertNotAgreed(offer);
        heldUp.run();
        agree(Purpose.SERVICE);
        heldUp.run();
        assertThat(toldOf("TRANSFER_FREED", theirSupervisor)).isEmpty();

        agree(Purpose.TRANSFER);
        heldUp.run();
        heldUp.run();

        assertThat(toldOf("TRANSFER_FREED", theirSupervisor))
                .containsExactly(TransfersNavigation.path(offer))
                .allMatch(path -> recipients.mayOpen(theirSupervisor.user().id(), path));
        assertThat(toldOf("TRANSFER_FREED", administrator)).isEmpty();
        accept(offer);
    }

    @Test
    void who_had_not_tried_to_take_a_case_over_is_told_of_no_further_yes() {
        ask();
        allow();
        transfers.offered(supervisor, caseId, harbour);
        world.as(worker, () -> cases.addNote(caseId, "something new"));
        ask();
        allow();
        assertThat(toldOf("SHARING_ALLOWED", supervisor)).hasSize(2);
        assertThat(toldOf("TRANSFER_FREED", theirSupervisor)).isEmpty();
    }

    @Test
    void a_yes_is_told_to_the_owner_where_who_asked_works_on_the_case_no_more() {
        ask();
        jdbc.sql("delete from user_team where user_id = ?").param(supervisor.user().id()).update();

        allow();

        assertThat(toldOf("SHARING_ALLOWED", supervisor)).isEmpty();
        assertThat(toldOf("SHARING_ALLOWED", worker))
                .singleElement()
                .satisfies(
                        path -> assertThat(recipients.mayOpen(worker.user().id(), path)).isTrue());
    }

    @Test
    void a_yes_is_told_to_who_decides_about_the_case_where_its_owner_is_disabled_too() {
        UserPrincipal third = world.user(home, team, Role.SUPERVISOR);
        ask();
        jdbc.sql("delete from user_team where user_id = ?").param(supervisor.user().id()).update();
        jdbc.sql("update app_user set state = 'DISABLED' where id = ?")
                .param(worker.user().id())
                .update();

        allow();

        assertThat(toldOf("SHARING_ALLOWED", worker)).isEmpty();
        assertThat(toldOf("SHARING_ALLOWED", third))
                .singleElement()
                .satisfies(
                        path -> assertThat(recipients.mayOpen(third.user().id(), path)).isTrue());
    }

    @Test
    void a_yes_that_the_consent_no_longer_covers_is_told_with_the_part_that_it_lacks() {
        agree(Purpose.TRANSFER);
        Set<Section> but = EnumSet.copyOf(ConsentSections.SHAREABLE);
        but.remove(Section.NOTES);
        UUID consent = transfers.consent(supervisor, caseId, Purpose.TRANSFER, but, harbour);
        UUID offer =
                world.as(
                        supervisor,
                        () -> service.offer(TransferFixture.complete(caseId, harbour, consent)));
        assertThat(gapsOf(offer)).isEmpty();
        world.as(worker, () -> cases.addNote(caseId, "something new"));

        assertThatThrownBy(() -> accept(offer))
                .isInstanceOf(DomainException.class)
                .hasMessage("transfers.error.consent_ended");

        assertThat(toldOfRefusal(supervisor)).hasSize(1);
        assertThat(gapsOf(offer))
                .containsExactly(new TransferGap(Kind.CONSENT_SECTION, Section.NOTES));
    }

    private List<TransferGap> gapsOf(UUID offer) {
        return ((TransferDetail.Whole) world.as(supervisor, () -> reader.detail(offer))).gaps();
    }

    private List<String> toldOfRefusal(UserPrincipal who) {
        return toldOf("TRANSFER_HELD_UP", who);
    }

    private List<String> toldOf(String kind, UserPrincipal who) {
        return jdbc.sql("select path from notice where person_id = ? and kind = ?")
                .param(who.user().id())
                .param(kind)
                .query(String.class)
                .list();
    }

    private void assertNotAgreed(UUID offer) {
        assertThatThrownBy(() -> accept(offer))
                .isInstanceOf(DomainException.class)
                .hasMessage("transfers.error.no_agreement");
    }

    private void accept(UUID offer) {
        world.as(theirSupervisor, () -> service.accept(offer, theirSupervisor.user().id()));
    }

    private void allow() {
        world.as(second, () -> requests.decide(request(second).id(), true, "we know them"));
    }

    private UUID agree(Purpose purpose) {
        return world.as(
                administrator,
                () ->
                        agreements.record(
                                new AgreementForm(
                                        home,
                                        harbour,
                                        Set.of(purpose),
                                        ConsentSections.SHAREABLE,
                                        LocalDate.now().minusDays(2),
                                        null,
                                        "front desk",
                                        null)));
    }

    @Test
    void a_yes_of_the_former_organisation_counts_for_nobody_who_has_the_case_after_it() {
        UUID third = world.organisation("Hill shelter");
        world.user(third, world.team(third), Role.SUPERVISOR);
        world.as(supervisor, () -> sharing.ask(caseId, third, "she knows them"));
        allow();
        assertThat(world.as(supervisor, () -> sharing.asked(caseId, third)))
                .get()
                .extracting(SharingDesk.Standing::state)
                .isEqualTo(SharingRequestState.ALLOWED);
        agree(Purpose.TRANSFER);
        accept(transfers.offered(supervisor, caseId, harbour));
        UserPrincipal head = world.user(harbour, null, Role.ORGANISATION_ADMINISTRATOR);
        world.as(head, () -> agreements.setAsks(true));

        assertThat(world.as(theirSupervisor, () -> sharing.asked(caseId, third))).isEmpty();
        UUID consent = transfers.consent(theirSupervisor, caseId, third);
        assertThatThrownBy(
                        () ->
                                world.as(
                                        theirSupervisor,
                                        () ->
                                                service.offer(
                                                        TransferFixture.complete(
                                                                caseId, third, consent))))
                .isInstanceOfSatisfying(
                        TransferNotReady.class,
                        refused ->
                                assertThat(refused.gaps())
                                        .extracting(TransferGap::kind)
                                        .containsExactly(Kind.AGREEMENT));
    }

    @Test
    void nobody_asks_for_a_case_of_others() {
        UserPrincipal stranger = world.user(harbour, null, Role.SUPERVISOR);
        assertThatThrownBy(
                        () -> world.as(stranger, () -> sharing.ask(caseId, harbour, "give it us")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(stranger, () -> sharing.asked(caseId, harbour)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
