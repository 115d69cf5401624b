package org.sokong.shell.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** The search of the frame: a case code opens the case, other words search the policy library. */
class SearchField extends Div {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;

    SearchField(Consumer<String> search) {
        addClassName("search");
        getElement().setAttribute("role", "search");
        TextField field = new TextField();
        field.setPlaceholder(getTranslation("shell.search"));
        field.setAriaLabel(getTranslation("shell.search"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        field.addKeyPressListener(
                Key.ENTER,
                press -> {
                    String typed = field.getValue().strip();
                    if (!typed.isEmpty()) {
                        search.accept(typed);
                    }
                });
        add(field);
    }
}
