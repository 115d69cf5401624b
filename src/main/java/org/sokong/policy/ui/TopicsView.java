package org.sokong.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sokong.kernel.DomainException;
import org.sokong.policy.TopicCuration;
import org.sokong.policy.TopicEntry;
import org.sokong.policy.TopicForm;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Language;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;

/** The thesaurus: topics with their names and terms in four languages. */
@Route("policy/topics")
@RolesAllowed("POLICY_CURATE")
@StyleSheet("styles/policy.css")
class TopicsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient TopicCuration curation;
    private final transient TimeText time;
    private final Div list = new Div();

    TopicsView(TopicCuration curation, TimeText time) {
        this.curation = curation;
        this.time = time;
        Button add =
                new Button(
                        getTranslation("policy.topics.add"),
                        click -> TopicDialog.adding(curation, this::saved).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new PageHeader(getTranslation("policy.topics.title"), "policy.topics.help")
                        .withActions(
                                new Anchor(
                                        "policy/topics/proposed",
                                        getTranslation("policy.proposed.link", curation.waiting())),
                                add),
                list);
        fill();
    }

    private void saved() {
        Notices.done("policy.topics.saved");
        fill();
    }

    private void fill() {
        list.removeAll();
        Map<String, List<TopicEntry>> byGroup =
                curation.entries().stream()
                        .collect(Collectors.groupingBy(each -> each.form().group()));
        for (String group : TopicForm.GROUPS) {
            if (!byGroup.containsKey(group)) {
                continue;
            }
            UnorderedList topics = new UnorderedList();
            topics.addClassNames("card", "policy-list");
            byGroup.get(group).forEach(each -> topics.add(item(each)));
            list.add(new H2(getTranslation("policy.group." + group)), topics);
        }
    }

    private ListItem item(TopicEntry topic) {
        String name = topic.form().names().getOrDefault(Language.of(getLocale()), topic.code());
        Span title = new Span(name);
        title.addClassName("policy-title");
        Div head = new Div(title);
        head.addClassName("policy-hit-head");
        if (topic.curated()) {
            head.add(new Badge(getTranslation("policy.topics.curated"), Badge.Tone.PLAIN));
        }
        if (topic.retired()) {
            head.add(new Badge(getTranslation("policy.topics.retired"), Badge.Tone.WARN));
        }
        int terms = topic.form().terms().values().stream().mapToInt(List::size).sum();
        Div facts = new Div();
        facts.addClassName("sub");
        Span code = new Span(topic.code());
        code.getElement().setAttribute("dir", "ltr");
        facts.add(code, new Span(" · " + getTranslation("policy.topics.terms", terms)));
        Div actions = new Div();
        actions.addClassName("policy-actions");
        actions.add(
                button(
                        "policy.topics.edit",
                        name,
                        () -> TopicDialog.changing(curation, topic, time, this::saved).open()));
        if (!topic.retired()) {
            actions.add(
                    button(
                            "policy.topics.again",
                            name,
                            () ->
                                    Notices.done(
                                            "policy.topics.again.done",
                                            curation.proposeAgain(topic.code()))));
        }
        actions.add(
                button(
                        topic.retired() ? "policy.topics.restore" : "policy.topics.retire",
                        name,
                        () -> {
                            curation.retire(topic.code(), topic.version(), !topic.retired());
                            saved();
                        }));
        if (topic.curated() && topic.shipped()) {
            actions.add(
                    button(
                            "policy.topics.back",
                            name,
                            () -> {
                                curation.backToShipped(topic.code(), topic.version());
                                saved();
                            }));
        }
        ListItem item = new ListItem(head, facts, actions);
        item.addClassName("policy-hit");
        return item;
    }

    private Button button(String key, String topic, Runnable action) {
        Button button =
                new Button(
                        getTranslation(key),
                        click -> {
                            try {
                                action.run();
                            } catch (DomainException refusal) {
                                Notices.refused(refusal);
                                fill();
                            }
                        });
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key + ".name", topic));
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("policy.topics.title");
    }
}
