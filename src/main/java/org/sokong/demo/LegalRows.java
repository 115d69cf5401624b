package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.sokong.legal.DeadlineState;
import org.sokong.legal.HearingState;
import org.sokong.legal.OrderForm;
import org.sokong.legal.OrderState;

/** Rows of orders, hearings, deadlines and decisions about the status. */
final class LegalRows implements PartRows {

    private static final String CODES = "HTCDS_2_0/2.0:";

    private final FileRows file;
    private final List<OrderRow> orders = new ArrayList<>();
    private final List<HearingRow> hearings = new ArrayList<>();
    private final List<DeadlineRow> deadlines = new ArrayList<>();

    LegalRows(FileRows file) {
        this.file = file;
    }

    void apply(LegalEvent event) {
        switch (event) {
            case LegalEvent.Ordered ordered -> order(ordered);
            case LegalEvent.OrderEnded ended -> {
                OrderRow order = orders.get(ended.order());
                order.state = OrderState.ENDED;
                order.closedOn = ended.day();
                order.closedReason = ended.reason();
                told(ended, "order_ended", order.id);
            }
            case LegalEvent.Summoned summoned -> {
                HearingRow hearing =
                        new HearingRow(
                                summoned,
                                summoned.when(),
                                summoned.court(),
                                summoned.purpose(),
                                null);
                hearings.add(hearing);
                told(summoned, "hearing_added", hearing.id);
            }
            case LegalEvent.Held held -> {
                HearingRow hearing = hearings.get(held.hearing());
                hearing.state = HearingState.HELD;
                hearing.outcome = held.outcome();
                told(held, "hearing_held", hearing.id);
            }
            case LegalEvent.Postponed postponed -> {
                HearingRow hearing = hearings.get(postponed.hearing());
                hearing.state = HearingState.POSTPONED;
                hearing.outcome = postponed.why();
                hearings.add(
                        new HearingRow(
                                postponed,
                                postponed.to(),
                                hearing.court,
                                hearing.purpose,
                                hearing.id));
                told(postponed, "hearing_postponed", hearing.id);
            }
            case LegalEvent.DeadlineSet set -> {
                DeadlineRow deadline = new DeadlineRow(set);
                deadlines.add(deadline);
                told(set, "deadline_added", deadline.id);
            }
            case LegalEvent.DeadlineClosed closed -> {
                DeadlineRow deadline = deadlines.get(closed.deadline());
                deadline.closed = closed;
                told(
                        closed,
                        closed.state() == DeadlineState.DONE
                                ? "deadline_done"
                                : "deadline_cancelled",
                        deadline.id);
            }
            case LegalEvent.StatusDecided decided -> decide(decided);
            case LegalEvent.SupportChosen chosen -> {
                file.row(
                        CaseTable.SUPPORT_CHOICE,
                        file.caseId(),
                        chosen.type().name(),
                        file.actor(chosen),
                        Utc.orNull(chosen.at()),
                        0);
                file.touch(chosen);
            }
        }
    }

    private void order(LegalEvent.Ordered ordered) {
        @Nullable UUID base = null;
        if (ordered.prolongs() != null) {
            OrderRow before = orders.get(ordered.prolongs());
            before.state = OrderState.EXTENDED;
            base = before.id;
        }
        OrderRow order = new OrderRow(ordered, base);
        orders.add(order);
        told(ordered, base == null ? "order_added" : "order_extended", order.id);
    }

    private void decide(LegalEvent.StatusDecided decided) {
        UUID id = Ids.next();
        file.row(
                CaseTable.STATUS_DECISION,
                id,
                file.caseId(),
                CODES + decided.status(),
                CODES + decided.body(),
                decided.bodyName(),
                decided.decidedOn(),
                decided.legalBasis().isBlank() ? null : decided.legalBasis(),
                null,
                null,
                file.actor(decided),
                Utc.orNull(decided.at()));
        file.changed(decided, Section.TRAFFICKING, "legal.timeline.status_decided", id, Map.of());
    }

    private void told(LegalEvent event, String what, UUID subject) {
        file.changed(event, Section.LEGAL, "legal.timeline." + what, subject, Map.of());
    }

