package org.sokong.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Asks once more before something goes away. A refusal is shown in the dialog, which stays open.
 */
public class SureDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /**
     * A dialog in which the action has the title's name.
     *
     * @param titleKey what is about to be done
     * @param explanationKey what it means
     * @param action does it; may refuse with a {@link org.sokong.kernel.DomainException}
     */
    public SureDialog(String titleKey, String explanationKey, Runnable action) {
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
