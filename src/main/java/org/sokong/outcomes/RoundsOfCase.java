package org.sokong.outcomes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rounds of one case: which count, which were corrected, which one comes next.
 *
 * @param all oldest first
 */
record RoundsOfCase(List<OutcomeRound> all) {

    /** Where a round is. */
    RoundState state(OutcomeRound round) {
        if (!round.isComplete()) {
            return RoundState.DRAFT;
        }
        return corrected().contains(round.id()) ? RoundState.CORRECTED : RoundState.COMPLETE;
    }

    /** Complete rounds that nothing has corrected, by the day on which they were taken. */
    List<OutcomeRound> counting() {
        Set<UUID> corrected = corrected();
        return all.stream()
                .filter(OutcomeRound::isComplete)
                .filter(round -> !corrected.contains(round.id()))
                .sorted(
                        Comparator.comparing((OutcomeRound round) -> day(round))
                                .thenComparing(OutcomeRound::createdAt))
                .toList();
    }

    /** The round of a kind that counts. */
    Optional<OutcomeRound> counting(RoundKind kind) {
        return counting().stream().filter(round -> round.kind() == kind).findFirst();
    }

    /** A draft of the kind that corrects nothing. */
    Optional<OutcomeRound> draft(RoundKind kind) {
        return all.stream()
                .filter(round -> !round.isComplete())
                .filter(round -> round.kind() == kind && round.correctsId() == null)
                .findFirst();
    }

    /** A draft that corrects the round. */
    Optional<OutcomeRound> correctionOf(UUID roundId) {
        return all.stream()
                .filter(round -> !round.isComplete() && roundId.equals(round.correctsId()))
                .findFirst();
    }

    /** Kinds that may be started: those not taken yet, and any other. */
    Set<RoundKind> open() {
        EnumSet<RoundKind> open = EnumSet.allOf(RoundKind.class);
        counting().stream().map(OutcomeRound::kind).filter(RoundKind::once).forEach(open::remove);
        return open;
    }

    /** The next round after the baseline that has not been taken; a later one makes up for it. */
    Optional<NextRound> next(RoundMonths months) {
        LocalDate baseline = counting(RoundKind.BASELINE).map(RoundsOfCase::day).orElse(null);
        if (baseline == null) {
            return Optional.empty();
        }
        RoundKind last =
                counting().stream()
                        .map(OutcomeRound::kind)
                        .filter(RoundKind::once)
                        .max(Comparator.naturalOrder())
                        .orElse(RoundKind.BASELINE);
        return Arrays.stream(RoundKind.values())
                .filter(kind -> kind.compareTo(last) > 0)
                .flatMap(
                        kind ->
                                months
                                        .due(kind, baseline)
                                        .map(day -> new NextRound(kind, day))
                                        .stream())
                .findFirst();
    }

    /** A complete round has its day. */
    static LocalDate day(OutcomeRound round) {
        return Objects.requireNonNull(round.heldOn());
    }

    private Set<UUID> corrected() {
        return all.stream()
                .filter(OutcomeRound::isComplete)
                .map(OutcomeRound::correctsId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
