package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.sokong.outcomes.RoundKind;

/** How the client fares. */
sealed interface OutcomeEvent extends DemoEvent {

    /**
     * A round is taken and completed.
     *
     * @param seed from which the answers are drawn
     * @param level how well things go, from 0 to 10
     * @param words the client's own
     */
    record RoundTaken(
            Instant at,
            int by,
            RoundKind kind,
            LocalDate heldOn,
            long seed,
            int level,
            String words)
            implements OutcomeEvent {}
}
