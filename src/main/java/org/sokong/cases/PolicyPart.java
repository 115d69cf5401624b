package org.sokong.cases;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that stands below the linked passages on a case's page, contributed as a bean by the
 * module that owns it.
 */
public interface PolicyPart {

    /** Place among the parts, the smallest first. */
    int order();

    /**
     * Makes the part each time the page is opened; empty where there is nothing for the reader.
     *
     * @param mayLink whether the reader may link passages to the case now
     * @param changed told when a link was made or taken away
     */
    Optional<Component> create(UUID caseId, boolean mayLink, Runnable changed);
}
