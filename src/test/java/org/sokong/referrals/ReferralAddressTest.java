package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Deputies;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.access.UserService;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseHiding;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.StatementCounter;
import org.sokong.consent.ConsentService;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.FocalPoint;
import org.sokong.organisations.FocalPoints;
import org.sokong.organisations.ServiceCategory;
import org.sokong.referrals.ReferralDetail.Accepted;
import org.sokong.referrals.ReferralDetail.Sender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** To a team, to a person and to whoever stands in: who it reaches and who it does not. */
class ReferralAddressTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture fixture;
    @Autowired ReferralService service;
    @Autowired ReferralReader reader;
    @Autowired ReferralList list;
    @Autowired FocalPoints focalPoints;
    @Autowired Deputies deputies;
    @Autowired CaseSharing sharing;
    @Autowired CaseContents contents;
    @Autowired CaseHiding hiding;
    @Autowired ConsentService consents;
    @Autowired ReferralPeople people;
    @Autowired Referrals referrals;
    @Autowired UserService users;
    @Autowired JdbcClient jdbc;

    UUID receiver;
    UUID ward;
    UserPrincipal worker;
    UserPrincipal administrator;
    UserPrincipal nurse;
    UserPrincipal colleague;
    UserPrincipal matron;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID sender = world.organisation("Harbour House");
        receiver = world.organisation("Lotus Clinic");
        ward = world.team(receiver);
        worker = world.user(sender, world.team(sender), Role.CASEWORKER);
        administrator = world.user(receiver, null, Role.ORGANISATION_ADMINISTRATOR);
        nurse = world.user(receiver, ward, Role.CASEWORKER);
        colleague = world.user(receiver, world.team(receiver), Role.CASEWORKER);
        matron = world.user(receiver, null, Role.SUPERVISOR);
        caseId = caseFixture.open(worker);
    }

    @Test
    void an_addressed_person_reads_it_a_colleague_does_not_and_a_supervisor_always_can() {
        UUID id = sent(person(nurse));

        assertThat(world.as(nurse, () -> reader.detail(id)).state()).isEqualTo(ReferralState.SENT);
        assertThat(world.as(matron, () -> reader.detail(id)).state()).isEqualTo(ReferralState.SENT);
        assertDenied(colleague, () -> reader.detail(id));
        assertDenied(colleague, () -> service.acknowledge(id));
        assertThat(received(nurse)).containsExactly(id);
        assertThat(received(matron)).containsExactly(id);
        assertThat(received(colleague)).isEmpty();
        assertThat(world.as(colleague, list::waiting)).isZero();
        assertThat(told(nurse)).isEqualTo(1);
        assertThat(told(colleague)).isZero();
        assertThat(((Sender) world.as(worker, () -> reader.detail(id))).story().addressee())
                .isEqualTo(nurse.user().displayName());
    }

    @Test
    void what_is_disclosed_to_an_addressed_person_is_not_disclosed_to_a_colleague() {
        UUID id = sent(person(nurse));
        world.as(
                nurse,
                () -> {
                    service.acknowledge(id);
                    service.accept(id);
                });

        assertThat(world.as(worker, () -> contents.grants(caseId)))
                .as("the sender sees that the receiver reads it")
                .anyMatch(grant -> receiver.equals(grant.granteeId()));
        Accepted accepted = (Accepted) world.as(nurse, () -> reader.detail(id));
        assertThat(accepted.disclosed().sections()).isNotEmpty();
        assertThat(((Accepted) world.as(matron, () -> reader.detail(id))).disclosed())
                .isEqualTo(accepted.disclosed());
        assertDenied(colleague, () -> reader.detail(id));
        assertDenied(colleague, () -> sharing.disclosed(caseId));
        assertDenied(colleague, () -> reader.revealIdentity(id));
    }

    @Test
    void a_team_is_reached_as_a_whole_and_no_other_team() {
        UserPrincipal second = world.user(receiver, ward, Role.CASEWORKER);
        UUID id =
                sent(
                        world.as(
                                administrator,
                                () -> focalPoints.publish(ServiceCategory.MEDICAL, ward, null)));

        assertThat(received(nurse)).containsExactly(id);
        assertThat(received(second)).containsExactly(id);
        assertThat(received(colleague)).isEmpty();
        assertThat(told(nurse)).isEqualTo(1);
        assertThat(told(second)).isEqualTo(1);
        assertThat(told(colleague)).isZero();
    }

    @Test
    void whoever_stands_in_is_told_and_answers_and_no_longer_once_the_other_is_back() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        world.as(nurse, () -> deputies.name(colleague.user().id(), today, today.plusDays(5)));
        UUID id = sent(person(nurse));

        assertThat(told(colleague)).isEqualTo(1);
        assertThat(received(colleague)).containsExactly(id);
        world.as(colleague, () -> service.acknowledge(id));

        world.as(nurse, deputies::end);
        assertDenied(colleague, () -> reader.detail(id));
        assertThat(received(colleague)).isEmpty();
        assertThat(received(nurse)).containsExactly(id);
    }

    @Test
    void only_a_colleague_who_answers_can_stand_in() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        for (UserPrincipal no : List.of(nurse, worker, administrator)) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(
                            () ->
                                    world.as(
                                            nurse,
                                            () ->
                                                    deputies.name(
                                                            no.user().id(),
                                                            today,
                                                            today.plusDays(1))))
                    .withMessage("access.error.deputy");
        }
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        nurse,
                                        () ->
                                                deputies.name(
                                                        colleague.user().id(),
                                                        today.minusDays(3),
                                                        today.minusDays(1))))
                .withMessage("access.error.away");
    }

    @Test
    void a_sender_sees_of_the_receivers_people_what_is_published_and_nothing_else() {
        UUID point = person(nurse);

        assertThat(world.as(worker, () -> focalPoints.published(receiver)))
                .extracting(FocalPoint::name)
                .containsExactly(nurse.user().displayName());
        assertDenied(worker, focalPoints::people);
        assertDenied(worker, () -> focalPoints.publish(null, ward, null));
        UserPrincipal foreign =
                world.user(world.organisation("Other"), null, Role.ORGANISATION_ADMINISTRATOR);
        assertDenied(foreign, () -> focalPoints.remove(point));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        foreign,
                                        () -> focalPoints.publish(null, null, nurse.user().id())))
                .withMessage("organisations.error.focal");
    }

    @Test
    void a_focal_point_that_was_removed_or_is_anothers_is_named_before_sending() {
        UUID point = person(nurse);
        UUID id = draft(point);
        world.as(administrator, () -> focalPoints.remove(point));

        assertThat(world.as(worker, () -> service.missing(id)))
                .containsExactly(SendGap.of(SendGap.Kind.FOCAL_POINT));
    }

    @Test
    void what_was_addressed_to_somebody_who_left_reaches_everybody_where_nobody_supervises() {
        UUID small = world.organisation("Small clinic");
        UserPrincipal head = world.user(small, null, Role.ORGANISATION_ADMINISTRATOR);
        UserPrincipal midwife = world.user(small, null, Role.CASEWORKER);
        UserPrincipal other = world.user(small, world.team(small), Role.CASEWORKER);
        UUID point = world.as(head, () -> focalPoints.publish(null, null, midwife.user().id()));
        UUID consent = fixture.consent(worker, caseId, small);
        UUID id =
                world.as(
                        worker,
                        () ->
                                service.draft(
                                        caseId,
                                        ReferralFixture.complete(small, consent)
                                                .addressedTo(point)));
        fixture.send(worker, id);
        assertThat(received(other)).as("somebody is at the address").isEmpty();
        assertDenied(other, () -> reader.detail(id));

        jdbc.sql("update app_user set state = 'DISABLED' where id = ?")
                .param(midwife.user().id())
                .update();

        assertThat(received(other)).containsExactly(id);
        assertThat(world.as(other, list::waiting)).isEqualTo(1);
        world.as(
                other,
                () -> {
                    service.acknowledge(id);
                    service.accept(id);
                });
        assertThat(((Accepted) world.as(other, () -> reader.detail(id))).disclosed().sections())
                .isNotEmpty();
    }

    @Test
    void an_address_at_which_nobody_can_answer_is_named_before_sending() {
        UUID empty = world.team(receiver);
        UUID id =
                draft(
                        world.as(
                                administrator,
                                () -> focalPoints.publish(ServiceCategory.MEDICAL, empty, null)));

        assertThat(world.as(worker, () -> service.missing(id)))
                .containsExactly(SendGap.of(SendGap.Kind.ADDRESS_EMPTY));
    }

    @Test
    void what_is_addressed_to_somebody_it_is_hidden_from_reaches_everybody_else_there() {
        UUID small = world.organisation("Small clinic");
        UserPrincipal head = world.user(small, null, Role.ORGANISATION_ADMINISTRATOR);
        UserPrincipal midwife = world.user(small, null, Role.CASEWORKER);
        UserPrincipal other = world.user(small, world.team(small), Role.CASEWORKER);
        UUID point = world.as(head, () -> focalPoints.publish(null, null, midwife.user().id()));
        UUID consent = fixture.consent(worker, caseId, small);
        UUID id =
                world.as(
                        worker,
                        () ->
                                service.draft(
                                        caseId,
                                        ReferralFixture.complete(small, consent)
                                                .addressedTo(point)));
        fixture.send(worker, id);
        assertThat(received(other)).as("somebody is at the address").isEmpty();

        hide(midwife);

        assertThat(received(midwife)).isEmpty();
        assertDenied(midwife, () -> reader.detail(id));
        assertThat(received(other)).containsExactly(id);
        Set<UUID> told =
                world.as(worker, () -> people.receivers(referrals.findById(id).orElseThrow()));
        assertThat(told).containsExactly(other.user().id());
        world.as(
                other,
                () -> {
                    service.acknowledge(id);
                    service.accept(id);
                });
        assertThat(((Accepted) world.as(other, () -> reader.detail(id))).disclosed().sections())
                .isNotEmpty();
    }

    @Test
    void a_supervisor_it_is_hidden_from_does_not_keep_it_from_everybody_else() {
        UUID id = sent(person(nurse));
        hide(nurse);
        assertDenied(colleague, () -> reader.detail(id));

        hide(matron);

        assertThat(received(colleague)).containsExactly(id);
        assertThat(world.as(colleague, () -> reader.detail(id)).state())
                .isEqualTo(ReferralState.SENT);
    }

    @Test
    void nothing_is_sent_where_the_case_is_hidden_from_everybody_who_could_answer() {
        UUID id = draft(null);
        hide(nurse);
        hide(matron);
        assertThat(world.as(worker, () -> service.missing(id))).isEmpty();

        hide(colleague);

        assertThat(world.as(worker, () -> service.missing(id)))
                .containsExactly(SendGap.of(SendGap.Kind.RECEIVER_NOBODY));
        UUID other = world.organisation("Other clinic");
        world.user(other, null, Role.CASEWORKER);
        UUID consent =
                world.as(
                        worker,
                        () ->
                                consents.record(
                                        ReferralFixture.terms(caseId, Set.of(other, receiver))));
        UUID ordered =
                world.as(
                        worker,
                        () ->
                                service.draft(
                                        caseId,
                                        ReferralFixture.complete(other, consent)
                                                .asking(List.of(receiver))));
        assertThat(world.as(worker, () -> service.missing(ordered)))
                .as("nor in an order")
                .singleElement()
                .satisfies(
                        gap -> {
                            assertThat(gap.kind()).isEqualTo(SendGap.Kind.RECEIVER_NOBODY);
                            assertThat(gap.receiver()).startsWith("Lotus Clinic");
                        });
    }

    @Test
    void a_team_whose_last_member_is_moved_is_told_of_like_one_whose_last_member_leaves() {
        UserPrincipal second = world.user(receiver, ward, Role.CASEWORKER);
        UUID id = sent(team());
        move(second);
        assertThat(toldOfNobody(matron)).isZero();

        move(nurse);

        assertThat(toldOfNobody(matron)).isEqualTo(1);
        assertThat(placesOfNobody(matron)).containsOnly("referrals/" + id);
        assertThat(toldOfNobody(colleague)).isZero();
        move(nurse, ward);
        move(nurse);
        assertThat(toldOfNobody(matron)).as("again, where they came back").isEqualTo(2);
        move(nurse, ward);
        disable(nurse);
        assertThat(toldOfNobody(matron)).isEqualTo(3);
    }

    @Test
    void a_team_is_told_of_when_the_case_is_hidden_from_its_last_member_and_not_again() {
        sent(team());

        hide(nurse);
        assertThat(toldOfNobody(matron)).isEqualTo(1);
        move(nurse);

        assertThat(toldOfNobody(matron)).isEqualTo(1);
    }

    @Test
    void who_took_a_referral_for_a_team_and_is_moved_from_it_is_told_of() {
        UserPrincipal second = world.user(receiver, ward, Role.CASEWORKER);
        UUID id = sent(team());
        UUID whole = draft(null);
        fixture.send(worker, whole);
        world.as(
                nurse,
                () -> {
                    for (UUID one : List.of(id, whole)) {
                        service.acknowledge(one);
                        service.accept(one);
                    }
                });

        move(nurse);

        assertThat(world.as(second, () -> reader.detail(id)).state())
                .isEqualTo(ReferralState.ACCEPTED);
        Set<UUID> opening =
                world.as(
                        worker,
                        () ->
                                people.opening(
                                        referrals.findById(id).orElseThrow(),
                                        Set.of(nurse.user().id())));
        assertThat(opening).isEmpty();
        assertThat(placesOfNobody(matron)).containsExactly("referrals/" + id);
    }

    @Test
    void one_who_leaves_costs_as_many_statements_for_ten_waiting_referrals_as_for_one() {
        UserPrincipal first = world.user(receiver, ward, Role.CASEWORKER);
        UserPrincipal second = world.user(receiver, ward, Role.CASEWORKER);
        UserPrincipal third = world.user(receiver, ward, Role.CASEWORKER);
        UUID team = team();
        sent(team);
        int moved = statements(() -> move(first));
        int disabled = statements(() -> disable(second));

        for (int i = 0; i < 9; i++) {
            caseId = caseFixture.open(worker);
            sent(team);
        }
        move(first, ward);

        assertThat(statements(() -> move(first))).isEqualTo(moved);
        assertThat(statements(() -> disable(third))).isEqualTo(disabled);
        assertThat(toldOfNobody(matron)).isZero();
    }

    private static int statements(Runnable deed) {
        StatementCounter.reset();
        deed.run();
        return StatementCounter.count();
    }

    private void disable(UserPrincipal who) {
        world.as(administrator, () -> users.disable(who.user().id(), version(who)));
    }

    private UUID team() {
        return world.as(
                administrator, () -> focalPoints.publish(ServiceCategory.MEDICAL, ward, null));
    }

    private void move(UserPrincipal who, UUID... teams) {
        world.as(
                administrator,
                () -> users.changeTeams(who.user().id(), version(who), Set.of(teams)));
    }

    private long version(UserPrincipal who) {
        return jdbc.sql("select version from app_user where id = ?")
                .param(who.user().id())
                .query(Long.class)
                .single();
    }

    private int toldOfNobody(UserPrincipal who) {
        return placesOfNobody(who).size();
    }

    private List<String> placesOfNobody(UserPrincipal who) {
        return jdbc.sql("select path from notice where person_id = ? and kind = 'NOBODY_TO_ANSWER'")
                .param(who.user().id())
                .query(String.class)
                .list();
    }

    @Test
    void an_address_at_which_the_case_is_hidden_from_all_is_named_before_sending() {
        UUID id =
                draft(
                        world.as(
                                administrator,
                                () -> focalPoints.publish(ServiceCategory.MEDICAL, ward, null)));
        assertThat(world.as(worker, () -> service.missing(id))).isEmpty();

        hide(nurse);

        assertThat(world.as(worker, () -> service.missing(id)))
                .containsExactly(SendGap.of(SendGap.Kind.ADDRESS_EMPTY));
    }

    private void hide(UserPrincipal from) {
        world.as(worker, () -> hiding.hide(caseId, from.user().id(), "knows the family"));
    }

    private UUID person(UserPrincipal who) {
        return world.as(administrator, () -> focalPoints.publish(null, null, who.user().id()));
    }

    private UUID draft(@Nullable UUID focalPoint) {
        UUID consent = fixture.consent(worker, caseId, receiver);
        return world.as(
                worker,
                () ->
                        service.draft(
                                caseId,
                                ReferralFixture.complete(receiver, consent)
                                        .addressedTo(focalPoint)));
    }

    private UUID sent(UUID focalPoint) {
        UUID id = draft(focalPoint);
        fixture.send(worker, id);
        return id;
    }

    private Set<UUID> received(UserPrincipal who) {
        return world.as(who, () -> list.page(ReferralBox.RECEIVED, false, 0, 50)).stream()
                .map(ReferralRow::id)
                .collect(java.util.stream.Collectors.toSet());
    }

    private int told(UserPrincipal who) {
        return jdbc.sql(
                        "select count(*) from notice where person_id = ? and kind ="
                                + " 'REFERRAL_RECEIVED'")
                .param(who.user().id())
                .query(Integer.class)
                .single();
    }

    private void assertDenied(UserPrincipal who, Runnable deed) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(who, deed::run));
    }
}
