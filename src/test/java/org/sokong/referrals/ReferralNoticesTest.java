package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Deputies;
import org.sokong.access.NoticePlace;
import org.sokong.access.Recipients;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseHiding;
import org.sokong.cases.CaseService;
import org.sokong.consent.ConsentService;
import org.sokong.directory.DirectoryPaths;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.Ids;
import org.sokong.organisations.FocalPoints;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever is told of a referral may open what the notice leads to, and nobody else is led there.
 */
class ReferralNoticesTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture cases;
    @Autowired CaseService caseService;
    @Autowired CaseHiding hiding;
    @Autowired ReferralFixture fixture;
    @Autowired ReferralService service;
    @Autowired ReferralMessages messages;
    @Autowired ReferralPauses pauses;
    @Autowired ReferralExpiry expiry;
    @Autowired ReferralReader reader;
    @Autowired ConsentService consents;
    @Autowired FocalPoints focalPoints;
    @Autowired Deputies deputies;
    @Autowired Recipients recipients;
    @Autowired JdbcClient jdbc;

    UUID home;
    UUID clinic;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal head;
    UUID caseId;

    @BeforeEach
    void people() {
        home = world.organisation("Harbour House");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        clinic = world.organisation("Lotus Clinic");
        head = world.user(clinic, null, Role.ORGANISATION_ADMINISTRATOR);
        caseId = cases.open(worker);
    }

    @Test
    void
            where_nobody_answers_its_administrators_are_led_where_they_may_go_from_sending_to_the_end() {
        UUID id = fixture.sent(worker, caseId, clinic);
        Instant now = Instant.now();
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur")).plusDays(1);
        world.as(worker, () -> messages.send(id, Ids.next(), "We can bring her."));
        world.as(worker, () -> pauses.pause(id, PauseReason.PAPERS_AWAITED, day, null));
        world.as(worker, () -> pauses.resume(id));
        fixture.remindAfter(Duration.ofHours(30));
        ApplicationClock.at(now.plus(Duration.ofHours(80)), () -> expiry.run());

        assertThat(told(head))
                .contains(
                        "REFERRAL_RECEIVED",
                        "REFERRAL_MESSAGE",
                        "REFERRAL_PAUSED",
                        "REFERRAL_RESUMED",
                        "REFERRAL_ESCALATED",
                        "REFERRAL_EXPIRED");
        assertThat(places(head)).containsOnly(DirectoryPaths.organisation(clinic));
        assertAllOpen(head);
        assertThat(ofTheCase(head)).as("nothing of the case").isZero();
        assertThat(places(worker)).containsOnly(ReferralsNavigation.path(id));
        assertAllOpen(worker);
        assertAllOpen(supervisor);
    }

    @Test
    void where_a_sharing_ends_and_nobody_is_left_its_administrators_are_led_where_they_may_go() {
        UserPrincipal nurse = world.user(clinic, null, Role.CASEWORKER);
        UUID id = fixture.accepted(worker, caseId, nurse);
        disable(nurse);
        UUID consent =
                jdbc.sql("select consent_id from referral where id = ?")
                        .param(id)
                        .query(UUID.class)
                        .single();

        world.as(worker, () -> consents.withdraw(consent, "she asked"));

        assertThat(told(head)).contains("SHARING_ENDED");
        assertAllOpen(head);
        assertThat(ofTheCase(head)).isZero();
    }

    @Test
    void who_answered_and_left_the_address_is_told_no_more_and_those_at_it_are() {
        UUID ward = world.team(clinic);
        UserPrincipal nurse = world.user(clinic, ward, Role.CASEWORKER);
        UserPrincipal second = world.user(clinic, ward, Role.CASEWORKER);
        UUID id = sent(world.as(head, () -> focalPoints.publish(null, ward, null)));
        accept(nurse, id);
        jdbc.sql("delete from user_team where user_id = ?").param(nurse.user().id()).update();
        int before = told(nurse).size();

        world.as(worker, () -> messages.send(id, Ids.next(), "She comes at nine."));

        assertThat(told(nurse)).hasSize(before);
        assertThat(told(second)).contains("REFERRAL_MESSAGE");
        assertAllOpen(second);
    }

    @Test
    void who_stands_in_for_whoever_answered_is_told_where_it_reaches_them() {
        UUID ward = world.team(clinic);
        UserPrincipal nurse = world.user(clinic, ward, Role.CASEWORKER);
        UserPrincipal second = world.user(clinic, ward, Role.CASEWORKER);
        UserPrincipal outside = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        UUID id = sent(world.as(head, () -> focalPoints.publish(null, ward, null)));
        accept(nurse, id);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        world.as(
                nurse,
                () -> deputies.name(outside.user().id(), today.minusDays(1), today.plusDays(5)));

        world.as(worker, () -> messages.send(id, Ids.next(), "She comes at nine."));

        assertThat(told(outside)).doesNotContain("REFERRAL_MESSAGE");
        assertThat(told(nurse)).contains("REFERRAL_MESSAGE");
        assertThat(told(second)).doesNotContain("REFERRAL_MESSAGE");
        assertAllOpen(nurse);
        assertAllOpen(outside);
    }

    @Test
    void who_sent_it_and_gave_the_case_away_is_told_no_more_of_it() {
        UserPrincipal next = world.user(home, teamOf(worker), Role.CASEWORKER);
        UserPrincipal nurse = world.user(clinic, null, Role.CASEWORKER);
        UUID id = fixture.sent(worker, caseId, clinic);
        long version = world.as(worker, () -> caseService.detail(caseId).version());
        world.as(supervisor, () -> caseService.assign(caseId, version, next.user().id()));
        assertThat(mayOpen(worker, ReferralsNavigation.path(id))).isFalse();

        accept(nurse, id);

        assertThat(told(worker)).doesNotContain("REFERRAL_ACCEPTED");
        assertThat(told(next)).contains("REFERRAL_ACCEPTED");
        assertAllOpen(next);
    }

    @Test
    void a_supervisor_of_another_team_hears_that_nobody_answers_without_the_case() {
        UserPrincipal alone = world.user(home, null, Role.CASEWORKER);
        UUID theirs = cases.open(alone);
        world.user(clinic, null, Role.CASEWORKER);
        UUID id = fixture.sent(alone, theirs, clinic);
        assertThat(mayOpen(supervisor, ReferralsNavigation.path(id))).isFalse();

        fixture.remindAfter(Duration.ofHours(30));

        assertThat(told(supervisor)).contains("REFERRAL_ESCALATED");
        assertThat(places(supervisor)).containsOnly(DirectoryPaths.organisation(home));
        assertThat(ofTheCase(supervisor)).isZero();
        assertAllOpen(supervisor);
    }

    @Test
    void where_the_only_supervisor_must_not_see_the_case_the_administrators_hear_of_it() {
        UserPrincipal nurse = world.user(clinic, null, Role.CASEWORKER);
        UserPrincipal matron = world.user(clinic, null, Role.SUPERVISOR);
        fixture.accepted(worker, caseId, nurse);
        world.as(worker, () -> hiding.hide(caseId, matron.user().id(), "knows the family"));

        world.as(worker, () -> hiding.hide(caseId, nurse.user().id(), "knows the family"));

        assertThat(told(head)).contains("NOBODY_TO_ANSWER");
        assertThat(told(matron)).isEmpty();
        assertThat(told(nurse)).isEmpty();
        assertAllOpen(head);
        assertThat(ofTheCase(head)).isZero();
    }

    @Test
    void what_stood_in_the_inbox_of_administrators_leads_where_they_may_go() throws IOException {
        UUID id = fixture.sent(worker, caseId, clinic);
        UserPrincipal nurse = world.user(clinic, null, Role.CASEWORKER);
        UUID other = fixture.sent(worker, caseId, clinic);
        jdbc.sql("update notice set path = ?, case_id = ? where person_id = ?")
                .params(ReferralsNavigation.path(id), caseId, head.user().id())
                .update();

        String all = Files.readString(Path.of("db/changelog/0791-referrals-notice-places.sql"));
        jdbc.sql(all.split("--changeset sokong:0791-1\n")[1].strip().replace(";", "")).update();

        assertThat(places(head)).containsOnly(DirectoryPaths.organisation(clinic));
        assertAllOpen(head);
        assertThat(ofTheCase(head)).isZero();
        assertThat(places(nurse)).containsExactly(ReferralsNavigation.path(other));
    }

    private UUID sent(@Nullable UUID focalPoint) {
        UUID consent = fixture.consent(worker, caseId, clinic);
        UUID id =
                world.as(
                        worker,
                        () ->
                                service.draft(
                                        caseId,
                                        ReferralFixture.complete(clinic, consent)
                                                .addressedTo(focalPoint)));
        fixture.send(worker, id);
        return id;
    }

    private void accept(UserPrincipal who, UUID id) {
        world.as(
                who,
                () -> {
                    service.acknowledge(id);
                    service.accept(id);
                });
    }

    private UUID teamOf(UserPrincipal who) {
        return who.user().teamIds().iterator().next();
    }

    private void disable(UserPrincipal who) {
        jdbc.sql("update app_user set state = 'DISABLED' where id = ?")
                .param(who.user().id())
                .update();
    }

    private void assertAllOpen(UserPrincipal who) {
        assertThat(places(who)).allMatch(path -> mayOpen(who, path));
        places(who).stream()
                .flatMap(path -> NoticePlace.id("referrals", path).stream())
                .forEach(id -> assertThat(world.as(who, () -> reader.detail(id))).isNotNull());
    }

    private boolean mayOpen(UserPrincipal who, String path) {
        return recipients.mayOpen(who.user().id(), path);
    }

    private List<String> told(UserPrincipal who) {
        return jdbc.sql("select kind from notice where person_id = ? order by created_at, id")
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

    private int ofTheCase(UserPrincipal who) {
        return jdbc.sql("select count(case_id) from notice where person_id = ?")
                .param(who.user().id())
                .query(Integer.class)
                .single();
    }
}
