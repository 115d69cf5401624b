package org.sokong.guidance.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
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
import org.sokong.cases.StatementCounter;
import org.sokong.codesets.CodeSets;
import org.sokong.codesets.CodedValue;
import org.sokong.kernel.Ids;
import org.sokong.legal.StatusDecisionForm;
import org.sokong.legal.StatusDecisionService;
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
import org.sokong.policy.cite.CitedMark;
import org.sokong.referrals.DeclineBasis;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralService;
import org.sokong.transfers.TransferFixture;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** A passage that no longer holds says so wherever it is cited, with what replaces it. */
class CitedPagesTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired ReferralFixture referralFixture;
    @Autowired TransferFixture transferFixture;
    @Autowired PolicyLinks links;
    @Autowired PlanService plans;
    @Autowired StatusDecisionService decisions;
    @Autowired CodeSets codes;
    @Autowired ReferralService referrals;
    @Autowired NarrativeService reports;
    @Autowired ReportPrinting printing;
    @Autowired JdbcClient jdbc;

    SecuredBrowserlessApplicationContext<Authentication> app;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal nurse;
    UUID clinic;
    UUID caseId;
    UUID document;
    UUID passage;
    String newer;

    @BeforeEach
    void aPassageOfTwoVersions() {
        UUID home = world.organisation("Harbour House");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        clinic = world.organisation("Lotus Clinic");
        nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        caseId = fixture.open(worker);
        document = document();
        passage = passage(document, null);
        UUID next = document();
        passage(next, passage);
        newer = code(next) + " ¶1";
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
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
        UUID decision = decide();
        world.as(
                worker,
                () ->
                        links.link(
                                new LinkPassage(
                                        passage,
                                        caseId,
                                        null,
                                        "says who decides",
                                        CitedPlace.STATUS,
                                        decision)));
        assertMarked(worker, "cases/" + caseId, "law");
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
        end("REPEALED");

        BrowserlessUIContext window = open(worker, "cases/" + caseId, "plan");

        CitedMark mark = window.find(CitedMark.class).single();
        assertThat(mark.getElement().getTextRecursively()).isEqualTo("Repealed");
    }

    @Test
    void the_statements_of_a_page_do_not_grow_with_what_it_cites() {
        goal();
        end("SUPERSEDED");
        int few = statements();
        for (int i = 0; i < 4; i++) {
            document = document();
            passage = passage(document, null);
            passage(document(), passage);
            goal();
            end("SUPERSEDED");
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
        if (!state().equals("SUPERSEDED")) {
            assertThat(open(who, path, tab).find(CitedMark.class).all()).isEmpty();
            end("SUPERSEDED");
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

    private BrowserlessUIContext open(UserPrincipal who, String path, @Nullable String tab) {
        BrowserlessUIContext window = app.newUser(token(who)).newWindow();
        window.getUI()
                .navigate(
                        path,
                        tab == null ? QueryParameters.empty() : QueryParameters.of("tab", tab));
        return window;
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

    private UUID decide() {
        return world.as(
                worker,
                () ->
                        decisions.record(
                                caseId,
                                new StatusDecisionForm(
                                        coded(
                                                StatusDecisionService.STATUS,
                                                "ActualVictimOfTrafficking"),
                                        coded(StatusDecisionService.BODY, "Police"),
                                        null,
                                        LocalDate.now(ZoneId.of(worker.user().timeZone())),
                                        null,
                                        null,
                                        null)));
    }

    private CodedValue coded(String list, String code) {
        return codes.coded(StatusDecisionService.SCHEME, list, code).orElseThrow();
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

    private String state() {
        return jdbc.sql("select state from policy_document where id = ?")
                .param(document)
                .query(String.class)
                .single();
    }

    private void end(String state) {
        jdbc.sql("update policy_document set state = ? where id = ?")
                .params(state, document)
                .update();
    }

    private static String code(UUID document) {
        return "T" + document.toString().substring(26);
    }

    private UUID document() {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into policy_document (id, code, language, country_inferred, title,
                            kind, authority, curated, created_at, version, state)
                        values (?, ?, 'ENGLISH', 0, 'A circular', 'OTHER', 'UNCONFIRMED', 1,
                            utc_timestamp(), 0, 'PUBLISHED')
                        """)
                .params(id, code(id))
                .update();
        return id;
    }

    private UUID passage(UUID of, @Nullable UUID replaces) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into policy_passage (id, document_id, paragraph, language, kind,
                            action, text, version, replaces_id)
                        values (?, ?, 1, 'ENGLISH', 'BODY', 'INDEX', 'Words.', 0, ?)
                        """)
                .params(id, of, replaces)
                .update();
        return id;
    }
}
