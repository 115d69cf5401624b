package org.sokong.legal.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.sokong.legal.CaseLaw;
import org.sokong.uikit.Notices;

/** Orders, hearings, deadlines, the status and the support of a case. */
@StyleSheet("styles/legal.css")
class LawTab extends Div {

    private static final long serialVersionUID = 1;

    private final transient LegalServices services;
    private final UUID caseId;

    LawTab(LegalServices services, UUID caseId) {
        this.services = services;
        this.caseId = caseId;
        addClassName("legal-stack");
        fill();
    }

    private void fill() {
        removeAll();
        CaseLaw law = services.reader().ofCase(caseId);
        add(
                new Paragraph(getTranslation("legal.tab.hint")),
                new OrderPart(services, caseId, law, this::saved),
                new HearingPart(services, caseId, law, this::saved),
                new DeadlinePart(services, caseId, law, this::saved),
                new StatusPart(services, caseId, this::saved),
                new SupportCard(services.support(), caseId));
    }

    private void saved() {
        Notices.done("legal.saved");
        fill();
    }
}
