package org.sokong.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What can be done while somebody else's question waits: answer it, or be told the answer too. */
public class AwaitedAnswer extends Div {

    private static final long serialVersionUID = 1;

    /**
     * What the reader can do.
     *
     * @param answerAt where the reader could give the answer, null for who may not
     * @param unheard whether the reader will not be told the answer
     * @param hear has it told to the reader too; whether one is still to come
     * @param afterwards shows anew what is waited for
     */
    public AwaitedAnswer(
            @Nullable String answerAt, boolean unheard, BooleanSupplier hear, Runnable afterwards) {
        if (answerAt != null) {
            add(new Paragraph(new Anchor(answerAt, getTranslation("uikit.hear.answer"))));
        }
        if (unheard) {
            add(new HearToo(hear, afterwards));
        }
    }
}
