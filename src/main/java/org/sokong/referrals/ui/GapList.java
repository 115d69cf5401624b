package org.sokong.referrals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sokong.referrals.SendGap;

/** What keeps a draft from being sent: each thing leads to the field where it is settled. */
class GapList extends UnorderedList {

    private static final long serialVersionUID = 1;

    /**
     * The list.
     *
     * @param place field of a gap, null where it is settled elsewhere
     */
    GapList(List<SendGap> gaps, Function<SendGap, @Nullable Component> place) {
        addClassName("gap-list");
        for (SendGap gap : gaps) {
            String sentence = ReferralTexts.gap(gap);
            Component field = place.apply(gap);
            add(new ListItem(field == null ? new Span(sentence) : link(sentence, field)));
        }
    }

    /** A link within the page; the address stays as it is. */
    private static Anchor link(String sentence, Component field) {
        Anchor link = new Anchor("#", sentence);
        link.getElement()
                .addEventListener("click", click -> lead(field))
                .addEventData("event.preventDefault()");
        return link;
    }

    private static void lead(Component field) {
        field.getElement().executeJs("this.scrollIntoView({block: 'center'}); this.focus();");
    }
}
