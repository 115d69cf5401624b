package org.sokong.guidance.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;
import org.sokong.cases.PolicyPart;
import org.sokong.guidance.SuggestionService;
import org.sokong.uikit.TimeText;

/** Puts the suggestions below the linked passages. */
@org.springframework.stereotype.Component
class SuggestionParts implements PolicyPart {

    private final SuggestionService service;
    private final TimeText time;

    SuggestionParts(SuggestionService service, TimeText time) {
        this.service = service;
        this.time = time;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create(UUID caseId, boolean mayLink, Runnable changed) {
        return Optional.of(new SuggestionPanel(service, time, caseId, changed));
    }
}
