package org.sokong.guidance.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CitedPlace;
import org.sokong.cases.LinkPassage;
import org.sokong.cases.PolicyLinks;
import org.sokong.cases.StatementCounter;
import org.sokong.guidance.RestingPlace;
import org.sokong.guidance.RestingService;
import org.sokong.narratives.NarrativeFixture;
import org.sokong.narratives.NarrativeService;
import org.sokong.narratives.ReportBlock;
import org.sokong.narratives.ReportDetail;
import org.sokong.narratives.ReportKind;
import org.sokong.narratives.ReportPrinting;
import org.sokong.narratives.ReportText;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.GoalState;
import org.sokong.planning.PlanService;
import org.sokong.policy.DocumentState;
import org.sokong.policy.LibraryFixture;
import org.sokong.policy.cite.CitedCard;
import org.sokong.policy.cite.CitedMark;
import org.sokong.referrals.DeclineBasis;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.ReferralService;
import org.sokong.transfers.TransferFixture;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A passage that no longer holds says so wherever it is cited, with what replaces it. */
class CitedPagesTest extends CitingScene {

    @Autowired LibraryFixture policy;
    @Autowired TransferFixture transferFixture;
    @Autowired PolicyLinks links;
    @Autowired PlanService plans;
    @Autowired RestingService resting;
    @Autowired ReferralService referrals;
    @Autowired NarrativeService reports;
    @Autowired ReportPrinting printing;
    @Autowired JdbcClient jdbc;

    UUID document;
    UUID passage;
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
        world.as(worker, () -> links.link(new LinkPassage(passage, caseId, null, "decides")));
        assertMarked(worker, "cases/" + caseId, "policy");
    }

    @Test
    void a_goal() {
        goal();
        assertMarked(worker, "cases/" + caseId, "plan");
    }

    @Test
    void a_decision_about_the_status() {
        cite(CitedPlace.STATUS, decide());
        assertMarked(worker, "cases/" + caseId, "law");
    }

    @Test
    void a_decision_of_a_conference() {
        cite(CitedPlace.CONFERENCE, decideTogether());
        assertMarked(worker, "cases/" + caseId, "conference");
    }

    @Test
    void an_approval() {
        cite(CitedPlace.APPROVAL, ask());
        assertMarked(supervisor, "cases/" + caseId, "plan");
    }

    @Test
    void each_reader_of_a_decision_and_an_approval_reads_the_passage_in_the_own_language() {
        UUID vietnamese = policy.document(Language.VIETNAMESE, document);
        policy.translation(vietnamese, Language.VIETNAMESE, passage, "Lời.");
        cite(CitedPlace.CONFERENCE, decideTogether());
        cite(CitedPlace.APPROVAL, ask());

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
        cite(CitedPlace.CONFERENCE, removed);
        UUID kept =
                world.as(
                        worker,
                        () -> conferences.addDecision(formOf(removed), "she has a key of her own"));
        cite(CitedPlace.CONFERENCE, kept);
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

    private void cite(CitedPlace place, UUID record) {
        world.as(
                worker,
                () ->
                        links.link(
                                new LinkPassage(
                                        passage, caseId, null, "says who decides", place, record)));
    }

    @Test
    void a_referral() {
        UUID referral = referralFixture.sent(worker, caseId, clinic);
        world.as(worker, () -> referrals.linkPassage(referral, passage, "says who helps"));
        assertMarked(worker, "referrals/" + referral, null);
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
        world.user(clinic, world.team(clinic), Role.SUPERVISOR);
        UUID transfer = transferFixture.offered(supervisor, caseId, clinic);
        jdbc.sql("update case_transfer set passage_id = ?, passage_why = 'so' where id = ?")
                .params(passage, transfer)
                .update();
        assertMarked(supervisor, "transfers/" + transfer, null);
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
        goal();
        policy.set(document, DocumentState.REPEALED);

        BrowserlessUIContext window = open(worker, "cases/" + caseId, "plan");

        CitedMark mark = window.find(CitedMark.class).single();
        assertThat(mark.getElement().getTextRecursively()).isEqualTo("Repealed");
    }

    @Test
    void the_statements_of_a_page_do_not_grow_with_what_it_cites() {
        goal();
        policy.set(document, DocumentState.SUPERSEDED);
        int few = statements();
        for (int i = 0; i < 4; i++) {
            document = policy.document();
            passage = policy.passage(document, null, "Words.");
            policy.passage(policy.document(), passage, "Words.");
            goal();
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

    private void goal() {
        world.as(
                worker,
                () ->
                        plans.addGoal(
                                caseId,
                                new GoalForm(
                                        GoalArea.SAFETY,
                                        null,
                                        "a safe room",
                                        LocalDate.of(2027, 1, 15),
                                        GoalState.OPEN,
                                        null,
                                        passage)));
    }

    private UUID report() {
        return world.as(
                worker,
                () -> {
                    UUID id = reports.start(caseId, ReportKind.PROGRESS, Language.ENGLISH);
                    ReportDetail begun = reports.read(id);
                    List<ReportBlock> blocks = new ArrayList<>(begun.text().blocks());
                    blocks.add(reports.quote(passage, Language.ENGLISH));
                    reports.save(
                            id,
                            begun.version(),
                            new ReportText(begun.text().title(), blocks),
                            false);
                    return id;
                });
    }

    private void approve(UUID report) {
        world.as(worker, () -> reports.submit(report, reports.read(report).version()));
        world.as(
                supervisor,
                () -> reports.approve(report, reports.read(report).version(), false, null));
    }

    private ReportDetail read(UUID report) {
        return world.as(worker, () -> reports.read(report));
    }
}
