package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.DisclosedSection;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentForm;
import org.sokong.consent.ConsentService;
import org.sokong.consent.GivenBy;
import org.sokong.consent.NoShareList;
import org.sokong.consent.Purpose;
import org.sokong.consent.RecordConsent;
import org.sokong.directory.IntakePauses;
import org.sokong.kernel.Answer;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.ServiceCategory;
import org.sokong.referrals.ReferralDetail.Accepted;
import org.sokong.referrals.ReferralDetail.Closed;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.uikit.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** One need, one story: passed on, asked in an order, split, not asked twice, taken back. */
class ReferralStoryTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture fixture;
    @Autowired ReferralService service;
    @Autowired ReferralReader reader;
    @Autowired ReferralRedirects redirects;
    @Autowired ReferralSplits splits;
    @Autowired ProposalWork proposals;
    @Autowired ReferralOrder order;
    @Autowired ConsentService consents;
    @Autowired ReferralSharing requests;
    @Autowired NoShareList noShare;
    @Autowired IntakePauses pauses;
    @Autowired CaseSharing sharing;
    @Autowired JdbcClient jdbc;

    UUID sender;
    UUID team;
    UUID first;
    UUID second;
    UUID third;
    UserPrincipal worker;
    UserPrincipal nurse;
    UserPrincipal doctor;
    UserPrincipal lawyer;
    UUID caseId;

    @BeforeEach
    void people() {
        sender = world.organisation("Harbour House");
        team = world.team(sender);
        first = world.organisation("Lotus Clinic");
        second = world.organisation("River Clinic");
        third = world.organisation("Hill Clinic");
        worker = world.user(sender, team, Role.CASEWORKER);
        nurse = world.user(first, null, Role.CASEWORKER);
        doctor = world.user(second, null, Role.CASEWORKER);
        lawyer = world.user(third, null, Role.CASEWORKER);
        caseId = caseFixture.open(worker);
    }

    @Test
    void a_declined_one_is_passed_on_with_one_press_and_stays_one_story_for_the_sender() {
        UUID before = sent(draft(first, consent(first, second)));
        world.as(nurse, () -> service.passOn(before, DeclineReason.NO_CAPACITY, "full", second));
        assertThat(sender(before).story().proposal())
                .extracting(proposal -> proposal.receiverId())
                .isEqualTo(second);
        assertDenied(doctor, () -> reader.detail(before));

        UUID next = world.as(worker, () -> redirects.confirm(before));
        UUID again = world.as(worker, () -> redirects.confirm(before));

        assertThat(again).as("confirming twice sends once").isEqualTo(next);
        assertThat(sender(next).story().tried())
                .extracting(one -> one.id(), one -> one.state())
                .containsExactly(
                        tuple(before, ReferralState.DECLINED), tuple(next, ReferralState.SENT));
        assertThat(sender(before).story().tried()).isEqualTo(sender(next).story().tried());
        assertThat(world.as(doctor, () -> reader.detail(next)).state())
                .isEqualTo(ReferralState.SENT);
    }

    @Test
    void who_passed_it_on_learns_no_more_than_that_and_who_gets_it_nothing_of_who_had_it() {
        UUID before = sent(draft(first, consent(first, second)));
        world.as(nurse, () -> service.passOn(before, DeclineReason.NO_CAPACITY, null, second));
        UUID next = world.as(worker, () -> redirects.confirm(before));

        Closed closed = (Closed) world.as(nurse, () -> reader.detail(before));
        assertThat(closed.passedOn()).isTrue();
        assertThat(closed.toString())
                .doesNotContain(next.toString(), second.toString(), sender(next).code());
        assertDenied(nurse, () -> reader.detail(next));
        assertDenied(nurse, () -> service.acknowledge(next));
        assertThat(world.as(doctor, () -> reader.detail(next)).toString())
                .doesNotContain(
                        before.toString(), first.toString(), sender(before).code(), "Lotus");
        assertThat(shared(first)).as("nothing flows from receiver to receiver").isZero();
    }

    @Test
    void what_the_consent_does_not_cover_is_not_passed_on_but_can_be_prepared() {
        UUID before = sent(draft(first, consent(first)));
        world.as(nurse, () -> service.passOn(before, DeclineReason.NO_CAPACITY, null, second));

        assertThat(
                        catchThrowableOfType(
                                        ReferralNotReady.class,
                                        () -> world.as(worker, () -> redirects.confirm(before)))
                                .gaps())
                .containsExactly(SendGap.of(SendGap.Kind.CONSENT_RECEIVER));
        assertThat(sender(before).story().proposal()).as("still open").isNotNull();

        UUID prepared = world.as(worker, () -> redirects.prepare(before));
        assertThat(sender(prepared).state()).isEqualTo(ReferralState.DRAFT);
        assertThat(sender(prepared).receiverId()).isEqualTo(second);
        assertDenied(doctor, () -> reader.detail(prepared));
    }

    @Test
    void what_is_prepared_is_passed_on_once_it_is_sent_and_until_then_nothing_goes_on() {
        UUID before = ordered();
        world.as(nurse, () -> service.passOn(before, DeclineReason.NO_CAPACITY, null, third));
        UUID prepared = world.as(worker, () -> redirects.prepare(before));
        order.run();

        assertThat(((Closed) world.as(nurse, () -> reader.detail(before))).passedOn()).isFalse();
        assertThat(sender(before).story().tried())
                .as("nobody of the order is asked beside it")
                .hasSize(2);
        assertRefused(worker, "referrals.error.proposal_answered", () -> redirects.prepare(before));

        world.as(worker, () -> service.discard(prepared, sender(prepared).version()));
        assertThat(sender(before).story().proposal()).as("open again").isNotNull();

        UUID again = world.as(worker, () -> redirects.prepare(before));
        world.as(
                worker,
                () ->
                        service.saveDraft(
                                again,
                                sender(again).version(),
                                sender(again).draft().because("another child")));
        fixture.send(worker, again);
        order.run();
        assertThat(((Closed) world.as(nurse, () -> reader.detail(before))).passedOn()).isTrue();
        assertThat(sender(before).story().tried()).as("in the place of the order").hasSize(3);
    }

    @Test
    void a_preparation_that_is_given_up_lets_the_order_go_on() {
        UUID before = ordered();
        world.as(nurse, () -> service.passOn(before, DeclineReason.NO_CAPACITY, null, third));
        UUID prepared = world.as(worker, () -> redirects.prepare(before));
        world.as(worker, () -> service.discard(prepared, sender(prepared).version()));
        world.as(worker, () -> redirects.refuse(before));
        order.run();

        assertThat(sender(before).story().tried())
                .extracting(one -> one.state())
                .containsExactly(
                        ReferralState.DECLINED, ReferralState.WITHDRAWN, ReferralState.SENT);
    }

    @Test
    void a_proposal_can_be_refused_and_only_the_sender_answers_it() {
        UUID before = sent(draft(first, consent(first, second)));
        world.as(nurse, () -> service.passOn(before, DeclineReason.WRONG_AREA, null, second));

        assertDenied(nurse, () -> redirects.confirm(before));
        assertDenied(doctor, () -> redirects.confirm(before));
        world.as(worker, () -> redirects.refuse(before));
        assertRefused(worker, "referrals.error.proposal_answered", () -> redirects.confirm(before));
        assertThat(((Closed) world.as(nurse, () -> reader.detail(before))).passedOn()).isFalse();

        UUID other = sent(draft(first, consent(first)));
        assertRefused(
                nurse,
                "referrals.error.proposed",
                () -> service.passOn(other, DeclineReason.WRONG_AREA, null, first));
    }

    @Test
    void an_order_goes_on_after_each_no_and_stops_at_the_first_yes() {
        UUID begin =
                sent(
                        world.as(
                                worker,
                                () ->
                                        service.draft(
                                                caseId,
                                                complete(first, consent(first, second, third))
                                                        .asking(List.of(second, third)))));
        order.run();
        assertThat(sender(begin).story().tried()).as("nobody said no yet").isEmpty();
        world.as(nurse, () -> service.decline(begin, DeclineReason.NO_CAPACITY, null));
        order.run();
        order.run();

        List<ReferralStory.Tried> tried = sender(begin).story().tried();
        assertThat(tried)
                .extracting(one -> one.state())
                .containsExactly(ReferralState.DECLINED, ReferralState.SENT);
        UUID next = tried.getLast().id();
        assertThat(told(worker, "REFERRAL_NEXT_SENT")).isEqualTo(1);
        world.as(
                doctor,
                () -> {
                    service.acknowledge(next);
                    service.accept(next);
                });
        order.run();
        assertThat(sender(begin).story().tried()).as("nobody after a yes").hasSize(2);
        assertThat(sender(next).steps())
                .extracting(step -> step.to())
                .startsWith(ReferralState.SENT);
    }

    @Test
    void an_order_ends_where_the_client_does_not_want_it() {
        UUID begin = ordered();
        world.as(nurse, () -> service.decline(begin, DeclineReason.CLIENT_REFUSED, null));
        order.run();

        assertThat(sender(begin).story().tried()).as("nobody else is asked").isEmpty();
        assertThat(told(worker, "REFERRAL_ORDER_ENDED")).isEqualTo(1);
    }

    @Test
    void an_order_waits_until_the_sender_has_answered_a_proposal() {
        UUID begin = ordered();
        world.as(nurse, () -> service.passOn(begin, DeclineReason.NO_CAPACITY, null, third));
        order.run();
        assertThat(sender(begin).story().tried()).as("the sender decides first").isEmpty();

        world.as(worker, () -> redirects.refuse(begin));
        order.run();
        assertThat(sender(begin).story().tried()).hasSize(2);
    }

    @Test
    void a_proposal_is_on_the_senders_home_until_it_is_passed_on_or_refused() {
        UUID before = sent(draft(first, consent(first, second)));
        assertThat(waiting(worker)).isEmpty();
        world.as(nurse, () -> service.passOn(before, DeclineReason.NO_CAPACITY, null, second));
        UserPrincipal colleague =
                world.user(
                        worker.user().organisationId(),
                        world.team(worker.user().organisationId()),
                        Role.CASEWORKER);

        assertThat(waiting(worker)).containsExactly(ReferralsNavigation.path(before));
        for (UserPrincipal other : List.of(colleague, nurse, doctor)) {
            assertThat(waiting(other)).isEmpty();
        }
        world.as(worker, () -> redirects.prepare(before));
        assertThat(waiting(worker))
                .as("while the draft lies")
                .containsExactly(ReferralsNavigation.path(before));

        UUID other = sent(draft(first, consent(first, second)));
        world.as(nurse, () -> service.passOn(other, DeclineReason.NO_CAPACITY, null, second));
        assertThat(waiting(worker)).hasSize(2);
        world.as(worker, () -> redirects.refuse(other));
        assertThat(waiting(worker)).containsExactly(ReferralsNavigation.path(before));
        jdbc.sql("update case_grant set ended_at = now(6) where case_id = ?")
                .param(caseId)
                .update();
        assertThat(waiting(worker)).as("without a grant").isEmpty();
    }

    private List<String> waiting(UserPrincipal who) {
        return world.as(who, () -> proposals.waiting()).stream().map(WorkItem::path).toList();
    }

    @Test
    void whoever_passes_it_on_still_asks_the_rest_of_the_order_after_the_one_proposed() {
        UUID begin = ordered();
        world.as(nurse, () -> service.passOn(begin, DeclineReason.NO_CAPACITY, null, third));
        UUID next = world.as(worker, () -> redirects.confirm(begin));
        order.run();

        assertThat(sender(next).story().next()).containsExactly(name(second));
        assertThat(sender(begin).story().tried()).as("one after the other").hasSize(2);
        world.as(lawyer, () -> service.decline(next, DeclineReason.NO_CAPACITY, null));
        order.run();
        assertThat(sender(begin).story().tried()).hasSize(3);
        assertThat(sender(begin).story().tried().getLast().receiver()).isEqualTo(name(second));
    }

    @Test
    void an_order_that_was_stopped_stays_stopped_where_it_is_passed_on() {
        UUID begin = ordered();
        world.as(worker, () -> service.stopOrder(begin));
        world.as(nurse, () -> service.passOn(begin, DeclineReason.NO_CAPACITY, null, third));
        UUID next = world.as(worker, () -> redirects.confirm(begin));

        assertThat(sender(next).story().next()).isEmpty();
    }

    @Test
    void a_referral_that_cannot_be_read_keeps_no_other_order_from_going_on() {
        UUID broken = ordered();
        world.as(nurse, () -> service.decline(broken, DeclineReason.NO_CAPACITY, null));
        UUID other = ordered();
        world.as(nurse, () -> service.decline(other, DeclineReason.NO_CAPACITY, null));
        String urgency =
                jdbc.sql("select urgency from referral where id = ?")
                        .param(broken)
                        .query(String.class)
                        .single();
        urgency(broken, "NO_SUCH_URGENCY");
        try {
            order.run();
            assertThat(sender(other).story().tried()).hasSize(2);
        } finally {
            urgency(broken, urgency);
        }

        assertThat(sender(broken).story().tried()).isEmpty();
        order.run();
        assertThat(sender(broken).story().tried()).as("at the next run").hasSize(2);
    }

    private void urgency(UUID referral, String urgency) {
        jdbc.sql("update referral set urgency = ? where id = ?").params(urgency, referral).update();
    }

    @Test
    void what_counted_as_passed_on_while_its_draft_lay_there_counts_once_that_is_sent()
            throws IOException {
        UUID lying = proposed();
        UUID draft = world.as(worker, () -> redirects.prepare(lying));
        UUID given = proposed();
        UUID discarded = world.as(worker, () -> redirects.prepare(given));
        world.as(worker, () -> service.discard(discarded, sender(discarded).version()));
        UUID passed = proposed();
        world.as(worker, () -> redirects.confirm(passed));
        jdbc.sql("update referral set proposal_answer = 'CONFIRMED' where id in (:ids)")
                .param("ids", List.of(lying, given))
                .update();

        String all = Files.readString(Path.of("db/changelog/0790-referrals-prepared.sql"));
        for (String set : all.split("--changeset sokong:0790-.\n")) {
            if (!set.startsWith("--")) {
                jdbc.sql(set.strip().replace(";", "")).update();
            }
        }

        assertThat(answer(lying)).isEqualTo("PREPARED");
        assertThat(answer(given)).isNull();
        assertThat(answer(passed)).isEqualTo("CONFIRMED");
        assertThat(sender(draft).state()).isEqualTo(ReferralState.DRAFT);
        assertThat(((Closed) world.as(nurse, () -> reader.detail(lying))).passedOn()).isFalse();
    }

    private UUID proposed() {
        UUID id = sent(draft(first, consent(first, second)));
        world.as(nurse, () -> service.passOn(id, DeclineReason.NO_CAPACITY, null, second));
        return id;
    }

    private @Nullable String answer(UUID referral) {
        return jdbc.sql("select proposal_answer from referral where id = ?")
                .param(referral)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private UUID ordered() {
        return sent(
                world.as(
                        worker,
                        () ->
                                service.draft(
                                        caseId,
                                        complete(first, consent(first, second, third))
                                                .asking(List.of(second, third)))));
    }

    @Test
    void an_order_skips_whom_the_consent_does_not_cover_any_more_and_says_when_nobody_is_left() {
        UUID consent = consent(first, second);
        UUID begin =
                sent(
                        world.as(
                                worker,
                                () ->
                                        service.draft(
                                                caseId,
                                                complete(first, consent).asking(List.of(second)))));
        jdbc.sql("delete from consent_recipient where consent_id = ? and organisation_id = ?")
                .params(consent, second)
                .update();
        world.as(nurse, () -> service.decline(begin, DeclineReason.NO_CAPACITY, null));
        order.run();
        order.run();

        assertThat(sender(begin).story().tried()).isEmpty();
        assertThat(sender(begin).story().skipped())
                .as("the story says why")
                .containsExactly(
                        new ReferralStory.Skipped(
                                name(second), List.of(SendGap.of(SendGap.Kind.CONSENT_RECEIVER))));
        assertThat(told(worker, "REFERRAL_NEXT_SENT")).isZero();
        assertThat(told(worker, "REFERRAL_ORDER_ENDED")).isEqualTo(1);
    }

    @Test
    void who_is_asked_next_has_to_be_covered_from_the_start() {
        UUID id =
                world.as(
                        worker,
                        () ->
                                service.draft(
                                        caseId,
                                        complete(first, consent(first)).asking(List.of(second))));

        assertThat(world.as(worker, () -> service.missing(id)))
                .containsExactly(SendGap.of(SendGap.Kind.CONSENT_RECEIVER).at(name(second)));
    }

    @Test
    void for_whoever_is_asked_next_list_pause_and_agreement_are_asked_before_sending() {
        UUID id =
                world.as(
                        worker,
                        () ->
                                service.draft(
                                        caseId,
                                        complete(first, consent(first, second, third))
                                                .asking(List.of(second, third))));
        assertThat(world.as(worker, () -> service.missing(id))).isEmpty();

        world.as(worker, () -> noShare.addOrganisation(caseId, second, "She is afraid", true));
        UserPrincipal head = world.user(third, null, Role.SUPERVISOR);
        world.as(head, () -> pauses.pauseAll(third, null, "Repairs"));
        askSupervisors();

        assertThat(world.as(worker, () -> service.missing(id)))
                .containsExactly(
                        SendGap.of(SendGap.Kind.AGREEMENT),
                        SendGap.of(SendGap.Kind.NO_SHARE).at(name(second)),
                        SendGap.of(SendGap.Kind.AGREEMENT).at(name(second)),
                        SendGap.of(SendGap.Kind.INTAKE_PAUSED).at(name(third)),
                        SendGap.of(SendGap.Kind.AGREEMENT).at(name(third)));
    }

    @Test
    void a_supervisors_yes_that_was_given_for_the_draft_holds_for_whoever_is_asked_next() {
        askSupervisors();
        UUID begin =
                world.as(
                        worker,
                        () ->
                                service.draft(
                                        caseId,
                                        complete(first, consent(first, second))
                                                .asking(List.of(second))));
        world.as(worker, () -> requests.ask(begin, Set.of(), "no agreement yet"));
        allowAll();
        assertThat(world.as(worker, () -> service.missing(begin))).isEmpty();
        sent(begin);
        world.as(nurse, () -> service.decline(begin, DeclineReason.NO_CAPACITY, null));
        order.run();

        assertThat(sender(begin).story().skipped()).isEmpty();
        assertThat(sender(begin).story().tried()).hasSize(2);
    }

    @Test
    void a_split_is_allowed_by_a_supervisor_keeps_the_order_and_says_why_it_is_a_second_one() {
        askSupervisors();
        UUID consent = consent(first, second, third);
        UUID id =
                world.as(
                        worker,
                        () ->
                                service.draft(
                                        caseId,
                                        complete(first, consent)
                                                .because(null)
                                                .asking(List.of(third))));
        Map<ServiceCategory, UUID> receivers =
                Map.of(
                        ServiceCategory.MEDICAL,
                        first,
                        ServiceCategory.MENTAL_HEALTH_PSYCHOSOCIAL,
                        second);
        assertThat(
                        catchThrowableOfType(
                                        ReferralNotReady.class,
                                        () ->
                                                world.as(
                                                        worker,
                                                        () ->
                                                                splits.send(
                                                                        id,
                                                                        sender(id).version(),
                                                                        receivers,
                                                                        null)))
                                .gaps())
                .contains(
                        SendGap.of(SendGap.Kind.AGREEMENT).at(name(first)),
                        SendGap.of(SendGap.Kind.AGREEMENT).at(name(second)));
        world.as(worker, () -> requests.ask(id, Set.of(first, second), "no agreement yet"));
        assertThat(world.as(worker, () -> requests.asked(id, Set.of(first, second)))).hasSize(3);
        allowAll();

        List<UUID> sent =
                world.as(
                        worker,
                        () -> splits.send(id, sender(id).version(), receivers, "another child"));

        assertThat(sent)
                .allSatisfy(
                        part -> {
                            assertThat(sender(part).story().next()).containsExactly(name(third));
                            assertThat(sender(part).draft().secondReason())
                                    .isEqualTo("another child");
                        });
        world.as(doctor, () -> service.decline(sent.getLast(), DeclineReason.NO_CAPACITY, null));
        order.run();
        assertThat(sender(sent.getLast()).story().tried())
                .as("the yes counts for what follows a part")
                .hasSize(2);
    }

    @Test
    void a_sender_stops_an_order_and_nobody_else_is_asked() {
        UUID begin = ordered();
        assertDenied(nurse, () -> service.stopOrder(begin));
        world.as(worker, () -> service.stopOrder(begin));
        assertRefused(worker, "referrals.error.no_order", () -> service.stopOrder(begin));
        world.as(nurse, () -> service.decline(begin, DeclineReason.NO_CAPACITY, null));
        order.run();

        assertThat(sender(begin).story().next()).isEmpty();
        assertThat(sender(begin).story().tried()).isEmpty();
        assertThat(told(worker, "REFERRAL_ORDER_ENDED")).isZero();
    }

    private String name(UUID organisation) {
        return jdbc.sql("select name from organisation where id = ?")
                .param(organisation)
                .query(String.class)
                .single();
    }

    private void askSupervisors() {
        world.user(sender, team, Role.SUPERVISOR);
        jdbc.sql(
                        "update sharing_rule set asks = true where organisation_id = (select"
                                + " organisation_id from case_file where id = ?)")
                .param(caseId)
                .update();
    }

    private void allowAll() {
        jdbc.sql("update sharing_request set state = 'ALLOWED' where case_id = ?")
                .param(caseId)
                .update();
    }

    @Test
    void several_services_go_to_several_organisations_in_one_go_or_not_at_all() {
        UUID id = draft(first, consent(first));
        Map<ServiceCategory, UUID> receivers =
                Map.of(
                        ServiceCategory.MEDICAL,
                        first,
                        ServiceCategory.MENTAL_HEALTH_PSYCHOSOCIAL,
                        second);
        assertThatExceptionOfType(ReferralNotReady.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () ->
                                                splits.send(
                                                        id,
                                                        sender(id).version(),
                                                        receivers,
                                                        null)));
        assertThat(sender(id).state()).isEqualTo(ReferralState.DRAFT);
        assertThat(referralsOfCase()).isEqualTo(1);

        UUID covered = draft(first, consent(first, second));
        List<UUID> sent =
                world.as(
                        worker,
                        () -> splits.send(covered, sender(covered).version(), receivers, null));

        assertThat(sent).hasSize(2);
        assertThat(world.as(nurse, () -> reader.detail(sent.getFirst())).state())
                .isEqualTo(ReferralState.SENT);
        assertThat(sender(sent.getFirst()).services()).containsExactly(ServiceCategory.MEDICAL);
        assertThat(sender(sent.getLast()).services())
                .containsExactly(ServiceCategory.MENTAL_HEALTH_PSYCHOSOCIAL);
        assertDenied(nurse, () -> reader.detail(sent.getLast()));
    }

    @Test
    void the_same_is_not_asked_twice_of_the_same_without_a_reason() {
        UUID consent = consent(first);
        sent(draft(first, consent));
        UUID twice =
                world.as(
                        worker,
                        () -> service.draft(caseId, complete(first, consent).because(null)));

        assertThat(world.as(worker, () -> service.missing(twice)))
                .containsExactly(SendGap.of(SendGap.Kind.SECOND_REFERRAL));
        world.as(
                worker,
                () ->
                        service.saveDraft(
                                twice,
                                sender(twice).version(),
                                complete(first, consent).because("another child")));
        fixture.send(worker, twice);
        assertThat(sender(twice).state()).isEqualTo(ReferralState.SENT);
    }

    @Test
    void the_client_takes_it_back_at_any_point_before_the_end() {
        UUID consent = consent(first);
        for (int steps = 0; steps < 5; steps++) {
            UUID id = draft(first, consent);
            if (steps > 0) {
                fixture.send(worker, id);
            }
            int taken = steps;
            world.as(
                    nurse,
                    () -> {
                        if (taken > 1) {
                            service.acknowledge(id);
                        }
                        if (taken > 2) {
                            service.accept(id);
                        }
                        if (taken > 3) {
                            service.start(id);
                        }
                    });
            world.as(worker, () -> service.withdraw(id, WithdrawalReason.CLIENT_WITHDREW, null));
            assertThat(sender(id).state()).isEqualTo(ReferralState.WITHDRAWN);
            assertThat(shared(first)).isZero();
        }
    }

    @Test
    void ending_one_of_two_keeps_what_the_other_discloses() {
        UUID one = fixture.accepted(worker, caseId, nurse, Set.of(Section.HEALTH));
        UUID other = fixture.accepted(worker, caseId, nurse, Set.of(Section.INTAKE));

        world.as(worker, () -> service.withdraw(one, WithdrawalReason.NO_LONGER_NEEDED, null));

        assertThat(world.as(nurse, () -> reader.detail(one))).isInstanceOf(Closed.class);
        assertThat(((Accepted) world.as(nurse, () -> reader.detail(other))).disclosed().sections())
                .extracting(DisclosedSection::section)
                .containsExactly(Section.INTAKE);
        world.as(worker, () -> service.withdraw(other, WithdrawalReason.NO_LONGER_NEEDED, null));
        assertDenied(nurse, () -> sharing.disclosed(caseId));
    }

    private ReferralDraft complete(UUID receiver, UUID consent) {
        return ReferralFixture.complete(receiver, consent);
    }

    private UUID draft(UUID receiver, UUID consent) {
        return world.as(worker, () -> service.draft(caseId, complete(receiver, consent)));
    }

    private UUID sent(UUID id) {
        fixture.send(worker, id);
        return id;
    }

    private UUID consent(UUID... receivers) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        return world.as(
                worker,
                () ->
                        consents.record(
                                new RecordConsent(
                                        caseId,
                                        GivenBy.CLIENT,
                                        ConsentForm.WRITTEN,
                                        "vi",
                                        Answer.YES,
                                        Set.of(receivers),
                                        Set.of(Purpose.SERVICE),
                                        ReferralFixture.SECTIONS,
                                        today,
                                        today.plusDays(90),
                                        "paper in the blue folder")));
    }

    private Sender sender(UUID id) {
        return (Sender) world.as(worker, () -> reader.detail(id));
    }

    private int referralsOfCase() {
        return jdbc.sql("select count(*) from referral where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    private int shared(UUID organisation) {
        return jdbc.sql(
                        "select count(*) from case_grant where case_id = ? and grantee_id = ? and"
                                + " level = 'SHARED' and ended_at is null")
                .params(caseId, organisation)
                .query(Integer.class)
                .single();
    }

    private int told(UserPrincipal who, String kind) {
        return jdbc.sql("select count(*) from notice where person_id = ? and kind = ?")
                .params(who.user().id(), kind)
                .query(Integer.class)
                .single();
    }

    private void assertDenied(UserPrincipal who, Runnable deed) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(who, deed::run));
    }

    private void assertRefused(UserPrincipal who, String key, Runnable deed) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> world.as(who, deed::run))
                .withMessage(key);
    }
}
