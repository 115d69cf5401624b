package org.sokong.cases;

import com.vaadin.flow.component.Component;
import java.util.UUID;

/**
 * What has to be seen before anybody calls or meets the client, such as safe hours and the code
 * word; shown wherever the way to the client is shown. Asks for its own right to the part it shows.
 */
public interface BeforeContact {

    /** Made each time the way to the client is shown. */
    Component create(UUID caseId);
}
