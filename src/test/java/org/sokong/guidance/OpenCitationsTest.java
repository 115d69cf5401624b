package org.sokong.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CitedPlace;
import org.sokong.cases.LinkPassage;
import org.sokong.cases.PolicyLinks;
import org.sokong.planning.CaseFormService;
import org.sokong.planning.ConferenceService;
import org.sokong.planning.FormKind;
import org.sokong.policy.DocumentState;
import org.sokong.policy.LibraryFixture;
import org.sokong.policy.PassageSuperseded;
import org.sokong.policy.PolicyLibrary;
import org.sokong.referrals.ReferralFixture;
import org.sokong.reports.Suppression;
import org.sokong.transfers.OfferTransfer;
import org.sokong.transfers.TransferFixture;
import org.sokong.transfers.TransferService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From a passage to what is open and cites it: who learns of which case. */
class OpenCitationsTest extends SokongTest {

    private static final Suppression SUPPRESSION = new Suppression(Suppression.USUAL_K);

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired TransferFixture offers;
    @Autowired TransferService transfers;
    @Autowired PassageUseService uses;
    @Autowired PolicyLibrary library;
    @Autowired PolicyLinks links;
    @Autowired LibraryFixture policy;
    @Autowired RestingRows rows;
    @Autowired RestingService resting;
    @Autowired ReferralFixture referrals;
    @Autowired CaseFormService forms;
    @Autowired ConferenceService conferences;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;

    private UserPrincipal supervisor;
    private UserPrincipal taker;
    private UserPrincipal stranger;
    private UUID caseId;
    private UUID document;
    private UUID passage;

    @BeforeEach
    void twoOrganisations() {
        UUID home = world.organisation("Harbour House");
        UUID harbour = world.organisation("Lotus shelter");
        supervisor = world.user(home, world.team(home), Role.SUPERVISOR);
        taker = world.user(harbour, world.team(harbour), Role.SUPERVISOR);
        UUID elsewhere = world.organisation("Elsewhere");
        stranger = world.user(elsewhere, world.team(elsewhere), Role.CASEWORKER);
        caseId = fixture.open(supervisor);
        document = policy.document();
        passage = policy.passage(document, null, "A first check within three days.");
    }

    @Test
    void
            a_passage_cited_on_a_transfer_alone_leads_the_sender_to_the_case_and_the_receiver_to_none() {
        UUID transfer = offer();

        assertThat(use(supervisor).places())
                .singleElement()
                .satisfies(
                        place -> {
                            assertThat(place.kind()).isEqualTo(PlaceKind.TRANSFER);
                            assertThat(place.caseId()).isEqualTo(caseId);
                            assertThat(place.placeId()).isEqualTo(transfer);
                        });
        assertThat(use(supervisor).otherCases()).isEqualTo(SUPPRESSION.single(0));
        assertThat(used(supervisor)).isEqualTo(1);
        assertThat(use(taker).places()).isEmpty();
        assertThat(use(taker).otherCases()).isEqualTo(SUPPRESSION.single(1));
        assertThat(used(taker)).isZero();

        for (int i = 0; i < 10; i++) {
            UUID other = fixture.open(stranger);
            world.as(stranger, () -> links.link(new LinkPassage(passage, other, null, "decides")));
        }
        assertThat(use(taker).otherCases()).isEqualTo(SUPPRESSION.single(11));
        assertThat(use(supervisor).otherCases()).isEqualTo(SUPPRESSION.single(10));

        world.as(taker, () -> transfers.accept(transfer, taker.user().id()));
        assertThat(use(taker).places()).as("nothing waits any longer").isEmpty();
        assertThat(use(taker).otherCases()).isEqualTo(SUPPRESSION.single(10));
    }

    @Test
    void who_may_not_read_to_whom_a_case_goes_learns_nothing_of_its_transfer() {
        offer();

        for (String sections : List.of("POLICY", "POLICY,REFERRALS")) {
            jdbc.sql("update case_grant set sections = ? where case_id = ?")
                    .params(sections, caseId)
                    .update();
            assertThat(use(supervisor).places())
                    .as(sections)
                    .hasSize(sections.contains("REFERRALS") ? 1 : 0);
        }
    }

    @Test
    void a_referral_that_is_over_neither_waits_nor_is_told_nor_leads_to_its_case() {
        linkedReferral(caseId);
        UUID other = fixture.open(supervisor);
        UUID done = linkedReferral(other);
        assertThat(places()).containsExactlyInAnyOrder(caseId, other);

        jdbc.sql("update referral set state = 'COMPLETED' where id = ?").param(done).update();

        assertRestsInTheFirstAlone(other);
    }

