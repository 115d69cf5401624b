package org.sokong.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.search.TopicMatcher;
import org.sokong.uikit.Language;
import org.springframework.stereotype.Component;

/** The topics' names and terms, analysed once and kept. */
@Component
class TopicIndex {

    private final Topics topics;
    private final AtomicReference<@Nullable TopicMatcher> matcher = new AtomicReference<>();

    TopicIndex(Topics topics) {
        this.topics = topics;
    }

    TopicMatcher matcher() {
        TopicMatcher present = matcher.get();
        if (present == null) {
            present = build();
            matcher.set(present);
        }
        return present;
    }

    /** To be called when topics have changed. */
    void forget() {
        matcher.set(null);
    }

    private TopicMatcher build() {
        List<TopicMatcher.Topic> list = new ArrayList<>();
        for (PolicyTopic topic : topics.findAllByOrderByPosition()) {
            Map<Language, List<String>> namings = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                namings.put(language, topic.namings(language));
            }
            list.add(new TopicMatcher.Topic(topic.code(), namings));
        }
        return new TopicMatcher(list);
    }
}
