package org.sokong.policy.api;

import java.util.List;
import java.util.Map;
import org.sokong.policy.PassageTopic;

/**
 * A topic of a passage.
 *
 * @param name in the language of the answer
 * @param proposed no curator has looked at it yet
 */
record TopicFact(String code, String name, boolean proposed) {

    static List<TopicFact> of(List<PassageTopic> topics, Map<String, String> names) {
        return topics.stream()
                .map(
                        topic ->
                                new TopicFact(
                                        topic.code(),
                                        names.getOrDefault(topic.code(), topic.code()),
                                        topic.proposed()))
                .toList();
    }
}
