package org.sokong.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.sokong.uikit.FieldProblems;

/** Asks for a name. */
class NameDialog extends Dialog {

    private static final long serialVersionUID = 1;

    NameDialog(String titleKey, String before, Consumer<String> save) {
        setHeaderTitle(getTranslation(titleKey));
        TextField name = new TextField(getTranslation("organisations.name"));
        name.setValue(before);
        name.setMaxLength(120);
        name.setWidthFull();
        name.setAutofocus(true);
        FieldProblems problems =
                new FieldProblems()
                        .at("organisations.error.team", name)
                        .at("access.error.name", name);
        Button ok =
                new Button(
                        getTranslation("uikit.save"),
                        click -> {
                            if (problems.run(() -> save.accept(name.getValue()))) {
                                close();
                            }
                        });
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        add(name, problems);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ok);
        setWidth("min(26rem, 94vw)");
    }
}
