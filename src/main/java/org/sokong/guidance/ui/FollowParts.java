package org.sokong.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.guidance.TopicFollows;
import org.sokong.policy.PassagePart;
import org.sokong.policy.PassageTopic;
import org.sokong.policy.PolicyLibrary;
import org.sokong.uikit.Notices;

/** Lets a reader follow the topics of a passage. */
@org.springframework.stereotype.Component
class FollowParts implements PassagePart {

    private final TopicFollows follows;
    private final PolicyLibrary library;

    FollowParts(TopicFollows follows, PolicyLibrary library) {
        this.follows = follows;
        this.library = library;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> create(UUID passageId) {
        List<PassageTopic> topics = library.topicsOf(passageId);
        return topics.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(follows, library, topics));
    }

    private static final class Panel extends Div {

        private static final long serialVersionUID = 1;

        Panel(TopicFollows follows, PolicyLibrary library, List<PassageTopic> topics) {
            addClassName("card");
            add(
                    new H2(getTranslation("guidance.follow.title")),
                    new Paragraph(getTranslation("guidance.follow.hint")));
            Map<String, String> names = library.topicNames(getLocale());
            Set<String> mine = follows.mine();
            for (PassageTopic topic : topics) {
                Checkbox box = new Checkbox(names.getOrDefault(topic.code(), topic.code()));
                box.setValue(mine.contains(topic.code()));
                box.addValueChangeListener(
                        change -> {
                            follows.follow(topic.code(), change.getValue());
                            Notices.done(
                                    change.getValue()
                                            ? "guidance.follow.done"
                                            : "guidance.follow.ended");
                        });
                add(new Div(box));
            }
        }
    }
}
