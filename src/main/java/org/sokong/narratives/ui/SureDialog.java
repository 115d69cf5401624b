package org.sokong.narratives.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.sokong.uikit.FieldProblems;

/** Asks once more before something goes away. */
class SureDialog extends Dialog {

    private static final long serialVersionUID = 1;

    SureDialog(String titleKey, String explanationKey, Runnable action) {
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(30rem, 94vw)");
        FieldProblems problems = new FieldProblems();
        add(new Paragraph(getTranslation(explanationKey)), problems);
        Button yes =
                new Button(
                        getTranslation(titleKey),
                        click -> {
                            if (problems.run(action)) {
                                close();
                            }
                        });
        yes.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), yes);
    }
}
