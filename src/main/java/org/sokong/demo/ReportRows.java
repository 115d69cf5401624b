package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.sokong.narratives.ReportBlock;
import org.sokong.narratives.ReportState;
import org.sokong.narratives.RoundOutcome;
import tools.jackson.databind.json.JsonMapper;

/** Rows of narrative reports, their rounds of review and what was said in them. */
final class ReportRows implements PartRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileRows file;
    private final BulkSources.Singles singles;
    private final List<ReportRow> reports = new ArrayList<>();

    ReportRows(FileRows file, BulkSources.Singles singles) {
        this.file = file;
        this.singles = singles;
    }

    void apply(ReportEvent event) {
        switch (event) {
            case ReportEvent.Written written -> {
                reports.add(new ReportRow(written));
                file.touch(written);
            }
            case ReportEvent.Revised revised -> {
                ReportRow report = reports.get(revised.report());
                report.blocks = revised(report.blocks, revised.words());
                report.writers.add(file.actor(revised));
                report.changedAt = revised.at();
                file.touch(revised);
            }
            case ReportEvent.Submitted submitted ->
                    reports.get(submitted.report()).submit(submitted);
            case ReportEvent.Commented said -> {
                ReportRow report = reports.get(said.report());
                file.row(
                        CaseTable.NARRATIVE_COMMENT,
                        Ids.next(),
                        report.id,
                        report.rounds.size(),
                        report.blocks.get(said.line()).id(),
                        file.actor(said),
                        Utc.orNull(said.at()),
                        said.words());
                file.touch(said);
            }
            case ReportEvent.SentBack back ->
                    reports.get(back.report())
                            .decide(
                                    back,
                                    ReportState.RETURNED,
                                    RoundOutcome.RETURNED,
                                    back.words());
            case ReportEvent.Approved yes -> {
                ReportRow report = reports.get(yes.report());
                report.year = LocalDate.ofInstant(yes.at(), file.zone()).getYear();
                report.number = singles.reportNumber(file.organisation(), report.year);
                report.decide(yes, ReportState.APPROVED, RoundOutcome.APPROVED, yes.words());
            }
        }
    }

    /** Headings and paragraphs in turn. */
    static List<ReportBlock> blocks(List<String> lines) {
        List<ReportBlock> blocks = new ArrayList<>();
        for (String line : lines) {
            blocks.add(
                    blocks.size() % 2 == 0
                            ? ReportBlock.heading(line)
                            : ReportBlock.paragraph(line));
        }
        return blocks;
    }

    /** The same with other words in the last paragraph. */
    static List<ReportBlock> revised(List<ReportBlock> blocks, String words) {
        List<ReportBlock> changed = new ArrayList<>(blocks);
        changed.addLast(changed.removeLast().saying(words));
        return changed;
    }

    @Override
    public void finish() {
        reports.forEach(ReportRow::write);
    }

    private final class ReportRow {

        private final UUID id = Ids.next();
        private final ReportEvent.Written written;
        private final Set<UUID> writers = new TreeSet<>();
        private final List<RoundRow> rounds = new ArrayList<>();
        private List<ReportBlock> blocks;
        private ReportState state = ReportState.DRAFT;
        private Instant changedAt;
        private @Nullable ReportEvent decision;
        private int year;
        private int number;

        ReportRow(ReportEvent.Written written) {
            this.written = written;
            this.blocks = blocks(written.lines());
            this.changedAt = written.at();
            this.writers.add(file.actor(written));
        }

        void submit(ReportEvent.Submitted submitted) {
            state = ReportState.SUBMITTED;
            writers.add(file.actor(submitted));
            changedAt = submitted.at();
            rounds.add(new RoundRow(submitted, JSON.writeValueAsString(blocks)));
            told(submitted, "narratives.timeline.submitted");
        }

        void decide(
                ReportEvent event, ReportState to, RoundOutcome outcome, @Nullable String words) {
            state = to;
            decision = event;
            changedAt = event.at();
            RoundRow round = rounds.getLast();
            round.outcome = outcome;
            round.decision = event;
            round.words = words;
            told(
                    event,
                    to == ReportState.APPROVED
                            ? "narratives.timeline.approved"
                            : "narratives.timeline.returned");
        }

        private void told(ReportEvent event, String kind) {
            file.changed(
                    event,
                    Section.REPORTS,
                    kind,
                    id,
                    Map.of("kind", "@narratives.reportkind." + written.kind().name()));
        }

        void write() {
            ReportEvent decided = decision;
            boolean numbered = state == ReportState.APPROVED;
            file.row(
                    CaseTable.NARRATIVE_REPORT,
                    id,
                    file.caseId(),
                    written.kind().name(),
                    written.language().name(),
                    state.name(),
                    written.title(),
                    JSON.writeValueAsString(blocks),
                    false,
                    false,
                    file.actor(written),
                    writers.stream().map(UUID::toString).collect(Collectors.joining(",")),
                    Utc.orNull(written.at()),
                    Utc.orNull(changedAt),
                    rounds.size(),
                    rounds.isEmpty() ? null : Utc.orNull(rounds.getLast().submitted.at()),
                    decided == null ? null : file.actor(decided),
                    decided == null ? null : Utc.orNull(decided.at()),
                    numbered ? file.organisation() : null,
                    numbered ? year : null,
                    numbered ? number : null,
                    0);
            for (int round = 0; round < rounds.size(); round++) {
                rounds.get(round).write(round + 1);
            }
        }

        private final class RoundRow {

            private final ReportEvent.Submitted submitted;
            private final String content;
            private @Nullable RoundOutcome outcome;
            private @Nullable ReportEvent decision;
            private @Nullable String words;

            RoundRow(ReportEvent.Submitted submitted, String content) {
                this.submitted = submitted;
                this.content = content;
            }

            void write(int round) {
                ReportEvent decided = decision;
                file.row(
                        CaseTable.NARRATIVE_ROUND,
                        Ids.next(),
                        id,
                        round,
                        written.title(),
                        content,
                        file.actor(submitted),
                        Utc.orNull(submitted.at()),
                        Columns.name(outcome),
                        decided == null ? null : file.actor(decided),
                        decided == null ? null : Utc.orNull(decided.at()),
                        words);
            }
        }
    }
}
