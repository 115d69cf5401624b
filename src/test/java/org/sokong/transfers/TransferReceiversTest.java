package org.sokong.transfers;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.sokong.access.UserService;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseHiding;
import org.sokong.consent.ConsentService;
import org.sokong.directory.DirectoryPaths;
import org.sokong.directory.IntakePauses;
import org.sokong.referrals.ReferralFixture;
import org.sokong.transfers.TransferGap.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who at the receiver is there for a case, and who hears of it by mail. */
class TransferReceiversTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture cases;
    @Autowired CaseHiding hiding;
    @Autowired TransferFixture fixture;
    @Autowired ReferralFixture referrals;
    @Autowired TransferService service;
    @Autowired IntakePauses pauses;
    @Autowired Recipients recipients;
    @Autowired UserService users;
    @Autowired ConsentService consents;
    @Autowired JdbcClient jdbc;

    UUID home;
    UUID harbour;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal taker;
    UserPrincipal theirSupervisor;
    UserPrincipal theirAdministrator;
    UUID caseId;

    @BeforeEach
    void twoOrganisations() {
        home = world.organisation("Harbour House");
        harbour = world.organisation("Lotus shelter");
        UUID team = world.team(home);
        UUID theirTeam = world.team(harbour);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        taker = world.user(harbour, theirTeam, Role.CASEWORKER);
        theirSupervisor = world.user(harbour, theirTeam, Role.SUPERVISOR);
        theirAdministrator = world.user(harbour, null, Role.ORGANISATION_ADMINISTRATOR);
        caseId = cases.open(worker);
    }

    private List<Kind> gaps() {
        UUID consent = fixture.consent(supervisor, caseId, harbour);
        try {
            world.as(
                    supervisor,
                    () -> service.offer(TransferFixture.complete(caseId, harbour, consent)));
        } catch (TransferNotReady refused) {
            return refused.gaps().stream().map(TransferGap::kind).toList();
        }
        return List.of();
    }

    private void hide(UserPrincipal from) {
        world.as(worker, () -> hiding.hide(caseId, from.user().id(), "knows the family"));
    }

    private List<String> told(UserPrincipal who) {
        return jdbc.sql("select kind from notice where person_id = ? order by created_at")
                .param(who.user().id())
                .query(String.class)
                .list();
    }

    private List<String> places(UserPrincipal who) {
        return jdbc.sql("select path from notice where person_id = ?")
                .param(who.user().id())
                .query(String.class)
                .list();
    }

    private boolean mayOpen(UserPrincipal who, String path) {
        return recipients.mayOpen(who.user().id(), path);
    }

    @Test
    void nothing_is_offered_where_the_case_is_hidden_from_all_who_could_take_it() {
        hide(theirSupervisor);
        assertThat(gaps()).containsExactly(Kind.RECEIVER_NOBODY);
    }

    @Test
    void nothing_is_offered_where_intake_is_paused() {
        UUID pause = world.as(theirSupervisor, () -> pauses.pauseAll(harbour, null, "moving"));
        assertThat(gaps()).containsExactly(Kind.INTAKE_PAUSED);
        world.as(theirSupervisor, () -> pauses.resume(pause));
        assertThat(gaps()).isEmpty();
    }

    @Test
    void the_administrators_are_told_when_the_last_who_could_answer_an_offer_is_gone() {
        UserPrincipal second = world.user(harbour, null, Role.SUPERVISOR);
        UserPrincipal other = world.user(harbour, null, Role.ORGANISATION_ADMINISTRATOR);
        fixture.offered(supervisor, caseId, harbour);
        hide(second);
        assertThat(told(other)).isEmpty();

        disable(theirSupervisor);

        assertThat(told(other)).containsExactly("NOBODY_TO_ANSWER");
        assertThat(places(other))
                .singleElement()
                .satisfies(path -> assertThat(mayOpen(other, path)).isTrue());
        assertThat(
                        jdbc.sql("select count(case_id) from notice where person_id = ?")
                                .param(other.user().id())
                                .query(Integer.class)
                                .single())
                .as("nothing of the case")
                .isZero();
        assertThat(places(supervisor)).allMatch(path -> mayOpen(supervisor, path));
        assertThat(told(supervisor)).contains("NOBODY_TO_ANSWER");
        assertThat(told(taker)).isEmpty();
    }

    @Test
    void an_only_administrator_who_disables_the_last_who_could_answer_is_told_of_it() {
        UUID offer = fixture.offered(supervisor, caseId, harbour);

        disable(theirSupervisor);

        assertThat(told(theirAdministrator)).containsExactly("NOBODY_TO_ANSWER");
        assertThat(places(theirAdministrator))
                .containsExactly(DirectoryPaths.organisation(harbour))
                .allMatch(path -> mayOpen(theirAdministrator, path));
        assertThat(told(supervisor)).contains("NOBODY_TO_ANSWER");
        assertThat(places(supervisor)).contains(TransfersNavigation.path(offer));
    }

    @Test
    void an_only_administrator_who_disables_the_last_worker_hears_which_referral_waits() {
        UUID clinic = world.organisation("Clinic");
        UserPrincipal nurse = world.user(clinic, null, Role.CASEWORKER);
        UserPrincipal head = world.user(clinic, null, Role.ORGANISATION_ADMINISTRATOR);
        referrals.accepted(worker, caseId, nurse);

        disable(nurse, head);

        assertThat(told(head)).containsExactly("NOBODY_TO_ANSWER");
        assertThat(places(head)).allMatch(path -> mayOpen(head, path));
    }

    @Test
    void a_referral_to_a_whole_organisation_is_told_of_when_the_last_who_could_answer_is_gone() {
        UUID clinic = world.organisation("Clinic");
        UserPrincipal nurse = world.user(clinic, null, Role.CASEWORKER);
        UserPrincipal second = world.user(clinic, null, Role.CASEWORKER);
        UserPrincipal head = world.user(clinic, null, Role.ORGANISATION_ADMINISTRATOR);
        referrals.sent(worker, caseId, clinic);

        disable(second, head);
        assertThat(told(head)).isEmpty();
        disable(nurse, head);

        assertThat(told(head)).containsExactly("NOBODY_TO_ANSWER");
        assertThat(places(head)).allMatch(path -> mayOpen(head, path));
    }

    @Test
    void whoever_comes_back_and_leaves_again_is_told_of_again() {
        UserPrincipal nurse = world.user(harbour, null, Role.CASEWORKER);
        UUID other = cases.open(worker);
        fixture.offered(supervisor, caseId, harbour);
        referrals.accepted(worker, other, nurse);

        disable(theirSupervisor);
        enable(theirSupervisor);
        disable(theirSupervisor);
        enable(theirSupervisor);

        assertThat(toldOfNobody(theirAdministrator)).isEqualTo(2);
        assertThat(toldOfNobody(supervisor)).isEqualTo(2);
        disable(nurse);
        enable(nurse);
        disable(nurse);
        assertThat(toldOfNobody(theirSupervisor)).isEqualTo(2);
        hide(theirSupervisor);
        show(theirSupervisor);
        hide(theirSupervisor);
        assertThat(toldOfNobody(supervisor)).isEqualTo(4);
    }

    @Test
    void whoever_was_gone_before_is_not_told_of_for_another_reason() {
        fixture.offered(supervisor, caseId, harbour);
        UUID other = cases.open(worker);
        referrals.accepted(worker, other, taker);
        world.as(worker, () -> hiding.hide(other, taker.user().id(), "knows the family"));
        assertThat(toldOfNobody(theirSupervisor)).isEqualTo(1);
        give(taker, Role.ORGANISATION_ADMINISTRATOR);
        disable(taker);
        assertThat(toldOfNobody(theirSupervisor)).isEqualTo(1);

        hide(theirSupervisor);
        assertThat(toldOfNobody(supervisor)).isEqualTo(1);
        UserPrincipal nurse = world.user(harbour, null, Role.CASEWORKER);
        hide(nurse);
        give(theirSupervisor, Role.CASEWORKER);
        disable(theirSupervisor);

        assertThat(toldOfNobody(supervisor)).isEqualTo(1);
    }

    private long toldOfNobody(UserPrincipal who) {
        return told(who).stream().filter("NOBODY_TO_ANSWER"::equals).count();
    }

    private void enable(UserPrincipal who) {
        world.as(theirAdministrator, () -> users.enable(who.user().id(), version(who)));
    }

    private void show(UserPrincipal to) {
        world.as(
                worker,
                () -> {
                    UUID entry =
                            hiding.ofCase(caseId).stream()
                                    .filter(one -> one.name().equals(to.user().displayName()))
                                    .findFirst()
                                    .orElseThrow()
                                    .id();
                    hiding.end(entry, "it was somebody else");
                });
    }

    private void disable(UserPrincipal who) {
        disable(who, theirAdministrator);
    }

    private void disable(UserPrincipal who, UserPrincipal by) {
        world.as(by, () -> users.disable(who.user().id(), version(who)));
    }

    private void give(UserPrincipal who, Role role) {
        world.as(
                theirAdministrator,
                () -> users.changeRoles(who.user().id(), version(who), Set.of(role)));
    }

    private long version(UserPrincipal who) {
        return jdbc.sql("select version from app_user where id = ?")
                .param(who.user().id())
                .query(Long.class)
                .single();
    }

    @Test
    void the_last_who_could_answer_an_offer_is_gone_also_when_another_role_is_given_to_them() {
        UserPrincipal second = world.user(harbour, null, Role.SUPERVISOR);
        fixture.offered(supervisor, caseId, harbour);
        give(second, Role.CASEWORKER);
        give(taker, Role.ORGANISATION_ADMINISTRATOR);
        assertThat(told(theirAdministrator)).isEmpty();

        give(theirSupervisor, Role.CASEWORKER);

        assertThat(told(theirAdministrator)).containsExactly("NOBODY_TO_ANSWER");
        assertThat(told(supervisor)).contains("NOBODY_TO_ANSWER");
    }

    @Test
    void who_took_a_referral_and_may_answer_none_any_more_is_told_of_and_who_still_may_is_not() {
        UserPrincipal matron = world.user(harbour, null, Role.SUPERVISOR);
        referrals.accepted(worker, caseId, matron);
        UUID other = cases.open(worker);
        referrals.accepted(worker, other, taker);

        give(matron, Role.CASEWORKER);
        assertThat(told(theirSupervisor)).doesNotContain("NOBODY_TO_ANSWER");

        give(taker, Role.ORGANISATION_ADMINISTRATOR);
        assertThat(told(theirSupervisor)).containsOnlyOnce("NOBODY_TO_ANSWER");
    }

    @Test
    void the_supervisors_of_a_receiver_are_told_when_who_took_a_referral_cannot_go_on() {
        UserPrincipal nurse = world.user(harbour, null, Role.CASEWORKER);
        referrals.accepted(worker, caseId, taker);
        UUID other = cases.open(worker);
        referrals.accepted(worker, other, nurse);
        assertThat(told(theirSupervisor)).doesNotContain("NOBODY_TO_ANSWER");

        hide(taker);
        assertThat(told(theirSupervisor)).containsOnlyOnce("NOBODY_TO_ANSWER");
        hide(nurse);
        assertThat(told(theirSupervisor)).containsOnlyOnce("NOBODY_TO_ANSWER");
        disable(nurse);
        assertThat(told(theirSupervisor)).filteredOn("NOBODY_TO_ANSWER"::equals).hasSize(2);
        assertThat(told(taker)).doesNotContain("NOBODY_TO_ANSWER");
    }

    @Test
    void where_nobody_supervises_a_receiver_its_administrators_are_led_where_they_may_go() {
        UUID clinic = world.organisation("Clinic");
        UserPrincipal nurse = world.user(clinic, null, Role.CASEWORKER);
        UserPrincipal head = world.user(clinic, null, Role.ORGANISATION_ADMINISTRATOR);
        referrals.accepted(worker, caseId, nurse);

        hide(nurse);

        assertThat(told(head)).containsExactly("NOBODY_TO_ANSWER");
        assertThat(places(head)).allMatch(path -> mayOpen(head, path));
    }

    @Test
    void who_offered_a_case_and_has_lost_it_is_told_no_more_and_who_supervises_it_is() {
        UserPrincipal second = world.user(home, teamOf(worker), Role.SUPERVISOR);
        UUID id = fixture.offered(supervisor, caseId, harbour);
        jdbc.sql("delete from user_team where user_id = ?").param(supervisor.user().id()).update();
        assertThat(mayOpen(supervisor, TransfersNavigation.path(id))).isFalse();

        world.as(
                theirSupervisor,
                () -> service.decline(id, TransferDeclineReason.NO_CAPACITY, null));

        assertThat(told(supervisor)).doesNotContain("TRANSFER_DECLINED");
        assertThat(told(second)).contains("TRANSFER_DECLINED");
        assertThat(places(second)).allMatch(path -> mayOpen(second, path));
        assertThat(places(worker)).allMatch(path -> mayOpen(worker, path));
    }

    @Test
    void where_nobody_who_has_the_case_is_left_its_administrators_are_led_where_they_may_go() {
        UserPrincipal head = world.user(home, null, Role.ORGANISATION_ADMINISTRATOR);
        UUID id = fixture.offered(supervisor, caseId, harbour);
        leave(worker);
        leave(supervisor);

        world.as(
                theirSupervisor,
                () -> service.decline(id, TransferDeclineReason.NO_CAPACITY, null));

        assertLedElsewhere(head, "TRANSFER_DECLINED");
    }

    @Test
    void where_nobody_decides_for_a_former_organisation_its_administrators_hear_that_it_ended() {
        UserPrincipal head = world.user(home, null, Role.ORGANISATION_ADMINISTRATOR);
        UUID consent = fixture.consent(supervisor, caseId, harbour, home);
        UUID id =
                world.as(
                        supervisor,
                        () -> service.offer(TransferFixture.complete(caseId, harbour, consent)));
        world.as(theirSupervisor, () -> service.accept(id, taker.user().id()));
        leave(supervisor);

        world.as(taker, () -> consents.withdraw(consent, "she asked"));

        assertLedElsewhere(head, "SHARING_ENDED");
    }

    private void assertLedElsewhere(UserPrincipal who, String kind) {
        assertThat(told(who)).containsExactly(kind);
        assertThat(places(who)).containsExactly(DirectoryPaths.organisation(home));
        assertThat(places(who)).allMatch(path -> mayOpen(who, path));
        assertThat(
                        jdbc.sql("select count(case_id) from notice where person_id = ?")
                                .param(who.user().id())
                                .query(Integer.class)
                                .single())
                .as("nothing of the case")
                .isZero();
    }

    private void leave(UserPrincipal who) {
        jdbc.sql("update app_user set state = 'DISABLED' where id = ?")
                .param(who.user().id())
                .update();
    }

    private static UUID teamOf(UserPrincipal who) {
        return who.user().teamIds().iterator().next();
    }

    @Test
    void mail_about_a_transfer_goes_to_those_on_a_side_of_it_and_follows_the_case() {
        UUID id = fixture.offered(supervisor, caseId, harbour);
        String path = TransfersNavigation.path(id);
        UserPrincipal stranger = world.user(world.organisation("Third"), null, Role.SUPERVISOR);
        assertThat(mayOpen(worker, path)).isTrue();
        assertThat(mayOpen(theirSupervisor, path)).isTrue();
        assertThat(mayOpen(taker, path)).isFalse();
        assertThat(mayOpen(stranger, path)).isFalse();

        world.as(theirSupervisor, () -> service.accept(id, taker.user().id()));

        assertThat(mayOpen(taker, path)).isTrue();
        assertThat(mayOpen(worker, path)).isTrue();
        assertThat(mayOpen(taker, "cases/" + caseId)).isTrue();
        assertThat(mayOpen(worker, "cases/" + caseId)).isFalse();
        assertThat(mayOpen(worker, "cases/" + caseId + "?tab=transfers")).isFalse();
        hide(worker, taker);
        assertThat(mayOpen(worker, path)).isFalse();
    }

    private void hide(UserPrincipal from, UserPrincipal by) {
        world.as(by, () -> hiding.hide(caseId, from.user().id(), "knows the family"));
    }

    @Test
    void a_place_that_no_module_speaks_for_is_open_to_nobody_and_the_pages_of_notices_are_known() {
        assertThat(mayOpen(worker, "somewhere/" + caseId)).isFalse();
        assertThat(mayOpen(worker, "")).isFalse();
        assertThat(mayOpen(worker, "cases?owner=" + worker.user().id())).isTrue();
        assertThat(mayOpen(theirAdministrator, DirectoryPaths.organisation(harbour))).isTrue();
    }
}
