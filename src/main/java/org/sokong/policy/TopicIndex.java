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

/**
 * The topics' names and terms, analysed once and kept until any node changes one: each use compares
 * a stamp, so that a change is searched with at once everywhere.
 */
@Component
class TopicIndex {

    private final Topics topics;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    private record Kept(String stamp, TopicMatcher matcher) {}

    TopicIndex(Topics topics) {
        this.topics = topics;
    }

    TopicMatcher matcher() {
        String stamp = topics.stamp();
        Kept present = kept.get();
        if (present == null || !present.stamp().equals(stamp)) {
            present = new Kept(stamp, build());
            kept.set(present);
        }
        return present.matcher();
    }

    /** To be called when topics have changed. */
    void forget() {
        kept.set(null);
    }

    private TopicMatcher build() {
        List<TopicMatcher.Topic> list = new ArrayList<>();
        for (PolicyTopic topic : topics.findAllByOrderByPosition()) {
            if (topic.retired()) {
                continue;
            }
            Map<Language, List<String>> namings = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                namings.put(language, topic.namings(language));
            }
            list.add(new TopicMatcher.Topic(topic.code(), namings));
        }
        return new TopicMatcher(list);
    }
}
