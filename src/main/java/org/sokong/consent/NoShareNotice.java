package org.sokong.consent;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;

/** The warning that stands beside the choice of a receiver, for pages of other modules. */
public interface NoShareNotice {

    /**
     * Names in words on the case's do-not-share list, with the request to think of them; empty
     * where there are none.
     */
    Optional<Component> of(UUID caseId);
}
