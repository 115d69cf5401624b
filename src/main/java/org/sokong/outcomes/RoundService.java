package org.sokong.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.AgeBand;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.Section;
import org.sokong.forms.FormCheck;
import org.sokong.forms.FormProblem;
import org.sokong.forms.FormRefused;
import org.sokong.forms.FormValues;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rounds of a case: a draft saves itself, is scored once when it is completed, and never
 * changes after that. What was wrong is corrected by a newer round of the same kind, which says
 * why. Rounds go on after the case is closed.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
@RetriedOnConflict
public class RoundService {

    /** Longest reason of a correction, in characters. */
    public static final int LONGEST_REASON = 2_000;

    private final OutcomeRounds rounds;
    private final WeightSets sets;
    private final RoundMonths months;
    private final CaseWriting writing;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final AuditLog audit;

    RoundService(
            OutcomeRounds rounds,
            WeightSets sets,
            RoundMonths months,
            CaseWriting writing,
            CaseAccess access,
            CurrentUser currentUser,
            UserDirectory users,
            AuditLog audit) {
        this.rounds = rounds;
        this.sets = sets;
        this.months = months;
        this.writing = writing;
        this.access = access;
        this.currentUser = currentUser;
        this.users = users;
        this.audit = audit;
    }

    /** The rounds of a case with their results; the read is recorded. */
    public OutcomesDetail ofCase(UUID caseId) {
        Standing standing = writing.forReading(caseId, Section.OUTCOMES, "outcomes.rounds");
        RoundsOfCase found = rounds.sorted(caseId);
        Map<UUID, String> names =
                users.names(
                        found.all().stream()
                                .map(OutcomeRound::authorId)
                                .collect(Collectors.toSet()));
        boolean may = mayWrite(standing);
        return new OutcomesDetail(
                caseId,
                found.all().stream()
                        .map(round -> item(round, found.state(round), names))
                        .sorted(
                                Comparator.comparing(
                                                (RoundItem item) ->
                                                        item.state() != RoundState.DRAFT)
                                        .thenComparing(
                                                RoundItem::heldOn,
                                                Comparator.nullsLast(Comparator.reverseOrder()))
                                        .thenComparing(
                                                RoundItem::changedAt, Comparator.reverseOrder()))
                        .toList(),
                found.next(months).orElse(null),
                may ? found.open() : Set.of(),
                may,
                writing.ageBand(caseId).filter(AgeBand::isUnder18).isPresent());
    }

    /** A round with its answers; the read is recorded. */
    public RoundDetail read(UUID roundId) {
        OutcomeRound round = find(roundId, "outcomes.round.read");
        Standing standing =
                writing.forReading(round.caseId(), Section.OUTCOMES, "outcomes.round.read");
        WeightSet set = setOf(round);
        return new RoundDetail(
                item(
                        round,
                        rounds.sorted(round.caseId()).state(round),
                        users.names(Set.of(round.authorId()))),
                round.caseId(),
                round.version(),
                set,
                RoundShape.of(set),
                round.content(),
                mayWrite(standing) && !round.isComplete());
    }

    /**
     * Starts a round; where a draft of the kind exists, that one goes on.
     *
     * @return its id
     * @throws DomainException {@code outcomes.error.taken} where the case has this round already
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID start(UUID caseId, RoundKind kind) {
        Standing standing = forWriting(caseId, "outcomes.round.start");
        RoundsOfCase present = rounds.sorted(caseId);
        if (kind.once() && present.counting(kind).isPresent()) {
            throw new DomainException("outcomes.error.taken");
        }
        return present.draft(kind)
                .map(OutcomeRound::id)
                .orElseGet(
                        () ->
                                store(
                                        new OutcomeRound(
                                                Ids.next(),
                                                caseId,
                                                kind,
                                                sets.current().key(),
                                                FormValues.BLANK.with(
                                                        RoundShape.HELD_ON, standing.today()),
                                                currentUser.id(),
                                                writing.now())));
    }

    /**
     * Starts a correction of a complete round, with its answers and its weight set; where a draft
     * of one exists, that one goes on.
     *
     * @param reason what was wrong
     * @return id of the draft
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID correct(UUID roundId, String reason) {
        OutcomeRound round = find(roundId, "outcomes.round.correct");
        forWriting(round.caseId(), "outcomes.round.correct");
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new DomainException("outcomes.error.reason");
        }
        if (why.length() > LONGEST_REASON) {
            throw new DomainException("outcomes.error.too_long", LONGEST_REASON);
        }
        RoundsOfCase present = rounds.sorted(round.caseId());
        if (present.state(round) == RoundState.CORRECTED) {
            throw new DomainException("outcomes.error.corrected");
        }
        return present.correctionOf(roundId)
                .map(OutcomeRound::id)
                .orElseGet(
                        () ->
                                store(
                                        round.correction(
                                                Ids.next(), why, currentUser.id(), writing.now())));
    }

    /**
     * Saves a draft.
     *
     * @param version version that was read
     * @return the new version
     * @throws EditConflict when somebody else saved meanwhile
     * @throws FormRefused when an answer cannot be stored
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public long save(UUID roundId, long version, FormValues values) {
        OutcomeRound round = find(roundId, "outcomes.round.save");
        forWriting(round.caseId(), "outcomes.round.save");
        EditConflict.unless(version, round.version());
        FormRefused.unlessNone(FormCheck.storable(RoundShape.of(setOf(round)), values));
        if (values.equals(round.content())) {
            return round.version();
        }
        round.fill(values, writing.now());
        OutcomeRound saved = rounds.saveAndFlush(round);
        writing.saved(round.caseId(), Section.OUTCOMES, AuditAction.CASE_CHANGED, round.id());
        return saved.version();
    }

    /**
     * Completes a draft: scores it by its weight set and keeps answers and score for good. Too few
     * answers are no reason to refuse; the score says so.
     *
     * @param version version that was read
     * @throws FormRefused naming every question that is not answered or contradicts something
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void complete(UUID roundId, long version) {
        OutcomeRound round = find(roundId, "outcomes.round.complete");
        Standing standing = forWriting(round.caseId(), "outcomes.round.complete");
        EditConflict.unless(version, round.version());
        round.requireDraft();
        WeightSet set = setOf(round);
        RoundsOfCase present = rounds.sorted(round.caseId());
        requireStillFree(round, present);
        FormValues values = round.content();
        List<FormProblem> problems = new ArrayList<>(FormCheck.missing(RoundShape.of(set), values));
        problems.addAll(days(round, present, standing));
        problems.addAll(RoundShape.contradictions(set, values));
        FormRefused.unlessNone(problems);
        if (!RoundShape.hasAnswers(set, values)) {
            throw new DomainException("outcomes.error.empty");
        }
        ScoredRound scored = ScoredRound.of(set, values);
        round.complete(scored.content(), scored.score(), currentUser.id(), writing.now());
        rounds.saveAndFlush(round);
        writing.changed(
                round.caseId(),
                Section.OUTCOMES,
                round.correctsId() == null
                        ? "outcomes.timeline.completed"
                        : "outcomes.timeline.corrected",
                round.id(),
                Map.of("round", "@outcomes.roundkind." + round.kind().name()));
    }

    /** Throws a draft away; its history stays. */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void discard(UUID roundId, long version) {
        OutcomeRound round = find(roundId, "outcomes.round.discard");
        forWriting(round.caseId(), "outcomes.round.discard");
        EditConflict.unless(version, round.version());
        round.requireDraft();
        rounds.delete(round);
        rounds.flush();
        writing.saved(round.caseId(), Section.OUTCOMES, AuditAction.CASE_CHANGED, round.id());
    }

