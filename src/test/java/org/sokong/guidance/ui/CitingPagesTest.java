package org.sokong.guidance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sokong.access.UserPrincipal;
import org.sokong.narratives.NarrativeService;
import org.sokong.narratives.ReportKind;
import org.sokong.policy.PassageCitation;
import org.sokong.policy.cite.CitedCard;
import org.sokong.policy.cite.PassagePicker;
import org.sokong.referrals.DeclineReason;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** A passage is found and cited where something is decided, without a browser. */
class CitingPagesTest extends CitingScene {

    private static final String WORDS = "psychosocial support for victims";
    private static final String FOUND = "000 ¶9";

    @Autowired NarrativeService reports;

    @Test
    void on_a_referral() {
        UUID referral = referralFixture.sent(worker, caseId, clinic);
        BrowserlessUIContext window = open(worker, "referrals/" + referral, null);

        press(window, "referrals.action.link");
        pick(window, "referrals.action.link", "says who helps");

        assertCited(window);
    }

    @Test
    void on_a_decline_and_its_sender_reads_it() {
        UUID referral = referralFixture.sent(worker, caseId, clinic);
        BrowserlessUIContext window = open(nurse, "referrals/" + referral, null);
        press(window, "referrals.action.decline");
        press(window, "policy.pick.open");
        pick(window, "policy.pick.title", "says who takes in");
        assertThat(window.find(CitedCard.class).all()).isNotEmpty();
        decline(window);

        assertCited(open(worker, "referrals/" + referral, null));
    }

    @Test
    void on_a_decision_about_the_status() {
        decide();

        assertCited(cite(worker, "law", "says who decides"));
    }

    @Test
    void on_a_decision_of_a_conference_and_a_colleague_reads_it() {
        decideTogether();

        assertCited(cite(worker, "conference", "says who stays"));
        assertCited(open(supervisor, "cases/" + caseId, "conference"));
    }

    @Test
    void on_an_approval_by_who_gives_it_and_who_asked_reads_it() {
        ask();

        assertCited(cite(supervisor, "plan", "says what a plan needs"));
        assertCited(open(worker, "cases/" + caseId, "plan"));
    }

    /** Cites the passage on what stands on a tab of the case. */
    private BrowserlessUIContext cite(UserPrincipal who, String tab, String why) {
        BrowserlessUIContext window = open(who, "cases/" + caseId, tab);
        press(window, "cases.policy.cite");
        pick(window, "cases.policy.cite", why);
        return window;
    }

    @Test
    void in_a_report_where_it_is_quoted_with_where_it_stands() {
        UUID report =
                world.as(
                        worker, () -> reports.start(caseId, ReportKind.PROGRESS, Language.ENGLISH));
        BrowserlessUIContext window = open(worker, "cases/" + caseId + "/reports/" + report, null);

        press(window, "narratives.add.passage");
        pick(window, "narratives.cite.insert", null);

        assertThat(world.as(worker, () -> reports.read(report)).text().blocks().getLast().source())
                .satisfies(source -> assertThat(source.citation()).isEqualTo(FOUND));
    }

    /** Searches, chooses, says why, and confirms. */
    private void pick(BrowserlessUIContext window, String confirmKey, @Nullable String why) {
        PassagePicker picker = window.find(PassagePicker.class).single();
        window.test(window.find(TextField.class, picker).single()).setValue(WORDS);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<PassageCitation> found =
                window.find(RadioButtonGroup.class, picker).single();
        found.setValue(
                found.getListDataView()
                        .getItems()
                        .filter(one -> one.citation().equals(FOUND))
                        .findFirst()
                        .orElseThrow());
        if (why != null) {
            window.test(window.find(TextArea.class, picker).single()).setValue(why);
        }
        window.test(
                        window.find(Button.class, picker)
                                .withText(window.getUI().getTranslation(confirmKey))
                                .single())
                .click();
        assertThat(picker.isOpened()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void decline(BrowserlessUIContext window) {
        Select<DeclineReason> reason =
                (Select<DeclineReason>)
                        window.find(Select.class).all().stream()
                                .filter(
                                        select ->
                                                ((Select<Object>) select)
                                                        .getListDataView()
                                                        .contains(DeclineReason.NO_CAPACITY))
                                .findFirst()
                                .orElseThrow();
        reason.setValue(DeclineReason.NO_CAPACITY);
        press(window, "referrals.action.decline");
    }

    private void assertCited(BrowserlessUIContext window) {
        CitedCard card = window.find(CitedCard.class).single();
        assertThat(card.getElement().getTextRecursively()).contains(FOUND);
        String copies = window.getUI().getTranslation("policy.cite.copy");
        assertThat(window.find(Button.class).withText(copies).all()).isNotEmpty();
    }

    private static void press(BrowserlessUIContext window, String key) {
        window.test(
                        window.find(Button.class)
                                .withText(window.getUI().getTranslation(key))
                                .all()
                                .getLast())
                .click();
    }
}
