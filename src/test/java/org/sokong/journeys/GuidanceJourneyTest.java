package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.kernel.Ids;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.PlanService;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The library on a case: what it suggests, what a goal cites, and what no longer holds. */
class GuidanceJourneyTest extends Journey {

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired CaseFixture cases;
    @Autowired PlanService plans;
    @Autowired JdbcClient jdbc;

    private UserPrincipal worker;
    private UUID caseId;

    @BeforeEach
    void aCaseInKuwait() {
        UUID home = world.organisation("Harbour House");
        worker = world.user(home, world.team(home), Role.CASEWORKER);
        caseId = cases.open(worker);
        jdbc.sql("update case_file set country = 'KW' where id = ?").param(caseId).update();
    }

    @Test
    void a_suggestion_is_dismissed_taken_back_and_linked() {
        Page page = person();
        Hands hands = Hands.signIn(page, worker, world, texts, Language.ENGLISH);
        hands.open("/cases/" + caseId + "?tab=policy");
        Locator panel = page.locator(".guidance");
        assertThat(panel).containsText("002 ¶11");
        assertThat(panel).containsText(hands.words("guidance.matter.COUNTRY", "Kuwait"));
        clean(page, "guidance");

        hands.press("guidance.dismiss.of", "002 ¶11");
        assertThat(page.getByText(hands.words("guidance.dismissed", 1))).isVisible();
        page.getByText(hands.words("guidance.dismissed", 1)).click();
        hands.press("guidance.restore.of", "002 ¶11");
        assertThat(page.getByText(hands.words("guidance.dismissed", 1))).hasCount(0);

        hands.press("guidance.accept.of", "002 ¶11");
        assertThat(page.locator(".card .cited-head").first()).containsText("002 ¶11");
        assertThat(hands.button("guidance.accept.of", "002 ¶11")).hasCount(0);
    }

    @Test
    void a_goal_cites_a_passage_and_home_says_when_it_no_longer_holds() {
        world.as(worker, () -> plans.addGoal(caseId, GoalForm.of(GoalArea.SAFETY, "a safe room")));
        String mark = "Quarantine of " + UUID.randomUUID();
        UUID document = document();
        UUID passage = passage(document, null, mark);
        UUID newer = passage(document(), passage, mark + " anew");
        jdbc.sql("update plan_goal set passage_id = ? where case_id = ?")
                .params(passage, caseId)
                .update();
        jdbc.sql("update policy_document set state = 'SUPERSEDED' where id = ?")
                .param(document)
                .update();
        Page page = person();
        Hands hands = Hands.signIn(page, worker, world, texts, Language.ENGLISH);
        hands.open("/cases/" + caseId + "?tab=plan");
        Locator marked = page.locator(".cited-mark");
        assertThat(marked).containsText(hands.words("policy.documentstate.SUPERSEDED"));
        assertThat(marked.locator("a[href$='" + newer + "']")).isVisible();
        clean(page, "guidance-marked");
        hands.open("/");
        page.getByText(hands.words("guidance.work.GOAL")).first().click();
        assertThat(page.getByText(hands.words("guidance.resting.title"))).isVisible();
        clean(page, "guidance-resting");

        hands.press("guidance.resting.recite");
        assertThat(page.getByText(hands.words("guidance.resting.title"))).hasCount(0);
        hands.open("/cases/" + caseId + "?tab=plan");
        assertThat(page.locator("a[href$='" + newer + "']").first()).isVisible();

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(hands.words("planning.goal.change")))
                .last()
                .click();
        assertThat(page.getByText(mark + " anew").first()).isVisible();
        hands.press("policy.pick.another");
        hands.write("policy.pick.search", "psychosocial support for victims");
        Locator found =
                page.locator("vaadin-radio-button")
                        .filter(new Locator.FilterOptions().setHasText("000 ¶9"));
        found.first().click();
        clean(page, "guidance-picker");
        hands.press("policy.pick.title");
        assertThat(page.locator(".passage-field")).containsText("000 ¶9");
        hands.press("uikit.save");
        assertThat(page.locator("main")).containsText("000 ¶9");
    }

    private static void clean(Page page, String name) {
        org.assertj.core.api.Assertions.assertThat(seriousAxeFindings(page)).as(name).isEmpty();
        picture(page, name);
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
                .params(id, "T" + id.toString().substring(26))
                .update();
        return id;
    }

    private UUID passage(UUID document, @Nullable UUID old, String text) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into policy_passage (id, document_id, paragraph, language, kind,
                            action, text, version, replaces_id)
                        values (?, ?, 1, 'ENGLISH', 'BODY', 'INDEX', ?, 0, ?)
                        """)
                .params(id, document, text, old)
                .update();
        return id;
    }
}
