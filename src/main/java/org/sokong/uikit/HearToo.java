package org.sokong.uikit;

import com.vaadin.flow.component.button.Button;
import java.util.function.BooleanSupplier;

/** For whoever waits for an answer to what somebody else has asked. */
public class HearToo extends Button {

    private static final long serialVersionUID = 1;

    /**
     * The button.
     *
     * @param hear has the answer told to the reader too; whether one is still to come
     * @param afterwards shows anew what is waited for, or the answer
     */
    public HearToo(BooleanSupplier hear, Runnable afterwards) {
        setText(getTranslation("uikit.hear"));
        addClickListener(
                click -> {
                    Notices.done(hear.getAsBoolean() ? "uikit.hear.done" : "uikit.hear.late");
                    afterwards.run();
                });
    }
}
