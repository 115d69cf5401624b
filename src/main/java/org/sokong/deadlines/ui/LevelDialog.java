package org.sokong.deadlines.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.deadlines.Length;
import org.sokong.deadlines.LevelUnit;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.EnumLabels;

/** Changes how long there is for one thing. */
class LevelDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    private final IntegerField value = ComponentTexts.wholeNumber("");
    private final Select<LevelUnit> unit = new Select<>();

    LevelDialog(
            String title,
            String hint,
            Length before,
            Consumer<@Nullable Length> save,
            Runnable done) {
        super(title);
        hint(hint);
        value.setLabel(getTranslation("deadlines.levels.value"));
        value.setRequiredIndicatorVisible(true);
        value.setValue(before.value());
        field("deadlines.error.length", value);
        unit.setLabel(getTranslation("deadlines.levels.unit"));
        unit.setItems(LevelUnit.values());
        unit.setItemLabelGenerator(EnumLabels.of("deadlines"));
        unit.setValue(before.unit());
        unit.setHelperText(getTranslation("deadlines.levels.unit.hint"));
        field("deadlines.error.unit", unit);
        saves(getTranslation("uikit.save"), () -> save.accept(length()), done);
    }

    private @Nullable Length length() {
        Integer typed = value.getValue();
        LevelUnit chosen = unit.getValue();
        return typed == null || chosen == null ? null : new Length(typed, chosen);
    }
}
