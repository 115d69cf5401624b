package org.sokong.demo;

import static org.sokong.demo.Invented.pick;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.MoveReason;
import org.sokong.cases.Risk;
import org.sokong.narratives.ReportKind;

/**
 * The way of a case: how far it comes, and what each move asks for (case_process.md, section 2).
 * The records themselves are told by the other classes of this kind.
 */
final class CaseStory {

    private static final List<CaseStatus> PATH =
            List.of(
                    CaseStatus.OPEN,
                    CaseStatus.ASSESSED,
                    CaseStatus.PLANNED,
                    CaseStatus.IN_SERVICE,
                    CaseStatus.FOLLOW_UP,
                    CaseStatus.CLOSED);

    /** Referrals of six cases in a row: four, so that three hundred cases have two hundred. */
    private static final int[] REFERRALS = {1, 0, 1, 0, 2, 0};

    private final Telling telling;
    private final Random random;
    private final IntakeStory intake;
    private final TraffickingStory trafficking;
    private final ReferralStory referrals;
    private final FormStory forms;
    private final AssessmentStory assessments;
    private final PlanStory plan;
    private final ServiceStory services;
    private final FollowUpStory followUps;
    private final LegalStory legal;
    private final ClosureStory closure;
    private final ReportStory reports;
    private boolean met;
    private boolean openReferralAccepted;

    CaseStory(Telling telling) {
        this.telling = telling;
        this.random = telling.random();
        this.intake = new IntakeStory(telling);
        this.trafficking = new TraffickingStory(telling, intake);
        this.referrals = new ReferralStory(telling);
        this.forms = new FormStory(telling);
        this.assessments = new AssessmentStory(telling, forms);
        this.plan = new PlanStory(telling, forms);
        this.services = new ServiceStory(telling, plan);
        this.followUps = new FollowUpStory(telling, forms);
        this.legal = new LegalStory(telling);
        this.closure = new ClosureStory(telling, forms, plan);
        this.reports = new ReportStory(telling);
    }

    void tell() {
        int count = REFERRALS[telling.number() % REFERRALS.length];
        if (count == 0) {
            withoutReferral();
        } else {
            withReferrals(count);
        }
    }

    private void withoutReferral() {
        // Who is linked with another case still has one that goes on.
        int target =
                Groups.joined(telling.number()) ? telling.between(18, 81) : random.nextInt(100);
        if (target < 8) {
            intake.take(false);
        } else if (target < 12) {
            intake.take(false);
            move(
                    CaseStatus.DRAFT,
                    CaseStatus.DISCARDED,
                    MoveReason.CONSENT_REFUSED,
                    Duration.ofDays(1));
        } else if (target < 18) {
            intake();
            path(CaseStatus.DRAFT, CaseStatus.ASSESSED);
            closeEarly(CaseStatus.ASSESSED);
            telling.idle(telling.hours(20, 24 * 300));
            return;
        } else {
            CaseStatus reached =
                    target < 28
                            ? CaseStatus.OPEN
                            : target < 42
                                    ? CaseStatus.ASSESSED
                                    : target < 54
                                            ? CaseStatus.PLANNED
                                            : target < 72
                                                    ? CaseStatus.IN_SERVICE
                                                    : target < 82
                                                            ? CaseStatus.FOLLOW_UP
                                                            : CaseStatus.CLOSED;
            intake();
            path(CaseStatus.DRAFT, reached);
            if (reached == CaseStatus.CLOSED) {
                closed();
                return;
            }
            note();
            workOn(reached);
        }
        telling.idle(Duration.ofHours(2 + random.nextInt(24 * 9)));
    }

