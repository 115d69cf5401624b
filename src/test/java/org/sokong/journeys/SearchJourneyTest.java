package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** Finding the same work in each language, and letting a program find it. */
class SearchJourneyTest extends Journey {

    private static final Map<Language, String> REINTEGRATION =
            Map.of(
                    Language.ENGLISH, "reintegration of victims",
                    Language.MALAY, "integrasi semula",
                    Language.VIETNAMESE, "tai hoa nhap cong dong",
                    Language.ARABIC, "إعادة الإدماج");

    @Autowired World world;
    @Autowired Translations texts;

    @Test
    void a_query_in_each_language_finds_the_same_passages_and_says_why_in_that_language() {
        REINTEGRATION.forEach(
                (language, query) -> {
                    UserPrincipal user =
                            world.user(world.organisation("Readers"), null, Role.CASEWORKER);
                    Page page = person("en-GB", 1280);
                    Hands hands = Hands.signIn(page, user, world, texts, language);
                    hands.open("/policy");
                    page.getByLabel(hands.words("policy.search.label")).fill(query);
                    page.getByLabel(hands.words("policy.search.label")).press("Enter");
                    for (String place : new String[] {"004 ¶13", "000 ¶9"}) {
                        Locator hit =
                                page.locator(".policy-hit")
                                        .filter(new Locator.FilterOptions().setHasText(place));
                        assertThat(hit).hasCount(1);
                        assertThat(hit.locator(".why").last())
                                .containsText(
                                        hands.words("policy.hit.why", "").strip().split(":")[0]);
                        assertThat(hit.locator("mark").first()).isVisible();
                    }
                    Locator country =
                            page.locator(".policy-facets")
                                    .getByRole(
                                            AriaRole.LINK,
                                            new Locator.GetByRoleOptions()
                                                    .setName(
                                                            java.util.Locale.of("", "BD")
                                                                    .getDisplayCountry(
                                                                            language.locale()))
                                                    .setExact(true));
                    country.click();
                    assertThat(page).hasURL(java.util.regex.Pattern.compile(".*country=BD.*"));
                    assertThat(page.locator(".policy-hit").first()).containsText("004");
                    assertThat(
                                    page.locator(".policy-hit")
                                            .filter(
                                                    new Locator.FilterOptions()
                                                            .setHasText("000 ¶9")))
                            .hasCount(0);
                    page.locator(".policy-facet-chosen").click();
                    assertThat(
                                    page.locator(".policy-hit")
                                            .filter(
                                                    new Locator.FilterOptions()
                                                            .setHasText("000 ¶9")))
                            .hasCount(1);
                });
    }

    @Test
    void on_a_telephone_the_hits_come_first_and_the_choices_after_them_in_both_directions() {
        for (Language language : List.of(Language.ENGLISH, Language.ARABIC)) {
            UserPrincipal user = world.user(world.organisation("Readers"), null, Role.CASEWORKER);
            Page page = person("en-GB", 360);
            Hands hands = Hands.signIn(page, user, world, texts, language);
            hands.open("/policy?q=shelter");
            Locator hit = page.locator(".policy-hit").first();
            assertThat(hit).isVisible();
            assertThat(hit.boundingBox().y)
                    .isLessThan(page.locator(".policy-facets").boundingBox().y);
            assertThat(page.locator(".policy-results").boundingBox().width).isLessThan(360);

            hit.locator("a").first().focus();
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate("!!document.activeElement.closest('.policy-list')"))
                    .as("the keyboard stays with the hits")
                    .isTrue();

            page.locator(".policy-to-facets").click();
            page.waitForFunction("!!document.activeElement.closest('.policy-facets')");

            page.setViewportSize(1280, 800);
            assertThat(page.locator(".policy-to-facets")).isHidden();
            double list = page.locator(".policy-list").boundingBox().x;
            double facets = page.locator(".policy-facets").boundingBox().x;
            assertThat(facets > list)
                    .as("beside, on the far side")
                    .isEqualTo(language != Language.ARABIC);
        }
    }

    @Test
    void a_token_is_made_used_and_revoked() throws Exception {
        UserPrincipal user = world.user(world.organisation("Programs"), null, Role.SUPERVISOR);
        Page page = person("en-GB", 1280);
        Hands hands = Hands.signIn(page, user, world, texts, Language.ENGLISH);
        String name = "Script " + UUID.randomUUID();
        page.locator(".user-menu vaadin-menu-bar-button").first().click();
        page.getByText(hands.words("shell.user.tokens")).click();
        assertThat(page.locator("main h1")).hasText(hands.words("access.token.title"));
        page.locator("main vaadin-text-field input").first().fill(name);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(hands.words("access.token.make")))
                .click();
        Locator secret = page.locator("vaadin-text-field[readonly] input");
        assertThat(secret).hasValue(java.util.regex.Pattern.compile("sokong_.{40,}"));
        String token = secret.inputValue();

        assertThat(status(page, token)).isEqualTo(200);

        page.reload();
        assertThat(page.locator("main")).not().containsText(token);
        assertThat(page.locator("vaadin-text-field[readonly]")).hasCount(0);
        Locator line =
                page.locator(".token-list li").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(line).containsText("Last used");
        line.getByRole(AriaRole.BUTTON).click();
        assertThat(line).containsText("revoked");
        assertThat(status(page, token)).isEqualTo(401);
    }

    /** What a program with the token is answered. */
    private static int status(Page page, String token) throws Exception {
        URI open = URI.create(page.url());
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(
                                            open.resolve("/api/v1/policy/passages?q=shelter"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
