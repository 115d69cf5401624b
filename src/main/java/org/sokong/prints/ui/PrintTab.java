package org.sokong.prints.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.paper.PaperLinks;
import org.sokong.prints.NamedFor;
import org.sokong.uikit.EnumLabels;

/** A case on paper: its summary, its intake, and the blank forms. */
class PrintTab extends Div {

    private static final long serialVersionUID = 1;

    private final transient PrintServices services;
    private final UUID caseId;
    private final Div summary = new Div();

    PrintTab(PrintServices services, UUID caseId) {
        this.services = services;
        this.caseId = caseId;
        addClassName("stacked");
        add(new H2(getTranslation("prints.summary.title")));
        Paragraph hint = new Paragraph(getTranslation("prints.summary.hint"));
        hint.addClassName("sub");
        add(hint, summary);
        show(null);
        if (services.cases().mayName(caseId)) {
            add(naming());
        }
        add(new H2(getTranslation("prints.form.INTAKE")));
        add(
                new PaperLinks(
                        getTranslation("prints.filled"),
                        language -> services.cases().intake(caseId, language)));
        if (services.user().may(Permission.CASE_EDIT)) {
            add(new H2(getTranslation("prints.forms.title")), new BlankFormList(services));
        }
    }

    /** The name is printed only after two deliberate steps, and each print with it is recorded. */
    private Div naming() {
        Checkbox named = new Checkbox(getTranslation("prints.named"));
        Select<NamedFor> purpose = new Select<>();
        purpose.setLabel(getTranslation("prints.named.why"));
        purpose.setItems(NamedFor.values());
        purpose.setItemLabelGenerator(EnumLabels.of("prints"));
        purpose.setHelperText(getTranslation("prints.named.hint"));
        purpose.setVisible(false);
        named.addValueChangeListener(
                change -> {
                    purpose.setVisible(change.getValue());
                    purpose.clear();
                    if (change.getValue()) {
                        // Nothing to print until it is said what for.
                        summary.removeAll();
                    } else {
                        show(null);
                    }
                });
        purpose.addValueChangeListener(
                change -> {
                    if (change.getValue() != null) {
                        show(change.getValue());
                    }
                });
        return new Div(named, purpose);
    }

    private void show(@Nullable NamedFor named) {
        summary.removeAll();
        summary.add(
                new PaperLinks(
                        getTranslation(
                                named == null ? "prints.summary" : "prints.summary.with_name"),
                        language -> services.cases().summary(caseId, language, named)));
    }
}
