package org.sokong.outcomes;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of a case.
 *
 * @param rounds drafts first, then by the day on which they were taken, newest first
 * @param next the round that comes next, null where there is no baseline or all were taken
 * @param open kinds that may be started now; empty where the reader may not write
 * @param mayWrite whether the reader may start, write and correct rounds
 * @param child whether the client is under 18, as far as the reader may know: the questions are not
 *     made for children, who have a toolkit of their own (rss_scoring.md, first section)
 */
public record OutcomesDetail(
        UUID caseId,
        List<RoundItem> rounds,
        @Nullable NextRound next,
        Set<RoundKind> open,
        boolean mayWrite,
        boolean child) {

    public OutcomesDetail {
        rounds = List.copyOf(rounds);
        open = Set.copyOf(open);
    }

    /** Complete rounds that count, oldest first. */
    public List<RoundItem> counting() {
        return rounds.stream()
                .filter(round -> round.state() == RoundState.COMPLETE)
                .toList()
                .reversed();
    }
}
