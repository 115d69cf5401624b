package org.sokong.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sokong.directory.DirectoryPaths;
import org.sokong.directory.OfferForm;
import org.sokong.directory.PauseDetail;
import org.sokong.directory.ServiceFit.Verdict;
import org.sokong.directory.ServiceMatch;
import org.sokong.directory.ServiceOffer;
import org.sokong.directory.ServiceQuery;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Facts;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.TypedText;

/** A service: its name, what keeps it from taking people now, why it fits, and all the rest. */
class ServiceCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient DirectoryTexts texts;
    private final transient TimeText time;
    private final Div head = new Div();

    private ServiceCard(DirectoryTexts texts, TimeText time, ServiceOffer offer) {
        this.texts = texts;
        this.time = time;
        addClassNames("card", "offer");
        H3 name = new H3(offer.form().name());
        name.getElement().setAttribute("dir", "auto");
        head.add(name);
        head.addClassName("status-line");
        add(head);
    }

    /** As an organisation's page shows it. */
    static ServiceCard own(
            DirectoryTexts texts, TimeText time, ServiceOffer offer, Component... actions) {
        ServiceCard card = new ServiceCard(texts, time, offer);
        card.marks(offer);
        card.sub(new Span(DirectoryTexts.category(offer.form().category())));
        card.pause(offer.pause());
        card.takes(offer.form());
        card.more(offer);
        card.buttons(actions);
        return card;
    }

    /** As a search shows it. */
    static ServiceCard found(
            DirectoryTexts texts,
            TimeText time,
            ServiceMatch match,
            ServiceQuery query,
            Component... actions) {
        ServiceOffer offer = match.offer();
        ServiceCard card = new ServiceCard(texts, time, offer);
        if (!match.fit().reasons().isEmpty()) {
            Verdict verdict = match.fit().verdict();
            card.head.add(
                    new Badge(
                            EnumLabels.label("directory", verdict),
                            switch (verdict) {
                                case FITS -> Badge.Tone.GOOD;
                                case UNSURE -> Badge.Tone.WARN;
                                case MISSES -> Badge.Tone.PLAIN;
                            }));
        }
        card.marks(offer);
        Anchor organisation =
                new Anchor(
                        DirectoryPaths.organisation(offer.organisationId()),
                        offer.organisationName());
        organisation.getElement().setAttribute("dir", "auto");
        card.sub(organisation, new Span(" · " + DirectoryTexts.category(offer.form().category())));
        card.pause(offer.pause());
        card.reasons(match, query);
        if (query.client() == null) {
            card.takes(offer.form());
        }
        card.more(offer);
        card.buttons(actions);
        return card;
    }

    private void marks(ServiceOffer offer) {
        if (offer.pause() != null) {
            head.add(new Badge(getTranslation("directory.paused"), Badge.Tone.BAD));
        }
        if (offer.isFull()) {
            head.add(new Badge(getTranslation("directory.full"), Badge.Tone.BAD));
        } else if (offer.form().freePlaces() != null) {
            head.add(
                    new Badge(
                            getTranslation("directory.free.count", offer.form().freePlaces()),
                            Badge.Tone.GOOD));
        }
        if (offer.stale()) {
            head.add(new Badge(getTranslation("directory.stale"), Badge.Tone.WARN));
        }
    }

    private void sub(Component... parts) {
        Div sub = new Div(parts);
        sub.addClassName("sub");
        add(sub);
    }

    private void pause(@Nullable PauseDetail pause) {
        if (pause != null) {
            add(pauseLine(pause, time));
        }
    }

    /** Until when and why nobody is taken. */
    static Paragraph pauseLine(PauseDetail pause, TimeText time) {
        Paragraph line =
                new Paragraph(
                        DirectoryTexts.text(
                                pause.serviceId() == null
                                        ? "directory.pause.line.all"
                                        : "directory.pause.line",
                                pause.untilOn() == null
                                        ? DirectoryTexts.text("directory.pause.open")
                                        : time.date(pause.untilOn())));
        line.add(new Span(" "), new TypedText(pause.reason()));
        line.addClassName("offer-pause");
        return line;
    }

    private void reasons(ServiceMatch match, ServiceQuery query) {
        UnorderedList list = new UnorderedList();
        list.addClassName("offer-reasons");
        match.fit()
                .reasons()
                .forEach(
                        reason -> {
                            ListItem item =
                                    new ListItem(texts.reason(match.offer().form(), query, reason));
                            item.addClassName(
                                    "offer-" + reason.verdict().name().toLowerCase(Locale.ROOT));
                            list.add(item);
                        });
        if (!match.fit().reasons().isEmpty()) {
            add(list);
        }
    }

    private void takes(OfferForm form) {
        List<String> takes = texts.takes(form);
        Paragraph line =
                new Paragraph(
                        takes.isEmpty()
                                ? getTranslation("directory.takes.all")
                                : String.join(" ", takes));
        add(line);
    }

    private void more(ServiceOffer offer) {
        OfferForm form = offer.form();
        Facts facts =
                new Facts()
                        .with("directory.places", texts.places(form.places()))
                        .with("directory.languages", texts.languages(form.languages()))
                        .with("directory.eligibility.note", form.eligibility().note())
                        .with("directory.description", form.description())
                        .with("directory.hours", hours(form))
                        .with("directory.cost", cost(form))
                        .with("directory.refer", form.howToRefer())
                        .with("directory.focal", offer.focalName())
                        .with("directory.phone", phone(form.focalPhone()))
                        .with("directory.address", form.address())
                        .with("directory.accessibility", form.accessibility())
                        .with("directory.capacity", number(form.capacity()))
                        .with("directory.free", free(offer));
        Details details = new Details(getTranslation("directory.more"), facts);
        Span verified =
                new Span(
                        getTranslation(
                                "directory.verified.line",
                                time.date(offer.verifiedAt()),
                                "\u2068" + offer.verifiedBy() + "\u2069"));
        verified.addClassName("sub");
        add(details, verified);
    }

    private void buttons(Component... actions) {
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("buttons");
            add(row);
        }
    }

    private @Nullable String hours(OfferForm form) {
        if (!form.roundClock()) {
            return form.hours();
        }
        String always = getTranslation("directory.roundclock");
        return form.hours() == null ? always : always + " · " + form.hours();
    }

    private @Nullable String cost(OfferForm form) {
        if (form.cost() == null) {
            return form.costNote();
        }
        String cost = EnumLabels.label("directory", form.cost());
        return form.costNote() == null ? cost : cost + " · " + form.costNote();
    }

    private @Nullable String free(ServiceOffer offer) {
        Integer free = offer.form().freePlaces();
        return free == null || offer.freeSaidAt() == null
                ? null
                : getTranslation("directory.free.said", free, time.dateTime(offer.freeSaidAt()));
    }

    private static @Nullable String number(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private Span phone(@Nullable String number) {
        Span span = new Span(number == null ? getTranslation("uikit.notrecorded") : number);
        if (number != null) {
            span.getElement().setAttribute("dir", "ltr");
        }
        return span;
    }
}
