package org.sokong.outcomes;

import java.time.LocalDate;

/** A round that is due on a day; the day may have passed. */
public record NextRound(RoundKind kind, LocalDate dueOn) {}
