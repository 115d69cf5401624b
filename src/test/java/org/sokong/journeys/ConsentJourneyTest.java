package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.referrals.ReferralFixture;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** The consent in a real browser: withdrawn under open eyes, and its form on a telephone. */
class ConsentJourneyTest extends Journey {

    private static final int ALLOWED_MILLIS = 10_000;

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture fixture;
    @Autowired Translations texts;

    UserPrincipal worker;
    UserPrincipal nurse;
    UUID clinic;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        clinic = world.organisation("Lotus Clinic");
        worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        caseId = caseFixture.open(worker);
    }

    @Test
    void a_consent_withdrawn_while_the_page_is_open_takes_the_content_within_ten_seconds() {
        UUID referral = fixture.accepted(worker, caseId, nurse);
        Page page = signedIn(nurse, 1280);
        page.navigate("/referrals/" + referral);
        Locator secret = page.getByText("burn on the left hand");
        assertThat(secret).isVisible();

        Hands hands = Hands.signIn(person(), worker, world, texts, Language.ENGLISH);
        hands.open("/cases/" + caseId + "?tab=consents");
        hands.openDialog("consent.withdraw");
        hands.write("uikit.reason.label", "afraid of her uncle");
        assertThat(secret).isVisible();
        hands.confirm("consent.withdraw");

        assertThat(secret)
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(ALLOWED_MILLIS));
        assertThat(page.getByText("The consent was withdrawn.")).isVisible();
        picture(page, "sharing-ended");
        assertThat(seriousAxeFindings(page)).isEmpty();
        page.getByLabel("Deleted or destroyed").click();
        button(page, "Confirm to the sender").click();
        assertThat(page.getByText("Confirmed: Deleted or destroyed")).isVisible();

        Page sender = hands.page();
        assertThat(sender.locator(".consent-card")).containsText("afraid of her uncle");
        assertThat(hands.button("consent.withdraw")).hasCount(0);
        hands.open("/cases/" + caseId + "?tab=consents");
        assertThat(sender.getByText("What receivers have already seen")).isVisible();
        assertThat(sender.locator(".consent-card")).containsText("Deleted or destroyed");
        picture(sender, "consent-ended");
        assertThat(seriousAxeFindings(sender)).isEmpty();
    }

    @Test
    void the_form_fits_a_telephone_in_arabic_and_keeps_what_was_typed_on_a_refusal() {
        world.speak(worker, "ar");
        Page page = signedIn(worker, 360);
        page.navigate("/cases/" + caseId + "?tab=consents");
        page.getByText("تسجيل موافقة")
                .or(page.locator(".consent-actions vaadin-button"))
                .first()
                .click();
        Locator dialog = page.locator("vaadin-dialog").last();
        assertThat(dialog.locator(".consent-form")).isVisible();
        Locator evidence = dialog.locator("vaadin-text-area textarea");
        evidence.fill("المجلد الأزرق");
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(dialog.locator("vaadin-checkbox-group[invalid]").first()).isVisible();
        assertThat(evidence).hasValue("المجلد الأزرق");
        picture(page, "consent-form-360-ar");
        assertFits(page);
        assertThat(seriousAxeFindings(page)).isEmpty();
    }

    private static void assertFits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    private Page signedIn(UserPrincipal user, int width) {
        Page page = person("en-GB", width);
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(world.email(user));
        page.locator("input[name=password]").fill(World.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("main h1")).isVisible();
        return page;
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true))
                .last();
    }
}
