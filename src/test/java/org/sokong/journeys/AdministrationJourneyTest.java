package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in, inviting, disabling, the directory and the audit log, in a real browser. */
class AdministrationJourneyTest extends Journey {

    /** What the browser says of the answer to a form that was refused. */
    private static final String REFUSED =
            "Failed to load resource: the server responded with a status of 400 ()";

    private static final String PASSWORD = "velvet anchor marzipan tuba";

    @Autowired World world;

    private final List<String> complaints = new ArrayList<>();
    private UUID organisation;

    @BeforeEach
    void makeOrganisation() {
        organisation = world.organisation("Harbour");
        world.team(organisation);
    }

    private Page watched(String language, int width) {
        Page page = person(language, width);
        page.onConsoleMessage(
                message -> {
                    if (isComplaint(message)) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        return page;
    }

    private static boolean isComplaint(ConsoleMessage message) {
        return message.type().equals("error") && !message.text().contains("401")
                || message.text().contains("Content Security Policy");
    }

    private Page signedIn(UserPrincipal user) {
        return signedIn(user, 1280);
    }

    private Page signedIn(UserPrincipal user, int width) {
        Page page = watched("en-GB", width);
        signIn(page, world.email(user), World.PASSWORD);
        return page;
    }

    private static void signIn(Page page, String email, String password) {
        page.navigate("/sign-in");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        assertThat(page.locator("main h1")).isVisible();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void the_sign_in_page_is_accessible_in_every_language_and_breaks_no_policy() {
        for (String language : List.of("en", "ms", "vi", "ar")) {
            Page page = watched("en-GB", language.equals("ar") ? 360 : 1280);
            page.navigate("/sign-in?lang=" + language);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(seriousAxeFindings(page)).isEmpty();
            picture(page, "sign-in-" + language);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void an_administrator_invites_and_later_disables_somebody_who_has_a_page_open() {
        Page administrator =
                signedIn(world.user(organisation, null, Role.ORGANISATION_ADMINISTRATOR));
        administrator.navigate("/administration/people");
        press(administrator, "Invite somebody");
        press(administrator, "Create the invitation");
        Locator said = administrator.locator("vaadin-dialog [slot=error-message]");
        assertThat(said.filter(named("Check the address."))).isVisible();
        assertThat(said.filter(named("Enter a name"))).isVisible();
        assertThat(said.filter(named("Choose at least one role."))).isVisible();
        assertThat(said.filter(named("disable the account"))).hasCount(0);
        assertThat(administrator.getByLabel("E-mail address")).isFocused();
        String email = "new-" + UUID.randomUUID() + "@example.org";
        administrator.getByLabel("E-mail address").fill("not an address");
        administrator
                .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                .fill("Nur Invited");
        administrator.getByLabel("Caseworker").check();
        press(administrator, "Create the invitation");
        assertThat(
                        administrator
                                .locator("[slot=error-message]")
                                .filter(named("Check the address.")))
                .isVisible();
        assertThat(seriousAxeFindings(administrator)).isEmpty();
        picture(administrator, "invite-problem");
        administrator.getByLabel("E-mail address").fill(email);
        press(administrator, "Create the invitation");
        assertThat(administrator.getByLabel("One-time link"))
                .hasValue(Pattern.compile("http://127\\.0\\.0\\.1:\\d+/password/[\\w-]{43}"));
        picture(administrator, "invite-link");
        String link = administrator.getByLabel("One-time link").inputValue();
        administrator.evaluate(
                "Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        press(administrator, "Copy");
        Locator shown = administrator.getByLabel("Text to copy");
        assertThat(shown).hasValue(link);
        assertThat(shown).isFocused();
        assertThat(shown).hasJSProperty("selectionEnd", link.length());
        picture(administrator, "invite-link-not-copied");
        press(administrator, "Close");

        Page invited = watched("en-GB", 360);
        invited.navigate(link);
        assertThat(seriousAxeFindings(invited)).isEmpty();
        for (String field : List.of("password", "repeated")) {
            invited.locator("input[name=" + field + "]").fill("too short");
        }
        press(invited, "Save the password");
        assertThat(invited.locator("#password-problem"))
                .hasText(
                        "A password has at least 15 characters; this one has 9. Add a word or two.");
        assertThat(seriousAxeFindings(invited)).isEmpty();
        invited.locator("input[name=password]").fill(PASSWORD);
        invited.locator("input[name=repeated]").fill(PASSWORD);
        press(invited, "Save the password");
        signIn(invited, email, PASSWORD);
        invited.navigate("/directory");
        assertThat(invited.getByLabel("Search").first()).isVisible();

        administrator.navigate("/administration/people?text=" + email);
        administrator
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nur Invited"))
                .click();
        assertThat(administrator.locator("main h1")).hasText("Nur Invited");
        assertThat(seriousAxeFindings(administrator)).isEmpty();
        picture(administrator, "person");
        press(administrator, "Disable");
        assertThat(administrator.locator(".badge-bad")).hasText("Disabled");

        invited.getByLabel("Country").first().fill("Mal");
        invited.keyboard().press("Enter");
        assertThat(invited).hasURL(Pattern.compile(".*/sign-in.*"));
        assertThat(complaints.remove(REFUSED)).as("the short password was refused").isTrue();
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_directory_and_an_entry_are_accessible_wide_and_narrow() {
        UserPrincipal user =
                world.user(world.organisation("Operator"), null, Role.SYSTEM_ADMINISTRATOR);
        for (int width : new int[] {1280, 360}) {
            Page page = signedIn(user, width);
            page.navigate("/directory?text=MAPO");
            assertThat(page.getByRole(AriaRole.LINK).filter(named("Council")).first()).isVisible();
            assertThat(seriousAxeFindings(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            picture(page, "directory-" + width);
            page.getByRole(AriaRole.LINK).filter(named("Council")).first().click();
            assertThat(page.locator(".facts")).isVisible();
            assertThat(seriousAxeFindings(page)).isEmpty();
            picture(page, "organisation-" + width);
            if (width == 1280) {
                press(page, "Change");
                page.getByLabel("Telephone").fill("call me");
                press(page, "Save");
                assertThat(page.locator("[slot=error-message]").filter(named("Write the number")))
                        .isVisible();
                assertThat(page.getByLabel("Telephone")).hasValue("call me");
                assertThat(seriousAxeFindings(page)).isEmpty();
                picture(page, "organisation-problem");
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void roles_teams_account_and_audit_log_are_accessible() {
        Page page = signedIn(world.user(organisation, null, Role.ORGANISATION_ADMINISTRATOR), 1280);
        for (String path : List.of("administration/roles", "administration/teams", "account")) {
            page.navigate("/" + path);
            assertThat(page.locator("main h1")).isVisible();
            assertThat(seriousAxeFindings(page)).as(path).isEmpty();
            picture(page, path.replace('/', '-'));
        }
        Page auditor = signedIn(world.user(organisation, null, Role.AUDITOR), 1280);
        auditor.navigate("/administration/audit?outcome=DENIED");
        assertThat(auditor.locator("main h1")).hasText("Audit log");
        auditor.navigate("/administration/audit?action=SIGNED_IN");
        assertThat(auditor.getByText("Signed in").first()).isVisible();
        assertThat(seriousAxeFindings(auditor)).isEmpty();
        picture(auditor, "audit");
        assertThat(complaints).isEmpty();
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
