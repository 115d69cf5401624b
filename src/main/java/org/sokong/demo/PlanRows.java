package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.sokong.planning.ActionParty;
import org.sokong.planning.ActionState;
import org.sokong.planning.GoalForm;
import org.sokong.planning.GoalState;

/** Rows of the plan, its goals and actions. */
final class PlanRows implements PartRows {

    /** Version of the answers that an approval keeps of a plan. */
    static final int SHAPE = 1;

    private final FileRows file;
    private final UUID id = Ids.next();
    private final List<GoalRow> goals = new ArrayList<>();
    private final List<ActionRow> actions = new ArrayList<>();
    private PlanEvent.@Nullable Agreed agreed;
    private final Set<UUID> writers = new TreeSet<>();
    private @Nullable UUID author;
    private Instant createdAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;

    PlanRows(FileRows file) {
        this.file = file;
    }

    UUID id() {
        return id;
    }

    /** Who changed last what is planned. */
    UUID author() {
        return Objects.requireNonNull(author);
    }

    /** Who wrote a part of it that nobody has approved, and who wrote last. */
    Set<UUID> writers() {
        Set<UUID> all = new TreeSet<>(writers);
        all.add(author());
        return all;
    }

    /** Somebody else has approved all that was written so far. */
    void approved() {
        writers.clear();
    }

    /** The day of the next review, null when none was agreed on. */
    @Nullable LocalDate reviewOn() {
        return agreed == null ? null : agreed.reviewOn();
    }

    /** Whether there is a plan. */
    boolean isBegun() {
        return !goals.isEmpty();
    }

    UUID goal(int number) {
        return goals.get(number).id;
    }

    void apply(PlanEvent event) {
        switch (event) {
            case PlanEvent.GoalAdded added -> {
                if (goals.isEmpty()) {
                    createdAt = added.at();
                }
                GoalRow goal = new GoalRow(added);
                goals.add(goal);
                changed(added);
                told(added, "planning.goal.timeline.added", goal.id, Map.of("area", area(goal)));
            }
            case PlanEvent.GoalMoved moved -> {
                GoalRow goal = goals.get(moved.goal());
                goal.state = moved.state();
                goal.changedAt = moved.at();
                told(
                        moved,
                        "planning.goal.timeline.state",
                        goal.id,
                        Map.of(
                                "area",
                                area(goal),
                                "state",
                                "@planning.goalstate." + moved.state().name()));
            }
            case PlanEvent.ActionAdded added -> {
                ActionRow action = new ActionRow(added);
                actions.add(action);
                changed(added);
                told(
                        added,
                        "planning.action.timeline.added",
                        action.id,
                        Map.of("area", area(goals.get(added.goal()))));
            }
            case PlanEvent.ActionPutOff late -> {
                ActionRow action = actions.get(late.action());
                action.dueOn = late.dueOn();
                action.changedAt = late.at();
                changed(late);
                file.touch(late);
            }
            case PlanEvent.ActionMoved moved -> move(moved);
            case PlanEvent.Agreed said -> {
                if (agreed == null || !agreed.reviewOn().equals(said.reviewOn())) {
                    changed(said);
                }
                agreed = said;
                writers.add(file.actor(said));
                told(
                        said,
                        "planning.plan.timeline.asked",
                        id,
                        Map.of("answer", "@uikit.answer." + said.answer().name()));
            }
        }
    }

    private void move(PlanEvent.ActionMoved moved) {
        ActionRow action = actions.get(moved.action());
        action.state = moved.state();
        action.reason = moved.reason();
        action.changedAt = moved.at();
        if (moved.state() == ActionState.CANCELLED) {
            // What is planned is different now; how far an action has come is no such change.
            changed(moved);
        }
        told(
                moved,
                "planning.action.timeline.state",
                action.id,
                Map.of("state", "@planning.actionstate." + moved.state().name()));
    }

    private void changed(PlanEvent event) {
        author = file.actor(event);
        writers.add(author);
        changedAt = event.at();
    }

    private void told(PlanEvent event, String kind, UUID subject, Map<String, String> arguments) {
        file.changed(event, Section.PLAN, kind, subject, arguments);
    }

    private static String area(GoalRow goal) {
        return "@planning.goalarea." + goal.form.area().name();
    }

    /** All of the plan as an approval keeps it. */
    FormValues answers() {
        Map<String, List<String>> all = new TreeMap<>();
        PlanEvent.Agreed said = agreed;
        if (said != null) {
            put(all, "agreement", said.answer().name());
            put(all, "agreed_on", said.saidOn());
            put(all, "review_on", said.reviewOn());
        }
        for (int goal = 0; goal < goals.size(); goal++) {
            String at = "goal.%03d.".formatted(goal + 1);
            goals.get(goal).answers(all, at);
            int step = 0;
            for (ActionRow action : actions) {
                if (action.added.goal() == goal) {
                    step++;
                    action.answers(all, at + "action.%03d.".formatted(step));
                }
            }
        }
        return FormValues.of(all);
    }

