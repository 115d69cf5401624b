package org.sokong.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.narratives.ReportKind;
import org.sokong.uikit.Language;

/** What happens to narrative reports, which are numbered from 0. */
sealed interface ReportEvent extends DemoEvent {

    /**
     * A report is begun and written.
     *
     * @param lines headings and paragraphs in turn
     */
    record Written(
            Instant at,
            int by,
            ReportKind kind,
            Language language,
            String title,
            List<String> lines)
            implements ReportEvent {}

    /** A report that came back gets another last paragraph. */
    record Revised(Instant at, int by, int report, String words) implements ReportEvent {}

    /** A report is given to a supervisor. */
    record Submitted(Instant at, int by, int report) implements ReportEvent {}

    /** The supervisor says something about a line. */
    record Commented(Instant at, int by, int report, int line, String words)
            implements ReportEvent {}

    /** The report goes back to its writer. */
    record SentBack(Instant at, int by, int report, String words) implements ReportEvent {}

    /** The report is approved and numbered. */
    record Approved(Instant at, int by, int report, @Nullable String words)
            implements ReportEvent {}
}
