package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.legal.OrderForm;
import org.sokong.legal.OrderService;
import org.sokong.legal.SupportService;
import org.sokong.legal.VictimType;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders and hearings of a case, and the settings behind them. */
class LegalJourneyTest extends Journey {

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired CaseFixture cases;
    @Autowired OrderService orders;
    @Autowired SupportService support;

    @Test
    void an_order_is_refused_without_its_issuer_then_kept_and_home_warns_of_its_end() {
        UserPrincipal worker = worker();
        UUID caseId = cases.open(worker);
        Page page = person();
        Hands hands = Hands.signIn(page, worker, world, texts, Language.ENGLISH);
        hands.open("/cases/" + caseId + "?tab=law");
        assertThat(page.getByText(hands.words("legal.orders.empty"))).isVisible();
        clean(page, "law-empty");

        hands.press("legal.order.add");
        hands.field("legal.order.rule").click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("Another order"))
                .last()
                .click();
        hands.write("legal.order.reference", "PO 17");
        hands.day("legal.order.issued_on", 0);
        hands.press("uikit.save");
        assertThat(hands.refusal("legal.error.issued_by")).isVisible();
        assertThat(hands.field("legal.order.reference").locator("input")).hasValue("PO 17");
        clean(page, "law-order-refused");
        hands.write("legal.order.issued_by", "Magistrate in Georgetown");
        hands.day("legal.order.ends_on", 0);
        hands.press("uikit.save");
        assertThat(card(page, "PO 17")).containsText(hands.words("legal.orderstate.IN_FORCE"));
        assertThat(card(page, "PO 17")).containsText(hands.words("legal.warning.URGENT"));
        clean(page, "law");

        hands.open("/");
        assertThat(page.getByText(hands.words("legal.work.orders.URGENT")).first()).isVisible();
    }

    @Test
    void the_tab_works_in_arabic_on_a_telephone() {
        UserPrincipal worker = worker();
        UUID caseId = cases.open(worker);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        world.as(
                worker,
                () -> {
                    orders.add(
                            caseId,
                            new OrderForm(
                                    "MY_INTERIM_PROTECTION_ORDER",
                                    "Magistrate in Georgetown",
                                    "PO 17",
                                    null,
                                    today,
                                    today,
                                    today.plusDays(21),
                                    null));
                    support.choose(caseId, VictimType.FOREIGNER);
                });
        Page page = person("ar", 360);
        Hands hands = Hands.signIn(page, worker, world, texts, Language.ARABIC);
        hands.open("/cases/" + caseId + "?tab=law");
        assertThat(card(page, "PO 17")).containsText(hands.words("legal.unverified"));
        assertThat(page.locator(".legal-lines > li")).hasCount(10);
        clean(page, "law-ar");
        narrow(page);
        hands.press("legal.hearing.add");
        hands.press("uikit.save");
        assertThat(hands.refusal("legal.error.at")).isVisible();
        clean(page, "law-hearing-ar");
    }

    @Test
    void an_administrator_checks_a_length_and_says_where_it_stands() {
        UserPrincipal administrator =
                world.user(world.organisation("Operator"), null, Role.SYSTEM_ADMINISTRATOR);
        Page page = person();
        Hands hands = Hands.signIn(page, administrator, world, texts, Language.ENGLISH);
        hands.open("/administration/legal-deadlines");
        assertThat(card(page, "section 44")).containsText(hands.words("legal.unverified"));
        clean(page, "legal-deadlines");

        hands.press("legal.settings.add.order");
        hands.press("uikit.save");
        assertThat(hands.refusal("legal.error.name")).isVisible();
        String name = "Order of " + administrator.user().id();
        page.getByLabel(hands.words("legal.settings.name", Language.ENGLISH.ownName())).fill(name);
        hands.write("legal.settings.source", "the gazette");
        clean(page, "legal-deadlines-add");
        hands.press("uikit.save");
        assertThat(card(page, name)).containsText(hands.words("legal.settings.changed"));

        Page phone = person("ar", 360);
        Hands arabic = Hands.signIn(phone, administrator, world, texts, Language.ARABIC);
        arabic.open("/administration/legal-deadlines");
        assertThat(card(phone, "section 44")).containsText(arabic.words("legal.unverified"));
        clean(phone, "legal-deadlines-ar");
        narrow(phone);
    }

    private UserPrincipal worker() {
        UUID home = world.organisation("Harbour House");
        return world.user(home, world.team(home), Role.CASEWORKER);
    }

    private static Locator card(Page page, String text) {
        return page.locator("main .card")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
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
