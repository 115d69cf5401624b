package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseStatus;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** The parts of a case, of which a screen has room for some only. */
class CasePartsJourneyTest extends Journey {

    /** The selected tab lies inside the strip of tabs, and no button of the strip lies over it. */
    private static final String SELECTED_IS_SEEN =
            """
            (name) => {
              const tabs = document.querySelector('vaadin-tabs');
              const tab = tabs?.querySelector('vaadin-tab[selected]');
              if (!tab || tab.textContent.trim() !== name) return false;
              const strip = tabs.shadowRoot.getElementById('scroll').getBoundingClientRect();
              const box = tab.getBoundingClientRect();
              const middle = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
              return box.width > 0
                && box.left >= strip.left - 1
                && box.right <= strip.right + 1
                && tab.contains(document.elementFromPoint(...middle));
            }
            """;

    /** How the heading begins, and on how many lines its first text stands. */
    private static final String CODE =
            """
            () => {
              const text = document.querySelector('main h1').firstChild;
              const range = document.createRange();
              range.selectNodeContents(text);
              const lines = new Set([...range.getClientRects()].map((box) => box.top));
              return text.textContent.slice(0, 2) + lines.size;
            }
            """;

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired Translations texts;

    UserPrincipal worker;
    UserPrincipal supervisor;
    UUID id;

    @BeforeEach
    void a_case() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        id = fixture.open(worker);
    }

    @Test
    void the_tab_of_the_open_part_is_seen_in_english() {
        partsAreSeen(Language.ENGLISH, "en-GB", 1280);
    }

    @Test
    void the_tab_of_the_open_part_is_seen_in_arabic_on_a_telephone() {
        partsAreSeen(Language.ARABIC, "ar", 360);
    }

    @Test
    void the_code_of_a_case_stays_on_one_line_on_a_telephone() {
        fixture.bring(id, worker, supervisor, CaseStatus.PLANNED);
        Hands hands = Hands.signIn(person("ar", 360), worker, world, texts, Language.ARABIC);
        hands.open("/cases/" + id);
        assertThat(hands.page().locator("main h1")).isVisible();
        assertThat(hands.page().locator("main h1 .badge")).hasCount(2);
        assertThat(hands.page().evaluate(CODE)).isEqualTo("C-1");
        assertThat(hands.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private void partsAreSeen(Language language, String browser, int width) {
        Hands hands = Hands.signIn(person(browser, width), worker, world, texts, language);
        hands.open("/cases/" + id + "?tab=access");
        seen(hands, "cases.tab.access");
        hands.open("/cases/" + id + "?tab=consents");
        seen(hands, "consent.tab.consents");
        for (String part : new String[] {"notes", "overview", "access", "intake"}) {
            hands.tab("cases.tab." + part);
            seen(hands, "cases.tab." + part);
        }
        assertThat(seriousAxeFindings(hands.page())).isEmpty();
    }

    private static void seen(Hands hands, String key) {
        hands.page().waitForFunction(SELECTED_IS_SEEN, hands.words(key));
    }
}
