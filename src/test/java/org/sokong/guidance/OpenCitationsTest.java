package org.sokong.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.LinkPassage;
import org.sokong.cases.PolicyLinks;
import org.sokong.policy.LibraryFixture;
import org.sokong.policy.PolicyLibrary;
import org.sokong.reports.Suppression;
import org.sokong.transfers.OfferTransfer;
import org.sokong.transfers.TransferFixture;
import org.sokong.transfers.TransferService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    @Autowired JdbcClient jdbc;

    private UserPrincipal supervisor;
    private UserPrincipal taker;
    private UserPrincipal stranger;
    private UUID caseId;
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
        passage = policy.passage(policy.document(), null, "A first check within three days.");
    }

    @Test
    void a_passage_cited_on_a_transfer_alone_leads_the_sender_to_the_case_and_the_receiver_to_none() {
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
        return Objects.requireNonNull(world.as(who, () -> library.passage(passage)).use()).ownCases();
    }
}
