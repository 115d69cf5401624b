package org.sokong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.ApprovedEnd.End;
import org.sokong.kernel.Code;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a move asks for (case_process.md, section 2): the conditions this module knows, then those
 * that other modules contribute.
 */
@Component
class MoveRules {

    private static final String INTAKE = "intake";
    private static final String CLOSURE = "closure";

    /** Tab of the case page where the full record of a step is kept. */
    private static final Map<StepKind, String> PLACES =
            Map.ofEntries(
                    Map.entry(StepKind.NEEDS_ASSESSED, "assessment"),
                    Map.entry(StepKind.PLAN_MADE, "plan"),
                    Map.entry(StepKind.CLIENT_AGREED, "plan"),
                    Map.entry(StepKind.PLAN_APPROVED, "plan"),
                    Map.entry(StepKind.ACTIONS_DONE, "plan"),
                    Map.entry(StepKind.SERVICE_STARTED, "services"),
                    Map.entry(StepKind.SAFETY_PLAN_REVIEWED, "safety"),
                    Map.entry(StepKind.CLOSURE_FORM, CLOSURE),
                    Map.entry(StepKind.CLOSURE_APPROVED, CLOSURE),
                    Map.entry(StepKind.CLIENT_TOLD_HOW_TO_RETURN, CLOSURE),
                    Map.entry(StepKind.TRANSFER_CONSENTED, "consents"));

    private final CaseIntakes intakes;
    private final CaseStepRecords steps;
    private final CaseFiles files;
    private final CaseAccess access;
    private final ObjectProvider<CaseGuard> guards;
    private final ObjectProvider<StepEvidence> evidence;
    private final ObjectProvider<ApprovedEnd> ends;
    private final JdbcClient jdbc;
    private final Retention retention;

    MoveRules(
            CaseIntakes intakes,
            CaseStepRecords steps,
            CaseFiles files,
            CaseAccess access,
            ObjectProvider<CaseGuard> guards,
            ObjectProvider<StepEvidence> evidence,
            ObjectProvider<ApprovedEnd> ends,
            JdbcClient jdbc,
            Retention retention) {
        this.intakes = intakes;
        this.steps = steps;
        this.files = files;
        this.access = access;
        this.guards = guards;
        this.evidence = evidence;
        this.ends = ends;
        this.jdbc = jdbc;
        this.retention = retention;
    }

    /** Everything that is missing for the move, its reason included. */
    List<Missing> missing(CaseFile file, Move move, LocalDate today) {
        List<Missing> missing = new ArrayList<>();
        List<MoveReason> reasons = MoveReason.of(file.status(), move.to());
        if (!reasons.isEmpty() && !reasons.contains(move.reason())) {
            missing.add(new Missing("cases.missing.reason"));
        } else if (move.reason() == MoveReason.OTHER && isBlank(move.note())) {
            missing.add(new Missing("cases.missing.reason_in_words"));
        }
        if (move.to() == CaseStatus.DUPLICATE && !namesOtherCase(file, move.note())) {
            missing.add(new Missing("cases.missing.other_case"));
        }
        missing.addAll(missing(file, done(file), move.to(), move.reason(), today));
        return missing;
    }

    /**
     * What is missing apart from the reason.
     *
     * @param done what {@link #done} told, read once for all moves of a case
     * @param reason the reason where it is known: closing with goals met asks for more
     */
    List<Missing> missing(
            CaseFile file,
            Set<StepKind> done,
            CaseStatus to,
            @Nullable MoveReason reason,
            LocalDate today) {
        List<Missing> missing = new ArrayList<>();
        switch (to) {
            case OPEN -> {
                if (file.status() == CaseStatus.CLOSED) {
                    reopening(file, today, missing);
                } else {
                    opening(file, today, missing);
                }
            }
            case ASSESSED -> {
                confirmed(done, missing);
                require(done, missing, StepKind.NEEDS_ASSESSED);
                if (file.risk() == null) {
                    missing.add(new Missing("cases.missing.risk").at("assessment"));
                }
            }
            case PLANNED -> {
                confirmed(done, missing);
                require(
                        done,
                        missing,
                        StepKind.PLAN_MADE,
                        StepKind.CLIENT_AGREED,
                        StepKind.PLAN_APPROVED);
            }
            case IN_SERVICE -> {
                confirmed(done, missing);
                require(done, missing, StepKind.SERVICE_STARTED);
            }
            case FOLLOW_UP -> {
                confirmed(done, missing);
                require(done, missing, StepKind.ACTIONS_DONE);
            }
            case CLOSED -> {
                if (reason == MoveReason.GOALS_MET) {
                    require(
                            done,
                            missing,
                            StepKind.CLOSURE_FORM,
                            StepKind.SAFETY_PLAN_REVIEWED,
                            StepKind.CLOSURE_APPROVED,
                            StepKind.CLIENT_TOLD_HOW_TO_RETURN);
                } else {
                    require(done, missing, StepKind.CLOSURE_APPROVED);
                }
                otherwise(file, to, reason, missing);
            }
            case TRANSFERRED -> {
                require(done, missing, StepKind.RECEIVER_ACCEPTED, StepKind.TRANSFER_CONSENTED);
                endApproved(file, done, to, missing);
            }
            case DUPLICATE -> endApproved(file, done, to, missing);
            case DRAFT, DISCARDED -> {}
        }
        guards.orderedStream()
                .flatMap(guard -> guard.missing(file.id(), file.status(), to).stream())
                .filter(one -> one.settledBy() == null || !done.contains(one.settledBy()))
                .forEach(missing::add);
        return missing;
    }

