package org.sokong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.deadlines.ClockKind;

/**
 * Knows from full records when things happened for which a clock waits. Implemented by the modules
 * that keep those records.
 */
public interface ClockEvidence {

    /**
     * What happened in the case, and what was agreed on.
     *
     * @param since beginning of the case's present life: what happened before does not count
     */
    Map<ClockKind, Happened> happened(UUID caseId, Instant since);

    /**
     * One thing.
     *
     * @param at when it last happened, null for never
     * @param next day that was agreed on for the next time, null for none
     */
    record Happened(@Nullable Instant at, @Nullable LocalDate next) {}
}
