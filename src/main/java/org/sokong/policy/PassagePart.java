package org.sokong.policy;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that stands below a passage on its page, contributed as a bean by the module that owns
 * it.
 */
public interface PassagePart {

    /** Place among the parts, the smallest first. */
    int order();

    /** Makes the part each time the page is opened; empty where there is nothing for the reader. */
    Optional<Component> create(UUID passageId);
}
