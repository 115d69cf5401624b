package org.sokong.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sokong.narratives.ReportKind;
import org.sokong.uikit.Language;

/** Narrative reports, in every state. */
final class ReportStory {

    private static final int HEADINGS = 3;

    /** How far a report comes. */
    enum Stage {
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED
    }

    private final Telling telling;
    private final Random random;
    private int reports;

    ReportStory(Telling telling) {
        this.telling = telling;
        this.random = telling.random();
    }

    /** A report that comes so far. */
    void write(ReportKind kind, Stage stage) {
        int mine = reports++;
        int author = telling.worker();
        Language language = language();
        String title = telling.text("report_title", kind.ordinal());
        List<String> lines = lines();
        telling.then(
                telling.hours(3, 70),
                at -> new ReportEvent.Written(at, author, kind, language, title, lines));
        if (stage == Stage.DRAFT) {
            return;
        }
        submit(mine);
        boolean again = stage == Stage.APPROVED && telling.once(3);
        if (stage == Stage.RETURNED || again) {
            sendBack(mine, lines.size());
        }
        if (again) {
            String words = telling.text("report_text");
            telling.then(
                    telling.hours(2, 40), at -> new ReportEvent.Revised(at, author, mine, words));
            submit(mine);
        }
        if (stage == Stage.APPROVED) {
            @Nullable String words = telling.once(2) ? telling.text("approving") : null;
            telling.then(
                    telling.hours(4, 60),
                    at -> new ReportEvent.Approved(at, telling.supervisor(), mine, words));
        }
    }

    private void submit(int report) {
        int author = telling.worker();
        telling.then(telling.minutes(10, 900), at -> new ReportEvent.Submitted(at, author, report));
    }

    private void sendBack(int report, int lines) {
        String comment = telling.text("comment");
        int line = 1 + 2 * random.nextInt(lines / 2);
        telling.then(
                telling.hours(3, 50),
                at -> new ReportEvent.Commented(at, telling.supervisor(), report, line, comment));
        String words = telling.text("returning");
        telling.then(
                telling.minutes(2, 30),
                at -> new ReportEvent.SentBack(at, telling.supervisor(), report, words));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int heading = 0; heading < HEADINGS; heading++) {
            lines.add(telling.text("report_heading", heading));
            lines.add(
                    telling.text("report_text")
                            + (telling.once(2) ? " " + telling.text("change") : ""));
        }
        return lines;
    }

    private Language language() {
        for (Language language : Language.values()) {
            if (language.tag().equals(telling.language())) {
                return language;
            }
        }
        return Language.ENGLISH;
    }
}
