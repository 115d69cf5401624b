package org.sokong.uikit;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** Something was done on this page: what waits for the user may be different now. */
public class WorkChanged extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1;

    WorkChanged(UI ui) {
        super(ui, false);
    }
}
