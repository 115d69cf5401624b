package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.forms.FormValues;
import org.sokong.outcomes.RoundDetail;
import org.sokong.outcomes.RoundKind;
import org.sokong.outcomes.RoundService;
import org.sokong.outcomes.ScoreItem;
import org.sokong.outcomes.ScoreOption;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** A caseworker takes rounds and sees how they changed. */
class OutcomesJourneyTest extends Journey {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired RoundService rounds;
    @Autowired Translations texts;

    private UserPrincipal worker() {
        UUID home = world.organisation("Home");
        return world.user(home, world.team(home), Role.CASEWORKER);
    }

    /** Two rounds with every question answered, the second one better. */
    private UUID caseWithTwoRounds(UserPrincipal worker) {
        UUID caseId = fixture.open(worker);
        take(worker, caseId, RoundKind.BASELINE, LocalDate.of(2026, 11, 4), false);
        take(worker, caseId, RoundKind.MONTH_6, LocalDate.of(2026, 11, 18), true);
        return caseId;
    }

    private void take(
            UserPrincipal worker, UUID caseId, RoundKind kind, LocalDate day, boolean best) {
        world.as(
                worker,
                () -> {
                    UUID id = rounds.start(caseId, kind);
                    RoundDetail draft = rounds.read(id);
                    FormValues values =
                            draft.values()
                                    .with("held_on", day)
                                    .with("own_social", best ? "8" : "3");
                    for (ScoreItem item : draft.set().items()) {
                        ScoreOption answer =
                                item.options().stream()
                                        .filter(option -> option.score() != null)
                                        .skip(best ? 0 : 1)
                                        .findFirst()
                                        .orElseThrow();
                        values = values.with(item.code(), answer.code());
                    }
                    long version = rounds.save(id, draft.version(), values);
                    rounds.complete(id, version);
                });
    }

    @Test
    void two_rounds_are_compared_in_a_picture_and_a_third_is_taken() {
        UserPrincipal worker = worker();
        UUID caseId = caseWithTwoRounds(worker);
        Page page = person();
        Hands hands = Hands.signIn(page, worker, world, texts, Language.ENGLISH);
        hands.open("/cases/" + caseId + "?tab=outcomes");

        assertThat(
                        page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions()
                                        .setName(hands.words("outcomes.change.title"))))
                .isVisible();
        assertThat(page.locator("svg.bars")).hasCount(4);
        assertThat(page.getByText(hands.words("outcomes.tab.unverified")).first()).isVisible();
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "outcomes");

        hands.press("outcomes.action.start", hands.words("outcomes.roundkind.OTHER"));
        assertThat(page.getByText(hands.words("outcomes.part.own")).first()).isVisible();
        hands.write("outcomes.field.own_words", "It goes better.");
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "outcomes-round");
        hands.press("outcomes.action.complete");
        assertThat(hands.refusal("outcomes.error.empty")).isVisible();
        hands.radio("outcomes.field.children", "outcomes.children.NONE");
        hands.field("outcomes.own.SOCIAL").click();
        page.locator("vaadin-select-item:text-is('9'):visible").click();
        hands.press("outcomes.action.complete");
        assertThat(page.getByText(hands.words("outcomes.band.INSUFFICIENT")).first()).isVisible();
        assertThat(page.getByText(hands.words("outcomes.own.of_ten", 9))).isVisible();
        assertThat(seriousAxeFindings(page)).isEmpty();
    }

    @Test
    void the_tab_works_in_arabic_on_a_telephone() {
        UserPrincipal worker = worker();
        UUID caseId = caseWithTwoRounds(worker);
        Page page = person("ar", 360);
        Hands hands = Hands.signIn(page, worker, world, texts, Language.ARABIC);
        hands.open("/cases/" + caseId + "?tab=outcomes");

        assertThat(page.locator("svg.bars")).hasCount(4);
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "outcomes-ar");
    }
}
