package org.sokong.legal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserDirectory;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.Section;
import org.sokong.codesets.CodeSets;
import org.sokong.codesets.CodedValue;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who decided what about a client's status as a victim, as a history that only grows: a mistake is
 * corrected by a newer row that says so.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
public class StatusDecisionService {

    /** Scheme of both lists. */
    public static final String SCHEME = "HTCDS_2_0";

    /** List of the status. */
    public static final String STATUS = "trafficking_status";

    /** List of the bodies that decide. */
    public static final String BODY = "status_decision_org";

    private final StatusDecisionRows decisions;
    private final LegalDesk desk;
    private final CodeSets codes;
    private final UserDirectory users;
    private final RuleClocks clocks;
    private final LegalWords words;

    StatusDecisionService(
            StatusDecisionRows decisions,
            LegalDesk desk,
            CodeSets codes,
            UserDirectory users,
            RuleClocks clocks,
            LegalWords words) {
        this.decisions = decisions;
        this.desk = desk;
        this.codes = codes;
        this.users = users;
        this.clocks = clocks;
        this.words = words;
    }

    /** The history, latest first; the read is recorded. */
    public StatusHistory ofCase(UUID caseId) {
        Standing standing =
                desk.writing().forReading(caseId, Section.TRAFFICKING, "legal.status.read");
        List<StatusDecision> found =
                decisions.findByCaseIdOrderByDecidedOnDescRecordedAtDescIdDesc(caseId);
        Set<@Nullable UUID> corrected =
                found.stream().map(StatusDecision::correctsId).collect(Collectors.toSet());
        Map<UUID, String> names =
                users.names(
                        found.stream().map(StatusDecision::recordedBy).collect(Collectors.toSet()));
        return new StatusHistory(
                found.stream()
                        .map(
                                decision ->
                                        new StatusDecisionDetail(
                                                decision.id(),
                                                decision.status(),
                                                decision.body(),
                                                decision.bodyName(),
                                                decision.decidedOn(),
                                                decision.legalBasis(),
                                                decision.correctsId(),
                                                decision.correctionReason(),
                                                corrected.contains(decision.id()),
                                                names.getOrDefault(decision.recordedBy(), ""),
                                                decision.recordedAt()))
                        .toList(),
                desk.mayWrite(standing));
    }

    /**
     * Records a decision.
     *
     * @return its id
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    @RetriedOnConflict
    public UUID record(UUID caseId, StatusDecisionForm form) {
        Standing standing =
                desk.writing().forWriting(caseId, Section.TRAFFICKING, "legal.status.record");
        LocalDate day = LegalTexts.chosen(form.decidedOn(), "legal.error.decided_on");
        if (day.isAfter(standing.today())) {
            throw new DomainException("legal.error.decided_on.future");
        }
        StatusDecision decision =
                decisions.saveAndFlush(
                        new StatusDecision(
                                Ids.next(),
                                caseId,
                                offered(form.status(), STATUS, "legal.error.status"),
                                offered(form.body(), BODY, "legal.error.body"),
                                LegalTexts.clean(form.bodyName(), 200),
                                day,
                                LegalTexts.clean(form.legalBasis(), 500),
                                corrected(caseId, form.correctsId()),
                                form.correctsId() == null
                                        ? null
                                        : LegalTexts.needed(
                                                form.correctionReason(),
                                                500,
                                                "legal.error.correction"),
                                desk.me(),
                                desk.writing().now()));
        desk.writing()
                .changed(
                        caseId,
                        Section.TRAFFICKING,
                        form.correctsId() == null
                                ? "legal.timeline.status_decided"
                                : "legal.timeline.status_corrected",
                        decision.id(),
                        Map.of());
        UUID correctsId = form.correctsId();
        if (correctsId == null) {
            clocks.happened(caseId, RuleStart.STATUS_DECIDED, day, decision.id());
        } else {
            clocks.corrected(
                    caseId,
                    RuleStart.STATUS_DECIDED,
                    first(decision).id(),
                    decisions.findById(correctsId).orElseThrow().decidedOn(),
                    day,
                    words.text(
                            "legal.clock.corrected",
                            Objects.requireNonNullElse(decision.correctionReason(), "")));
        }
        return decision.id();
    }

    /** The decision that a chain of corrections began with: a correction decides nothing anew. */
    private StatusDecision first(StatusDecision decision) {
        StatusDecision first = decision;
        while (first.correctsId() != null) {
            first = decisions.findById(first.correctsId()).orElseThrow();
        }
        return first;
    }

    private CodedValue offered(@Nullable CodedValue value, String list, String errorKey) {
        CodedValue chosen = LegalTexts.chosen(value, errorKey);
        if (!codes.has(chosen, list)) {
            throw new DomainException(errorKey);
        }
        return chosen;
    }

    private @Nullable UUID corrected(UUID caseId, @Nullable UUID correctsId) {
        if (correctsId == null) {
            return null;
        }
        boolean known =
                decisions.findById(correctsId).filter(d -> d.caseId().equals(caseId)).isPresent();
        if (!known || decisions.existsByCorrectsId(correctsId)) {
            throw new DomainException("legal.error.corrected_already");
        }
        return correctsId;
    }
}
