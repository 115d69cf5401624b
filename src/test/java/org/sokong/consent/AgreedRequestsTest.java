package org.sokong.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Recipients;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.Section;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralService;
import org.sokong.referrals.ReferralSharing;
import org.sokong.transfers.TransferSharing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who waits for a yes hears of the answer, also where nobody has to give it any more. */
class AgreedRequestsTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture cases;
    @Autowired ReferralFixture referrals;
    @Autowired ReferralService service;
    @Autowired ReferralSharing sharing;
    @Autowired TransferSharing ofTransfers;
    @Autowired SharingAgreements agreements;
    @Autowired SharingRequests requests;
    @Autowired AgreedRequests agreed;
    @Autowired Recipients recipients;
    @Autowired ConsentErasure erasure;
    @Autowired JdbcClient jdbc;

    UUID home;
    UUID clinic;
    UserPrincipal worker;
    UserPrincipal colleague;
    UserPrincipal supervisor;
    UserPrincipal administrator;
    UUID caseId;
    UUID draft;

    @BeforeEach
    void a_draft_that_no_agreement_covers() {
        home = world.organisation("Harbour House");
        clinic = world.organisation("Clinic");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        colleague = world.user(home, team, Role.SUPERVISOR);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        administrator = world.user(home, null, Role.ORGANISATION_ADMINISTRATOR);
        world.user(clinic, world.team(clinic), Role.CASEWORKER);
        caseId = cases.open(worker);
        world.as(administrator, () -> agreements.setAsks(true));
        draft = referrals.draft(worker, caseId, clinic);
    }

    @Test
    void who_asked_is_told_once_when_an_agreement_covers_it_and_nobody_has_to_decide_any_more() {
        ask(worker);
        agree(Set.of(Section.HEALTH), LocalDate.now().minusDays(2));
        agree(ReferralFixture.SECTIONS, LocalDate.now().plusDays(3));
        agreed.run();
        assertThat(told("SHARING_AGREED", worker)).as("too narrow, and not begun").isEmpty();
        assertThat(only().state()).isEqualTo(SharingRequestState.ASKED);

        agree(ReferralFixture.SECTIONS, LocalDate.now().minusDays(2));
        agreed.run();
        agreed.run();

        assertThat(told("SHARING_AGREED", worker))
                .singleElement()
                .isEqualTo("referrals/" + draft)
                .satisfies(
                        path -> assertThat(recipients.mayOpen(worker.user().id(), path)).isTrue());
        assertThat(told("SHARING_AGREED", colleague)).isEmpty();
        assertThat(codesTold()).containsExactly(codeOfDraft());
        assertThat(world.as(supervisor, () -> requests.ofCase(caseId))).isEmpty();
        assertThat(world.as(worker, () -> service.missing(draft))).isEmpty();
    }

    @Test
    void who_asked_is_told_when_the_organisation_asks_for_no_agreements_any_more() {
        ask(worker);
        world.as(administrator, () -> agreements.setAsks(false));

        agreed.run();

        assertThat(told("SHARING_AGREED", worker)).hasSize(1);
    }

    /** The job comes every few minutes: somebody may ask again before it does. */
    @Test
    void asking_again_takes_the_news_of_an_agreement_from_nobody() {
        world.as(supervisor, () -> ofTransfers.ask(caseId, clinic, "only they can house her"));
        agree(ConsentSections.SHAREABLE, LocalDate.now().minusDays(2));
        world.as(colleague, () -> ofTransfers.ask(caseId, clinic, "they know her"));

        agreed.run();

        assertThat(told("SHARING_AGREED", supervisor))
                .singleElement()
                .isEqualTo("cases/" + caseId + "?tab=transfers")
                .satisfies(
                        path ->
                                assertThat(recipients.mayOpen(supervisor.user().id(), path))
                                        .isTrue());
    }

    @Test
    void a_second_person_who_asks_the_same_hears_the_answer_too() {
        ask(worker);
        ask(colleague);
        ask(colleague);
        assertThat(told("SHARING_ASKED", supervisor)).hasSize(1);

        world.as(supervisor, () -> requests.decide(only().id(), false, "ask the city clinic"));

        for (UserPrincipal asker : List.of(worker, colleague)) {
            assertThat(told("SHARING_REFUSED", asker))
                    .singleElement()
                    .satisfies(
                            path ->
                                    assertThat(recipients.mayOpen(asker.user().id(), path))
                                            .isTrue());
        }
    }

    @Test
    void whoever_waits_for_the_answer_to_what_somebody_else_asked_can_hear_it_without_a_reason() {
        ask(worker);
        assertThat(unheard(worker)).isFalse();
        assertThat(unheard(colleague)).isTrue();

        assertThat(world.as(colleague, () -> sharing.hear(draft, Set.of()))).isTrue();

        assertThat(unheard(colleague)).isFalse();
        assertThat(only().by()).isEqualTo(worker.user().displayName());
    }

    @Test
    void nobody_is_promised_an_answer_that_has_come_or_was_never_asked_for() {
        assertThat(world.as(colleague, () -> sharing.hear(draft, Set.of()))).isFalse();
        ask(worker);
        world.as(supervisor, () -> requests.decide(only().id(), true, "nobody else is near"));

        assertThat(world.as(colleague, () -> sharing.hear(draft, Set.of()))).isFalse();

        assertThat(
                        jdbc.sql(
                                        "select count(*) from sharing_request_asker a join sharing_request r"
                                                + " on r.id = a.request_id where r.case_id = ?")
                                .param(caseId)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void a_supervisor_who_did_not_ask_can_answer_and_nobody_else() {
        ask(colleague);

        assertThat(answerable(supervisor)).isTrue();
        assertThat(answerable(colleague)).as("asked it").isFalse();
        assertThat(answerable(worker)).as("no supervisor").isFalse();
        world.as(supervisor, () -> requests.decide(only().id(), false, "ask the city clinic"));
        assertThat(answerable(supervisor)).as("answered").isFalse();
    }

    @Test
    void the_owner_hears_where_the_only_other_one_who_asked_gave_the_answer() {
        ask(colleague);
        ask(supervisor);
        jdbc.sql("update app_user set state = 'DISABLED' where id = ?")
                .param(colleague.user().id())
                .update();

        world.as(supervisor, () -> requests.decide(only().id(), true, "nobody else is near"));

        assertThat(told("SHARING_ALLOWED", worker)).hasSize(1);
    }

    /** At every moment it is another day on Baker Island than in Kiribati. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_agreement_that_is_in_force_in_some_places_alone_sets_nothing_free(boolean ends) {
        ask(worker);
        LocalDate earliest = LocalDate.now(ZoneOffset.ofHours(-12));
        LocalDate latest = LocalDate.now(ZoneOffset.ofHours(14));
        agree(ReferralFixture.SECTIONS, ends ? earliest : latest, ends ? earliest : null);

        agreed.run();

        assertThat(only().state()).isEqualTo(SharingRequestState.ASKED);
        assertThat(told("SHARING_AGREED", worker)).isEmpty();
    }

    @Test
    void nobody_is_told_of_what_was_discarded_meanwhile() {
        ask(worker);
        world.as(worker, () -> service.discard(draft, 0));
        agree(ReferralFixture.SECTIONS, LocalDate.now().minusDays(2));

        agreed.run();

        assertThat(told("SHARING_AGREED", worker)).isEmpty();
        assertThat(world.as(supervisor, () -> requests.ofCase(caseId))).isEmpty();
    }

    @Test
    void who_else_asked_keeps_no_request_from_being_erased_with_its_case() {
        ask(worker);
        ask(colleague);

        erasure.erase(caseId);

        assertThat(jdbc.sql("delete from sharing_request where case_id = ?").param(caseId).update())
                .isEqualTo(1);
    }

    private void ask(UserPrincipal who) {
        world.as(who, () -> sharing.ask(draft, Set.of(), "the only clinic in reach"));
    }

    private SharingRequestItem only() {
        List<SharingRequestItem> all = world.as(supervisor, () -> requests.ofCase(caseId));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private boolean unheard(UserPrincipal who) {
        return standing(who).unheard();
    }

    private boolean answerable(UserPrincipal who) {
        return standing(who).answerAt() != null;
    }

    private SharingDesk.Standing standing(UserPrincipal who) {
        return world.as(who, () -> sharing.asked(draft, Set.of())).getFirst().request();
    }

    private void agree(Set<Section> sections, LocalDate from) {
        agree(sections, from, null);
    }

    private void agree(Set<Section> sections, LocalDate from, @Nullable LocalDate until) {
        world.as(
                administrator,
                () ->
                        agreements.record(
                                new AgreementForm(
                                        home,
                                        clinic,
                                        Set.of(Purpose.SERVICE, Purpose.TRANSFER),
                                        sections,
                                        from,
                                        until,
                                        "front desk",
                                        null)));
    }

    private List<String> told(String kind, UserPrincipal who) {
        return jdbc.sql("select path from notice where person_id = ? and kind = ?")
                .params(who.user().id(), kind)
                .query(String.class)
                .list();
    }

    private List<String> codesTold() {
        return jdbc.sql("select code from notice where case_id = ? and kind = 'SHARING_AGREED'")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private String codeOfDraft() {
        return jdbc.sql("select code from referral where id = ?")
                .param(draft)
                .query(String.class)
                .single();
    }
}
