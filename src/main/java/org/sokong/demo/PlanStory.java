package org.sokong.demo;

import static org.sokong.demo.Invented.pick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;
import org.sokong.organisations.ServiceCategory;
import org.sokong.planning.ActionParty;
import org.sokong.planning.ActionState;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.GoalPillar;
import org.sokong.planning.GoalState;

/** Goals and actions, what the client and the supervisor say to them, and how far they come. */
final class PlanStory {

    /** Goals of our own, in the order of the texts. */
    private enum Aim {
        HOME(GoalArea.SAFE_HOME, GoalPillar.SUPPORT_AND_SERVICES, ServiceCategory.SHELTER),
        PAPERS(
                GoalArea.LEGAL_STATUS,
                GoalPillar.IDENTIFICATION_AND_PROTECTION,
                ServiceCategory.DOCUMENTATION),
        HEALTH(GoalArea.PHYSICAL_HEALTH, GoalPillar.SUPPORT_AND_SERVICES, ServiceCategory.MEDICAL),
        CALM(
                GoalArea.MENTAL_HEALTH,
                GoalPillar.SUPPORT_AND_SERVICES,
                ServiceCategory.MENTAL_HEALTH_PSYCHOSOCIAL),
        WORK(GoalArea.WORK, GoalPillar.SOCIAL_INCLUSION, ServiceCategory.VOCATIONAL_TRAINING),
        COURT(GoalArea.COURT_MATTERS, GoalPillar.JUSTICE_AND_REDRESS, ServiceCategory.LEGAL_AID),
        FAMILY(GoalArea.SOCIAL_TIES, GoalPillar.SOCIAL_INCLUSION, ServiceCategory.FAMILY_TRACING),
        MONEY(GoalArea.ECONOMIC, GoalPillar.SOCIAL_INCLUSION, ServiceCategory.CASH);

        private final GoalArea area;
        private final GoalPillar pillar;
        private final ServiceCategory service;

        Aim(GoalArea area, GoalPillar pillar, ServiceCategory service) {
            this.area = area;
            this.pillar = pillar;
            this.service = service;
        }
    }

    private static final Map<String, String> CURRENCIES =
            Map.of("MY", "MYR", "VN", "VND", "BD", "BDT", "KW", "KWD", "TH", "THB", "ID", "IDR");

    private final Telling telling;
    private final Random random;
    private final FormStory forms;
    private final List<Aim> aims = new ArrayList<>();
    private final List<Boolean> ended = new ArrayList<>();
    private int reviewDays;

    PlanStory(Telling telling, FormStory forms) {
        this.telling = telling;
        this.random = telling.random();
        this.forms = forms;
    }

    /** The plan, agreed with the client and approved, at the second asking at times. */
    void approved() {
        write();
        agree();
        if (telling.once(6)) {
            forms.returned(ApprovalSubject.PLAN, FormEvent.PLAN);
            putOff();
            agree();
        }
        forms.approved(ApprovalSubject.PLAN, FormEvent.PLAN);
    }

    /** A plan that is not through yet: just written, waiting, or given back. */
    void unfinished() {
        write();
        switch (random.nextInt(4)) {
            case 0 -> {
                // Nobody was asked yet.
            }
            case 1 -> {
                agree();
                forms.returned(ApprovalSubject.PLAN, FormEvent.PLAN);
            }
            default -> {
                agree();
                forms.ask(ApprovalSubject.PLAN, FormEvent.PLAN);
            }
        }
    }

    /** Some of the actions go on or are done. */
    void goOn() {
        for (int action = 0; action < ended.size(); action++) {
            if (!ended.get(action) && telling.once(2)) {
                move(action, telling.once(2) ? ActionState.DONE : ActionState.IN_PROGRESS);
            }
        }
    }

    /** All actions come to an end, and the goals with them. */
    void finish() {
        for (int action = 0; action < ended.size(); action++) {
            if (!ended.get(action)) {
                int drawn = random.nextInt(20);
                move(
                        action,
                        drawn == 0
                                ? ActionState.CANCELLED
                                : drawn < 4 ? ActionState.HANDED_OVER : ActionState.DONE);
            }
        }
        for (int goal = 0; goal < aims.size(); goal++) {
            int mine = goal;
            int author = telling.worker();
            GoalState state = telling.once(5) ? GoalState.PARTLY_MET : GoalState.MET;
            telling.then(
                    telling.minutes(1, 6), at -> new PlanEvent.GoalMoved(at, author, mine, state));
        }
    }

