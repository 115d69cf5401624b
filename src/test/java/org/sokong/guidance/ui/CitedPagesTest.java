package org.sokong.guidance.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CitedPlace;
import org.sokong.cases.StatementCounter;
import org.sokong.guidance.RestingPlace;
import org.sokong.guidance.RestingService;
import org.sokong.narratives.NarrativeFixture;
import org.sokong.narratives.ReportDetail;
import org.sokong.narratives.ReportPrinting;
import org.sokong.planning.GoalState;
import org.sokong.policy.DocumentState;
import org.sokong.policy.LibraryFixture;
import org.sokong.policy.cite.CitedCard;
import org.sokong.policy.cite.CitedMark;
import org.sokong.referrals.DeclineBasis;
import org.sokong.referrals.DeclineReason;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A passage that no longer holds says so wherever it is cited, with what replaces it. */
class CitedPagesTest extends RestingScene {

    @Autowired LibraryFixture policy;
    @Autowired RestingService resting;
    @Autowired ReportPrinting printing;
    @Autowired JdbcClient jdbc;

    UUID document;
    String newer;

    @BeforeEach
    void aPassageOfTwoVersions() {
        document = policy.document();
        passage = policy.passage(document, null, "Words.");
        UUID next = policy.document();
        policy.passage(next, passage, "Words.");
        newer = LibraryFixture.citation(next);
    }

    @Test
    void the_passages_of_the_case_itself() {
        link(null, null);
        assertMarked(worker, "cases/" + caseId, "policy");
    }

    @Test
    void a_goal() {
        goal(GoalState.OPEN);
        assertMarked(worker, "cases/" + caseId, "plan");
    }

    @Test
    void a_decision_about_the_status() {
        link(CitedPlace.STATUS, decide());
        assertMarked(worker, "cases/" + caseId, "law");
    }

    @Test
    void a_decision_of_a_conference() {
        link(CitedPlace.CONFERENCE, decideTogether());
        assertMarked(worker, "cases/" + caseId, "conference");
    }

    @Test
    void an_approval() {
        link(CitedPlace.APPROVAL, ask());
        assertMarked(supervisor, "cases/" + caseId, "plan");
    }

    @Test
    void each_reader_of_a_decision_and_an_approval_reads_the_passage_in_the_own_language() {
        UUID vietnamese = policy.document(Language.VIETNAMESE, document);
        policy.translation(vietnamese, Language.VIETNAMESE, passage, "Lời.");
        link(CitedPlace.CONFERENCE, decideTogether());
        link(CitedPlace.APPROVAL, ask());

        for (String tab : List.of("conference", "plan")) {
            assertThat(words(tab, Locale.ENGLISH)).isEqualTo("en: Words.");
            assertThat(words(tab, Locale.of("vi"))).isEqualTo("vi: Lời.");
            // No translation: the original, in its own direction.
            assertThat(words(tab, Locale.of("ar"))).isEqualTo("en: Words.");
        }
    }

    private String words(String tab, Locale language) {
        BrowserlessUIContext window = open(worker, "cases/" + caseId, tab, language);
        CitedCard card = window.find(CitedCard.class).single();
        Paragraph words = window.find(Paragraph.class, card).single();
        return words.getElement().getAttribute("lang") + ": " + words.getText();
    }

    @Test
    void a_decision_that_is_taken_out_or_thrown_away_rests_on_nothing_any_longer() {
        UUID removed = decideTogether();
        link(CitedPlace.CONFERENCE, removed);
        UUID kept =
                world.as(
                        worker,
                        () -> conferences.addDecision(formOf(removed), "she has a key of her own"));
        link(CitedPlace.CONFERENCE, kept);
        policy.set(document, DocumentState.SUPERSEDED);
        assertThat(resting()).containsExactlyInAnyOrder(removed, kept);

        world.as(worker, () -> conferences.removeDecision(removed, 0));

        assertThat(resting()).containsExactly(kept);
        assertThat(world.as(worker, () -> links.ofCase(caseId))).hasSize(1);
        world.as(worker, () -> forms.discard(formOf(kept), forms.read(formOf(kept)).version()));
        assertThat(resting()).isEmpty();
    }