    @Test
    void minutes_that_were_discarded_neither_wait_nor_are_told_nor_lead_to_their_case() {
        decided(caseId);
        UUID other = fixture.open(supervisor);
        UUID minutes = decided(other);
        assertThat(places()).containsExactlyInAnyOrder(caseId, other);

        world.as(supervisor, () -> forms.discard(minutes, forms.read(minutes).version()));

        assertRestsInTheFirstAlone(other);
    }

    private void assertRestsInTheFirstAlone(UUID other) {
        assertThat(places()).containsExactly(caseId);
        assertThat(used(supervisor)).isEqualTo(1);
        assertThat(use(supervisor).otherCases()).isEqualTo(SUPPRESSION.single(0));
        supersede();
        assertThat(told()).containsExactly(caseId);
        assertThat(waiting(caseId)).hasSize(1);
        assertThat(waiting(other)).isEmpty();
    }

    @Test
    void what_cites_other_passages_is_not_gone_through() {
        links(caseId, passage, 1);
        long few = rowsRead();
        links(caseId, policy.passage(policy.document(), null, "Another."), 3_000);

        assertThat(rowsRead()).isLessThan(few + 1_000);
        jdbc.sql("delete from policy_link where case_id = ?").param(caseId).update();
    }

    /** Rows that the database reads to count cases and to find whom to tell, by its own count. */
    private long rowsRead() {
        return new TransactionTemplate(transactions)
                .execute(
                        status -> {
                            long before = handled();
                            rows.otherCases(List.of(passage), List.of());
                            rows.owned(List.of(passage));
                            return handled() - before;
                        });
    }

    private long handled() {
        return jdbc.sql(
                        "select sum(variable_value) from information_schema.session_status"
                                + " where variable_name like 'HANDLER_READ%'")
                .query(Long.class)
                .single();
    }

    private void links(UUID of, UUID cited, int number) {
        jdbc.sql(
                        """
                        insert into policy_link (id, passage_id, case_id, why, linked_by, linked_at)
                        select uuid(), ?, ?, 'decides', ?, utc_timestamp() from seq_1_to_%d
                        """
                                .formatted(number))
                .params(cited, of, supervisor.user().id())
                .update();
    }

    private UUID linkedReferral(UUID of) {
        UUID referral = referrals.draft(supervisor, of, taker.user().organisationId());
        world.as(
                supervisor,
                () -> links.link(new LinkPassage(passage, of, referral, "says who helps")));
        return referral;
    }

    /** Minutes of a conference in which a decision cites the passage. */
    private UUID decided(UUID of) {
        return world.as(
                supervisor,
                () -> {
                    UUID minutes = forms.start(of, FormKind.CONFERENCE);
                    UUID decision = conferences.addDecision(minutes, "she stays here");
                    links.link(
                            new LinkPassage(
                                    passage,
                                    of,
                                    null,
                                    "says who stays",
                                    CitedPlace.CONFERENCE,
                                    decision));
                    return minutes;
                });
    }

    private void supersede() {
        policy.set(document, DocumentState.SUPERSEDED);
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status ->
                                events.publishEvent(
                                        new PassageSuperseded(document, Set.of(passage), null)));
    }

    /** The cases of which the supervisor was told. */
    private List<UUID> told() {
        return jdbc.sql(
                        "select case_id from notice where person_id = ?"
                                + " and kind = 'PASSAGE_SUPERSEDED'")
                .param(supervisor.user().id())
                .query(UUID.class)
                .list();
    }

    private List<RestingPlace> waiting(UUID of) {
        return world.as(supervisor, () -> resting.unsettled(of));
    }

    /** The cases to which the passage leads the supervisor. */
    private List<UUID> places() {
        return use(supervisor).places().stream().map(RestingPlace::caseId).toList();
    }

    /** An offer of which somebody took away the link that the case itself got with it. */
    private UUID offer() {
        UUID receiver = taker.user().organisationId();
        OfferTransfer plain =
                TransferFixture.complete(
                        caseId, receiver, offers.consent(supervisor, caseId, receiver));
        OfferTransfer citing =
                new OfferTransfer(
                        caseId,
                        receiver,
                        plain.reason(),
                        plain.urgency(),
                        plain.words(),
                        plain.consentId(),
                        passage,
                        "says how a case goes over");
        return world.as(
                supervisor,
                () -> {
                    UUID transfer = transfers.offer(citing);
                    links.ofCase(caseId).forEach(link -> links.remove(link.id()));
                    return transfer;
                });
    }

    private PassageUseDetail use(UserPrincipal who) {
        return world.as(who, () -> uses.of(passage));
    }

    private int used(UserPrincipal who) {
        return Objects.requireNonNull(world.as(who, () -> library.passage(passage)).use())
                .ownCases();
    }
}
