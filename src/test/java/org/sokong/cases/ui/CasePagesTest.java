package org.sokong.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.IdentityService;
import org.sokong.cases.IntakeField;
import org.sokong.cases.IntakeForm;
import org.sokong.cases.LegalBasis;
import org.sokong.cases.MoveOption;
import org.sokong.cases.MoveReason;
import org.sokong.people.Identity;
import org.sokong.planning.RecordFixture;
import org.sokong.uikit.ConflictDialog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** The pages of cases, without a browser. */
class CasePagesTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired CaseContents contents;
    @Autowired RecordFixture records;
    @Autowired IdentityService identities;
    @Autowired JdbcClient jdbc;

    SecuredBrowserlessApplicationContext<Authentication> app;
    UserPrincipal worker;
    UserPrincipal supervisor;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void what_was_typed_in_a_draft_survives_a_lost_session() {
        UUID id = fixture.draft(worker);
        BrowserlessUIContext window = open(worker, id);

        window.test(field(window, TextField.class, "Place")).setValue("bus station");
        window.getUser().close();

        BrowserlessUIContext later = open(worker, id);
        assertThat(field(later, TextField.class, "Place").getValue()).isEqualTo("bus station");
    }

    @Test
    void a_draft_that_lacks_consent_says_so_beside_the_field_and_keeps_what_was_typed() {
        UUID id = fixture.draft(worker);
        BrowserlessUIContext window = open(worker, id);
        window.test(field(window, TextField.class, "Place")).setValue("bus station");

        window.test(button(window, "Open the case")).click();

        Select<?> basis = field(window, Select.class, "Why may this case be managed?");
        assertThat(basis.isInvalid()).isTrue();
        assertThat(basis.getErrorMessage()).contains("Consent to case management");
        assertThat(field(window, TextField.class, "Place").getValue()).isEqualTo("bus station");
        assertThat(fixture.status(worker, id)).isEqualTo(CaseStatus.DRAFT);
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_is_still_missing_follows_the_intake_as_it_is_saved() {
        UUID id = fixture.draft(worker);
        BrowserlessUIContext window = open(worker, id);
        assertThat(missing(window)).contains("Consent to case management");

        ((Select<Enum<?>>) field(window, Select.class, "Why may this case be managed?"))
                .setValue(LegalBasis.CONSENT);

        assertThat(missing(window))
                .contains("The date on which consent")
                .doesNotContain("Consent to case management");
    }

    private static String missing(BrowserlessUIContext window) {
        return window.find(NextStep.class).single().getElement().getTextRecursively();
    }

    @Test
    void two_people_who_change_the_same_answer_choose_and_lose_nothing() {
        UUID id = fixture.draft(worker);
        BrowserlessUIContext window = open(worker, id);
        save(supervisor, id, IntakeForm.BLANK.with(IntakeField.PLACE, "airport"));

        window.test(field(window, TextField.class, "Place")).setValue("bus station");

        ConflictDialog dialog = window.find(ConflictDialog.class).single();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(place(id)).isEqualTo("airport");
        RadioButtonGroup<?> choice = window.find(RadioButtonGroup.class, dialog).single();
        assertThat(choice.getLabel()).isEqualTo("Place");
        window.test(button(window, "Save these")).click();
        assertThat(place(id)).isEqualTo("bus station");
        assertThat(field(window, TextField.class, "Place").getValue()).isEqualTo("bus station");
    }

    @Test
    @SuppressWarnings("unchecked")
    void in_a_conflict_theirs_can_be_taken() {
        UUID id = fixture.draft(worker);
        BrowserlessUIContext window = open(worker, id);
        save(supervisor, id, IntakeForm.BLANK.with(IntakeField.PLACE, "airport"));
        window.test(field(window, TextField.class, "Place")).setValue("bus station");

        ConflictDialog dialog = window.find(ConflictDialog.class).single();
        ((RadioButtonGroup<Boolean>) window.find(RadioButtonGroup.class, dialog).single())
                .setValue(false);
        window.test(button(window, "Save these")).click();

        assertThat(place(id)).isEqualTo("airport");
        assertThat(field(window, TextField.class, "Place").getValue()).isEqualTo("airport");
    }

    @Test
    void two_people_who_write_the_same_name_choose_and_lose_nothing() {
        UUID id = fixture.open(worker);
        BrowserlessUIContext window = open(worker, id);
        window.test(button(window, "Show identity")).click();
        window.test(field(window, TextField.class, "Name")).setValue("My Spelling");
        window.test(field(window, TextField.class, "Where the client stays")).setValue("Shelter");
        world.as(
                supervisor,
                () ->
                        identities.save(
                                id,
                                Identity.UNKNOWN,
                                new Identity(
                                        "Their Spelling",
                                        "Other",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)));

        window.test(button(window, "Save")).click();

        ConflictDialog dialog = window.find(ConflictDialog.class).single();
        assertThat(window.find(RadioButtonGroup.class, dialog).single().getLabel())
                .isEqualTo("Name");
        assertThat(field(window, TextField.class, "Name").getValue()).isEqualTo("My Spelling");
        window.test(button(window, "Save these")).click();
        Identity kept = world.as(worker, () -> identities.reveal(id));
        assertThat(kept.fullName()).isEqualTo("My Spelling");
        assertThat(kept.otherNames()).as("what only they wrote").isEqualTo("Other");
        assertThat(kept.address()).as("what only I wrote").isEqualTo("Shelter");
    }

    @Test
    void opening_the_address_of_a_new_case_creates_nothing_and_its_button_does() {
        BrowserlessUIContext window = app.newUser(token(worker)).newWindow();

        window.navigate(CasesNavigation.startPath(), NewCaseView.class);
        assertThat(drafts()).isZero();

        window.test(button(window, "Start a draft")).click();
        assertThat(drafts()).isEqualTo(1);
        assertThat(window.find(IntakeTab.class).all()).hasSize(1);
    }

    private int drafts() {
        return jdbc.sql("select count(*) from case_file where created_by = ?")
                .param(worker.user().id())
                .query(Integer.class)
                .single();
    }

    @Test
    void the_list_shows_the_code_and_the_number_of_cases() {
        UUID id = fixture.open(worker);
        String code = world.as(worker, () -> cases.detail(id).code());
        BrowserlessUIContext window = app.newUser(token(worker)).newWindow();

        window.navigate("cases", CaseListView.class);

        assertThat(window.find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("1 case");
        CaseGrid grid = window.find(CaseGrid.class).single();
        assertThat(grid.getGenericDataView().getItems()).extracting("code").containsExactly(code);
    }

    @Test
    void a_case_page_names_the_next_step_and_what_is_missing() {
        UUID id = fixture.open(worker);
        BrowserlessUIContext window = open(worker, id);

        assertThat(window.find(H1.class).single().getElement().getTextRecursively())
                .contains("Open");
        NextStep next = window.find(NextStep.class).single();
        assertThat(next.getElement().getTextRecursively())
                .contains("Assessed", "The assessment of needs and risk.", "The overall risk.");
    }

    @Test
    void a_refused_move_leads_to_the_place_of_each_thing_that_is_missing() {
        UUID id = fixture.open(worker);
        fixture.bring(id, worker, supervisor, CaseStatus.FOLLOW_UP);
        BrowserlessUIContext window = open(worker, id);
        window.test(button(window, "Move the case")).click();
        MoveDialog dialog = window.find(MoveDialog.class).single();
        @SuppressWarnings("unchecked")
        Select<MoveOption> to = (Select<MoveOption>) field(window, Select.class, "Where to");
        to.setValue(
                to.getListDataView()
                        .getItems()
                        .filter(option -> option.to() == CaseStatus.CLOSED)
                        .findFirst()
                        .orElseThrow());
        assertThat(places(window, dialog))
                .containsExactly("closure", "safety", "closure", "closure");

        window.test(button(window, "Move")).click();

        assertThat(dialog.isOpened()).isTrue();
        assertThat(window.find(MissingList.class, dialog).all()).as("refusal and list").hasSize(2);
        to.setValue(
                to.getListDataView()
                        .getItems()
                        .filter(option -> option.to() == CaseStatus.TRANSFERRED)
                        .findFirst()
                        .orElseThrow());
        assertThat(window.find(Button.class, dialog).all())
                .extracting(Button::getText)
                .contains("Record the acceptance");
        assertThat(places(window, dialog)).contains("consents");
    }

    @Test
    void the_dialog_closes_a_case_for_the_reason_that_was_approved_and_offers_no_other() {
        UUID id = fixture.open(worker);
        records.close(id, worker, supervisor, MoveReason.DIED);
        BrowserlessUIContext window = open(worker, id);
        window.test(button(window, "Move the case")).click();
        MoveDialog dialog = window.find(MoveDialog.class).single();
        @SuppressWarnings("unchecked")
        Select<MoveOption> to = (Select<MoveOption>) field(window, Select.class, "Where to");
        to.setValue(
                to.getListDataView()
                        .getItems()
                        .filter(option -> option.to() == CaseStatus.CLOSED)
                        .findFirst()
                        .orElseThrow());

        Select<?> reason = (Select<?>) field(window, Select.class, "Reason");
        assertThat(reason.getValue()).isEqualTo(MoveReason.DIED);
        assertThat(reason.isReadOnly()).isTrue();
        window.test(button(window, "Move")).click();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(world.as(worker, () -> cases.detail(id)).closureReason())
                .isEqualTo(MoveReason.DIED);
    }

    private static List<String> places(BrowserlessUIContext window, MoveDialog dialog) {
        return window.find(RouterLink.class, dialog).all().stream()
                .map(RouterLink::getHref)
                .map(href -> href.substring(href.indexOf("?tab=") + "?tab=".length()))
                .toList();
    }

    private BrowserlessUIContext open(UserPrincipal user, UUID caseId) {
        BrowserlessUIContext window = app.newUser(token(user)).newWindow();
        window.navigate(CasesNavigation.path(caseId), CaseView.class);
        return window;
    }

    private void save(UserPrincipal who, UUID id, IntakeForm form) {
        world.as(
                who,
                () -> {
                    cases.saveIntake(id, contents.intake(id).version(), form);
                });
    }

    private String place(UUID id) {
        return world.as(worker, () -> contents.intake(id).form().place());
    }

    private static <C extends Component> C field(
            BrowserlessUIContext window, Class<C> type, String label) {
        return window.find(type).withPropertyValue(CasePagesTest::label, label).single();
    }

    private static String label(Component component) {
        return ((com.vaadin.flow.component.HasLabel) component).getLabel();
    }

    private static Button button(BrowserlessUIContext window, String text) {
        return window.find(Button.class).withText(text).single();
    }
}