    private List<UUID> resting() {
        return world.as(worker, () -> resting.unsettled(caseId)).stream()
                .map(RestingPlace::recordId)
                .toList();
    }

    private UUID formOf(UUID decision) {
        return jdbc.sql("select form_id from conference_decision where id = ?")
                .param(decision)
                .query(UUID.class)
                .single();
    }

    @Test
    void a_referral() {
        assertMarked(worker, "referrals/" + referral(), null);
    }

    @Test
    void a_decline() {
        UUID referral = referralFixture.sent(worker, caseId, clinic);
        world.as(
                nurse,
                () ->
                        referrals.decline(
                                referral,
                                DeclineReason.NO_CAPACITY,
                                "no bed",
                                new DeclineBasis(passage, "says who takes in")));
        assertMarked(worker, "referrals/" + referral, null);
    }

    @Test
    void a_transfer() {
        assertMarked(supervisor, "transfers/" + transfer(), null);
    }

    @Test
    void a_report_that_is_written_and_one_that_is_approved() {
        UUID report = report();
        assertMarked(worker, "cases/" + caseId + "/reports/" + report, null);
        String words = read(report).text().words();

        approve(report);

        assertMarked(supervisor, "cases/" + caseId + "/reports/" + report, null);
        assertThat(read(report).text().words()).isEqualTo(words);
        assertThat(NarrativeFixture.text(world.as(worker, () -> printing.print(report)).file()))
                .contains("superseded, replaced by " + newer);
    }

    @Test
    void a_repealed_passage_says_so_without_one_that_replaces_it() {
        jdbc.sql("update policy_passage set replaces_id = null where replaces_id = ?")
                .param(passage)
                .update();
        goal(GoalState.OPEN);
        policy.set(document, DocumentState.REPEALED);

        BrowserlessUIContext window = open(worker, "cases/" + caseId, "plan");

        CitedMark mark = window.find(CitedMark.class).single();
        assertThat(mark.getElement().getTextRecursively()).isEqualTo("Repealed");
    }

    @Test
    void the_statements_of_a_page_do_not_grow_with_what_it_cites() {
        goal(GoalState.OPEN);
        policy.set(document, DocumentState.SUPERSEDED);
        int few = statements();
        for (int i = 0; i < 4; i++) {
            document = policy.document();
            passage = policy.passage(document, null, "Words.");
            policy.passage(policy.document(), passage, "Words.");
            goal(GoalState.OPEN);
            policy.set(document, DocumentState.SUPERSEDED);
        }
        assertThat(statements()).isEqualTo(few);
    }

    private int statements() {
        BrowserlessUIContext window = app.newUser(token(worker)).newWindow();
        StatementCounter.reset();
        window.getUI().navigate("cases/" + caseId, QueryParameters.of("tab", "plan"));
        int count = StatementCounter.count();
        assertThat(window.find(CitedMark.class).all()).isNotEmpty();
        return count;
    }

    private void assertMarked(UserPrincipal who, String path, @Nullable String tab) {
        if (policy.state(document) != DocumentState.SUPERSEDED) {
            assertThat(open(who, path, tab).find(CitedMark.class).all()).isEmpty();
            policy.set(document, DocumentState.SUPERSEDED);
        }
        BrowserlessUIContext window = open(who, path, tab);
        CitedMark mark = window.find(CitedMark.class).all().getFirst();
        assertThat(mark.getElement().getTextRecursively())
                .contains("Superseded")
                .contains("Replaced by")
                .contains(newer);
        assertThat(window.find(Anchor.class, mark).single().getHref())
                .startsWith("policy/passages/")
                .doesNotContain(passage.toString());
    }

    private ReportDetail read(UUID report) {
        return world.as(worker, () -> reports.read(report));
    }
}
