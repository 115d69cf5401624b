package org.sokong.referrals.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.Section;
import org.sokong.codesets.CodeValue;
import org.sokong.consent.ConsentForm;
import org.sokong.consent.Informed;
import org.sokong.consent.NoShareList;
import org.sokong.consent.Purpose;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.organisations.ServiceCategory;
import org.sokong.planning.ServiceUnit;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.Outcome;
import org.sokong.referrals.ReferralBox;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralList;
import org.sokong.referrals.ReferralReader;
import org.sokong.referrals.ReferralRow;
import org.sokong.referrals.ReferralService;
import org.sokong.referrals.ReferralState;
import org.sokong.referrals.Urgency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** The pages of referrals, without a browser. */
class ReferralPagesTest extends SokongTest {

    private static final String CONSENT_MISSING = "Choose or record the consent it rests on.";

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture fixture;
    @Autowired ReferralService service;
    @Autowired ReferralReader reader;
    @Autowired ReferralList list;
    @Autowired NoShareList noShare;
    @Autowired JdbcClient jdbc;

    SecuredBrowserlessApplicationContext<Authentication> app;
    UUID clinic;
    UserPrincipal worker;
    UserPrincipal nurse;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        clinic = world.organisation("Lotus Clinic");
        worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        caseId = caseFixture.open(worker);
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void a_referral_is_written_previewed_and_sent_from_a_case() {
        BrowserlessUIContext window = write(worker);

        choose(window, ComboBox.class, "Receiving organisation", receiver(window));
        assertThat(missing(window)).contains("Choose at least one service.");
        set(
                window,
                MultiSelectComboBox.class,
                "Services asked for",
                Set.of(ServiceCategory.SHELTER));
        set(window, RadioButtonGroup.class, "Urgency", Urgency.URGENT);
        set(window, Select.class, "What for", Purpose.SERVICE);
        set(window, TextArea.class, "Why the client is referred", "a safe bed for three weeks");
        set(
                window,
                CheckboxGroup.class,
                "Parts to disclose after acceptance",
                Set.of(Section.HEALTH));
        assertThat(missing(window)).containsExactly("Choose or record the consent it rests on.");

        window.test(button(window, "Record consent")).click();
        Dialog consent = window.find(Dialog.class).single();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        window.test(window.find(Button.class, consent).withText("Record consent").single()).click();
        DatePicker until = field(window, DatePicker.class, "Valid until");
        assertThat(until.isInvalid()).isTrue();
        assertThat(until.getErrorMessage())
                .isEqualTo("Choose the last day on which the consent is valid.");
        ComboBox<CodeValue> spoken =
                field(window, ComboBox.class, "Language in which it was explained");
        assertThat(spoken.getValue()).as("nobody said in which language").isNull();
        assertThat(spoken.getErrorMessage())
                .isEqualTo("Choose the language in which it was explained.");
        assertThat(spoken.isInvalid()).isTrue();
        until.setValue(today.minusDays(1));
        window.test(window.find(Button.class, consent).withText("Record consent").single()).click();
        String first = today.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        assertThat(until.getErrorMessage()).isEqualTo("Choose " + first + " or a later day.");
        RadioButtonGroup<ConsentForm> form = field(window, RadioButtonGroup.class, "Form");
        assertThat(form.getValue()).as("nobody said that it was written").isNull();
        assertThat(form.getErrorMessage())
                .isEqualTo("Say whether the consent was given in writing or by word of mouth.");
        assertThat(form.isInvalid()).isTrue();
        form.setValue(ConsentForm.WRITTEN);
        until.setValue(today.plusDays(30));
        field(window, TextArea.class, "Evidence").setValue("blue folder");
        CheckboxGroup<Informed> told =
                field(window, CheckboxGroup.class, "Explained and understood");
        assertThat(told.isInvalid()).as("nothing is ticked beforehand").isTrue();
        told.setValue(Informed.ALL);
        window.test(window.find(Button.class, consent).withText("Record consent").single()).click();
        assertThat(consent.isOpened()).as("the language is still missing").isTrue();
        spoken.setValue(
                spoken.getListDataView()
                        .getItems()
                        .filter(language -> language.code().equals("vi"))
                        .findFirst()
                        .orElseThrow());
        window.test(window.find(Button.class, consent).withText("Record consent").single()).click();
        assertThat(
                        jdbc.sql("select language from consent where case_id = ?")
                                .param(caseId)
                                .query(String.class)
                                .single())
                .isEqualTo("vi");
        assertThat(missing(window)).isEmpty();
        @SuppressWarnings("unchecked")
        Select<Object> rests = field(window, Select.class, "Consent it rests on");
        assertThat(rests.getHelperText())
                .as("the whole choice, which the closed field cuts off")
                .isEqualTo(rests.getItemLabelGenerator().apply(rests.getValue()))
                .contains("Health");

        window.test(button(window, "Preview as the receiver")).click();
        Dialog preview = window.find(PreviewDialog.class).single();
        assertThat(preview.getElement().getTextRecursively())
                .contains("Shelter", "24–26 years", "a safe bed", "burn on the left hand")
                .doesNotContain("Harbour office", "seen near the shelter");
        window.test(window.find(Button.class, preview).withText("Send referral").single()).click();

        List<ReferralRow> received =
                world.as(nurse, () -> list.page(ReferralBox.RECEIVED, true, 0, 10));
        assertThat(received)
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(ReferralState.SENT));
    }

    @Test
    void what_was_written_is_there_again_after_a_lost_session() {
        BrowserlessUIContext window = write(worker);
        set(window, TextArea.class, "Why the client is referred", "half a sentence");
        window.getUser().close();
        UUID id = world.as(worker, () -> list.page(ReferralBox.SENT, true, 0, 10)).getFirst().id();

        BrowserlessUIContext later = open(worker, "referrals/" + id);

        assertThat(field(later, TextArea.class, "Why the client is referred").getValue())
                .isEqualTo("half a sentence");
    }

    @Test
    void a_draft_that_is_opened_again_says_when_it_was_saved() {
        assertThat(form(write(worker))).as("nothing is stored").contains("Not saved yet");
        UUID id = fixture.draft(worker, caseId, clinic);
        jdbc.sql("update referral set saved_at = '2026-01-02 03:04:05' where id = ?")
                .param(id)
                .update();

        BrowserlessUIContext again = open(worker, "referrals/" + id);

        assertThat(form(again)).contains("Saved 2 Jan 2026, 11:04").doesNotContain("Not saved yet");
        set(again, TextArea.class, "Why the client is referred", "a bed");
        assertThat(sender(id).savedAt()).isAfter(Instant.parse("2026-01-03T00:00:00Z"));
        assertThat(form(again)).contains("Saved ").doesNotContain("Saved 2 Jan 2026");
    }

    @Test
    void sending_too_early_says_what_is_missing_and_keeps_what_was_typed() {
        BrowserlessUIContext window = write(worker);
        set(window, TextArea.class, "Why the client is referred", "half a sentence");

        window.test(button(window, "Send referral")).click();

        assertThat(missing(window))
                .contains(
                        "Choose the organisation it goes to.",
                        "Choose or record the consent it rests on.");
        assertThat(field(window, TextArea.class, "Why the client is referred").getValue())
                .isEqualTo("half a sentence");
        assertThat(form(window))
                .contains("This referral cannot be sent yet: 6 things stand in the way.");
        Select<?> consent = field(window, Select.class, "Consent it rests on");
        assertThat(consent.isInvalid()).isTrue();
        assertThat(consent.getErrorMessage()).isEqualTo(CONSENT_MISSING);
        assertThat(field(window, TextArea.class, "Why the client is referred").isInvalid())
                .isFalse();
        RadioButtonGroup<?> urgency = field(window, RadioButtonGroup.class, "Urgency");
        assertThat(urgency.getErrorMessage()).isEqualTo("Choose how urgent it is.");
        set(window, RadioButtonGroup.class, "Urgency", Urgency.NORMAL);
        assertThat(urgency.isInvalid()).as("settled").isFalse();
        assertThat(window.find(Anchor.class).withText(CONSENT_MISSING).exists()).isTrue();
    }

    @Test
    void where_nobody_can_consent_the_draft_leads_to_danger_to_life_and_rests_on_it() {
        BrowserlessUIContext window = write(worker);
        choose(window, ComboBox.class, "Receiving organisation", receiver(window));
        set(window, Select.class, "What for", Purpose.SERVICE);
        set(
                window,
                CheckboxGroup.class,
                "Parts to disclose after acceptance",
                Set.of(Section.HEALTH));
        assertThat(missing(window)).contains(CONSENT_MISSING);

        window.test(button(window, "Share without consent: danger to life")).click();
        Dialog danger = window.find(Dialog.class).single();
        window.find(TextArea.class, danger).single().setValue("unconscious after a fall");
        window.test(
                        window.find(Button.class, danger)
                                .withText("Share and ask for confirmation")
                                .single())
                .click();

        assertThat(missing(window)).isNotEmpty().doesNotContain(CONSENT_MISSING);
        assertThat(
                        jdbc.sql(
                                        """
                                        select c.basis from referral r
                                        join consent c on c.id = r.consent_id
                                        where r.case_id = ?
                                        """)
                                .param(caseId)
                                .query(String.class)
                                .single())
                .isEqualTo("VITAL_INTEREST");
    }

    @Test
    void a_draft_to_a_receiver_that_was_listed_meanwhile_is_discarded_after_one_question() {
        UUID id = fixture.draft(worker, caseId, clinic);
        BrowserlessUIContext window = open(worker, "referrals/" + id);
        world.as(worker, () -> noShare.addOrganisation(caseId, clinic, "She is afraid", true));

        window.test(button(window, "Discard draft")).click();
        Dialog sure = window.find(Dialog.class).single();
        window.test(window.find(Button.class, sure).withText("Discard this draft").single())
                .click();

        assertThat(((Sender) world.as(worker, () -> reader.detail(id))).state())
                .isEqualTo(ReferralState.WITHDRAWN);
    }

    @Test
    void who_decides_at_the_receiver_asks_for_the_case_on_the_page_of_the_referral() {
        UUID id = fixture.accepted(worker, caseId, nurse);
        assertThat(text(open(nurse, "referrals/" + id))).doesNotContain("Ask for a case");
        UserPrincipal head = world.user(clinic, null, Role.SUPERVISOR);
        BrowserlessUIContext window = open(head, "referrals/" + id);

        window.test(button(window, "Ask for a case")).click();
        Dialog ask = window.find(Dialog.class).single();
        window.find(TextArea.class, ask).single().setValue("she lives with us now");
        window.test(window.find(Button.class, ask).withText("Ask").single()).click();

        assertThat(
                        jdbc.sql(
                                        "select count(*) from case_transfer where referral_id = ?"
                                                + " and state = 'REQUESTED'")
                                .param(id)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void the_receiver_acknowledges_accepts_starts_and_completes_and_then_sees_the_envelope() {
        UUID id = fixture.sent(worker, caseId, clinic);
        BrowserlessUIContext window = open(nurse, "referrals/" + id);
        assertThat(text(window)).contains("Emergency", "24–26 years").doesNotContain("dressing");

        window.test(button(window, "I have seen it")).click();
        window.test(button(window, "Accept")).click();
        assertThat(text(window)).contains(ReferralFixture.REASON, "burn on the left hand");
        window.test(button(window, "Service has begun")).click();
        window.test(button(window, "Complete")).click();
        confirm(window, "Complete", Outcome.SERVICE_GIVEN);

        assertThat(text(window))
                .contains("Completed", "Service given", "Only its number")
                .doesNotContain("dressing", "burn on the left hand", "Medical", "24–26");
        assertThat(((Sender) world.as(worker, () -> reader.detail(id))).outcome())
                .isEqualTo(Outcome.SERVICE_GIVEN);
    }

    @Test
    @SuppressWarnings("unchecked")
    void how_satisfied_the_client_is_is_chosen_and_told_once() {
        UUID id = fixture.accepted(worker, caseId, nurse);
        BrowserlessUIContext window = open(worker, "referrals/" + id);
        window.test(button(window, "Record the feedback")).click();
        TalkDialog dialog = window.find(TalkDialog.class).single();
        window.test(window.find(Button.class, dialog).withText("Save").single()).click();
        assertThat(dialog.isOpened()).as("nothing is chosen").isTrue();
        assertThat(window.find(RadioButtonGroup.class, dialog).single().getErrorMessage())
                .isEqualTo("Choose from 1 to 5.");

        ((RadioButtonGroup<Integer>) window.find(RadioButtonGroup.class, dialog).single())
                .setValue(4);
        window.test(window.find(TextArea.class, dialog).single()).setValue("they were kind");
        window.test(window.find(Button.class, dialog).withText("Save").single()).click();

        assertThat(text(open(worker, "referrals/" + id))).contains("4 of 5", "they were kind");
        assertThat(window.find(Button.class).withText("Record the feedback").exists()).isFalse();
        assertThat(
                        jdbc.sql(
                                        "select satisfaction from referral_service_record where"
                                                + " referral_id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single())
                .isEqualTo(4);
    }

    @Test
    void declining_asks_for_a_reason_and_the_sender_reads_it() {
        UUID id = fixture.sent(worker, caseId, clinic);
        BrowserlessUIContext window = open(nurse, "referrals/" + id);

        window.test(button(window, "Decline")).click();
        confirm(window, "Decline", DeclineReason.NO_CAPACITY);

        assertThat(text(open(worker, "referrals/" + id))).contains("Declined", "No capacity");
    }

    @Test
    void the_second_of_two_people_is_told_and_sees_the_new_state() {
        UUID id = fixture.sent(worker, caseId, clinic);
        world.as(nurse, () -> service.acknowledge(id));
        BrowserlessUIContext window = open(nurse, "referrals/" + id);
        UserPrincipal doctor = world.user(clinic, null, Role.SUPERVISOR);
        world.as(doctor, () -> service.decline(id, DeclineReason.NO_CAPACITY, null));

        window.test(button(window, "Accept")).click();

        assertThat(text(window)).contains("Declined", "Only its number");
        assertThat(((Sender) world.as(worker, () -> reader.detail(id))).state())
                .isEqualTo(ReferralState.DECLINED);
    }

    @Test
    void a_strangers_direct_address_is_refused_and_logged() {
        UUID id = fixture.sent(worker, caseId, clinic);
        UUID third = world.organisation("Third");
        UserPrincipal stranger = world.user(third, null, Role.CASEWORKER);

        BrowserlessUIContext window = app.newUser(token(stranger)).newWindow();
        List<Runnable> addresses =
                List.of(
                        () -> window.navigate("referrals/" + id, ReferralView.class),
                        () -> go(window, NewReferralView.class, "case", caseId.toString()));
        for (Runnable address : addresses) {
            try {
                address.run();
            } catch (RuntimeException | AssertionError expected) {
                // The page that says no is not the one asked for.
            }
            assertThat(text(window, "Emergency")).isFalse();
            assertThat(window.find(DraftForm.class).all()).isEmpty();
        }
        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit_event where actor_id = ? and"
                                                + " action = 'ACCESS_DENIED'")
                                .param(stranger.user().id())
                                .query(Integer.class)
                                .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void the_box_stands_in_the_address() {
        UUID id = fixture.sent(worker, caseId, clinic);
        BrowserlessUIContext window = app.newUser(token(nurse)).newWindow();

        go(window, ReferralsView.class, "box", "received");
        assertThat(rows(window)).extracting("id").containsExactly(id);
        go(window, ReferralsView.class, "box", "sent");
        assertThat(rows(window)).isEmpty();
        go(window, ReferralsView.class, "box", "nonsense");
        assertThat(rows(window)).extracting("id").containsExactly(id);
    }

    private static List<?> rows(BrowserlessUIContext window) {
        return window.find(Grid.class).single().getGenericDataView().getItems().toList();
    }

    private BrowserlessUIContext open(UserPrincipal user, String address) {
        BrowserlessUIContext window = app.newUser(token(user)).newWindow();
        window.navigate(address, ReferralView.class);
        return window;
    }

    @Test
    void what_nobody_could_choose_now_stays_chosen_is_marked_and_is_a_gap() {
        UUID id = fixture.draft(worker, caseId, clinic);
        UUID consent = sender(id).consentId();
        jdbc.sql("update organisation set receives_referrals = 0 where id = ?")
                .param(clinic)
                .update();
        jdbc.sql("update consent set expires_at = '2026-01-02 16:00' where id = ?")
                .param(consent)
                .update();
        BrowserlessUIContext window = app.newUser(token(worker)).newWindow();
        window.navigate("referrals/" + id, ReferralView.class);

        ComboBox<OrganisationSummary> receiver =
                field(window, ComboBox.class, "Receiving organisation");
        assertThat(receiver.getItemLabelGenerator().apply(receiver.getValue()))
                .endsWith("(no longer available)");
        assertThat(missing(window))
                .contains(
                        "The chosen organisation does not take referrals now. Choose another.",
                        "The consent has expired.");
        field(window, TextArea.class, "Why the client is referred").setValue("a bed");
        set(window, RadioButtonGroup.class, "Urgency", Urgency.NORMAL);

        assertThat(sender(id).urgency()).as("it saved itself").isEqualTo(Urgency.NORMAL);
        assertThat(sender(id).receiverId()).isEqualTo(clinic);
        assertThat(sender(id).consentId()).isEqualTo(consent);
    }

    @Test
    void what_was_given_is_counted_as_it_was_meant_or_not_at_all() {
        UUID id = fixture.accepted(worker, caseId, nurse, Set.of(Section.HEALTH));
        BrowserlessUIContext window = open(nurse, "referrals/" + id);
        window.test(button(window, "Record the service")).click();
        TextField units = field(window, TextField.class, "How much");
        field(window, Select.class, "Counted in").setValue(ServiceUnit.SESSIONS);

        units.setValue("1,000");
        window.test(button(window, "Save")).click();

        assertThat(units.isInvalid()).isTrue();
        assertThat(units.getErrorMessage()).startsWith("Write a number above 0");
        assertThat(units.getValue()).isEqualTo("1,000");
        assertThat(given(id)).isEmpty();

        units.setValue("2,5");
        window.test(button(window, "Save")).click();

        assertThat(given(id))
                .singleElement()
                .satisfies(one -> assertThat(one).isEqualByComparingTo("2.5"));
    }

    private List<BigDecimal> given(UUID id) {
        return jdbc.sql(
                        "select units from referral_service_record where referral_id = ? and units is not null")
                .param(id)
                .query(BigDecimal.class)
                .list();
    }

    private Sender sender(UUID id) {
        return (Sender) world.as(worker, () -> reader.detail(id));
    }

    private BrowserlessUIContext write(UserPrincipal user) {
        BrowserlessUIContext window = app.newUser(token(user)).newWindow();
        go(window, NewReferralView.class, "case", caseId.toString());
        return window;
    }

    private static void go(
            BrowserlessUIContext window,
            Class<? extends Component> view,
            String parameter,
            String value) {
        window.activate();
        window.getUI().navigate(view, QueryParameters.of(parameter, value));
    }

    @SuppressWarnings("unchecked")
    private OrganisationSummary receiver(BrowserlessUIContext window) {
        ComboBox<OrganisationSummary> box =
                (ComboBox<OrganisationSummary>)
                        field(window, ComboBox.class, "Receiving organisation");
        return box.getListDataView()
                .getItems()
                .filter(organisation -> organisation.id().equals(clinic))
                .findFirst()
                .orElseThrow();
    }

    private static <C extends Component> void choose(
            BrowserlessUIContext window, Class<C> type, String label, Object value) {
        set(window, type, label, value);
    }

    /** Sets a value as the browser does: the form saves what people change, not what it shows. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <C extends Component> void set(
            BrowserlessUIContext window, Class<C> type, String label, Object value) {
        Component field = field(window, type, label);
        ((HasValue) field).setValue(value);
        ComponentUtil.fireEvent(
                field,
                new AbstractField.ComponentValueChangeEvent(field, (HasValue) field, null, true));
    }

    private static void confirm(BrowserlessUIContext window, String text, Object reason) {
        Dialog dialog = window.find(Dialog.class).single();
        @SuppressWarnings("unchecked")
        Select<Object> choice = (Select<Object>) window.find(Select.class, dialog).single();
        choice.setValue(reason);
        window.test(window.find(Button.class, dialog).withText(text).single()).click();
    }

    private static List<String> missing(BrowserlessUIContext window) {
        return window.find(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private static boolean text(BrowserlessUIContext window, String words) {
        return window.getUI().getElement().getTextRecursively().contains(words);
    }

    private static String form(BrowserlessUIContext window) {
        return window.find(DraftForm.class).single().getElement().getTextRecursively();
    }

    private static String text(BrowserlessUIContext window) {
        return window.find(ReferralView.class).single().getElement().getTextRecursively();
    }

    private static <C extends Component> C field(
            BrowserlessUIContext window, Class<C> type, String label) {
        return window.find(type).withPropertyValue(c -> ((HasLabel) c).getLabel(), label).single();
    }

    private static Button button(BrowserlessUIContext window, String text) {
        return window.find(Button.class).withText(text).single();
    }
}
