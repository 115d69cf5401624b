package org.sokong.legal.ui;

import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.legal.LegalRuleItem;
import org.sokong.legal.PassageRuleForm;
import org.sokong.legal.RuleKind;
import org.sokong.legal.RuleStart;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Required;

/** What a passage sets: what starts a clock and how long it runs, or how long an order lasts. */
class PassageRuleDialog extends RuleEntry {

    private static final long serialVersionUID = 1;

    private final Select<RuleKind> kind = new Select<>();
    private final Select<RuleStart> start = new Select<>();

    /**
     * @param present the version that is changed, null for a new rule
     */
    PassageRuleDialog(
            @Nullable LegalRuleItem present, Consumer<PassageRuleForm> save, Runnable done) {
        super("");
        setHeaderTitle(
                getTranslation(present == null ? "legal.passage_rules.add" : "legal.change"));
        if (present != null) {
            hint(getTranslation("legal.passage_rules.change.hint"));
        }
        kind.setLabel(getTranslation("legal.passage_rules.kind"));
        kind.setItems(RuleKind.DEADLINE, RuleKind.ORDER);
        kind.setItemLabelGenerator(value -> EnumLabels.label("legal", value));
        kind.setValue(RuleKind.DEADLINE);
        Required.mark(kind);
        field("legal.error.rule_kind", kind);
        start.setLabel(getTranslation("legal.passage_rules.starts"));
        start.setItems(RuleStart.values());
        start.setItemLabelGenerator(value -> EnumLabels.label("legal", value));
        Required.mark(start);
        field("legal.error.starts_by", start);
        kind.addValueChangeListener(
                change -> start.setVisible(change.getValue() == RuleKind.DEADLINE));
        addNames();
        addLength(true);
        addWarnings();
        if (present != null) {
            kind.setValue(present.kind());
            if (present.startsBy() != null) {
                start.setValue(present.startsBy());
            }
            showRule(present);
        }
        saves(getTranslation("uikit.save"), () -> save.accept(form()), done);
    }

    private PassageRuleForm form() {
        return new PassageRuleForm(
                kind.getValue(),
                typedNames(),
                chosenCountry(),
                start.getValue(),
                typedLength(),
                chosenUnit(),
                firstWarning(),
                lastWarning());
    }
}
