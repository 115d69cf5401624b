package org.sokong.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseClockRule;
import org.sokong.cases.ClockEvidence.Happened;
import org.sokong.deadlines.ClockKind;
import org.sokong.deadlines.ClockRun;
import org.sokong.deadlines.Schedule;
import org.sokong.kernel.Utc;
import org.sokong.planning.FormKind;

/** Rows of the clocks of a case, by the rule that the services use. */
final class ClockRows implements PartRows {

    /**
     * How and until when clocks are counted.
     *
     * @param schedule of the organisation
     * @param anchor the moment before which everything happened
     */
    record Frame(Schedule schedule, Instant anchor) {}

    private final FileRows file;
    private final FormRows forms;
    private final PlanRows plan;
    private final Frame frame;
    private final Map<UUID, ClockRun> clocks = new LinkedHashMap<>();
    private Instant openedAt = Instant.EPOCH;
    private Instant assessedAt = Instant.EPOCH;
    private Instant servedAt = Instant.EPOCH;

    ClockRows(FileRows file, FormRows forms, PlanRows plan, Frame frame) {
        this.file = file;
        this.forms = forms;
        this.plan = plan;
        this.frame = frame;
    }

    /** Counts anew where the event has something to do with a clock. */
    void after(DemoEvent event) {
        switch (event) {
            case DemoEvent.Moved moved -> {
                moved(moved);
                count(moved.at());
            }
            case DemoEvent.RiskSet set -> count(set.at());
            case FormEvent form -> count(form.at());
            case PlanEvent.Agreed agreed -> count(agreed.at());
            default -> {
                // No clock waits for anything else.
            }
        }
    }

    private void moved(DemoEvent.Moved moved) {
        switch (moved.to()) {
            case OPEN -> {
                openedAt = moved.at();
                assessedAt = moved.at();
                servedAt = moved.at();
            }
            case ASSESSED -> assessedAt = moved.at();
            case IN_SERVICE -> servedAt = moved.at();
            default -> {
                // The clocks begin with these three.
            }
        }
    }

    private void count(Instant now) {
        List<ClockRun> running = clocks.values().stream().filter(ClockRun::isRunning).toList();
        new CaseClockRule(file.status(), file.risk(), openedAt, assessedAt, servedAt)
                .state(file.status().isActive() ? happened() : Map.of())
                .changes(running, frame.schedule(), now)
                .forEach(run -> clocks.put(run.id(), run));
    }

    private Map<ClockKind, Happened> happened() {
        Map<ClockKind, Happened> happened = new EnumMap<>(ClockKind.class);
        happened.put(
                ClockKind.ASSESSMENT,
                new Happened(last(forms.completed(FormKind.NEEDS_ASSESSMENT)), null));
        happened.put(
                ClockKind.FIRST_CONTACT,
                new Happened(
                        Stream.concat(forms.completed(FormKind.NEEDS_ASSESSMENT), forms.contacts())
                                .min(Instant::compareTo)
                                .orElse(null),
                        null));
        happened.put(
                ClockKind.FOLLOW_UP_CONTACT,
                new Happened(last(forms.contacts()), forms.nextContact()));
        if (plan.isBegun()) {
            Instant approved = last(forms.planApproved());
            happened.put(ClockKind.PLAN_APPROVED, new Happened(approved, null));
            happened.put(ClockKind.PLAN_REVIEW, new Happened(approved, plan.reviewOn()));
        }
        return happened;
    }

    private static @Nullable Instant last(Stream<Instant> moments) {
        return moments.max(Instant::compareTo).orElse(null);
    }

    @Override
    public void finish() {
        clocks.values().forEach(this::write);
    }

    @Override
    public Stream<Instant> due(ZoneId zone) {
        return clocks.values().stream().filter(ClockRun::isRunning).map(ClockRun::dueAt);
    }

    /** Nobody is reminded of what was over before the demonstration was written. */
    private void write(ClockRun run) {
        boolean half = run.isRunning() && run.halfAt().isBefore(frame.anchor());
        boolean end = run.isRunning() && run.dueAt().isBefore(frame.anchor());
        file.row(
                CaseTable.CASE_CLOCK,
                run.id(),
                file.caseId(),
                file.organisation(),
                run.kind().name(),
                run.risk().name(),
                Utc.orNull(run.startedAt()),
                Utc.orNull(run.halfAt()),
                Utc.orNull(run.dueAt()),
                Utc.orNull(run.doneAt()),
                Utc.orNull(run.stoppedAt()),
                half ? Utc.orNull(run.halfAt()) : null,
                end ? Utc.orNull(run.dueAt()) : null,
                end ? Utc.orNull(run.dueAt()) : null);
    }
}
