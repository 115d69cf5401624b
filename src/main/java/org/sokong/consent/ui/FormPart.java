package org.sokong.consent.ui;

import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.shared.HasValidationProperties;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Translations;

/** A part of a form, with a heading and its fields one below the other. */
abstract class FormPart extends Div {

    private static final long serialVersionUID = 1;

    FormPart(String headingKey) {
        addClassName("form-part");
        add(new H3(getTranslation(headingKey)));
    }

    /** Marks every field that lacks something; the service checks the rules. */
    abstract boolean isComplete();

    /** Whether a visible field has a value; says so beside it where it has none. */
    final <F extends HasValueAndElement<?, ?> & HasValidationProperties> boolean filled(
            F field, String key) {
        boolean missing = field.getElement().isVisible() && field.isEmpty();
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(missing);
        return !missing;
    }

    final <E extends Enum<E>> ItemLabelGenerator<E> texts() {
        return constant -> getTranslation(Translations.key("consent", constant));
    }

    /** The value of a field that is asked, null where it is not. */
    static <V> @Nullable V asked(HasValueAndElement<?, V> field) {
        return field.getElement().isVisible() ? field.getValue() : null;
    }
}
