package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.kernel.Ids;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conversation inside a referral in a real browser, wide and on a telephone in Arabic. */
class ReferralTalkJourneyTest extends Journey {

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture fixture;
    @Autowired ReferralMessages messages;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UserPrincipal nurse;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        UUID clinic = world.organisation("Lotus Clinic");
        worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        caseId = caseFixture.open(worker);
    }

    @Test
    void what_was_typed_survives_a_reload_and_the_other_side_answers_on_a_telephone_in_arabic() {
        UUID id = fixture.accepted(worker, caseId, nurse);
        Page page = signedIn(worker, 1280);
        page.navigate("/referrals/" + id);
        Locator words = page.getByLabel("Your message");
        words.fill("Could you see her before noon");
        assertThat(page.locator(".saved-line").last()).containsText("Saved");
        page.reload();
        assertThat(page.getByLabel("Your message")).hasValue("Could you see her before noon");
        button(page, "Send message").click();
        assertThat(page.getByText("Not read yet")).isVisible();
        assertThat(page.getByLabel("Your message")).hasValue("");
        picture(page, "referral-talk-sender");
        assertThat(seriousAxeFindings(page)).isEmpty();

        Page narrow = signedIn(nurse, 360);
        narrow.navigate("/");
        speak(narrow, "ar");
        narrow.navigate("/referrals/" + id);
        assertThat(narrow.getByText("Could you see her before noon")).isVisible();
        assertThat((Integer) narrow.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        narrow.getByText("Could you see her before noon").scrollIntoViewIfNeeded();
        picture(narrow, "referral-talk-receiver-360-ar");
        assertThat(seriousAxeFindings(narrow)).isEmpty();
        button(narrow, "اقتراح موعد").click();
        assertThat(narrow.getByLabel("المكان")).isVisible();
        picture(narrow, "referral-appointment-360-ar");
        assertThat(seriousAxeFindings(narrow)).isEmpty();

        page.reload();
        assertThat(page.getByText("Not read yet")).hasCount(0);
    }

    @Test
    void words_appear_beside_what_is_typed_and_count_as_read_once_the_page_is_looked_at() {
        UUID id = fixture.accepted(worker, caseId, nurse);
        Page page = signedIn(nurse, 1280);
        page.addInitScript(
                "Object.defineProperty(document, 'visibilityState',"
                        + " {get: () => window.inFront ? 'visible' : 'hidden'})");
        page.navigate("/referrals/" + id);
        Locator words = page.getByLabel("Your message");
        words.pressSequentially("We have a be");
        world.as(worker, () -> messages.send(id, Ids.next(), "Is there a bed tonight"));

        Locator said = page.getByText("Is there a bed tonight");
        assertThat(said).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        words.pressSequentially("d for her");
        assertThat(words).hasValue("We have a bed for her");
        said.scrollIntoViewIfNeeded();
        page.waitForTimeout(1_500);
        assertThat(read(id)).as("in the background").isZero();

        page.evaluate(
                "window.inFront = true; document.dispatchEvent(new Event('visibilitychange'))");
        page.waitForCondition(() -> read(id) == 1);
        assertThat(words).hasValue("We have a bed for her");
    }

    @Test
    void the_time_of_an_appointment_is_the_hour_that_was_meant_or_none() {
        UUID id = fixture.accepted(worker, caseId, nurse);
        Page page = signedIn(nurse, 1280);
        page.navigate("/referrals/" + id);
        button(page, "Propose an appointment").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Day").fill("01/12/2099");
        dialog.getByLabel("Place").fill("Lotus Clinic, second floor");
        Locator time = dialog.getByLabel("Time", new Locator.GetByLabelOptions().setExact(true));
        Map.of("930", "09:30", "14.30", "14:30", "9", "09:00", "١٤:٣٠", "14:30", "2:30 pm", "14:30")
                .forEach(
                        (typed, meant) -> {
                            type(time, typed);
                            assertThat(time).hasValue(meant);
                        });
        List.of("19:75", "25:99", "24:00", "2:30", "noon")
                .forEach(
                        typed -> {
                            type(time, typed);
                            button(page, "Propose").click();
                            assertThat(dialog.getByText("Write the time from 00:00 to 23:59"))
                                    .isVisible();
                            assertThat(time).hasValue(typed);
                        });
        assertThat(appointments(id)).isEmpty();

        type(time, "2:30 pm");
        assertThat(time).hasValue("14:30");
        button(page, "Propose").click();
        assertThat(page.getByText("Lotus Clinic, second floor")).isVisible();

        assertThat(appointments(id)).as("half past two in Kuala Lumpur").containsExactly("06:30");
    }

    private static void type(Locator field, String words) {
        field.fill("");
        field.pressSequentially(words);
        field.press("Tab");
    }

    /** Hours of the appointments of a referral, as they are stored. */
    private List<String> appointments(UUID referral) {
        return jdbc.sql(
                        "select date_format(meets_at, '%H:%i') from referral_appointment"
                                + " where referral_id = ?")
                .param(referral)
                .query(String.class)
                .list();
    }

    private int read(UUID referral) {
        return jdbc.sql("select count(read_at) from referral_message where referral_id = ?")
                .param(referral)
                .query(Integer.class)
                .single();
    }

    @Test
    void an_answer_told_by_telephone_is_recorded_with_the_code_of_the_form() {
        UUID id = fixture.sent(worker, caseId, world.organisation("Old Registry"));
        String code =
                jdbc.sql("select answer_code from referral_paper where referral_id = ?")
                        .param(id)
                        .query(String.class)
                        .single();
        Page page = signedIn(worker, 1280);
        page.navigate("/referrals/" + id);
        button(page, "Record an answer").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Answer code").fill("A-222222-2");
        choose(page, dialog, "What they answered", "Seen by the receiver");
        choose(page, dialog, "How it was told", "By telephone");
        dialog.getByLabel("Who told it").fill("Registrar Mai");
        button(page, "Save").click();
        assertThat(dialog.getByText("This is not the code on the form")).isVisible();
        assertThat(seriousAxeFindings(page)).isEmpty();
        dialog.getByLabel("Answer code").fill(code);
        button(page, "Save").click();

        assertThat(page.getByText("Recorded on behalf of the receiver").first()).isVisible();
        assertThat(page.getByText("Registrar Mai")).isVisible();
        picture(page, "referral-on-paper");
        assertThat(seriousAxeFindings(page)).isEmpty();
    }

    private static void choose(Page page, Locator dialog, String field, String option) {
        dialog.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(field))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)).click();
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

    private static void speak(Page page, String language) {
        Locator menu = page.locator(".language-switch vaadin-menu-bar-button").first();
        menu.click();
        page.locator("vaadin-menu-bar-item [lang=" + language + "]").click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true))
                .last();
    }
}
