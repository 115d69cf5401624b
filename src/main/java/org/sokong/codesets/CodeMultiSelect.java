package org.sokong.codesets;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.ComponentTexts;

/** As {@link CodeSelect}, for several values; store them with {@link CodedValue#textOf}. */
public class CodeMultiSelect extends MultiSelectComboBox<CodedValue> {

    private static final long serialVersionUID = 1;

    private final transient CodeChoices choices;
    private transient List<CodedValue> offered = List.of();

    /**
     * @param variable the list, such as {@code method_of_control}
     * @param schemes one or more, in the order of the values
     */
    public CodeMultiSelect(CodeSets codes, String variable, String... schemes) {
        this.choices = new CodeChoices(codes, variable, List.of(schemes));
        setI18n(ComponentTexts.multiSelectTexts());
        setItemLabelGenerator(choices::label);
        offer(choices.with(List.of()));
        setClearButtonVisible(true);
    }

    @Override
    @SuppressWarnings("NullAway") // The field takes null for "nothing chosen", without saying so.
    public void setValue(@Nullable Set<CodedValue> value) {
        if (value != null && choices != null && !offered.containsAll(value)) {
            offer(choices.with(value));
        }
        super.setValue(value);
    }

    private void offer(List<CodedValue> values) {
        offered = values;
        setItems(values);
    }
}
