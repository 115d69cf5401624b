package org.sokong.narratives.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.sokong.narratives.NarrativeService;
import org.sokong.uikit.FieldProblems;

/** Asks for some words and does something with them. */
class WordsDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final Div body = new Div();
    private final FieldProblems problems = new FieldProblems();

    /**
     * @param title translated
     * @param explanation translated, empty for none
     * @param labelKey label of the words
     * @param confirmKey text of the button
     * @param needed whether there must be words
     */
    WordsDialog(
            String title,
            String explanation,
            String labelKey,
            String confirmKey,
            boolean needed,
            Consumer<String> action) {
        setHeaderTitle(title);
        setWidth("min(34rem, 94vw)");
        TextArea words = new TextArea(getTranslation(labelKey));
        words.setMaxLength(NarrativeService.LONGEST_WORDS);
        words.setRequiredIndicatorVisible(needed);
        words.setMinRows(4);
        words.setWidthFull();
        words.focus();
        problems.at("narratives.error.needs_words", words);
        body.addClassName("stacked");
        if (!explanation.isEmpty()) {
            body.add(new Paragraph(explanation));
        }
        body.add(words);
        add(body, problems);
        Button yes =
                new Button(
                        getTranslation(confirmKey),
                        click -> {
                            if (problems.run(() -> action.accept(words.getValue()))) {
                                close();
                            }
                        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), yes);
    }

    /** Adds something below the words. */
    WordsDialog with(Component... components) {
        body.add(components);
        return this;
    }
}
