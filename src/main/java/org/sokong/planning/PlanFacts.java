package org.sokong.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.DisclosedFact.Kind;
import org.sokong.cases.Section;
import org.sokong.cases.SectionFacts;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/**
 * Goals and actions, for somebody the plan is disclosed to. Who among the sender's people does
 * what, and what it costs, stays with the sender.
 */
@Component
class PlanFacts implements SectionFacts {

    private final PlanRows plans;
    private final PlanContent contents;

    PlanFacts(PlanRows plans, PlanContent contents) {
        this.plans = plans;
        this.contents = contents;
    }

    @Override
    public Set<Section> sections() {
        return Set.of(Section.PLAN);
    }

    @Override
    public List<DisclosedFact> facts(UUID caseId, Section section) {
        List<DisclosedFact> facts = new ArrayList<>();
        if (section != Section.PLAN) {
            return facts;
        }
        plans.findByCaseId(caseId)
                .ifPresent(
                        plan -> {
                            PlanTerms terms = plan.terms();
                            if (terms.agreement() != null) {
                                facts.add(
                                        new DisclosedFact(
                                                "planning.plan.agreement",
                                                Kind.KEYS,
                                                List.of("uikit.answer." + terms.agreement())));
                            }
                            day(facts, "planning.plan.review_on", terms.reviewOn());
                        });
        contents.goals(caseId)
                .forEach(
                        (goal, actions) -> {
                            goal(facts, goal.form());
                            actions.forEach(action -> action(facts, action.form()));
                        });
        return facts;
    }

    private static void goal(List<DisclosedFact> facts, GoalForm goal) {
        facts.add(new DisclosedFact("planning.goal.text", Kind.TEXT, List.of(goal.text())));
        List<String> words = new ArrayList<>();
        words.add(key(goal.area()));
        if (goal.pillar() != null) {
            words.add(key(goal.pillar()));
        }
        words.add(key(goal.state()));
        facts.add(new DisclosedFact("planning.goal.about", Kind.KEYS, words));
        day(facts, "planning.goal.target_on", goal.targetOn());
    }

    private static void action(List<DisclosedFact> facts, ActionForm action) {
        facts.add(new DisclosedFact("planning.action.what", Kind.TEXT, List.of(action.what())));
        facts.add(
                new DisclosedFact(
                        "planning.action.state", Kind.KEYS, List.of(key(action.state()))));
        day(facts, "planning.action.due_on", action.dueOn());
    }

    private static void day(
            List<DisclosedFact> facts, String label, java.time.@Nullable LocalDate day) {
        if (day != null) {
            facts.add(new DisclosedFact(label, Kind.DATE, List.of(day.toString())));
        }
    }

    private static String key(Enum<?> constant) {
        return Translations.key("planning", constant);
    }
}
