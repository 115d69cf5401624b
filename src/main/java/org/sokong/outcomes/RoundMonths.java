package org.sokong.outcomes;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Months after the baseline at which the later rounds are due: {@code sokong.outcomes.months.*}
 * (rss_scoring.md, "Rounds", a proposal).
 *
 * @param first for {@link RoundKind#MONTH_6}, at least 1
 * @param second for {@link RoundKind#MONTH_12}, more than the first
 * @param third for {@link RoundKind#MONTH_18}, more than the second
 */
@ConfigurationProperties("sokong.outcomes.months")
public record RoundMonths(
        @DefaultValue("6") int first,
        @DefaultValue("12") int second,
        @DefaultValue("18") int third) {

    public RoundMonths {
        if (first < 1 || second <= first || third <= second) {
            throw new IllegalArgumentException(
                    "sokong.outcomes.months: first, second and third must rise from 1");
        }
    }

    /** The day on which a round is due; empty for rounds that are never due. */
    public Optional<LocalDate> due(RoundKind kind, LocalDate baseline) {
        return switch (kind) {
            case MONTH_6 -> Optional.of(baseline.plusMonths(first));
            case MONTH_12 -> Optional.of(baseline.plusMonths(second));
            case MONTH_18 -> Optional.of(baseline.plusMonths(third));
            case BASELINE, OTHER -> Optional.empty();
        };
    }
}
