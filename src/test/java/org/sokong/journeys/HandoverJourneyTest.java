package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor hands over what a leaving worker has. */
class HandoverJourneyTest extends Journey {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired Translations texts;

    UserPrincipal leaving;
    UserPrincipal taker;
    UserPrincipal supervisor;
    UUID first;
    UUID second;

    @BeforeEach
    void aTeam() {
        UUID home = world.organisation("Harbour House");
        UUID team = world.team(home);
        leaving = world.user(home, team, Role.CASEWORKER);
        taker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        first = fixture.open(leaving);
        second = fixture.open(leaving);
    }

    private String code(UUID caseId) {
        return world.as(supervisor, () -> cases.detail(caseId)).code();
    }

    private Locator shown(Page page, UUID caseId) {
        return page.getByText(code(caseId), new Page.GetByTextOptions().setExact(true));
    }

    @Test
    void the_new_owner_has_the_cases_and_a_notice_and_the_old_one_opens_them_no_more() {
        Page page = person();
        Hands hands = Hands.signIn(page, supervisor, world, texts, Language.ENGLISH);
        hands.open("/cases?owner=" + leaving.user().id());
        page.getByText(hands.words("cases.handover.all")).click();
        assertThat(page.locator("main h1")).hasText(hands.words("cases.handover.title"));
        assertThat(shown(page, first)).isVisible();
        hands.pick("cases.handover.to", taker.user().displayName());
        assertThat(page.getByText(hands.words("cases.handover.change", 0, 2))).isVisible();
        hands.write("uikit.reason.label", "Leaves at the end of the month");
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "handover");
        hands.press("cases.handover.confirm");
        assertThat(page.locator("main h1")).hasText(hands.words("cases.handover.result"));
        assertThat(shown(page, second)).isVisible();
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "handover-result");

        Page theirs = person("ar", 360);
        Hands newOwner = Hands.signIn(theirs, taker, world, texts, Language.ARABIC);
        theirs.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(newOwner.words("notifications.bell", 1))
                                .setExact(true))
                .click();
        assertThat(theirs.locator("main h1")).hasText(newOwner.words("notifications.title"));
        assertThat(
                        (Boolean)
                                theirs.evaluate(
                                        "document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        assertThat(seriousAxeFindings(theirs)).isEmpty();
        picture(theirs, "inbox-ar");
        theirs.getByText(newOwner.words("notifications.noticekind.CASES_ASSIGNED", 2)).click();
        assertThat(shown(theirs, first)).isVisible();
        assertThat(shown(theirs, second)).isVisible();
        assertThat(
                        theirs.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions()
                                        .setName(newOwner.words("notifications.bell", 0))
                                        .setExact(true)))
                .isVisible();

        Page old = person();
        Hands formerOwner = Hands.signIn(old, leaving, world, texts, Language.ENGLISH);
        formerOwner.open("/cases/" + first);
        assertThat(old.locator("main h1")).hasText(formerOwner.words("shell.error.hidden.title"));
    }

    @Test
    void a_chosen_case_is_given_to_a_colleague_and_a_flag_is_found_in_the_list() {
        Page page = person();
        Hands hands = Hands.signIn(page, supervisor, world, texts, Language.ENGLISH);
        hands.open("/cases/" + first);
        hands.press("cases.flag.raise");
        hands.write("cases.flag.words", "Ask about the passport");
        hands.day("cases.flag.day", 1);
        hands.press("uikit.save");
        assertThat(page.getByText("Ask about the passport")).isVisible();
        assertThat(seriousAxeFindings(page)).isEmpty();

        hands.open("/cases?flagged=");
        assertThat(shown(page, first)).isVisible();
        assertThat(shown(page, second)).hasCount(0);
        page.getByLabel(hands.words("cases.handover.choose.case", code(first))).first().click();
        hands.openDialog("cases.handover.reassign");
        hands.pick("cases.handover.to", taker.user().displayName());
        hands.write("uikit.reason.label", "Speaks her language");
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "reassign");
        hands.confirm("cases.assign.confirm");
        assertThat(page.getByText(hands.words("cases.handover.done"))).isVisible();
        assertThat(world.as(supervisor, () -> cases.detail(first)).ownerId())
                .isEqualTo(taker.user().id());
        assertThat(world.as(supervisor, () -> cases.detail(second)).ownerId())
                .isEqualTo(leaving.user().id());
    }
}
