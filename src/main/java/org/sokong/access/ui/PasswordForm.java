package org.sokong.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.sokong.access.AccountService;
import org.sokong.access.Passwords;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.FieldProblems;

/** Changes the own password; afterwards everybody who uses the account signs in anew. */
class PasswordForm extends Div {

    private static final long serialVersionUID = 1;

    private final PasswordField present = new PasswordField();
    private final PasswordField next = new PasswordField();
    private final PasswordField repeated = new PasswordField();

    PasswordForm(AccountService service) {
        addClassName("form-fields");
        label(present, "access.password.present", Autocomplete.CURRENT_PASSWORD);
        label(next, "access.password.new", Autocomplete.NEW_PASSWORD);
        label(repeated, "access.password.repeat", Autocomplete.NEW_PASSWORD);
        FieldProblems problems =
                new FieldProblems()
                        .at("access.error.password.present", present)
                        .at("access.error.password.repeat", repeated)
                        .at("access.error.password", next);
        Button save =
                new Button(
                        getTranslation("access.account.password.button"),
                        click -> {
                            if (problems.run(() -> change(service))) {
                                UI.getCurrent().getPage().setLocation("sign-in?ready");
                            }
                        });
        add(
                new Paragraph(getTranslation("access.choose.hint", Passwords.SHORTEST)),
                present,
                next,
                repeated,
                problems,
                save);
    }

    private void change(AccountService service) {
        if (!next.getValue().equals(repeated.getValue())) {
            throw new DomainException("access.error.password.repeat");
        }
        service.changePassword(present.getValue(), next.getValue());
    }

    private void label(PasswordField field, String key, Autocomplete autocomplete) {
        field.setLabel(getTranslation(key));
        field.setAutocomplete(autocomplete);
        field.setMaxLength(4 * Passwords.LONGEST);
    }
}