    private void withReferrals(int count) {
        ReferralStory.Ending ending = ReferralStory.ending(telling.number(), REFERRALS.length);
        intake();
        // A referral that waits or was answered keeps the case where it is; an ended one lets
        // it go on.
        CaseStatus at =
                ending.accepted()
                        ? CaseStatus.PLANNED
                        : pick(
                                random,
                                List.of(
                                        CaseStatus.OPEN,
                                        CaseStatus.ASSESSED,
                                        CaseStatus.PLANNED,
                                        CaseStatus.PLANNED,
                                        CaseStatus.IN_SERVICE));
        path(CaseStatus.DRAFT, at);
        if (count == 2) {
            referrals.referral(ReferralStory.earlier(telling.number(), REFERRALS.length));
        }
        // Before it, since the time left for an answer is told from its end.
        if (ending.open()) {
            workOn(at);
        }
        referrals.referral(ending);
        if (ending.open()) {
            if (ending.accepted() && random.nextInt(3) > 0) {
                openReferralAccepted = true;
                path(at, CaseStatus.IN_SERVICE);
            }
            return;
        }
        if (ending == ReferralStory.Ending.COMPLETED) {
            services.byReferral(
                    referrals.count() - 1, referrals.lastReceiver(), referrals.lastService());
        }
        boolean goesOn = Groups.joined(telling.number());
        CaseStatus reached =
                goesOn
                        ? CaseStatus.IN_SERVICE
                        : pick(
                                random,
                                List.of(
                                        CaseStatus.IN_SERVICE,
                                        CaseStatus.IN_SERVICE,
                                        CaseStatus.FOLLOW_UP,
                                        CaseStatus.CLOSED));
        path(at, reached);
        if (reached == CaseStatus.CLOSED) {
            closed();
        } else {
            workOn(reached);
            telling.idle(Duration.ofHours(3 + random.nextInt(24 * 12)));
        }
    }

    private void intake() {
        intake.take(true);
        referrals.of(intake.client());
    }

    /** Moves the case along its path, with what each move asks for. */
    private void path(CaseStatus from, CaseStatus to) {
        int reached = PATH.indexOf(from);
        int target = PATH.indexOf(to);
        CaseStatus status = from;
        while (reached < target) {
            reached++;
            CaseStatus next = PATH.get(reached);
            prepare(next);
            move(
                    status,
                    next,
                    next == CaseStatus.CLOSED ? MoveReason.GOALS_MET : null,
                    telling.minutes(3, 90));
            status = next;
        }
    }

    private void prepare(CaseStatus next) {
        switch (next) {
            case ASSESSED -> assessed();
            case PLANNED -> planned();
            case IN_SERVICE -> inService();
            case FOLLOW_UP -> followedUp();
            case CLOSED -> closing();
            default -> {
                // Opening asks for the consent that the intake holds.
            }
        }
    }

    private void assessed() {
        note();
        trafficking.tell();
        if (telling.once(3)) {
            Risk first = pick(random, List.of(Risk.MEDIUM, Risk.HIGH));
            int author = telling.worker();
            telling.then(telling.minutes(5, 300), at -> new DemoEvent.RiskSet(at, author, first));
        }
        legal.begin(intake.client().child(), intake.foreigner());
        closure.begin(intake.client().child());
        if (telling.percent(55)) {
            assessments.safetyPlan();
        }
        assessments.assess();
        legal.overdue();
    }

    private void planned() {
        // Who links cases works on all of them.
        if (random.nextInt(8) == 0 && !Groups.joined(telling.number())) {
            reassign();
        }
        note();
        if (telling.once(5)) {
            followUps.conference();
        }
        legal.goOn();
        plan.approved();
        if (random.nextInt(3) == 0) {
            referrals.link(null);
        }
    }

    private void inService() {
        note();
        if (telling.percent(30)) {
            services.stay();
        }
        if (!openReferralAccepted || telling.once(2)) {
            services.give(telling.hours(2, 40));
        }
        legal.overdue();
        legal.goOn();
    }

    private void followedUp() {
        note();
        int more = telling.between(1, 3);
        for (int i = 0; i < more; i++) {
            services.give(telling.hours(10, 24 * 6));
        }
        plan.goOn();
        legal.settle();
        services.leave();
        if (telling.percent(70)) {
            followUps.baseline();
        }
        note();
        plan.finish();
    }

