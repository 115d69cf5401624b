package org.sokong.policy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sokong.policy.DocumentSummary;
import org.sokong.policy.TopicSummary;
import org.sokong.uikit.TimeText;

/** The library when nothing is looked for: its topics and its documents. */
class Browse extends Div {

    private static final long serialVersionUID = 1;

    Browse(List<TopicSummary> topics, List<DocumentSummary> documents, TimeText time) {
        addClassName("policy-browse");
        add(new H2(getTranslation("policy.browse.topics")));
        Div groups = new Div();
        groups.addClassName("policy-groups");
        Map<String, List<TopicSummary>> byGroup =
                topics.stream()
                        .collect(
                                Collectors.groupingBy(
                                        TopicSummary::group,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        byGroup.forEach((group, list) -> groups.add(group(group, list)));
        add(groups, new H2(getTranslation("policy.browse.documents")), documents(documents, time));
    }

    private Div group(String group, List<TopicSummary> topics) {
        UnorderedList list = new UnorderedList();
        for (TopicSummary topic : topics) {
            Anchor link = new Anchor(PolicyPaths.topic(topic.code()), topic.name(getLocale()));
            link.setTitle(topic.definition(getLocale()));
            Span count = new Span(String.valueOf(topic.passages()));
            count.addClassName("policy-count");
            count.getElement()
                    .setAttribute(
                            "aria-label", getTranslation("policy.passages", topic.passages()));
            count.getElement().setAttribute("role", "img");
            list.add(new ListItem(link, count));
        }
        Div card = new Div(new H3(getTranslation("policy.group." + group)), list);
        card.addClassName("card");
        return card;
    }

    private UnorderedList documents(List<DocumentSummary> documents, TimeText time) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("card", "policy-list");
        for (DocumentSummary document : documents) {
            Anchor title = new Anchor(PolicyPaths.document(document.id()), document.title());
            title.getElement().setAttribute("lang", document.language().tag());
            title.getElement().setAttribute("dir", "auto");
            title.addClassName("policy-title");
            ListItem item = new ListItem(title);
            item.addClassName("policy-hit");
            if (document.titleEnglish() != null
                    && !document.titleEnglish().equals(document.title())) {
                Div english = new Div(document.titleEnglish());
                english.getElement().setAttribute("lang", "en");
                english.getElement().setAttribute("dir", "auto");
                english.addClassName("sub");
                item.add(english);
            }
            Div facts =
                    new Div(
                            DocumentFacts.authority(document.authority()),
                            DocumentFacts.isolated(
                                    DocumentFacts.line(document, null, time)
                                            + " · "
                                            + getTranslation(
                                                    "policy.passages", document.passages())));
            facts.addClassName("policy-hit-head");
            item.add(facts);
            list.add(item);
        }
        return list;
    }
}
