package org.sokong.uikit;

import com.vaadin.flow.component.html.Paragraph;

/** Says when a form that saves itself was last saved, and what keeps it from saving. */
public class SavedLine extends Paragraph {

    private static final long serialVersionUID = 1;

    private final TimeText time;

    public SavedLine(TimeText time, boolean writable) {
        this.time = time;
        addClassName("saved-line");
        getElement().setAttribute("role", "status");
        setText(getTranslation(writable ? "uikit.saved.hint" : "uikit.saved.read_only"));
    }

    public void saved() {
        removeClassName("problem");
        setText(getTranslation("uikit.saved.at", time.timeOfDayNow()));
    }

    public void failed(String why) {
        addClassName("problem");
        setText(why);
    }
}
