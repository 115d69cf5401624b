package org.sokong.codesets.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.codesets.CodeItem;
import org.sokong.codesets.CodeList;
import org.sokong.codesets.CodeMultiSelect;
import org.sokong.codesets.CodeSelect;
import org.sokong.codesets.CodeSetAdministration;
import org.sokong.codesets.CodeSets;
import org.sokong.codesets.CodedValue;
import org.sokong.kernel.Ids;
import org.sokong.uikit.EmptyState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The page of the code lists and the fields for their values, without a browser. */
class CodeListsPagesTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CodeSets codes;
    @Autowired CodeSetAdministration administration;

    private SecuredBrowserlessApplicationContext<Authentication> app;
    private UserPrincipal administrator;
    private CodeList list;

    @BeforeEach
    void people() {
        administrator = world.user(world.organisation("Operator"), null, Role.SYSTEM_ADMINISTRATOR);
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
        list =
                new CodeList(
                        "P_" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT),
                        "colour");
        load("A,Amber\n", "B,Blue\n");
    }

    private void load(String... lines) {
        StringBuilder text = new StringBuilder("scheme,version,variable,code,label_en\n");
        for (String line : lines) {
            text.append(list.scheme()).append(",1,colour,").append(line);
        }
        byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
        world.as(
                administrator,
                () -> administration.load(content, administration.preview(content).token()));
    }

    @AfterEach
    void close() {
        app.close();
    }

    private void retire(String code) {
        world.as(
                administrator,
                () -> {
                    CodeItem item =
                            administration.values(list).stream()
                                    .filter(one -> one.key().code().equals(code))
                                    .findFirst()
                                    .orElseThrow();
                    administration.retire(item.key(), item.revision(), LocalDate.now());
                });
    }

    @Test
    void a_list_that_the_rules_rest_on_is_shown_without_any_action() {
        BrowserlessUIContext window = window();

        open(window, "PALERMO_ART3", "act");

        String page = text(window);
        assertThat(page).contains("Harbouring", "HARBOURING", "Chứa chấp");
        assertThat(page).contains("The rules of the application rest on these values");
        assertThat(buttons(window)).doesNotContain("Retire", "Change labels");
    }

    @Test
    void
            a_value_is_found_by_its_label_in_any_language_and_a_search_without_a_hit_says_what_to_do() {
        BrowserlessUIContext window = window();
        open(window, list.scheme(), "colour");
        com.vaadin.flow.component.textfield.TextField search =
                window.find(com.vaadin.flow.component.textfield.TextField.class).all().stream()
                        .filter(field -> "Search labels and codes".equals(field.getLabel()))
                        .findFirst()
                        .orElseThrow();

        window.test(search).setValue("blu");
        assertThat(text(window)).contains("Blue").doesNotContain("Amber");

        window.test(search).setValue("nothing like it");
        assertThat(window.find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("No value fits", "add a value");
    }

    @Test
    void a_retired_value_says_so_and_can_be_offered_again() {
        retire("A");
        BrowserlessUIContext window = window();
        open(window, list.scheme(), "colour");

        assertThat(text(window)).contains("Amber", "Retired", "Loaded from a file");
        window.test(
                        window.find(Button.class).all().stream()
                                .filter(button -> "Offer again".equals(button.getText()))
                                .findFirst()
                                .orElseThrow())
                .click();

        assertThat(text(window)).doesNotContain("last offered on");
        assertThat(codes.has(list.scheme(), "colour", "A")).isTrue();
    }

    @Test
    void a_field_offers_what_may_be_chosen_today_and_what_the_record_has() {
        retire("A");
        BrowserlessUIContext window = window();
        open(window, list.scheme(), "colour");
        CodedValue old = new CodedValue(list.scheme(), "1", "A");
        CodedValue now = new CodedValue(list.scheme(), "1", "B");

        CodeSelect fresh = new CodeSelect(codes, "colour", list.scheme());
        CodeSelect written = new CodeSelect(codes, "colour", list.scheme());
        written.setValue(old);
        CodeMultiSelect several = new CodeMultiSelect(codes, "colour", list.scheme());
        several.setValue(Set.of(old));

        assertThat(items(fresh)).containsExactly(now);
        assertThat(items(written)).containsExactly(now, old);
        assertThat(written.getValue()).isEqualTo(old);
        assertThat(items(several)).containsExactly(now, old);
        assertThat(several.getValue()).containsExactly(old);
        assertThat(written.getItemLabelGenerator().apply(old))
                .isEqualTo("Amber (no longer offered)");
        assertThat(written.getItemLabelGenerator().apply(now)).isEqualTo("Blue");
    }

    private static List<CodedValue> items(ComboBoxBase<?, CodedValue, ?> field) {
        return field.getListDataView().getItems().toList();
    }

    private static String text(BrowserlessUIContext window) {
        return window.find(CodeListsView.class).single().getElement().getTextRecursively();
    }

    private static List<String> buttons(BrowserlessUIContext window) {
        return window.find(Button.class).all().stream().map(Button::getText).toList();
    }

    private static void open(BrowserlessUIContext window, String scheme, String variable) {
        window.activate();
        UI ui = window.getUI();
        ui.navigate(
                "administration/code-lists",
                QueryParameters.simple(Map.of("scheme", scheme, "variable", variable)));
    }

    /** The mocked request looks for roles with Spring's old prefix, the real one without. */
    private BrowserlessUIContext window() {
        List<GrantedAuthority> authorities = new ArrayList<>(administrator.getAuthorities());
        administrator
                .getAuthorities()
                .forEach(
                        each ->
                                authorities.add(
                                        new SimpleGrantedAuthority("ROLE_" + each.getAuthority())));
        return app.newUser(
                        UsernamePasswordAuthenticationToken.authenticated(
                                administrator, null, authorities))
                .newWindow();
    }
}