    private void closing() {
        note();
        int contacts = telling.between(1, 2);
        for (int i = 0; i < contacts; i++) {
            followUps.contact(telling.days(6, 25), true);
        }
        if (telling.once(3)) {
            assessments.assessAgain();
        }
        // What counts is a plan that was looked at again.
        assessments.safetyPlan();
        if (telling.once(4)) {
            reports.write(ReportKind.CLOSURE, ReportStory.Stage.APPROVED);
        }
        legal.overdue();
        closure.approved(MoveReason.GOALS_MET, legal.isOpen());
    }

    private void closed() {
        if (telling.percent(40) && followUps.laterRound() && telling.percent(40)) {
            followUps.laterRound();
        }
        telling.idle(telling.hours(20, followUps.hasRounds() ? 24 * 90 : 24 * 300));
    }

    private void closeEarly(CaseStatus from) {
        note();
        MoveReason reason =
                pick(
                        random,
                        List.of(
                                MoveReason.CLIENT_ASKED,
                                MoveReason.MOVED_OR_RETURNED,
                                MoveReason.LOST_CONTACT));
        closure.approved(reason, legal.isOpen());
        move(from, CaseStatus.CLOSED, reason, telling.minutes(3, 90));
    }

    /** What is under way in a case that goes on. */
    private void workOn(CaseStatus status) {
        switch (status) {
            case OPEN -> {
                if (telling.once(2)) {
                    assessments.unfinished();
                }
            }
            case ASSESSED -> {
                if (telling.percent(70)) {
                    plan.unfinished();
                }
            }
            case PLANNED -> report(ReportKind.INCIDENT);
            case IN_SERVICE -> {
                plan.goOn();
                services.give(telling.hours(10, 24 * 6));
                if (telling.once(2)) {
                    followUps.contact(telling.days(2, 9), false);
                }
                legal.overdue();
                legal.goOn();
                legal.openEnds();
                report(telling.once(3) ? ReportKind.COURT : ReportKind.PROGRESS);
            }
            case FOLLOW_UP -> {
                followUps.contact(telling.days(5, 20), telling.once(2));
                if (telling.percent(40) && followUps.laterRound() && telling.once(4)) {
                    followUps.laterRound();
                }
                report(ReportKind.PROGRESS);
                if (telling.once(3)) {
                    closure.waiting(MoveReason.GOALS_MET);
                }
            }
            default -> {
                // A draft waits for its intake.
            }
        }
    }

    private void report(ReportKind kind) {
        if (telling.once(3)) {
            reports.write(kind, pick(random, List.of(ReportStory.Stage.values())));
        }
    }

    private void reassign() {
        List<DemoPerson> others =
                telling.workers().stream()
                        .filter(
                                p ->
                                        p.position() != telling.worker()
                                                && p.teams().contains(telling.team()))
                        .toList();
        if (!others.isEmpty()) {
            int to = pick(random, others).position();
            telling.then(
                    telling.hours(4, 30),
                    at -> new DemoEvent.Assigned(at, telling.supervisor(), to));
            telling.workedBy(to);
        }
    }

    private void note() {
        int place = met ? 1 + random.nextInt(9) : 0;
        met = true;
        String text = telling.invented().text(telling.language(), "note", place);
        String whole = random.nextBoolean() ? text + " " + telling.text("more") : text;
        int author = telling.worker();
        telling.then(telling.hours(5, 24 * 6), at -> new DemoEvent.Noted(at, author, whole));
    }

    private void move(CaseStatus from, CaseStatus to, @Nullable MoveReason reason, Duration gap) {
        @Nullable String note = random.nextInt(3) == 0 ? telling.text("move") : null;
        int author = telling.worker();
        telling.then(gap, at -> new DemoEvent.Moved(at, author, from, to, reason, note));
    }
}
