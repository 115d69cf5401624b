package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.screening.TraffickingEventForm;
import org.sokong.screening.TraffickingPurpose;
import org.sokong.screening.TraffickingService;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** The screening and the trafficking events on a telephone, by keyboard. */
class ScreeningJourneyTest extends Journey {

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired CaseFixture cases;
    @Autowired TraffickingService events;

    @Test
    void an_event_is_told_on_a_telephone_by_keyboard_and_its_guidance_is_shown() {
        UserPrincipal worker = worker();
        UUID caseId = cases.open(worker);
        Page page = person("ms", 360);
        Hands hands = Hands.signIn(page, worker, world, texts, Language.MALAY);
        hands.open("/cases/" + caseId + "?tab=trafficking");
        assertThat(page.getByText(hands.words("screening.events.none"))).isVisible();
        clean(page, "events-empty");

        hands.button("screening.event.add").focus();
        page.keyboard().press("Enter");
        hands.field("screening.event.stage").locator("input").first().focus();
        page.keyboard().press("Space");
        hands.write("screening.event.year", "2024");
        unfold(page, hands.words("screening.event.part.elements"));
        hands.check("screening.event.acts", "screening.traffickingact.RECRUITMENT");
        hands.check("screening.event.purposes", "screening.traffickingpurpose.FORCED_CRIMINALITY");
        assertThat(page.locator("vaadin-dialog .card"))
                .containsText(hands.words("screening.verdict.NOT_MET"));
        hands.write("screening.event.age", "16");
        assertThat(page.locator("vaadin-dialog .card"))
                .containsText(hands.words("screening.verdict.MET"));
        narrow(page);
        clean(page, "event-dialog");
        hands.button("screening.row.done").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator(".event-card"))
                .containsText(hands.words("screening.traffickingpurpose.FORCED_CRIMINALITY"));
        narrow(page);
        clean(page, "events");
        TraffickingEventForm stored =
                world.as(worker, () -> events.ofCase(caseId)).events().getFirst().form();
        assertThat(stored.age()).isEqualTo(16);
        assertThat(stored.elements().purposes())
                .containsExactly(TraffickingPurpose.FORCED_CRIMINALITY);
    }

    @Test
    void the_screening_is_answered_part_by_part_and_is_there_when_one_comes_back() {
        UserPrincipal worker = worker();
        UUID caseId = cases.open(worker);
        Page page = person("ar", 360);
        Hands hands = Hands.signIn(page, worker, world, texts, Language.ARABIC);
        hands.open("/cases/" + caseId + "?tab=screening");
        hands.radio("screening.field.safe_here", "uikit.answer.NO");
        assertThat(page.locator(".form-progress").first())
                .hasText(hands.words("forms.progress", 1, 7));
        narrow(page);
        clean(page, "screening-ar");

        page.reload();

        assertThat(page.locator(".form-progress").first())
                .hasText(hands.words("forms.progress", 1, 7));
    }

    private static void unfold(Page page, String title) {
        page.locator("vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .focus();
        page.keyboard().press("Enter");
    }

    private UserPrincipal worker() {
        UUID home = world.organisation("Harbour House");
        return world.user(home, world.team(home), Role.CASEWORKER);
    }

    private static void clean(Page page, String name) {
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, name);
    }

    private static void narrow(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
