package org.sokong.policy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sokong.policy.DocumentState;
import org.sokong.policy.PassageHit;
import org.sokong.policy.PassageTopic;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.TimeText;

/** One passage in a list of results. */
class HitCard extends ListItem {

    private static final long serialVersionUID = 1;
    private static final int MOST_TOPICS = 3;

    HitCard(PassageHit hit, Map<String, String> topicNames, TimeText time) {
        addClassName("policy-hit");
        Div head = new Div();
        head.addClassName("policy-hit-head");
        topics(hit).forEach(code -> head.add(topic(code, topicNames)));
        head.add(DocumentFacts.authority(hit.authority()));
        if (hit.document().state() != DocumentState.PUBLISHED) {
            head.add(
                    new Badge(EnumLabels.label("policy", hit.document().state()), Badge.Tone.WARN));
        }
        Anchor place = new Anchor(PolicyPaths.passage(hit.passageId()), "");
        place.add(DocumentFacts.isolated(DocumentFacts.line(hit.document(), hit.citation(), time)));
        place.addClassName("policy-open");
        head.add(place);
        add(head);
        if (hit.isAbstract()) {
            Span label = new Span(getTranslation("policy.abstract"));
            label.addClassName("why");
            add(label);
        }
        add(new Quoted(hit.shown(), hit.shownLanguage(), hit.marks()));
        hit.counterpart()
                .ifPresent(
                        other -> {
                            Anchor also =
                                    new Anchor(
                                            PolicyPaths.passage(other.id()),
                                            getTranslation(
                                                    "policy.hit.also",
                                                    other.language().ownName(),
                                                    DocumentFacts.ltr(other.citation())));
                            also.addClassName("why");
                            add(also);
                        });
        why(hit, topicNames);
    }

    /** The topics that answer the query first, then the most important ones. */
    private static List<String> topics(PassageHit hit) {
        Set<String> codes = new LinkedHashSet<>(hit.matchedTopics());
        hit.topics().stream().map(PassageTopic::code).forEach(codes::add);
        return codes.stream().limit(MOST_TOPICS).toList();
    }

    private static Anchor topic(String code, Map<String, String> topicNames) {
        Anchor link = new Anchor(PolicyPaths.topic(code), "");
        link.add(new Badge(topicNames.getOrDefault(code, code), Badge.Tone.PLAIN));
        link.addClassName("policy-topic-link");
        return link;
    }

    private void why(PassageHit hit, Map<String, String> topicNames) {
        List<String> reasons = new ArrayList<>();
        if (!hit.matchedTopics().isEmpty()) {
            reasons.add(
                    getTranslation(
                            "policy.hit.why.topics",
                            hit.matchedTopics().size(),
                            joined(
                                    hit.matchedTopics().stream()
                                            .map(code -> topicNames.getOrDefault(code, code))
                                            .toList())));
        }
        if (!hit.matchedWords().isEmpty()) {
            reasons.add(
                    getTranslation(
                            "policy.hit.why.words",
                            hit.matchedWords().size(),
                            joined(List.copyOf(hit.matchedWords()))));
        }
        if (!hit.abstractWords().isEmpty()) {
            reasons.add(
                    getTranslation(
                            "policy.hit.why.abstract",
                            hit.abstractWords().size(),
                            joined(List.copyOf(hit.abstractWords()))));
        }
        if (hit.isCloseInMeaning()) {
            reasons.add(getTranslation("policy.hit.why.meaning"));
        }
        if (hit.notInForce()) {
            reasons.add(getTranslation("policy.hit.why.ended"));
        }
        if (!reasons.isEmpty()) {
            Span why =
                    new Span(
                            getTranslation(
                                    "policy.hit.why",
                                    String.join(getTranslation("policy.hit.why.and"), reasons)));
            why.addClassName("why");
            add(why);
        }
    }

    private String joined(List<String> words) {
        return String.join(
                getTranslation("uikit.list.separator"),
                words.stream()
                        .limit(6)
                        .map(word -> getTranslation("policy.quoted", "\u2068" + word + "\u2069"))
                        .toList());
    }
}