    /**
     * What the records prove, and what was ticked before there were records, as long as no record
     * has taken its place.
     */
    Set<StepKind> done(CaseFile file) {
        Set<StepKind> done = EnumSet.noneOf(StepKind.class);
        Instant since = lifeBegan(file);
        evidence.forEach(source -> done.addAll(source.done(file.id(), since)));
        Set<StepKind> proved = Set.copyOf(done);
        steps.live(file.id()).stream()
                .map(CaseStepRecord::kind)
                // A tick outlives a consent that was withdrawn: only a live consent counts.
                .filter(kind -> kind != StepKind.TRANSFER_CONSENTED)
                .filter(kind -> kind.about().filter(proved::contains).isEmpty())
                .forEach(done::add);
        return done;
    }

    /** Without consent a case goes on only once a second person confirmed the danger to life. */
    private static void confirmed(Set<StepKind> done, List<Missing> missing) {
        if (done.contains(StepKind.VITAL_BASIS_CLAIMED)) {
            require(done, missing, StepKind.VITAL_BASIS_CONFIRMED);
        }
    }

    /** How the case ends as it was approved, where it was. */
    Optional<End> approvedEnd(CaseFile file) {
        Instant since = lifeBegan(file);
        return ends.stream()
                .flatMap(source -> source.approvedEnd(file.id(), since).stream())
                .findFirst();
    }

    /** Nobody ends a case alone: the closure form names this end, and a second person approves. */
    private void endApproved(
            CaseFile file, Set<StepKind> done, CaseStatus to, List<Missing> missing) {
        if (!done.contains(StepKind.CLOSURE_APPROVED)) {
            missing.add(new Missing("cases.missing.end_approved", to).at(CLOSURE));
        }
        otherwise(file, to, null, missing);
    }

    /** A case does not end otherwise than the second person approved. */
    private void otherwise(
            CaseFile file, CaseStatus to, @Nullable MoveReason reason, List<Missing> missing) {
        End end = approvedEnd(file).orElse(null);
        if (end == null) {
            return;
        }
        MoveReason approved = end.reason();
        if (end.to() != to) {
            missing.add(new Missing("cases.missing.approved_end", end.to()).at(CLOSURE));
        } else if (approved != null && !MoveReason.of(file.status(), to).contains(approved)) {
            missing.add(new Missing("cases.missing.approved_too_early", approved).at(CLOSURE));
        } else if (approved != null && reason != null && reason != approved) {
            missing.add(new Missing("cases.missing.approved_reason", approved).at(CLOSURE));
        }
    }

    /** The last reopening, or the start of the case. */
    private Instant lifeBegan(CaseFile file) {
        return jdbc.sql(
                        """
                        select max(moved_at) from case_move
                        where case_id = ? and to_status = 'OPEN' and from_status = 'CLOSED'
                        """)
                .param(file.id())
                .query(LocalDateTime.class)
                .optional()
                .map(moved -> moved.toInstant(ZoneOffset.UTC))
                .orElse(file.createdAt());
    }

    private void opening(CaseFile file, LocalDate today, List<Missing> missing) {
        if (file.ownerId() == null) {
            missing.add(new Missing("cases.missing.owner").at("access"));
        }
        IntakeForm intake =
                intakes.findById(file.id())
                        .map(found -> found.form(EnumSet.allOf(Section.class)))
                        .orElse(IntakeForm.BLANK);
        missing.addAll(basis(intake, today));
    }

    /** What is missing of the basis on which the case is managed. */
    List<Missing> basis(IntakeForm intake, LocalDate today) {
        List<Missing> missing = new ArrayList<>();
        LegalBasis basis = intake.legalBasis();
        LocalDate consentOn = intake.consentOn();
        if (basis == null) {
            missing.add(new Missing("cases.missing.legal_basis").at(INTAKE));
        } else if (basis.isConsent() && consentOn == null) {
            missing.add(new Missing("cases.missing.consent_on").at(INTAKE));
        } else if (!basis.isConsent() && isBlank(intake.consentNote())) {
            missing.add(new Missing("cases.missing.consent_note").at(INTAKE));
        }
        if (consentOn != null && consentOn.isAfter(today)) {
            missing.add(new Missing("cases.missing.consent_in_future").at(INTAKE));
        }
        LocalDate contactOn = intake.contactOn();
        if (contactOn != null && contactOn.isAfter(today)) {
            missing.add(new Missing("cases.missing.contact_in_future").at(INTAKE));
        }
        return missing;
    }

    private void reopening(CaseFile file, LocalDate today, List<Missing> missing) {
        if (retention.until(file).isBefore(today)) {
            missing.add(new Missing("cases.missing.retention_over"));
        }
    }

    /** The note names another case that the mover may open. */
    private boolean namesOtherCase(CaseFile file, @Nullable String note) {
        return note != null
                && Code.parse(note)
                        .flatMap(code -> files.idOf(code.value()))
                        .filter(other -> !other.equals(file.id()))
                        .filter(access::mayOpen)
                        .isPresent();
    }

    private static void require(Set<StepKind> done, List<Missing> missing, StepKind... kinds) {
        for (StepKind kind : kinds) {
            if (!done.contains(kind)) {
                Missing one = new Missing("cases.missing." + kind.name());
                String place = PLACES.get(kind);
                missing.add(place == null ? one : one.at(place));
            }
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
