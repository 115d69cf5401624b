package org.sokong.demo;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Answer;
import org.sokong.outcomes.RoundKind;
import org.sokong.planning.FormKind;

/** Contacts after services, conferences about the case, and rounds of reintegration scores. */
final class FollowUpStory {

    private static final List<String> WAYS =
            List.of("HOME_VISIT", "OFFICE", "PHONE", "PHONE", "MESSAGE", "VIDEO");
    private static final List<String> CHANGES = List.of("BETTER", "BETTER", "SAME", "WORSE");
    private static final List<String> AREAS = List.of("safety", "health", "work", "family");

    private final Telling telling;
    private final Random random;
    private final FormStory forms;
    private @Nullable Duration baselineAt;
    private int level;
    private RoundKind last = RoundKind.BASELINE;

    FollowUpStory(Telling telling, FormStory forms) {
        this.telling = telling;
        this.random = telling.random();
        this.forms = forms;
    }

    /** A contact; one in six does not reach the client. */
    void contact(Duration gap, boolean done) {
        boolean reached = !telling.once(6);
        FormValues answers =
                FormValues.BLANK
                        .with("mode", Invented.pick(random, WAYS))
                        .with("reached", reached ? Answer.YES : Answer.NO)
                        .with("safe_contact_used", reached ? Answer.YES : Answer.UNKNOWN);
        if (reached) {
            for (String area : AREAS) {
                answers =
                        answers.with(
                                "change." + area,
                                telling.once(4) ? "NOT_DISCUSSED" : Invented.pick(random, CHANGES));
            }
            answers =
                    answers.with("change_note", telling.text("change"))
                            .with("goal_progress", done ? "MET" : "IN_PROGRESS")
                            .with("services_confirmed", Answer.YES)
                            .with("challenges", telling.once(2) ? telling.text("challenge") : null)
                            .with("own_words", telling.once(2) ? telling.text("own_words") : null);
        } else {
            answers = answers.with("remark", telling.text("remark"));
        }
        FormValues told = answers;
        int next = telling.between(14, 45);
        forms.fill(
                gap,
                FormKind.FOLLOW_UP,
                at -> told.with("next_on", telling.day(at).plusDays(next)),
                true);
    }

    /** People of several organisations meet about the case. */
    void conference() {
        boolean differ = telling.once(3);
        FormValues answers =
                FormValues.BLANK
                        .with("place", telling.text("place"))
                        .with("purpose", telling.text("purpose"))
                        .with("client_agreed", Answer.YES)
                        .with("client_present", telling.once(2) ? Answer.YES : Answer.NO)
                        .with("decisions", telling.text("decision"))
                        .with("differences", differ ? telling.text("difference") : null);
        forms.fill(telling.hours(6, 90), FormKind.CONFERENCE, answers);
    }

    /** The first round. */
    void baseline() {
        level = telling.between(2, 6);
        baselineAt = telling.elapsed();
        take(telling.hours(2, 60), RoundKind.BASELINE);
    }

    /** A round half a year after the last one, where there is one to compare it with. */
    boolean laterRound() {
        if (baselineAt == null || last.ordinal() >= RoundKind.MONTH_12.ordinal()) {
            return false;
        }
        last = RoundKind.values()[last.ordinal() + 1];
        long months = last == RoundKind.MONTH_6 ? 6 : 12;
        Duration due = baselineAt.plusDays(months * 30L + telling.between(3, 14));
        Duration gap = due.minus(telling.elapsed());
        level = Math.clamp(level + random.nextInt(4) - 1L, 0, 10);
        take(gap.compareTo(Duration.ofHours(5)) > 0 ? gap : telling.hours(5, 50), last);
        return true;
    }

    /** Whether a round was taken. */
    boolean hasRounds() {
        return baselineAt != null;
    }

    private void take(Duration gap, RoundKind kind) {
        long seed = random.nextLong();
        int how = level;
        String words = telling.text("own_words");
        int author = telling.worker();
        telling.then(
                gap,
                at ->
                        new OutcomeEvent.RoundTaken(
                                at, author, kind, telling.day(at), seed, how, words));
    }
}
