package org.sokong.forms;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.sokong.uikit.Facts;

/** A filled form to be read, part by part; what is not recorded says so. */
public class FormReading extends Div {

    private static final long serialVersionUID = 1;

    public FormReading(FormShape shape, FormText text, FormValues values) {
        addClassName("form-reading");
        for (FormPart part : shape.parts()) {
            add(new H3(getTranslation(part.labelKey())));
            Facts facts = new Facts();
            for (FormField field : part.fields()) {
                Span answer = new Span(text.answer(field, values.all(field.key()), getLocale()));
                if (field.kind() == FieldKind.TEXT || field.kind() == FieldKind.LINE) {
                    answer.getElement().setAttribute("dir", "auto");
                    answer.addClassName("words");
                }
                if (values.all(field.key()).isEmpty()) {
                    answer.addClassName("held");
                }
                facts.with(field.labelKey(), answer);
            }
            add(facts);
        }
    }
}
