package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.Ids;
import org.sokong.policy.PassageUsage;
import org.sokong.referrals.DeclineBasis;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Passages of the policy library on cases and referrals: who links, who reads, who is refused. */
class PolicyLinksTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired ReferralFixture referrals;
    @Autowired ReferralService service;
    @Autowired PolicyLinks links;
    @Autowired PassageUsage casePassageUsage;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UserPrincipal receiver;
    UserPrincipal stranger;
    UUID caseId;
    UUID referralId;
    UUID passage;

    @BeforeEach
    void referral() {
        worker = caseworker("Harbour House");
        receiver = caseworker("Lotus Clinic");
        stranger = caseworker("Elsewhere");
        caseId = fixture.open(worker);
        referralId = referrals.draft(worker, caseId, receiver.user().organisationId());
        passage =
                jdbc.sql("select id from policy_passage order by id limit 1")
                        .query(UUID.class)
                        .single();
    }

    @Test
    void a_passage_linked_to_a_referral_is_read_on_the_referral_and_on_its_case() {
        int before = world.as(worker, () -> casePassageUsage.cases(passage).size());

        world.as(worker, () -> service.linkPassage(referralId, passage, "names this service"));

        PolicyLinkDetail link =
                world.as(worker, () -> links.ofReferral(referralId)).stream()
                        .reduce((one, two) -> null)
                        .orElseThrow();
        assertThat(link.passageId()).isEqualTo(passage);
        assertThat(link.referralId()).isEqualTo(referralId);
        assertThat(link.why()).isEqualTo("names this service");
        assertThat(world.as(worker, () -> links.ofCase(caseId))).containsExactly(link);
        assertThat(world.as(worker, () -> casePassageUsage.cases(passage).size()))
                .isEqualTo(before + 1);
        assertThat(changes()).isEqualTo(1);

        world.as(worker, () -> links.remove(link.id()));
        assertThat(world.as(worker, () -> links.ofReferral(referralId))).isEmpty();
        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void neither_a_stranger_nor_the_receiver_reads_the_links_of_a_referral_and_both_are_logged() {
        world.as(worker, () -> service.linkPassage(referralId, passage, "names this service"));
        referrals.send(worker, referralId);

        for (UserPrincipal other : List.of(stranger, receiver)) {
            AccessDeniedException real = refused(other, () -> links.ofReferral(referralId));
            AccessDeniedException none = refused(other, () -> links.ofReferral(Ids.next()));
            assertThat(real).hasMessage(none.getMessage());
            assertThat(denials(other, "cases.policy")).isEqualTo(2);
        }
    }

    @Test
    void a_referral_of_another_case_cannot_be_linked_from_this_one_and_the_attempt_is_logged() {
        UUID other = fixture.open(worker);
        UUID theirs = fixture.open(stranger);

        AccessDeniedException own = refused(worker, () -> links.link(link(other, referralId)));
        AccessDeniedException unknown = refused(worker, () -> links.link(link(other, Ids.next())));
        AccessDeniedException foreign =
                refused(stranger, () -> links.link(link(theirs, referralId)));

        assertThat(own).hasMessage(unknown.getMessage()).hasMessage(foreign.getMessage());
        assertThat(denials(worker, "cases.policy.link")).isEqualTo(2);
        assertThat(denials(stranger, "cases.policy.link")).isEqualTo(1);
        assertThat(world.as(worker, () -> links.ofReferral(referralId))).isEmpty();
    }

    @Test
    void taking_away_an_unknown_link_is_answered_like_somebody_elses() {
        UUID link = world.as(worker, () -> links.link(link(caseId, referralId)));

        AccessDeniedException foreign = refused(stranger, () -> links.remove(link));
        AccessDeniedException unknown = refused(stranger, () -> links.remove(Ids.next()));

        assertThat(foreign).hasSameClassAs(unknown).hasMessage(unknown.getMessage());
        assertThat(denials(stranger, "cases.policy.remove")).isEqualTo(2);
        assertThat(world.as(worker, () -> links.ofCase(caseId))).hasSize(1);
    }

    @Test
    void a_decline_cites_a_passage_which_the_sender_reads_and_the_receiver_does_not() {
        referrals.send(worker, referralId);
        world.as(receiver, () -> service.acknowledge(referralId));

        world.as(
                receiver,
                () ->
                        service.decline(
                                referralId,
                                DeclineReason.NOT_ELIGIBLE,
                                null,
                                new DeclineBasis(passage, "names another body")));

        PolicyLinkDetail link = world.as(worker, () -> links.ofReferral(referralId)).getFirst();
        assertThat(link.passageId()).isEqualTo(passage);
        assertThat(link.why()).isEqualTo("names another body");
        assertThat(refused(receiver, () -> links.ofReferral(referralId))).isNotNull();
    }

    @Test
    void a_link_without_a_reason_is_refused() {
        assertThatExceptionOfType(org.sokong.kernel.DomainException.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () -> service.linkPassage(referralId, passage, " ")));
    }

    private UserPrincipal caseworker(String organisation) {
        UUID id = world.organisation(organisation);
        return world.user(id, world.team(id), Role.CASEWORKER);
    }

    private LinkPassage link(UUID of, UUID referral) {
        return new LinkPassage(passage, of, referral, "words");
    }

    private AccessDeniedException refused(UserPrincipal who, Runnable deed) {
        return catchThrowableOfType(
                AccessDeniedException.class, () -> world.as(who, () -> deed.run()));
    }

    private int denials(UserPrincipal who, String operation) {
        return jdbc.sql(
                        "select count(*) from audit_event where actor_id = ? and action ="
                                + " 'ACCESS_DENIED' and details like ?")
                .params(who.user().id(), "%\"" + operation + "\"%")
                .query(Integer.class)
                .single();
    }

    private int changes() {
        return jdbc.sql(
                        "select count(*) from audit_event where case_id = ? and action ="
                                + " 'POLICY_LINKED'")
                .param(caseId)
                .query(Integer.class)
                .single();
    }
}
