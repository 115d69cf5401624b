package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sokong.legal.DeadlineState;
import org.sokong.legal.OrderForm;
import org.sokong.legal.VictimType;

/** What courts and authorities bring; orders, hearings and deadlines are numbered from 0. */
sealed interface LegalEvent extends DemoEvent {

    /**
     * An order is recorded.
     *
     * @param proposedEnd the last day that its kind proposes, null for none
     * @param prolongs number of the order it prolongs, null for none
     */
    record Ordered(
            Instant at,
            int by,
            OrderForm order,
            @Nullable LocalDate proposedEnd,
            @Nullable Integer prolongs)
            implements LegalEvent {}

    /** An order comes to its end. */
    record OrderEnded(Instant at, int by, int order, LocalDate day, String reason)
            implements LegalEvent {}

    /** A hearing is set; its time is that of the organisation's zone. */
    record Summoned(Instant at, int by, LocalDateTime when, String court, String purpose)
            implements LegalEvent {}

    /** A hearing was held. */
    record Held(Instant at, int by, int hearing, String outcome) implements LegalEvent {}

    /** A hearing is postponed, which makes a new one. */
    record Postponed(Instant at, int by, int hearing, LocalDateTime to, String why)
            implements LegalEvent {}

    /**
     * A deadline is recorded.
     *
     * @param label what has to be done, null where the kind says it
     * @param dueOn the day that its kind proposes, where it proposes one
     */
    record DeadlineSet(
            Instant at,
            int by,
            String rule,
            @Nullable String label,
            @Nullable LocalDate startedOn,
            LocalDate dueOn)
            implements LegalEvent {}

    /** A deadline is met or not needed. */
    record DeadlineClosed(
            Instant at, int by, int deadline, DeadlineState state, @Nullable String note)
            implements LegalEvent {}

    /** A body decides about the status as a victim; codes of HTCDS. */
    record StatusDecided(
            Instant at,
            int by,
            String status,
            String body,
            String bodyName,
            LocalDate decidedOn,
            String legalBasis)
            implements LegalEvent {}

    /** The heading of Viet Nam's law under which the client is seen. */
    record SupportChosen(Instant at, int by, VictimType type) implements LegalEvent {}
}
