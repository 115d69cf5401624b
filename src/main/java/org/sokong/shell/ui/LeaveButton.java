package org.sokong.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/**
 * Leave now. What it does is done in the browser by {@code scripts/leave.js}, at once and without
 * waiting for the server.
 */
class LeaveButton extends Button {

    private static final long serialVersionUID = 1;

    LeaveButton() {
        setText(getTranslation("shell.leave"));
        setTooltipText(getTranslation("shell.leave.hint"));
        addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("leave");
        getElement().setAttribute("data-leave", true);
    }
}