    /** A round that came in between, or a correction of the same round, is not overruled. */
    private static void requireStillFree(OutcomeRound round, RoundsOfCase present) {
        UUID corrects = round.correctsId();
        boolean taken =
                corrects == null
                        ? round.kind().once() && present.counting(round.kind()).isPresent()
                        : present.counting().stream()
                                .noneMatch(counting -> counting.id().equals(corrects));
        if (taken) {
            throw new DomainException(
                    corrects == null ? "outcomes.error.taken" : "outcomes.error.corrected");
        }
    }

    /** The day of the round against today, the first contact and the baseline. */
    private static List<FormProblem> days(
            OutcomeRound round, RoundsOfCase present, Standing standing) {
        LocalDate day = round.heldOn();
        if (day == null) {
            return List.of();
        }
        if (day.isAfter(standing.today())) {
            return List.of(new FormProblem(RoundShape.HELD_ON, "outcomes.error.future"));
        }
        LocalDate contact = standing.contactOn();
        if (contact != null
                && day.isBefore(contact)
                && round.content().get(RoundShape.EARLY_REASON) == null) {
            return List.of(
                    new FormProblem(RoundShape.EARLY_REASON, "outcomes.error.before_contact"));
        }
        boolean beforeBaseline =
                round.kind().once()
                        && round.kind() != RoundKind.BASELINE
                        && present.counting(RoundKind.BASELINE)
                                .filter(baseline -> day.isBefore(RoundsOfCase.day(baseline)))
                                .isPresent();
        return beforeBaseline
                ? List.of(new FormProblem(RoundShape.HELD_ON, "outcomes.error.before_baseline"))
                : List.of();
    }

    private UUID store(OutcomeRound round) {
        rounds.save(round);
        writing.saved(round.caseId(), Section.OUTCOMES, AuditAction.CASE_CHANGED, round.id());
        return round.id();
    }

    private WeightSet setOf(OutcomeRound round) {
        return sets.find(round.weightSet())
                .orElseThrow(
                        () ->
                                new DomainException(
                                        "outcomes.error.weightset",
                                        round.weightSet(),
                                        sets.current().key()));
    }

    private static RoundItem item(OutcomeRound round, RoundState state, Map<UUID, String> names) {
        return new RoundItem(
                round.id(),
                round.kind(),
                state,
                round.heldOn(),
                round.weightSet(),
                round.score(),
                OwnRating.of(round.content()),
                round.correctsId(),
                round.reason(),
                names.getOrDefault(round.authorId(), ""),
                round.changedAt());
    }

    /** Cases that run, and closed ones: how somebody fares matters after the closure too. */
    private Standing forWriting(UUID caseId, String operation) {
        Standing standing = writing.forWritingAfterwards(caseId, Section.OUTCOMES, operation);
        if (standing.status() == CaseStatus.DRAFT) {
            throw new DomainException("outcomes.error.draft");
        }
        if (!goesOn(standing)) {
            throw new DomainException("outcomes.error.ended");
        }
        return standing;
    }

    private static boolean goesOn(Standing standing) {
        return standing.status().isActive() || standing.status() == CaseStatus.CLOSED;
    }

    private boolean mayWrite(Standing standing) {
        return goesOn(standing)
                && access.mayWork(standing.id())
                && currentUser.may(Permission.CASE_EDIT);
    }

    /** An unknown id is answered, and logged, like a round of somebody else's case. */
    private OutcomeRound find(UUID roundId, String operation) {
        return rounds.findById(roundId)
                .orElseThrow(
                        () -> {
                            audit.denied(operation, Subject.of("OUTCOME_ROUND", roundId));
                            return new AccessDeniedException(operation);
                        });
    }
}
