package org.sokong.demo;

import static org.sokong.demo.Invented.pick;

import java.util.List;
import java.util.Random;
import org.sokong.cases.Risk;
import org.sokong.forms.FormField;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Answer;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.FormKind;

/** What the client needs and what is dangerous, and how the client stays safe. */
final class AssessmentStory {

    private static final List<FormField> QUESTIONS = FormKind.NEEDS_ASSESSMENT.shape().fields();
    private static final List<String> NEEDS = List.of("NONE", "LOW", "MEDIUM", "HIGH");
    private static final int MOST_NOTES = 3;

    private final Telling telling;
    private final Random random;
    private final FormStory forms;
    private Risk risk = Risk.MEDIUM;
    private String codeWord = "";

    AssessmentStory(Telling telling, FormStory forms) {
        this.telling = telling;
        this.random = telling.random();
        this.forms = forms;
    }

    /** The first assessment, and what the supervisor says to it. */
    void assess() {
        risk = pick(random, List.of(Risk.LOW, Risk.MEDIUM, Risk.MEDIUM, Risk.HIGH));
        FormValues answers = answers();
        int form = forms.fill(telling.hours(2, 60), FormKind.NEEDS_ASSESSMENT, answers);
        int drawn = random.nextInt(10);
        if (drawn == 0) {
            forms.returned(ApprovalSubject.ASSESSMENT, form);
            forms.amend(
                    telling.hours(2, 30),
                    FormKind.NEEDS_ASSESSMENT,
                    form,
                    at -> answers,
                    "own_view",
                    telling.text("own_view"));
        }
        if (drawn < 7) {
            forms.approved(ApprovalSubject.ASSESSMENT, form);
        }
    }

    /** An assessment that nobody has approved yet, or that is still being written. */
    void unfinished() {
        risk = pick(random, List.of(Risk.LOW, Risk.MEDIUM, Risk.HIGH));
        FormValues answers = answers();
        if (telling.once(2)) {
            FormValues half =
                    answers.with("overall", (String) null).with("overall_reason", (String) null);
            forms.fill(telling.hours(2, 60), FormKind.NEEDS_ASSESSMENT, at -> half, false);
        } else {
            int form = forms.fill(telling.hours(2, 60), FormKind.NEEDS_ASSESSMENT, answers);
            forms.ask(ApprovalSubject.ASSESSMENT, form);
        }
    }

    /** Later things are looked at again; most of them are better. */
    void assessAgain() {
        risk = risk == Risk.HIGH ? Risk.MEDIUM : Risk.LOW;
        int form = forms.fill(telling.hours(4, 90), FormKind.NEEDS_ASSESSMENT, answers());
        if (telling.once(2)) {
            forms.approved(ApprovalSubject.ASSESSMENT, form);
        }
    }

    /** How the client stays safe, agreed for the first time or again. */
    void safetyPlan() {
        if (codeWord.isEmpty()) {
            codeWord = telling.text("code_word");
        }
        FormValues answers =
                FormValues.BLANK
                        .with("safe_way", telling.text("safe_way"))
                        .with("safe_hours", telling.text("safe_hours"))
                        .with("code_word", codeWord)
                        .with("safe_contacts", telling.once(2) ? null : telling.text("contacts"))
                        .with("warning_signs", telling.text("warning"))
                        .with("safe_places", telling.text("safe_place"))
                        .with("if_found", telling.once(3) ? null : telling.text("if_found"))
                        .with("device", telling.once(2) ? null : telling.text("device"))
                        .with("client_copy", telling.once(4) ? Answer.YES : Answer.NO);
        int weeks = telling.between(8, 26);
        forms.fill(
                telling.hours(1, 40),
                FormKind.SAFETY_PLAN,
                at -> answers.with("review_on", telling.day(at).plusWeeks(weeks)),
                true);
    }

    private FormValues answers() {
        FormValues answers = FormValues.BLANK.with("place", telling.text("place"));
        int height = risk.ordinal();
        int notes = 0;
        for (FormField question : QUESTIONS) {
            String key = question.key();
            if (key.endsWith(".level")) {
                String area = key.substring(0, key.length() - ".level".length());
                int level = Math.clamp(height + random.nextInt(3) - 1L, 0, NEEDS.size() - 1);
                answers = answers.with(key, NEEDS.get(level));
                if (level >= 2) {
                    answers =
                            answers.with(
                                    area + ".urgent",
                                    level == 3 && telling.once(2) ? Answer.YES : Answer.NO);
                    if (notes < MOST_NOTES && telling.once(3)) {
                        notes++;
                        answers = answers.with(area + ".note", telling.text("need"));
                    }
                }
            } else if (key.startsWith("risk.") && question.needed()) {
                answers =
                        answers.with(
                                key,
                                telling.percent(8 + 15 * height)
                                        ? Answer.YES
                                        : telling.once(10) ? Answer.UNKNOWN : Answer.NO);
            }
        }
        return answers.with("risk.note", height == 0 ? null : telling.text("safety"))
                .with("factors.individual", telling.text("individual"))
                .with("factors.household", telling.once(2) ? telling.text("household") : null)
                .with("factors.community", telling.once(3) ? telling.text("community") : null)
                .with("overall", risk)
                .with("overall_reason", telling.text("overall", height))
                .with("own_view", telling.once(2) ? telling.text("own_view") : null);
    }
}
