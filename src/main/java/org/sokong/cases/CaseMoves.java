package org.sokong.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries a move out: asks the rules, moves the case, writes its history. */
@Component
class CaseMoves {

    private final MoveRules rules;
    private final CaseSteps steps;
    private final CaseIntakes intakes;
    private final Retention retention;
    private final CaseDesk desk;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CaseMoves(
            MoveRules rules,
            CaseSteps steps,
            CaseIntakes intakes,
            Retention retention,
            CaseDesk desk,
            CurrentUser currentUser,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.steps = steps;
        this.intakes = intakes;
        this.retention = retention;
        this.desk = desk;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.events = events;
    }

    void move(CaseFile file, Move move) {
        CaseStatus from = file.status();
        CaseStatus to = move.to();
        if (!from.canMoveTo(to)) {
            throw new DomainException("cases.error.no_such_move", from, to);
        }
        String note = move.note() == null || move.note().isBlank() ? null : move.note().strip();
        CaseService.requireShort(note == null ? "" : note, CaseService.LONGEST_REASON);
        List<Missing> missing =
                rules.missing(file, new Move(to, move.reason(), note), desk.today());
        if (!missing.isEmpty()) {
            throw new MoveRefused(to, missing);
        }
        boolean reasonAsked = !MoveReason.of(from, to).isEmpty();
        MoveReason reason = reasonAsked ? move.reason() : null;
        file.moveTo(to, reason, desk.today());
        if (from == CaseStatus.CLOSED) {
            steps.endAll(file);
        }
        if (to == CaseStatus.OPEN && isVital(file)) {
            steps.claimVitalBasis(file);
        }
        retention.moved(file, from);
        write(file.id(), from, to, reason, note);
        Map<String, String> sentence = new TreeMap<>();
        sentence.put("to", "@cases.casestatus." + to.name());
        if (reason != null) {
            sentence.put("reason", "@cases.movereason." + reason.name());
        }
        desk.step(file, kind(from, to, reason), Section.OVERVIEW, sentence);
        boolean opened = from == CaseStatus.DRAFT && to == CaseStatus.OPEN;
        desk.changed(
                file,
                opened ? AuditAction.CASE_OPENED : AuditAction.CASE_MOVED,
                Map.of("from", from, "to", to));
        events.publishEvent(new CaseMoved(file.id(), from, to));
    }

    private boolean isVital(CaseFile file) {
        return intakes.findById(file.id())
                .map(intake -> intake.form(EnumSet.of(IntakeField.LEGAL_BASIS.section())))
                .filter(form -> form.legalBasis() == LegalBasis.VITAL_INTEREST)
                .isPresent();
    }

    private static String kind(CaseStatus from, CaseStatus to, @Nullable MoveReason reason) {
        if (to == CaseStatus.OPEN) {
            return from == CaseStatus.DRAFT ? "cases.timeline.opened" : "cases.timeline.reopened";
        }
        return reason == null ? "cases.timeline.moved" : "cases.timeline.moved_because";
    }

    private void write(
            UUID caseId,
            CaseStatus from,
            CaseStatus to,
            @Nullable MoveReason reason,
            @Nullable String note) {
        jdbc.sql(
                        """
                        insert into case_move (id, case_id, from_status, to_status, moved_at, moved_by,
                            reason, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        caseId,
                        from.name(),
                        to.name(),
                        Utc.orNull(desk.now()),
                        currentUser.id(),
                        reason == null ? null : reason.name(),
                        note)
                .update();
    }
}
