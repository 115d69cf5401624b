package org.sokong.cases;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that stands below the grants on the page "Who can see this case", contributed as a bean
 * by the module that owns it.
 */
public interface AccessPart {

    /** Place among the parts, the smallest first. */
    int order();

    /**
     * Makes the part each time the page is opened; empty where there is nothing for the reader.
     *
     * @param changed told when something changed that shows in the other parts
     */
    Optional<Component> create(UUID caseId, Runnable changed);
}
