package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseStatus;
import org.sokong.forms.FormField;
import org.sokong.planning.FormKind;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole life of a case in one piece: a caseworker writes, a supervisor approves. */
class RecordLifeJourneyTest extends Journey {

    private static final Pattern CASE = Pattern.compile(".*/cases/[0-9a-f-]{36}.*");

    @Autowired World world;
    @Autowired Translations texts;

    UserPrincipal worker;
    UserPrincipal supervisor;
    String address;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
    }

    @Test
    void a_case_goes_from_intake_to_closure_with_a_supervisors_approvals_and_is_reopened() {
        Hands a = Hands.signIn(person(), worker, world, texts, Language.ENGLISH);
        Hands b = Hands.signIn(person(), supervisor, world, texts, Language.ENGLISH);

        openCase(a);
        followWhatIsMissing(a);
        write(a, FormKind.NEEDS_ASSESSMENT);
        move(a, CaseStatus.ASSESSED);

        plan(a);
        approve(b, "plan");
        at(a, "services");
        move(a, CaseStatus.PLANNED);

        a.openDialog("planning.service.add");
        a.pick("planning.service.category", a.words("organisations.servicecategory.LEGAL_AID"));
        a.write("planning.service.result", "papers lodged");
        a.press("uikit.save");
        assertThat(part(a).locator(".plan-list")).containsText("papers lodged");
        move(a, CaseStatus.IN_SERVICE);

        a.tab("planning.plan.tab.plan");
        openOf(a, "planning.action.change");
        a.select("planning.action.state", "planning.actionstate.DONE");
        a.press("uikit.save");
        assertThat(a.page().locator("vaadin-dialog[opened]")).hasCount(0);
        move(a, CaseStatus.FOLLOW_UP);

        a.tab("planning.tab.followup");
        write(a, FormKind.FOLLOW_UP);
        a.tab("planning.tab.safety");
        write(a, FormKind.SAFETY_PLAN);
        a.tab("planning.tab.closure");
        write(a, FormKind.CLOSURE);
        a.press("planning.action.request");
        assertThat(part(a).locator(".approval-box"))
                .containsText(a.words("planning.approvalstate.REQUESTED"));

        at(b, "closure");
        part(b).locator(".form-line vaadin-button").first().click();
        b.press("planning.action.approve");
        assertThat(part(b).locator(".approval-box"))
                .containsText(b.words("planning.approvalstate.APPROVED"));

        at(a, "overview");
        a.openDialog("cases.next.go", CaseStatus.CLOSED);
        assertThat(a.page().locator("vaadin-dialog[opened]"))
                .containsText(a.words("cases.move.reason_approved"));
        a.press("cases.move.confirm");
        assertStatus(a, CaseStatus.CLOSED);
        assertThat(seriousAxeFindings(a.page())).isEmpty();
        picture(a.page(), "record-life-closed");

        a.openDialog("cases.move.title");
        a.select("cases.move.to", "cases.casestatus.OPEN");
        a.press("cases.move.confirm");
        assertThat(a.page().locator("vaadin-dialog[opened]"))
                .containsText(a.words("cases.missing.reason"));
        a.select("uikit.reason.choice", "cases.movereason.CLIENT_RETURNED");
        a.press("cases.move.confirm");
        assertStatus(a, CaseStatus.OPEN);
        assertThat(a.page().locator(".next-step"))
                .containsText(a.words("cases.missing.NEEDS_ASSESSED"));
    }

    private void openCase(Hands a) {
        a.open("/cases");
        a.press("cases.list.start");
        assertThat(a.page()).hasURL(CASE);
        a.tab("cases.tab.intake");
        a.select("cases.intakefield.SOURCE_OF_CONTACT", "cases.sourceofcontact.HEALTH");
        a.day("cases.intakefield.CONTACT_ON", 0);
        a.select("cases.intakefield.LEGAL_BASIS", "cases.legalbasis.CONSENT");
        a.day("cases.intakefield.CONSENT_ON", 0);
        a.press("cases.intake.open");
        assertStatus(a, CaseStatus.OPEN);
        address = a.page().url().replaceAll("[?].*", "");
    }

    /** What the dialog names as missing leads to the tab where it is done. */
    private void followWhatIsMissing(Hands a) {
        a.openDialog("cases.move.title");
        a.select("cases.move.to", "cases.casestatus.ASSESSED");
        a.press("cases.move.confirm");
        Locator dialog = a.page().locator("vaadin-dialog[opened]");
        Locator link =
                dialog.getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions()
                                        .setName(a.words("cases.missing.NEEDS_ASSESSED")))
                        .last();
        assertThat(link).isVisible();
        assertThat(seriousAxeFindings(a.page())).isEmpty();
        link.click();
        assertThat(a.page().locator("vaadin-dialog[opened]")).hasCount(0);
        assertThat(part(a)).hasAttribute("aria-label", a.words("planning.tab.assessment"));
    }

    /** Starts a form, answers all that is needed with the first choice, and completes it. */
    private static void write(Hands hands, FormKind kind) {
        hands.press("planning.action.start." + kind.name());
        assertThat(part(hands).locator(".form-editor")).isVisible();
        for (FormField field : kind.shape().fields()) {
            if (field.needed() && !field.key().equals(kind.dayField())) {
                answer(hands.page(), field);
            }
        }
        if (kind == FormKind.FOLLOW_UP) {
            day(hands.page().locator("#form-next_on"));
        }
        hands.press("planning.action.complete");
        assertThat(part(hands).locator(".form-reading").first()).isVisible();
    }

    private static void answer(Page page, FormField field) {
        Locator input =
                page.locator("#form-" + field.key().replace('.', '-').toLowerCase(Locale.ROOT));
        switch (field.kind()) {
            case CHOICE, CHOICES -> {
                if (input.evaluate("field => field.localName").equals("vaadin-select")) {
                    input.click();
                    page.locator("vaadin-select-item:visible").first().click();
                } else {
                    input.locator("vaadin-radio-button, vaadin-checkbox").first().click();
                }
            }
            case DATE -> day(input);
            case LINE, TEXT, NUMBER -> {
                input.locator("input, textarea").first().fill("5 as agreed");
                input.locator("input, textarea").first().blur();
            }
            case CODE, CODES, COUNTRY -> throw new IllegalStateException(field.key());
        }
    }

    /** Takes a later day where none is proposed. */
    private static void day(Locator field) {
        Locator input = field.locator("input").first();
        if (input.inputValue().isEmpty()) {
            input.fill("01/03/2027");
            input.press("Tab");
        }
    }

    private static void plan(Hands a) {
        a.tab("planning.plan.tab.plan");
        a.openDialog("planning.goal.add");
        a.select("planning.goal.area", "planning.goalarea.SAFE_HOME");
        a.write("planning.goal.text", "a room of her own");
        a.press("uikit.save");
        assertThat(part(a).locator("h3").first()).hasText("a room of her own");
        openOf(a, "planning.action.add");
        a.write("planning.action.what", "find a room");
        a.select("planning.action.party", "planning.actionparty.CLIENT");
        a.day("planning.action.due_on", 3);
        a.press("uikit.save");
        assertThat(part(a).locator(".plan-list")).containsText("find a room");
        a.openDialog("planning.plan.terms");
        a.select("planning.plan.agreement", "uikit.answer.YES");
        a.day("planning.plan.agreed_on", 0);
        a.press("uikit.save");
        assertThat(part(a).locator(".facts").first()).containsText(a.words("uikit.answer.YES"));
        a.press("planning.action.request");
        assertThat(part(a).locator(".plan-head"))
                .containsText(a.words("planning.planapproval.REQUESTED"));
    }

    private void approve(Hands b, String tab) {
        at(b, tab);
        b.press("planning.action.approve");
        assertThat(part(b).locator(".plan-head"))
                .containsText(b.words("planning.planapproval.APPROVED"));
    }

    private void at(Hands hands, String tab) {
        hands.open(address + "?tab=" + tab);
        assertThat(part(hands)).isVisible();
    }

    private static Locator part(Hands hands) {
        return hands.page().locator(".case-part");
    }

    /** Presses a button whose name goes on with what it is about. */
    private static void openOf(Hands hands, String key) {
        hands.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(hands.words(key) + ": "))
                .first()
                .click();
        assertThat(hands.page().locator("vaadin-dialog[opened]")).hasCount(1);
    }

    private static void move(Hands hands, CaseStatus to) {
        hands.openDialog("cases.next.go", to);
        hands.press("cases.move.confirm");
        assertStatus(hands, to);
    }

    private static void assertStatus(Hands hands, CaseStatus status) {
        assertThat(hands.page().locator("main h1"))
                .containsText(hands.words("cases.casestatus." + status.name()));
    }
}
