package org.sokong.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sokong.policy.PassageHit;
import org.sokong.policy.PolicyLibrary;
import org.sokong.policy.ProposedTopics;
import org.sokong.policy.TopicCuration;
import org.sokong.policy.search.Highlighter;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;

/** Passages whose topics the program proposed: a curator confirms or refuses each. */
@Route("policy/topics/proposed")
@RolesAllowed("POLICY_CURATE")
@StyleSheet("styles/policy.css")
class ProposedTopicsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient TopicCuration curation;
    private final transient Map<String, String> names;
    private final Paragraph number = new Paragraph();
    private final Div list = new Div();
    private int page;

    ProposedTopicsView(TopicCuration curation, PolicyLibrary library) {
        this.curation = curation;
        this.names = library.topicNames(getLocale());
        number.addClassName("sub");
        number.getElement().setAttribute("role", "status");
        add(
                new PageHeader(getTranslation("policy.proposed.title"), "policy.proposed.help")
                        .withActions(
                                new Anchor("policy/topics", getTranslation("policy.topics.title"))),
                number,
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page = Pager.asked(event);
        fill();
    }

    private void fill() {
        list.removeAll();
        int passages = curation.waiting();
        int pages = Math.max(1, (passages + TopicCuration.PAGE_SIZE - 1) / TopicCuration.PAGE_SIZE);
        // What was decided leaves the list: the last page may have gone with it.
        page = Math.min(page, pages - 1);
        List<ProposedTopics> waiting = curation.proposed(page);
        number.setText(getTranslation("policy.proposed.link", passages));
        if (waiting.isEmpty()) {
            list.add(
                    new EmptyState(
                            getTranslation("policy.proposed.none"),
                            getTranslation("policy.proposed.none.hint")));
        }
        waiting.forEach(each -> list.add(card(each)));
        if (pages > 1) {
            list.add(
                    new Pager(
                            getTranslation("policy.proposed.pages"),
                            "policy/topics/proposed",
                            page,
                            pages));
        }
    }

    private Div card(ProposedTopics passage) {
        H2 heading =
                new H2(
                        new Anchor(
                                PolicyPaths.passage(passage.passageId()),
                                DocumentFacts.ltr(passage.citation())));
        List<PassageHit.Mark> marks = new ArrayList<>();
        passage.proposals().forEach(each -> marks.addAll(each.marks()));
        Div card =
                new Div(
                        heading,
                        new Quoted(
                                passage.text(),
                                passage.language(),
                                Highlighter.merged(passage.text(), marks)));
        card.addClassName("card");
        passage.proposals().forEach(each -> card.add(line(passage, each)));
        Button all =
                new Button(
                        getTranslation("policy.proposed.all"),
                        click -> {
                            curation.confirmAll(passage.documentId());
                            Notices.done("policy.proposed.done");
                            fill();
                        });
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        all.setAriaLabel(
                getTranslation(
                        "policy.proposed.all.name",
                        passage.citation().substring(0, passage.citation().indexOf(' '))));
        card.add(all);
        return card;
    }

    private Div line(ProposedTopics passage, ProposedTopics.Proposal proposal) {
        String topic = names.getOrDefault(proposal.code(), proposal.code());
        Span name = new Span(topic);
        name.addClassName("policy-title");
        Span why =
                new Span(
                        proposal.words().isEmpty()
                                ? getTranslation("policy.proposed.no_words")
                                : getTranslation(
                                        "policy.proposed.words",
                                        proposal.words().size(),
                                        String.join(
                                                getTranslation("uikit.list.separator"),
                                                proposal.words().stream()
                                                        .map(
                                                                word ->
                                                                        getTranslation(
                                                                                "policy.quoted",
                                                                                "\u2068" + word
                                                                                        + "\u2069"))
                                                        .toList())));
        why.addClassName("why");
        Button confirm =
                button(
                        "policy.proposed.confirm",
                        topic,
                        passage.citation(),
                        () -> curation.confirm(passage.passageId(), proposal.code()));
        Button refuse =
                button(
                        "policy.proposed.refuse",
                        topic,
                        passage.citation(),
                        () -> curation.refuse(passage.passageId(), proposal.code()));
        Div line = new Div(name, why, confirm, refuse);
        line.addClassName("policy-proposal");
        return line;
    }

    private Button button(String key, String topic, String citation, Runnable action) {
        Button button =
                new Button(
                        getTranslation(key),
                        click -> {
                            action.run();
                            Notices.done("policy.proposed.done");
                            fill();
                        });
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key + ".name", topic, citation));
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("policy.proposed.title");
    }
}
