package org.sokong.planning.ui;

import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import org.sokong.planning.ConferenceDetail;
import org.sokong.planning.ConferenceService;
import org.sokong.uikit.Notices;

/** Who took part in a conference, what it decided, and who took what on. */
class ConferenceRowsPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient FormServices services;
    private final UUID formId;

    ConferenceRowsPanel(FormServices services, UUID formId) {
        this.services = services;
        this.formId = formId;
        addClassName("tab-stack");
        show();
    }

    private void show() {
        removeAll();
        ConferenceService conferences = services.conferences();
        ConferenceDetail detail = conferences.read(formId);
        Runnable saved =
                () -> {
                    Notices.done("planning.plan.saved");
                    show();
                };
        add(
                new ConferenceParticipants(conferences, formId, detail, saved),
                new ConferenceDecisions(services, formId, detail, saved),
                new ConferenceActions(services, formId, detail, saved));
    }
}
