package org.sokong.planning.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.sokong.forms.FormField;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormKind;
import org.sokong.uikit.Facts;

/** How and when the client may be called, shown before any call. */
class SafeContact extends Section {

    private static final long serialVersionUID = 1;

    SafeContact(FormServices services, UUID caseId) {
        addClassName("safe-contact");
        setAriaLabel(getTranslation("planning.safe.title"));
        add(new H3(getTranslation("planning.safe.title")));
        if (!services.access().sections(caseId).contains(FormKind.SAFETY_PLAN.section())) {
            add(new Paragraph(getTranslation("cases.withheld")));
            return;
        }
        Optional<FormDetail> plan = services.forms().latest(caseId, FormKind.SAFETY_PLAN);
        if (plan.isEmpty()) {
            add(new Paragraph(getTranslation("planning.safe.none")));
            return;
        }
        Facts facts = new Facts();
        for (FormField field : FormKind.safeContact()) {
            Span words =
                    new Span(
                            services.text()
                                    .answer(
                                            field,
                                            plan.get().values().all(field.key()),
                                            getLocale()));
            words.getElement().setAttribute("dir", "auto");
            facts.with(field.labelKey(), words);
        }
        add(facts);
    }
}
