package org.sokong.guidance.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;
import org.sokong.cases.PolicyPart;
import org.sokong.guidance.RestingService;

/** Puts what rests on a passage that no longer holds on the case's page. */
@org.springframework.stereotype.Component
class RestingParts implements PolicyPart {

    private final RestingService service;

    RestingParts(RestingService service) {
        this.service = service;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> create(UUID caseId, boolean mayLink, Runnable changed) {
        RestingPanel panel = new RestingPanel(service, caseId, mayLink, changed);
        return panel.isNeeded() ? Optional.of(panel) : Optional.empty();
    }
}
