package org.sokong.cases.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
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
        String now =
                LocalTime.now(Clock.system(time.zone()))
                        .format(DateTimeFormatter.ofPattern("HH:mm"));
        setText(getTranslation("cases.saved.at", now));
    }

    void failed(String why) {
        addClassName("problem");
        setText(why);
    }
}