    /** Number of goals. */
    int goals() {
        return aims.size();
    }

    /** The kind of service that serves a goal. */
    ServiceCategory service(int goal) {
        return aims.get(goal).service;
    }

    /** The place of a goal among the texts. */
    int aim(int goal) {
        return aims.get(goal).ordinal();
    }

    private void write() {
        List<Aim> drawn = new ArrayList<>(List.of(Aim.values()));
        Collections.shuffle(drawn, random);
        int count = telling.between(1, 3);
        reviewDays = telling.between(45, 90);
        for (int goal = 0; goal < count; goal++) {
            Aim aim = drawn.get(goal);
            aims.add(aim);
            goal(aim, telling.between(60, 180));
            int actions = telling.between(1, 2);
            for (int step = 0; step < actions; step++) {
                action(goal, aim, step);
            }
        }
    }

    private void goal(Aim aim, int days) {
        int author = telling.worker();
        String text = telling.text("goal", aim.ordinal());
        boolean dated = !telling.once(3);
        telling.then(
                aims.size() == 1 ? telling.hours(2, 40) : telling.minutes(2, 9),
                at ->
                        new PlanEvent.GoalAdded(
                                at,
                                author,
                                new GoalForm(
                                        aim.area,
                                        aim.pillar,
                                        text,
                                        dated ? telling.day(at).plusDays(days) : null,
                                        GoalState.OPEN,
                                        null,
                                        null)));
    }

    private void action(int goal, Aim aim, int step) {
        int author = telling.worker();
        String what = telling.text("action", aim.ordinal() * 2 + step);
        ActionParty party =
                pick(
                        random,
                        List.of(
                                ActionParty.CLIENT,
                                ActionParty.CASEWORKER,
                                ActionParty.CASEWORKER,
                                ActionParty.ORGANISATION,
                                ActionParty.OTHER));
        int who =
                party == ActionParty.CASEWORKER
                        ? author
                        : pick(random, telling.world().serving()).position();
        @Nullable String words = party == ActionParty.OTHER ? telling.text("helper") : null;
        int due = telling.between(14, 70);
        boolean begins = telling.once(2);
        String currency = CURRENCIES.get(telling.home().country());
        @Nullable BigDecimal cost =
                currency != null && telling.once(4)
                        ? BigDecimal.valueOf(telling.between(1, 12) * 50L)
                        : null;
        ended.add(false);
        telling.then(
                telling.minutes(1, 7),
                at ->
                        new PlanEvent.ActionAdded(
                                at,
                                author,
                                goal,
                                what,
                                party,
                                who,
                                words,
                                begins ? telling.day(at) : null,
                                telling.day(at).plusDays(due),
                                cost,
                                cost == null ? null : currency));
    }

    private void agree() {
        int author = telling.worker();
        telling.then(
                telling.hours(1, 50),
                at ->
                        new PlanEvent.Agreed(
                                at,
                                author,
                                Answer.YES,
                                telling.day(at),
                                telling.day(at).plusDays(reviewDays)));
    }

    /** What the supervisor asked for: more time for the last action. */
    private void putOff() {
        int author = telling.worker();
        int last = ended.size() - 1;
        int days = telling.between(75, 100);
        telling.then(
                telling.hours(1, 30),
                at -> new PlanEvent.ActionPutOff(at, author, last, telling.day(at).plusDays(days)));
    }

    private void move(int action, ActionState to) {
        int author = telling.worker();
        ended.set(action, to.isEnded());
        @Nullable String reason = to == ActionState.CANCELLED ? telling.text("cancelled") : null;
        telling.then(
                telling.minutes(2, 600),
                at -> new PlanEvent.ActionMoved(at, author, action, to, reason));
    }

    /** Numbers of the goals. */
    IntStream each() {
        return IntStream.range(0, aims.size());
    }
}