    @Override
    public void finish() {
        orders.forEach(OrderRow::write);
        hearings.forEach(HearingRow::write);
        deadlines.forEach(DeadlineRow::write);
    }

    @Override
    public Stream<Instant> due(ZoneId zone) {
        if (file.status().isEnded()) {
            return Stream.empty();
        }
        return Stream.of(
                        orders.stream()
                                .filter(order -> order.state == OrderState.IN_FORCE)
                                .map(order -> order.form.endsOn())
                                .filter(Objects::nonNull)
                                .map(this::over),
                        hearings.stream()
                                .filter(hearing -> hearing.state == HearingState.PLANNED)
                                .map(hearing -> hearing.at),
                        deadlines.stream()
                                .filter(deadline -> deadline.closed == null)
                                .map(deadline -> over(deadline.set.dueOn())))
                .flatMap(moments -> moments);
    }

    private Instant over(LocalDate day) {
        return day.plusDays(1).atStartOfDay(file.zone()).toInstant();
    }

    private final class OrderRow {

        private final UUID id = Ids.next();
        private final LegalEvent.Ordered ordered;
        private final OrderForm form;
        private final @Nullable UUID base;
        private OrderState state = OrderState.IN_FORCE;
        private @Nullable LocalDate closedOn;
        private @Nullable String closedReason;

        OrderRow(LegalEvent.Ordered ordered, @Nullable UUID base) {
            this.ordered = ordered;
            this.form = ordered.order();
            this.base = base;
        }

        void write() {
            file.row(
                    CaseTable.LEGAL_ORDER,
                    id,
                    file.caseId(),
                    form.ruleCode(),
                    form.issuedBy(),
                    form.reference(),
                    form.place(),
                    form.issuedOn(),
                    form.startsOn(),
                    ordered.proposedEnd(),
                    form.endsOn(),
                    null,
                    file.zone().getId(),
                    base,
                    state.name(),
                    closedOn,
                    closedReason,
                    file.actor(ordered),
                    Utc.orNull(ordered.at()),
                    0);
        }
    }

    private final class HearingRow {

        private final UUID id = Ids.next();
        private final LegalEvent recorded;
        private final Instant at;
        private final String court;
        private final String purpose;
        private final @Nullable UUID postponedFrom;
        private HearingState state = HearingState.PLANNED;
        private @Nullable String outcome;

        HearingRow(
                LegalEvent recorded,
                LocalDateTime when,
                String court,
                String purpose,
                @Nullable UUID postponedFrom) {
            this.recorded = recorded;
            this.at = when.atZone(file.zone()).toInstant();
            this.court = court;
            this.purpose = purpose;
            this.postponedFrom = postponedFrom;
        }

        void write() {
            file.row(
                    CaseTable.LEGAL_HEARING,
                    id,
                    file.caseId(),
                    Utc.orNull(at),
                    file.zone().getId(),
                    court,
                    purpose,
                    state.name(),
                    outcome,
                    postponedFrom,
                    file.actor(recorded),
                    Utc.orNull(recorded.at()),
                    0);
        }
    }

    private final class DeadlineRow {

        private final UUID id = Ids.next();
        private final LegalEvent.DeadlineSet set;
        private LegalEvent.@Nullable DeadlineClosed closed;

        DeadlineRow(LegalEvent.DeadlineSet set) {
            this.set = set;
        }

        void write() {
            LegalEvent.DeadlineClosed end = closed;
            file.row(
                    CaseTable.LEGAL_DEADLINE,
                    id,
                    file.caseId(),
                    set.rule(),
                    set.label(),
                    set.startedOn(),
                    set.startedOn() == null ? null : set.dueOn(),
                    set.dueOn(),
                    null,
                    file.zone().getId(),
                    (end == null ? DeadlineState.OPEN : end.state()).name(),
                    end == null ? null : LocalDate.ofInstant(end.at(), file.zone()),
                    end == null ? null : end.note(),
                    file.actor(set),
                    Utc.orNull(set.at()),
                    0);
        }
    }
}
