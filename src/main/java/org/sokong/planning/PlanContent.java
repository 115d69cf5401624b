package org.sokong.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserDirectory;
import org.sokong.forms.FormValues;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.policy.PolicyLibrary;
import org.springframework.stereotype.Component;

/**
 * A plan as one flat list of answers, to be kept with an approval: {@code goal.001.text}, {@code
 * goal.001.action.002.due_on}. Names are kept beside the ids, as they were.
 */
@Component
class PlanContent implements ApprovalContent.Source {

    /** Raised when a key changes its meaning. */
    static final int SHAPE = 1;

    private final PlanRows plans;
    private final GoalRows goals;
    private final ActionRows actions;
    private final UserDirectory users;
    private final OrganisationDirectory organisations;
    private final PolicyLibrary library;

    PlanContent(
            PlanRows plans,
            GoalRows goals,
            ActionRows actions,
            UserDirectory users,
            OrganisationDirectory organisations,
            PolicyLibrary library) {
        this.plans = plans;
        this.goals = goals;
        this.actions = actions;
        this.users = users;
        this.organisations = organisations;
        this.library = library;
    }

    /**
     * Goals with their actions, in order.
     *
     * @param names of colleagues and organisations by id
     * @param passages that are cited
     */
    record Whole(
            Map<Goal, List<Action>> goals,
            Map<UUID, String> names,
            Map<UUID, GoalPassage> passages) {

        /** Who is responsible, as people read it; null where it is the client or nobody. */
        @Nullable String party(ActionForm action) {
            return action.partyId() == null
                    ? action.partyWords()
                    : names.getOrDefault(action.partyId(), "");
        }

        /** Who gives what is needed, as people read it. */
        @Nullable String provider(ActionForm action) {
            return action.providerId() == null
                    ? action.providerWords()
                    : names.getOrDefault(action.providerId(), "");
        }
    }

    @Override
    public ApprovalSubject subject() {
        return ApprovalSubject.PLAN;
    }

    @Override
    public Optional<UUID> caseOf(UUID planId) {
        return plans.findById(planId).map(Plan::caseId);
    }

    @Override
    public ApprovalContent content(UUID planId) {
        Plan plan =
                plans.findById(planId)
                        .orElseThrow(() -> new DomainException("planning.plan.error.not_ready"));
        Map<Goal, List<Action>> all = goals(plan.caseId());
        if (!isMade(all)) {
            throw new DomainException("planning.plan.error.not_ready");
        }
        return new ApprovalContent(
                plan.caseId(), plan.authorId(), plan.writers(), values(plan, whole(all)), SHAPE);
    }

    @Override
    public void decided(UUID planId, ApprovalState state) {
        if (state == ApprovalState.APPROVED) {
            Plan plan = plans.findById(planId).orElseThrow();
            plan.approved();
            plans.save(plan);
        }
    }

    /** Whether there is a goal with an action, somebody responsible and a due date. */
    static boolean isMade(Map<Goal, List<Action>> goals) {
        return goals.entrySet().stream()
                .filter(entry -> entry.getKey().form().state() != GoalState.DROPPED)
                .flatMap(entry -> entry.getValue().stream())
                .map(Action::form)
                .anyMatch(
                        action ->
                                action.state() != ActionState.CANCELLED
                                        && action.party() != null
                                        && action.dueOn() != null);
    }

    /** Goals of a case with their actions, two statements however many there are. */
    Map<Goal, List<Action>> goals(UUID caseId) {
        Map<Goal, List<Action>> found = new LinkedHashMap<>();
        Map<UUID, List<Action>> byGoal = new HashMap<>();
        for (Goal goal : goals.findByCaseIdOrderByCreatedAtAscIdAsc(caseId)) {
            List<Action> own = new ArrayList<>();
            byGoal.put(goal.id(), own);
            found.put(goal, own);
        }
        for (Action action : actions.findByCaseIdOrderByCreatedAtAscIdAsc(caseId)) {
            byGoal.getOrDefault(action.goalId(), new ArrayList<>()).add(action);
        }
        return found;
    }

