package org.sokong.policy.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.Language;

/** Asks where the second passage begins: the curator puts an empty line there. */
class SplitDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    SplitDialog(String text, Language language, Consumer<String> split) {
        super(
                com.vaadin
                        .flow
                        .component
                        .UI
                        .getCurrent()
                        .getTranslation("policy.curate.split.title"));
        hint(getTranslation("policy.curate.split.hint"));
        TextArea words = words("policy.curate.split.text", "policy.error.split", 100_000);
        words.setValue(text);
        words.getElement().setAttribute("lang", language.tag());
        saves(
                getTranslation("policy.curate.split"),
                () -> {
                    String typed = words.getValue().strip();
                    int at = typed.indexOf('\n');
                    if (at < 0) {
                        throw new DomainException("policy.error.split");
                    }
                    split.accept(typed.substring(0, at));
                },
                () -> {});
    }
}
