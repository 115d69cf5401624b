package org.sokong.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.sokong.access.Permission;
import org.sokong.consent.ConsentForms;
import org.sokong.consent.ConsentSummary;

/** The consents of a case, with recording, withdrawing, and the exception beside them. */
@StyleSheet("styles/consent.css")
class ConsentsTab extends Div {

    private static final long serialVersionUID = 1;

    private final UUID caseId;
    private final transient ConsentServices services;
    private final boolean mayRecord;
    private final Div list = new Div();

    ConsentsTab(UUID caseId, ConsentServices services) {
        this.caseId = caseId;
        this.services = services;
        this.mayRecord =
                services.currentUser().may(Permission.CONSENT_RECORD)
                        && services.access().mayWork(caseId);
        addClassName("tab-stack");
        add(new Paragraph(getTranslation("consent.tab.help")));
        if (mayRecord) {
            Div actions =
                    new Div(
                            new Button(
                                    getTranslation("consent.record"),
                                    click ->
                                            services.dialogs()
                                                    .open(
                                                            caseId,
                                                            ConsentForms.Proposal.NONE,
                                                            recorded -> refresh())),
                            new Button(
                                    getTranslation("consent.vital.open"),
                                    click ->
                                            services.dialogs()
                                                    .openVitalInterest(
                                                            caseId,
                                                            ConsentForms.Proposal.NONE,
                                                            recorded -> refresh())));
            actions.addClassName("consent-actions");
            add(actions);
        }
        list.addClassName("cards");
        add(list);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        List<ConsentSummary> all = services.consents().ofCase(caseId);
        if (all.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("consent.tab.empty"));
            empty.addClassName("held");
            list.add(empty);
        }
        all.forEach(
                consent -> list.add(new ConsentCard(services, consent, mayRecord, this::refresh)));
    }
}
