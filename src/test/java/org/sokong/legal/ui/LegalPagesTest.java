package org.sokong.legal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.Typing;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.legal.CaseLawReader;
import org.sokong.legal.HearingDetail;
import org.sokong.legal.HearingForm;
import org.sokong.legal.HearingService;
import org.sokong.legal.HearingState;
import org.sokong.uikit.ConflictDialog;
import org.sokong.uikit.EntryDialog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** Two people in the dialogs of the law, without a browser. */
class LegalPagesTest extends SokongTest {

    private static final LocalDateTime AT = LocalDateTime.of(2027, 1, 5, 9, 0);

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired HearingService hearings;
    @Autowired CaseLawReader reader;
    @Autowired LegalServices services;
    @Autowired JdbcClient jdbc;

    SecuredBrowserlessApplicationContext<Authentication> app;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UUID caseId;

    @BeforeEach
    void aHearing() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        caseId = fixture.open(worker);
        world.as(worker, () -> hearings.add(caseId, new HearingForm(AT, "High Court", null)));
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void two_people_who_change_a_hearing_choose_for_each_answer_and_lose_nothing() {
        BrowserlessUIContext window = app.newUser(token(worker)).newWindow();
        UI.getCurrent().add(new LawTab(services, caseId));
        press(window, "Change");
        HearingDialog mine = window.find(HearingDialog.class).single();
        change(new HearingForm(AT, "Sessions Court", "plea"));
        window.find(TextField.class, mine).single().setValue("Court of Appeal");

        press(window, "Save");

        ConflictDialog conflict = window.find(ConflictDialog.class).single();
        assertThat(conflict.getElement().getTextRecursively()).doesNotContain("Purpose ");
        assertThat(hearing().court()).isEqualTo("Sessions Court");
        press(window, "Save these");
        assertThat(hearing().court()).isEqualTo("Court of Appeal");
    }

    @Test
    void who_cancels_a_hearing_is_told_what_stands_there_before_it_is_cancelled_on_purpose() {
        BrowserlessUIContext window = app.newUser(token(worker)).newWindow();
        UI.getCurrent().add(new LawTab(services, caseId));
        press(window, "Cancel the hearing");
        EntryDialog dialog = window.find(EntryDialog.class).single();
        window.find(TextArea.class, dialog).single().setValue("settled");
        change(new HearingForm(AT, "Sessions Court", null));

        press(window, "Save");

        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.getElement().getTextRecursively()).contains("Sessions Court");
        assertThat(hearing().state()).isEqualTo(HearingState.PLANNED);
        press(window, "Save");
        assertThat(hearing().state()).isEqualTo(HearingState.CANCELLED);
        assertThat(hearing().outcome()).isEqualTo("settled");
    }

    @Test
    void what_was_typed_when_the_session_ended_is_back_and_cancel_throws_it_away() {
        BrowserlessUIContext first = app.newUser(token(worker)).newWindow();
        UI.getCurrent().add(new LawTab(services, caseId));
        press(first, "Cancel the hearing");
        first.test(first.find(TextArea.class, first.find(EntryDialog.class).single()).single())
                .setValue("the witness is ill");

        BrowserlessUIContext later = app.newUser(token(worker)).newWindow();
        UI.getCurrent().add(new LawTab(services, caseId));
        press(later, "Cancel the hearing");
        EntryDialog again = later.find(EntryDialog.class).single();
        assertThat(later.find(TextArea.class, again).single().getValue())
                .isEqualTo("the witness is ill");
        assertThat(again.getElement().getTextRecursively()).contains("is back");
        press(later, "Cancel");

        press(later, "Cancel the hearing");
        assertThat(
                        later.find(TextArea.class, later.find(EntryDialog.class).single())
                                .single()
                                .getValue())
                .isEmpty();
    }

    @Test
    void what_was_saved_is_no_draft_any_more() {
        BrowserlessUIContext window = app.newUser(token(worker)).newWindow();
        UI.getCurrent().add(new LawTab(services, caseId));
        press(window, "Change");
        HearingDialog dialog = window.find(HearingDialog.class).single();
        window.test(window.find(TextField.class, dialog).single()).setValue("Sessions Court");
        assertThat(drafts()).isOne();

        press(window, "Save");

        assertThat(hearing().court()).isEqualTo("Sessions Court");
        assertThat(drafts()).isZero();
    }

    @Test
    void a_day_that_cannot_be_read_gives_way_to_no_proposal() {
        BrowserlessUIContext window = app.newUser(token(worker)).newWindow();
        UI.getCurrent().add(new LawTab(services, caseId));
        press(window, "Record an order");
        DatePicker first = day(window, "First day");
        DatePicker last = day(window, "Last day");
        RuleChoice rule = window.find(RuleChoice.class).single();
        rule.setValue(
                rule.getListDataView()
                        .getItems()
                        .filter(one -> one.proposedEnd(LocalDate.of(2026, 11, 2)).isPresent())
                        .findFirst()
                        .orElseThrow());
        last.clear();
        Typing.unreadable(last, "31/11/2026");

        window.test(first).setValue(LocalDate.of(2026, 11, 2));

        assertThat(last.isEmpty()).isTrue();
        assertThat(Typing.words(last)).isEqualTo("31/11/2026");
    }

    private static DatePicker day(BrowserlessUIContext window, String label) {
        return window.find(DatePicker.class)
                .withPropertyValue(DatePicker::getLabel, label)
                .single();
    }

    private int drafts() {
        return jdbc.sql("select count(*) from case_entry_draft where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    private void change(HearingForm form) {
        world.as(supervisor, () -> hearings.change(hearing().id(), hearing().version(), form));
    }

    private HearingDetail hearing() {
        return world.as(worker, () -> reader.ofCase(caseId)).hearings().getFirst();
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.test(window.find(Button.class).withText(text).all().getLast()).click();
    }
}
