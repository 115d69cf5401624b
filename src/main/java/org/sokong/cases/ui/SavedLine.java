package org.sokong.cases.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.sokong.uikit.TimeText;

/** Says when a form that saves itself was last saved, and what keeps it from saving. */
class SavedLine extends Paragraph {

    private static final long serialVersionUID = 1;

    private final TimeText time;

    SavedLine(TimeText time, boolean writable) {
        this.time = time;
        addClassName("saved-line");
        getElement().setAttribute("role", "status");
        setText(getTranslation(writable ? "cases.saved.hint" : "cases.saved.read_only"));
    }

    void saved() {
        removeClassName("problem");
        setText(getTranslation("cases.saved.at", time.timeOfDayNow()));
    }

    void failed(String why) {
        addClassName("problem");
        setText(why);
    }
}
