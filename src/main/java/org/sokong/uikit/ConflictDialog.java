package org.sokong.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Two people changed the same record. For each answer that differs the second one chooses between
 * what they typed and what was saved meanwhile; nothing is lost before that.
 */
public class ConflictDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /**
     * An answer that differs.
     *
     * @param label the question
     * @param mine what the present user typed
     * @param theirs what was saved meanwhile
     */
    public record Difference(String label, String mine, String theirs) {}

    private final List<RadioButtonGroup<Boolean>> choices = new ArrayList<>();

    /**
     * @param chosen told the numbers of the differences in which the own answer is kept
     */
    public ConflictDialog(List<Difference> differences, Consumer<Set<Integer>> chosen) {
        setHeaderTitle(getTranslation("uikit.conflict.title"));
        setWidth("min(40rem, 94vw)");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        add(new Paragraph(getTranslation("uikit.conflict.explain")));
        for (Difference difference : differences) {
            RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();
            choice.setLabel(difference.label());
            choice.setItems(true, false);
            choice.setItemLabelGenerator(
                    mine ->
                            mine
                                    ? getTranslation(
                                            "uikit.conflict.mine", Typed.inline(difference.mine()))
                                    : getTranslation(
                                            "uikit.conflict.theirs",
                                            Typed.inline(difference.theirs())));
            choice.setValue(true);
            choices.add(choice);
            add(choice);
        }
        Button apply =
                new Button(
                        getTranslation("uikit.conflict.apply"),
                        click -> {
                            close();
                            chosen.accept(kept());
                        });
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(apply);
    }

    private Set<Integer> kept() {
        Set<Integer> kept = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).getValue()) {
                kept.add(i);
            }
        }
        return kept;
    }
}
