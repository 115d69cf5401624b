package org.sokong.referrals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.sokong.referrals.ReferralStory;
import org.sokong.referrals.ReferralStory.Tried;

/** Everything that was tried with the same need, and who is asked next. */
class StoryCard extends Div {

    private static final long serialVersionUID = 1;

    StoryCard(ReferralStory story, UUID shown) {
        add(new H2(getTranslation("referrals.section.story")));
        addClassName("card");
        OrderedList list = new OrderedList();
        story.tried().forEach(tried -> list.add(line(tried, shown)));
        add(list);
        if (!story.next().isEmpty()) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "referrals.story.next", ReferralTexts.list(story.next()))));
        }
    }

    /** Whether there is anything to tell. */
    static boolean tells(ReferralStory story) {
        return !story.tried().isEmpty() || !story.next().isEmpty();
    }

    private static ListItem line(Tried tried, UUID shown) {
        ListItem line = new ListItem();
        if (tried.id().equals(shown)) {
            Span code = new Span(tried.code());
            code.addClassName("code");
            code.getElement().setAttribute("aria-current", "true");
            line.add(code);
        } else {
            RouterLink code =
                    new RouterLink(tried.code(), ReferralView.class, ReferralView.of(tried.id()));
            code.addClassName("code");
            line.add(code);
        }
        if (tried.receiver() != null) {
            line.add(
                    new Span(
                            " " + ReferralTexts.text("referrals.page.to", tried.receiver()) + " "));
        }
        line.add(ReferralTexts.badge(tried.state()));
        return line;
    }
}
