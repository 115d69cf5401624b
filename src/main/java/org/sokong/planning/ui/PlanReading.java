package org.sokong.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sokong.forms.FormValues;
import org.sokong.policy.PassageCitation;
import org.sokong.policy.cite.CitedMark;
import org.sokong.uikit.Facts;
import org.sokong.uikit.TimeText;

/**
 * A plan as an approval kept it: nothing in it is looked up again, but a passage that no longer
 * holds is marked.
 */
class PlanReading extends Div {

    private static final long serialVersionUID = 1;

    /** Where a goal stands among the answers, by its number. */
    private static final String AT = "goal.%03d.";

    private final transient TimeText time;
    private final transient FormValues values;
    private final transient Map<UUID, PassageCitation> cited;

    /**
     * @param citing gives the passages with these ids
     */
    PlanReading(
            TimeText time,
            FormValues values,
            Function<Collection<UUID>, Map<UUID, PassageCitation>> citing) {
        this.time = time;
        this.values = values;
        List<UUID> passages = new ArrayList<>();
        for (int goal = 1; values.get(AT.formatted(goal) + "text") != null; goal++) {
            String passage = values.get(AT.formatted(goal) + "passage_id");
            if (passage != null) {
                passages.add(UUID.fromString(passage));
            }
        }
        this.cited = citing.apply(passages);
        addClassName("plan-snapshot");
        add(
                new Facts()
                        .with("planning.plan.agreement", label("uikit.answer.", "agreement"))
                        .with("planning.plan.agreed_on", day("agreed_on"))
                        .with("planning.plan.review_on", day("review_on")));
        for (int goal = 1; values.get(AT.formatted(goal) + "text") != null; goal++) {
            goal(AT.formatted(goal));
        }
    }

    private void goal(String at) {
        Paragraph title = new Paragraph(values.get(at + "text"));
        title.getElement().setAttribute("dir", "auto");
        Facts facts =
                new Facts()
                        .with("planning.goal.area", label("planning.goalarea.", at + "area"))
                        .with("planning.goal.pillar", label("planning.goalpillar.", at + "pillar"))
                        .with("planning.goal.target_on", day(at + "target_on"))
                        .with("planning.goal.state", label("planning.goalstate.", at + "state"));
        some(facts, "planning.goal.reason", at + "reason");
        some(facts, "planning.goal.passage", at + "passage");
        add(title, facts);
        String passage = values.get(at + "passage_id");
        PassageCitation rests = passage == null ? null : cited.get(UUID.fromString(passage));
        CitedMark.of(rests == null ? null : rests.standing()).ifPresent(this::add);
        for (int action = 1;
                values.get(at + "action.%03d.what".formatted(action)) != null;
                action++) {
            action(at + "action.%03d.".formatted(action));
        }
    }

    private void action(String at) {
        Facts facts =
                new Facts()
                        .with("planning.action.what", values.get(at + "what"))
                        .with("planning.action.party", label("planning.actionparty.", at + "who"));
        some(facts, "planning.action.party_words", at + "who_name");
        some(facts, "planning.action.provider", at + "provider_name");
        facts.with("planning.action.starts_on", day(at + "starts_on"))
                .with("planning.action.due_on", day(at + "due_on"));
        if (values.get(at + "cost") != null) {
            facts.with(
                    "planning.action.cost",
                    values.get(at + "cost") + " " + values.get(at + "currency"));
        }
        facts.with("planning.action.state", label("planning.actionstate.", at + "state"));
        some(facts, "planning.action.reason", at + "reason");
        some(facts, "planning.plan.early_reason", at + "early_reason");
        add(facts);
    }

    private void some(Facts facts, String labelKey, String key) {
        if (values.get(key) != null) {
            facts.with(labelKey, values.get(key));
        }
    }

    private @Nullable String label(String keyStart, String key) {
        String code = values.get(key);
        return code == null ? null : getTranslation(keyStart + code);
    }

    private @Nullable String day(String key) {
        return values.date(key) == null ? null : time.date(values.date(key));
    }
}
