package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.referrals.ReferralStory;
import org.sokong.referrals.ReferralStory.Skipped;
import org.sokong.referrals.ReferralStory.Tried;
import org.sokong.uikit.SureDialog;

/** Everything that was tried with the same need, and who is asked next. */
class StoryCard extends Div {

    private static final long serialVersionUID = 1;

    /**
     * The story.
     *
     * @param stop stops asking others; empty for those who may not
     */
    StoryCard(ReferralStory story, UUID shown, Optional<Runnable> stop) {
        add(new H2(getTranslation("referrals.section.story")));
        addClassName("card");
        OrderedList list = new OrderedList();
        story.tried().forEach(tried -> list.add(line(tried, shown)));
        add(list);
        if (!story.skipped().isEmpty()) {
            UnorderedList skipped = new UnorderedList();
            story.skipped().forEach(one -> skipped.add(line(one)));
            add(skipped);
        }
        if (!story.next().isEmpty()) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "referrals.story.next", ReferralTexts.list(story.next()))));
            stop.ifPresent(deed -> add(stop(deed)));
        }
    }

    /** Whether there is anything to tell. */
    static boolean tells(ReferralStory story) {
        return !story.tried().isEmpty() || !story.next().isEmpty() || !story.skipped().isEmpty();
    }

    private Button stop(Runnable deed) {
        return new Button(
                getTranslation("referrals.action.stop_order"),
                click ->
                        new SureDialog(
                                        "referrals.action.stop_order",
                                        "referrals.dialog.stop_order.text",
                                        deed)
                                .open());
    }

    private static ListItem line(Skipped one) {
        return new ListItem(
                ReferralTexts.text(
                        "referrals.story.skipped",
                        one.receiver(),
                        one.gaps().stream()
                                .map(ReferralTexts::gap)
                                .collect(Collectors.joining(" "))));
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
