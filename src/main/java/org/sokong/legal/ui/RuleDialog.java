package org.sokong.legal.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.legal.LegalRuleForm;
import org.sokong.legal.LegalRuleItem;
import org.sokong.legal.RuleKind;

/** Names, length, warnings and source of an order or a deadline. */
class RuleDialog extends RuleEntry {

    private static final long serialVersionUID = 1;

    private final TextArea source;
    private final Checkbox verified = new Checkbox();
    private final Checkbox inUse = new Checkbox();

    /**
     * @param present null for a new one
     */
    RuleDialog(
            String title,
            RuleKind kind,
            @Nullable LegalRuleItem present,
            Consumer<LegalRuleForm> save,
            Runnable done) {
        super(title);
        addNames();
        if (kind != RuleKind.HEARING) {
            addLength(false);
        }
        addWarnings();
        source = words("legal.settings.source", "legal.error.source", 500);
        source.setRequiredIndicatorVisible(true);
        verified.setLabel(getTranslation("legal.settings.verified"));
        plain(verified);
        inUse.setLabel(getTranslation("legal.settings.in_use"));
        inUse.setValue(true);
        if (kind != RuleKind.HEARING) {
            plain(inUse);
        }
        if (present != null) {
            showRule(present);
            source.setValue(present.source());
            verified.setValue(present.verified());
            inUse.setValue(present.inUse());
        }
        saves(getTranslation("uikit.save"), () -> save.accept(form()), done);
    }

    private LegalRuleForm form() {
        return new LegalRuleForm(
                typedNames(),
                chosenCountry(),
                typedLength(),
                chosenUnit(),
                firstWarning(),
                lastWarning(),
                source.getValue(),
                verified.getValue(),
                inUse.getValue());
    }
}
