package org.sokong.policy.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.PassageCitation;
import org.sokong.policy.PassageDetail;
import org.sokong.policy.PassagePart;
import org.sokong.policy.PassageTopic;
import org.sokong.policy.PassageUse;
import org.sokong.policy.PolicyCitations;
import org.sokong.policy.PolicyLibrary;
import org.sokong.policy.cite.CitedCard;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;

/** A passage: its words, what it is about, where it stands, who of the reader's cases uses it. */
@Route("policy/passages/:id")
@RolesAllowed("POLICY_READ")
@StyleSheet("styles/policy.css")
class PassageView extends ReadingPage {

    private static final long serialVersionUID = 1;

    private final transient List<PassagePart> parts;

    private final transient PolicyCitations citations;

    PassageView(
            PolicyLibrary library,
            PolicyCitations citations,
            TimeText time,
            List<PassagePart> parts) {
        super(library, time);
        this.citations = citations;
        this.parts = parts.stream().sorted(Comparator.comparingInt(PassagePart::order)).toList();
        addClassName("policy-passage");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PassageDetail passage = read(event, library()::passage);
        begin(
                getTranslation("policy.passage.title", DocumentFacts.ltr(passage.citation())),
                "policy.passage.help",
                new Anchor(
                        PolicyPaths.paragraph(passage.document().id(), passage.paragraph()),
                        getTranslation("policy.passage.read")));
        StandingMark.of(passage, time()).ifPresent(this::add);
        going(passage);
        Div card = new Div(topics(passage));
        card.addClassName("card");
        PassageCitation cited = citations.of(passage.id(), getLocale()).orElseThrow();
        if (passage.text() == null) {
            Span label = new Span(getTranslation("policy.abstract"));
            label.addClassName("why");
            card.add(label);
        }
        boolean own = passage.text() != null || passage.abstractOwn() != null;
        Quoted text = new Quoted(passage.shown(), own ? passage.language() : Language.ENGLISH);
        text.addClassName("policy-large");
        card.add(text);
        inReadersWords(card, passage, cited);
        PassageUse known = passage.use();
        if (known != null) {
            Paragraph use = new Paragraph(getTranslation("policy.use", known.ownCases()));
            use.addClassName("why");
            card.add(use);
        }
        Paragraph plain = new Paragraph(cited.plain());
        plain.addClassNames("why", "policy-cite");
        plain.getElement().setAttribute("dir", "auto");
        card.add(plain, CitedCard.copy(cited));
        add(card);
        abstracts(passage);
        passage.notes().forEach(note -> add(new NoteCard(note)));
        passage.counterparts()
                .forEach(
                        other ->
                                add(
                                        new Paragraph(
                                                new Anchor(
                                                        PolicyPaths.passage(other.id()),
                                                        getTranslation(
                                                                "policy.hit.also",
                                                                other.language().ownName(),
                                                                DocumentFacts.ltr(
                                                                        other.citation()))))));
        parts.stream()
                .map(part -> part.create(passage.id()))
                .flatMap(Optional::stream)
                .forEach(this::add);
        H2 about = new H2(passage.document().title());
        about.getElement().setAttribute("lang", passage.document().language().tag());
        about.getElement().setAttribute("dir", "auto");
        add(about, new FactList(passage.document(), time()));
    }

    /** Before and after in the document; also by keys that no browser uses. */
    private void going(PassageDetail passage) {
        PolicyCitations.Neighbours around = citations.neighbours(passage.id());
        Nav nav = new Nav();
        nav.addClassName("policy-going");
        nav.getElement().setAttribute("aria-label", getTranslation("policy.going"));
        go(nav, around.previous(), "policy.going.previous", Key.PAGE_UP);
        go(nav, around.next(), "policy.going.next", Key.PAGE_DOWN);
        add(nav);
    }

    private void go(Nav nav, @Nullable UUID to, String key, Key shortcut) {
        if (to == null) {
            return;
        }
        Anchor link = new Anchor(PolicyPaths.passage(to), getTranslation(key));
        link.getElement()
                .setAttribute(
                        "aria-keyshortcuts",
                        shortcut == Key.PAGE_UP ? "Alt+PageUp" : "Alt+PageDown");
        nav.add(link);
        Shortcuts.addShortcutListener(
                nav,
                () -> UI.getCurrent().navigate(PolicyPaths.passage(to)),
                shortcut,
                KeyModifier.ALT);
    }

    /** The same words in the reader's language, where a translation is there. */
    private void inReadersWords(Div card, PassageDetail passage, PassageCitation cited) {
        if (cited.how() == PassageCitation.Shown.TRANSLATION
                && cited.shownLanguage() != passage.language()) {
            Span label = new Span(getTranslation("policy.cite.shown.TRANSLATION"));
            label.addClassName("why");
            card.add(label, new Quoted(cited.shown(), cited.shownLanguage()));
        }
    }

    private Div topics(PassageDetail passage) {
        Map<String, String> names = library().topicNames(getLocale());
        Div line = new Div();
        line.addClassName("policy-hit-head");
        for (PassageTopic topic : passage.topics()) {
            String name = names.getOrDefault(topic.code(), topic.code());
            Anchor link = new Anchor(PolicyPaths.topic(topic.code()), "");
            link.addClassName("policy-topic-link");
            link.add(
                    new Badge(
                            topic.proposed() ? getTranslation("policy.topic.proposed", name) : name,
                            Badge.Tone.PLAIN));
            line.add(link);
        }
        line.add(DocumentFacts.authority(passage.authority()));
        return line;
    }

    /** Our own words beside the text: in the passage's language and in English. */
    private void abstracts(PassageDetail passage) {
        if (passage.abstractEnglish() == null
                || (passage.text() == null && passage.abstractOwn() == null)) {
            return;
        }
        boolean english = passage.language() == Language.ENGLISH;
        if (english && passage.text() == null) {
            return;
        }
        Div card = new Div(new H2(getTranslation("policy.passage.abstract")));
        card.addClassName("card");
        if (passage.text() != null && passage.abstractOwn() != null && !english) {
            card.add(new Quoted(passage.abstractOwn(), passage.language()));
        }
        card.add(new Quoted(passage.abstractEnglish(), Language.ENGLISH));
        add(card);
    }
}
