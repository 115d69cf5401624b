package org.sokong.uikit;

import com.vaadin.flow.component.button.Button;
import org.sokong.kernel.DomainException;

/** For whoever waits for an answer to what somebody else has asked. */
public class HearToo extends Button {

    private static final long serialVersionUID = 1;

    /**
     * The button.
     *
     * @param ask asks for the same
     * @param afterwards shows anew what is waited for
     */
    public HearToo(Runnable ask, Runnable afterwards) {
        setText(getTranslation("uikit.hear"));
        addClickListener(
                click -> {
                    try {
                        ask.run();
                        Notices.done("uikit.hear.done");
                    } catch (DomainException refusal) {
                        Notices.refused(refusal);
                    }
                    afterwards.run();
                });
    }
}
