package org.sokong.codesets;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field for a value of a code list, searched by its label. It offers what may be chosen today,
 * and in addition the retired or older value that the record has. A list may stand in several
 * schemes under the same variable, such as HTCDS and the local extension.
 *
 * <p>Set the label of the field as with any other; the value binds to a {@link CodedValue}.
 */
public class CodeSelect extends ComboBox<CodedValue> {

    private static final long serialVersionUID = 1;

    private final transient CodeChoices choices;
    private transient List<CodedValue> offered = List.of();

    /**
     * @param variable the list, such as {@code gender}
     * @param schemes one or more, in the order of the values
     */
    public CodeSelect(CodeSets codes, String variable, String... schemes) {
        this.choices = new CodeChoices(codes, variable, List.of(schemes));
        setItemLabelGenerator(choices::label);
        offer(choices.with(List.of()));
        setClearButtonVisible(true);
    }

    @Override
    @SuppressWarnings("NullAway") // ComboBox takes null for "nothing chosen", without saying so.
    public void setValue(@Nullable CodedValue value) {
        if (value != null && choices != null && !offered.contains(value)) {
            offer(choices.with(List.of(value)));
        }
        super.setValue(value);
    }

    private void offer(List<CodedValue> values) {
        offered = values;
        setItems(values);
    }
}