    /** The same with the names and passages they speak of. */
    Whole whole(Map<Goal, List<Action>> all) {
        Set<UUID> people = new HashSet<>();
        Set<UUID> bodies = new HashSet<>();
        Set<UUID> cited = new HashSet<>();
        all.forEach(
                (goal, own) -> {
                    add(cited, goal.form().passageId());
                    for (Action action : own) {
                        ActionForm form = action.form();
                        add(
                                form.party() == ActionParty.CASEWORKER ? people : bodies,
                                form.partyId());
                        add(bodies, form.providerId());
                    }
                });
        Map<UUID, String> names = new HashMap<>(users.names(people));
        if (!bodies.isEmpty()) {
            names.putAll(organisations.names(bodies));
        }
        Map<UUID, GoalPassage> passages = new HashMap<>();
        if (!cited.isEmpty()) {
            library.passages(cited)
                    .forEach(
                            passage ->
                                    passages.put(
                                            passage.id(),
                                            new GoalPassage(
                                                    passage.id(),
                                                    passage.document().title(),
                                                    passage.citation())));
        }
        return new Whole(all, names, passages);
    }

    /** What is planned now, without names: the same as long as nobody changes the plan. */
    FormValues substance(Plan plan) {
        return substance(values(plan, new Whole(goals(plan.caseId()), Map.of(), Map.of())));
    }

    /**
     * What an approval is about: how far a goal or an action has come is no change of the plan,
     * dropping or cancelling one is. What the client said stands on its own, and names may change
     * without the plan.
     */
    static FormValues substance(FormValues values) {
        Map<String, List<String>> kept = new TreeMap<>(values.stored());
        kept.keySet()
                .removeIf(
                        key ->
                                key.equals("agreement")
                                        || key.equals("agreed_on")
                                        || key.endsWith(".who_name")
                                        || key.endsWith(".provider_name")
                                        || key.endsWith(".passage"));
        kept.entrySet()
                .removeIf(
                        entry ->
                                entry.getKey().endsWith(".state")
                                        && !entry.getValue().contains(GoalState.DROPPED.name())
                                        && !entry.getValue()
                                                .contains(ActionState.CANCELLED.name()));
        return FormValues.of(kept);
    }

    /** All of a plan as answers. */
    static FormValues values(Plan plan, Whole whole) {
        Map<String, List<String>> all = new TreeMap<>();
        put(all, "agreement", plan.terms().agreement());
        put(all, "agreed_on", plan.terms().agreedOn());
        put(all, "review_on", plan.terms().reviewOn());
        int number = 0;
        for (Map.Entry<Goal, List<Action>> entry : whole.goals().entrySet()) {
            number++;
            String at = "goal.%03d.".formatted(number);
            GoalForm goal = entry.getKey().form();
            put(all, at + "area", goal.area());
            put(all, at + "pillar", goal.pillar());
            put(all, at + "text", goal.text());
            put(all, at + "target_on", goal.targetOn());
            put(all, at + "state", goal.state());
            put(all, at + "reason", goal.reason());
            put(all, at + "passage_id", goal.passageId());
            put(all, at + "early_reason", goal.earlyReason());
            if (goal.passageId() != null) {
                GoalPassage passage = whole.passages().get(goal.passageId());
                put(
                        all,
                        at + "passage",
                        passage == null ? null : passage.citation() + " · " + passage.title());
            }
            int step = 0;
            for (Action action : entry.getValue()) {
                step++;
                action(all, at + "action.%03d.".formatted(step), action.form(), whole);
            }
        }
        return FormValues.of(all);
    }

    private static void action(
            Map<String, List<String>> all, String at, ActionForm action, Whole whole) {
        put(all, at + "what", action.what());
        put(all, at + "who", action.party());
        put(all, at + "who_id", action.partyId());
        put(all, at + "who_words", action.partyWords());
        put(all, at + "who_name", whole.party(action));
        put(all, at + "provider_id", action.providerId());
        put(all, at + "provider_words", action.providerWords());
        put(all, at + "provider_name", whole.provider(action));
        put(all, at + "starts_on", action.startsOn());
        put(all, at + "due_on", action.dueOn());
        put(all, at + "cost", action.cost() == null ? null : action.cost().toPlainString());
        put(all, at + "currency", action.currency());
        put(all, at + "state", action.state());
        put(all, at + "reason", action.reason());
        put(all, at + "early_reason", action.earlyReason());
    }

    private static void put(Map<String, List<String>> all, String key, @Nullable Object value) {
        if (value != null) {
            String text =
                    switch (value) {
                        case Enum<?> constant -> constant.name();
                        case LocalDate day -> day.toString();
                        default -> value.toString();
                    };
            if (!text.isBlank()) {
                all.put(key, List.of(text));
            }
        }
    }

    private static void add(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
