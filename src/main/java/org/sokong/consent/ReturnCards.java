package org.sokong.consent;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;

/** What asks a receiver to return or delete, for pages of the modules that shared something. */
public interface ReturnCards {

    /**
     * The request with its answer; empty where nothing was asked of the reader.
     *
     * @param sourceId referral or transfer
     * @param again called once it was answered
     */
    Optional<Component> of(UUID sourceId, Runnable again);
}
