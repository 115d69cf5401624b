package org.sokong.codesets.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodeItem;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Language;

/** Labels in four languages, and the code of a new value. */
class CodeDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final TextField code = new TextField();
    private final Map<Language, TextField> labels = new EnumMap<>(Language.class);

    /**
     * @param item null for a new value
     * @param save takes the code, empty when none was typed, and the labels; may refuse
     */
    CodeDialog(@Nullable CodeItem item, BiConsumer<String, Map<Language, String>> save) {
        setHeaderTitle(getTranslation(item == null ? "codesets.add" : "codesets.relabel"));
        Div form = new Div();
        form.addClassName("codesets-form");
        form.add(
                new Paragraph(
                        getTranslation(
                                item == null ? "codesets.add.hint" : "codesets.relabel.hint")));
        FieldProblems problems = new FieldProblems();
        for (Language language : Language.values()) {
            TextField field = new TextField(getTranslation("codesets.label", language.ownName()));
            field.setMaxLength(300);
            field.setWidthFull();
            field.setRequiredIndicatorVisible(language == Language.ENGLISH);
            // The text is of that language, its label is of the page's.
            field.getElement()
                    .executeJs(
                            """
                            this.inputElement.setAttribute('lang', $0);
                            this.inputElement.setAttribute('dir', 'auto');
                            """,
                            language.tag());
            if (item != null) {
                field.setValue(item.labels().getOrDefault(language, ""));
            }
            labels.put(language, field);
            form.add(field);
            if (language == Language.ENGLISH) {
                field.setAutofocus(true);
                problems.at("codesets.error.english", field);
            }
        }
        if (item == null) {
            code.setLabel(getTranslation("codesets.code"));
            code.setHelperText(getTranslation("codesets.code.hint"));
            code.setMaxLength(60);
            code.setWidthFull();
            form.add(code);
            problems.at("codesets.error.code", code);
        }
        Button ok =
                new Button(
                        getTranslation("uikit.save"),
                        click -> {
                            if (problems.run(() -> save.accept(code.getValue(), labels()))) {
                                close();
                            }
                        });
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        add(form, problems);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ok);
        setWidth("min(34rem, 94vw)");
    }

    private Map<Language, String> labels() {
        Map<Language, String> typed = new EnumMap<>(Language.class);
        labels.forEach((language, field) -> typed.put(language, field.getValue()));
        return typed;
    }
}
