package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.NoticeKind;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.PlanService;
import org.sokong.policy.align.Texts;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** From a file to a goal that cites it, to the file's next version and back to that goal. */
class SupersedingJourneyTest extends Journey {

    private static final String BEFORE = "48 hours";
    private static final String AFTER = "24 hours";
    private static final String THE_PASSAGE = "the first interview";

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired CaseFixture cases;
    @Autowired PlanService plans;

    private final String source = Texts.unique(Texts.circular(Language.ENGLISH, ""));
    private final String mark = source.lines().findFirst().orElseThrow().replaceAll(".* ", "");

    private UserPrincipal worker;
    private UserPrincipal supervisor;
    private UUID caseId;
    private UUID secretariat;

    @BeforeEach
    void aCaseWithAGoal() {
        UUID home = world.organisation("Harbour House");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        caseId = cases.open(worker);
        world.as(worker, () -> plans.addGoal(caseId, GoalForm.of(GoalArea.SAFETY, "a safe room")));
        secretariat = world.organisation("Secretariat");
    }

    @Test
    void a_goal_cites_what_was_published_and_its_owner_is_told_when_a_new_version_is_published() {
        Hands author = signIn(world.user(secretariat, null, Role.POLICY_CURATOR));
        Hands second = signIn(world.user(secretariat, null, Role.POLICY_CURATOR));
        Hands owner = signIn(worker);

        publish(author, second, source, "policy.result.NEW_DOCUMENT");
        String old = found(owner);
        cite(owner);
        assertThat(passageOfGoal(owner)).hasAttribute("href", Pattern.compile(".*" + old + "$"));
        assertThat(owner.page().locator(".cited-mark")).hasCount(0);

        publish(author, second, source.replace(BEFORE, AFTER), "policy.result.NEW_VERSION");
        told(owner).locator("a").first().click();
        assertThat(owner.page()).hasURL(Pattern.compile(".*/cases/" + caseId + "\\?tab=policy$"));
        assertThat(owner.page().getByText(owner.words("guidance.resting.title"))).isVisible();
        owner.open("/cases/" + caseId + "?tab=plan");
        Locator marked = owner.page().locator(".plan-goal .cited-mark");
        assertThat(marked).containsText(owner.words("policy.documentstate.SUPERSEDED"));
        marked.locator("a").click();
        assertThat(owner.page().locator("main .policy-large")).containsText(AFTER);
        String newer = address(owner);

        usedInTheCase(signIn(supervisor), old);
        usedInNoCaseOfTheReaders(author, old);

        owner.open("/");
        owner.page().getByText(owner.words("guidance.work.GOAL")).click();
        owner.press("guidance.resting.recite");
        assertThat(owner.page().getByText(owner.words("guidance.resting.title"))).hasCount(0);
        owner.open("/cases/" + caseId + "?tab=plan");
        assertThat(passageOfGoal(owner)).hasAttribute("href", Pattern.compile(".*" + newer + "$"));
        assertThat(owner.page().locator(".cited-mark")).hasCount(0);
        owner.open("/");
        assertThat(owner.page().locator("main h1")).hasText(owner.words("shell.home.title"));
        assertThat(owner.page().getByText(owner.words("guidance.work.GOAL"))).hasCount(0);
    }

    /** One curator imports the file and sends it for review; another one publishes it. */
    private void publish(Hands author, Hands second, String file, String result) {
        author.open("/policy/import");
        author.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "circular.txt",
                                "text/plain",
                                file.getBytes(StandardCharsets.UTF_8)));
        author.page()
                .locator("main .card")
                .filter(new Locator.FilterOptions().setHasText(mark))
                .filter(new Locator.FilterOptions().setHasText(author.words(result)))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(author.words("policy.curate.open")))
                .click();
        author.press("policy.curate.send");
        assertThat(author.page().getByText(author.words("policy.curate.own"))).isVisible();
        second.open(author.page().url());
        second.press("policy.curate.publish");
        assertThat(second.page().locator("main .page-header"))
                .containsText(second.words("policy.documentstate.PUBLISHED"));
    }

    /** Finds the passage among all that the library holds, and gives its address. */
    private String found(Hands reader) {
        reader.open("/policy?q=" + mark);
        reader.page()
                .locator(".policy-hit")
                .filter(new Locator.FilterOptions().setHasText(THE_PASSAGE))
                .locator("a.policy-open")
                .first()
                .click();
        assertThat(reader.page().locator("main .policy-large")).containsText(BEFORE);
        return address(reader);
    }

    private static String address(Hands reader) {
        assertThat(reader.page()).hasURL(Pattern.compile(".*/policy/passages/[0-9a-f-]{36}$"));
        return reader.page().url().replaceAll(".*/policy/", "policy/");
    }

    /** Chooses the passage for the goal of the case. */
    private void cite(Hands owner) {
        owner.open("/cases/" + caseId + "?tab=plan");
        owner.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(owner.words("planning.goal.change")))
                .click();
        owner.press("policy.pick.open");
        owner.write("policy.pick.search", mark);
        owner.page()
                .locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(THE_PASSAGE))
                .click();
        owner.press("policy.pick.title");
        assertThat(owner.page().locator(".passage-field")).containsText(THE_PASSAGE);
        owner.press("uikit.save");
    }

    private static Locator passageOfGoal(Hands owner) {
        return owner.page().locator(".plan-goal .cited-head > a");
    }

    private static Locator told(Hands owner) {
        owner.open("/inbox");
        Locator notice =
                owner.page()
                        .locator("main li")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText(
                                                owner.words(
                                                        "notifications.noticekind."
                                                                + NoticeKind.PASSAGE_SUPERSEDED)));
        assertThat(notice).hasCount(1);
        return notice;
    }

    private void usedInTheCase(Hands reader, String passage) {
        reader.open("/" + passage);
        assertThat(reader.page().locator(".policy-standing"))
                .containsText(reader.words("policy.documentstate.SUPERSEDED"));
        Locator place = reader.page().locator("main .guidance-list li");
        assertThat(place).hasCount(1);
        assertThat(place).containsText(reader.words("guidance.place.GOAL"));
        place.locator("a").click();
        assertThat(reader.page()).hasURL(Pattern.compile(".*/cases/" + caseId + "\\?tab=plan$"));
        assertThat(reader.page().locator(".plan-goal .cited-mark"))
                .containsText(reader.words("policy.documentstate.SUPERSEDED"));
    }

    /** Who keeps the library learns that something rests on it, and not in which case. */
    private static void usedInNoCaseOfTheReaders(Hands curator, String passage) {
        curator.open("/" + passage);
        assertThat(curator.page().getByText(curator.words("guidance.use.none"))).isVisible();
        assertThat(curator.page().getByText(curator.words("guidance.use.others", "<11")))
                .isVisible();
        assertThat(curator.page().locator("main a[href*='cases/']")).hasCount(0);
    }

    private Hands signIn(UserPrincipal somebody) {
        return Hands.signIn(person(), somebody, world, texts, Language.ENGLISH);
    }
}
