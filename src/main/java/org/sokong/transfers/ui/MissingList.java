package org.sokong.transfers.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/**
 * Everything that is missing, under the refusal that counts it: stands where a form shows refusals
 * at its fields, so that the count is told here and not once more beside the list.
 */
class MissingList extends Div implements HasValidation {

    private static final long serialVersionUID = 1;

    private final Paragraph heading = new Paragraph();
    private final UnorderedList missing = new UnorderedList();

    MissingList() {
        addClassName("problem");
        getElement().setAttribute("role", "alert");
        add(heading, missing);
        setVisible(false);
    }

    /** What stands below the heading. */
    void list(List<String> texts) {
        missing.removeAll();
        texts.forEach(text -> missing.add(new ListItem(text)));
    }

    @Override
    public void setErrorMessage(String errorMessage) {
        heading.setText(errorMessage);
    }

    @Override
    public String getErrorMessage() {
        return heading.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return isVisible();
    }

    @Override
    public void setManualValidation(boolean enabled) {
        // Nothing here is checked but by the refusal.
    }
}
