package org.sokong.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.directory.ServiceOffer;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.FieldProblems;

/** Asks how many places are free now. */
class FreePlacesDialog extends Dialog {

    private static final long serialVersionUID = 1;

    FreePlacesDialog(ServiceOffer offer, Consumer<@Nullable Integer> save) {
        setHeaderTitle(getTranslation("directory.free.title"));
        setWidth("min(24rem, 94vw)");
        IntegerField free = ComponentTexts.wholeNumber(getTranslation("directory.free"));
        free.setStepButtonsVisible(true);
        free.setMin(0);
        free.setValue(offer.form().freePlaces());
        Integer capacity = offer.form().capacity();
        free.setHelperText(
                capacity == null
                        ? getTranslation("directory.free.hint")
                        : getTranslation("directory.free.of", capacity));
        free.setWidthFull();
        free.setAutofocus(true);
        FieldProblems problems = new FieldProblems().at("directory.error.free", free);
        Button ok =
                new Button(
                        getTranslation("uikit.save"),
                        click -> {
                            if (problems.run(() -> save.accept(free.getValue()))) {
                                close();
                            }
                        });
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        add(free, problems);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ok);
    }
}