    private static void put(Map<String, List<String>> all, String key, @Nullable Object value) {
        if (value != null) {
            all.put(key, List.of(value.toString()));
        }
    }

    @Override
    public void finish() {
        if (goals.isEmpty()) {
            return;
        }
        PlanEvent.Agreed said = agreed;
        file.row(
                CaseTable.CASE_PLAN,
                id,
                file.caseId(),
                said == null ? null : said.answer().name(),
                said == null ? null : said.saidOn(),
                said == null ? null : Utc.orNull(said.at()),
                said == null ? null : said.reviewOn(),
                author,
                FormRows.WRITERS.convertToDatabaseColumn(writers),
                Utc.orNull(createdAt),
                Utc.orNull(changedAt),
                0);
        goals.forEach(GoalRow::write);
        actions.forEach(ActionRow::write);
    }

    /** Actions of open goals that are not ended, and the review. */
    @Override
    public Stream<Instant> due(ZoneId zone) {
        if (file.status().isEnded()) {
            return Stream.empty();
        }
        PlanEvent.Agreed said = agreed;
        return Stream.concat(
                        said == null ? Stream.empty() : Stream.of(said.reviewOn()),
                        actions.stream()
                                .filter(action -> !action.state.isEnded())
                                .filter(
                                        action ->
                                                goals.get(action.added.goal()).state
                                                        == GoalState.OPEN)
                                .map(action -> action.dueOn))
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private final class GoalRow {

        private final UUID id = Ids.next();
        private final Instant createdAt;
        private final GoalForm form;
        private GoalState state;
        private Instant changedAt;

        GoalRow(PlanEvent.GoalAdded added) {
            this.createdAt = added.at();
            this.changedAt = added.at();
            this.form = added.goal();
            this.state = form.state();
        }

        void answers(Map<String, List<String>> all, String at) {
            put(all, at + "area", form.area().name());
            put(all, at + "pillar", Columns.name(form.pillar()));
            put(all, at + "text", form.text());
            put(all, at + "target_on", form.targetOn());
            put(all, at + "state", state.name());
        }

        void write() {
            file.row(
                    CaseTable.PLAN_GOAL,
                    id,
                    file.caseId(),
                    PlanRows.this.id,
                    form.area().name(),
                    Columns.name(form.pillar()),
                    form.text(),
                    form.targetOn(),
                    state.name(),
                    null,
                    null,
                    Utc.orNull(createdAt),
                    Utc.orNull(changedAt),
                    0);
        }
    }

    private final class ActionRow {

        private final UUID id = Ids.next();
        private final PlanEvent.ActionAdded added;
        private final @Nullable UUID party;
        private final @Nullable String partyName;
        private LocalDate dueOn;
        private ActionState state = ActionState.PLANNED;
        private @Nullable String reason;
        private Instant changedAt;

        ActionRow(PlanEvent.ActionAdded added) {
            this.added = added;
            this.dueOn = added.dueOn();
            this.changedAt = added.at();
            DemoWorld world = file.placed().world();
            if (added.party() == ActionParty.CASEWORKER) {
                this.party = file.placed().person(added.who());
                this.partyName = world.people().get(added.who()).name();
            } else if (added.party() == ActionParty.ORGANISATION) {
                this.party = file.placed().organisation(added.who());
                this.partyName = world.organisations().get(added.who()).name();
            } else {
                this.party = null;
                this.partyName = added.words();
            }
        }

        void answers(Map<String, List<String>> all, String at) {
            put(all, at + "what", added.what());
            put(all, at + "who", added.party().name());
            put(all, at + "who_id", party);
            put(all, at + "who_words", added.words());
            put(all, at + "who_name", partyName);
            put(all, at + "starts_on", added.startsOn());
            put(all, at + "due_on", dueOn);
            if (added.cost() != null) {
                put(all, at + "cost", added.cost().stripTrailingZeros().toPlainString());
            }
            put(all, at + "currency", added.currency());
            put(all, at + "state", state.name());
            put(all, at + "reason", reason);
        }

        void write() {
            file.row(
                    CaseTable.PLAN_ACTION,
                    id,
                    file.caseId(),
                    goal(added.goal()),
                    added.what(),
                    added.party().name(),
                    party,
                    added.words(),
                    null,
                    null,
                    added.startsOn(),
                    dueOn,
                    added.cost(),
                    added.currency(),
                    state.name(),
                    reason,
                    null,
                    Utc.orNull(added.at()),
                    Utc.orNull(changedAt),
                    0);
        }
    }
}
