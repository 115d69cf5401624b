package org.sokong.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.access.UserDirectory;
import org.sokong.access.UserSummary;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.Code;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of a case: starting, opening, moving, assigning, and what is written in it. */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
@RetriedOnConflict
public class CaseService {

    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 8_000;

    /** Longest explanation of a step or a move, in characters. */
    public static final int LONGEST_REASON = 2_000;

    private final CaseFiles files;
    private final CaseIntakes intakes;
    private final CaseNotes notes;
    private final CaseDesk desk;
    private final CaseSteps steps;
    private final CaseMoves moves;
    private final MoveRules rules;
    private final CaseCodes codes;
    private final CaseAccess access;
    private final CaseVisibility visibility;
    private final UserDirectory users;
    private final OrganisationDirectory organisations;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final CaseNotices notices;
    private final CaseAssigning assigning;

    CaseService(
            CaseFiles files,
            CaseIntakes intakes,
            CaseNotes notes,
            CaseDesk desk,
            CaseSteps steps,
            CaseMoves moves,
            MoveRules rules,
            CaseCodes codes,
            CaseAccess access,
            CaseVisibility visibility,
            UserDirectory users,
            OrganisationDirectory organisations,
            CurrentUser currentUser,
            AuditLog audit,
            CaseNotices notices,
            CaseAssigning assigning) {
        this.files = files;
        this.intakes = intakes;
        this.notes = notes;
        this.desk = desk;
        this.steps = steps;
        this.moves = moves;
        this.rules = rules;
        this.codes = codes;
        this.access = access;
        this.visibility = visibility;
        this.users = users;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.audit = audit;
        this.notices = notices;
        this.assigning = assigning;
    }

    /**
     * Starts a case as a draft that belongs to the caller and the caller's team.
     *
     * @return the new case's id
     */
    @PreAuthorize("hasAuthority('CASE_CREATE')")
    public UUID start() {
        SignedInUser user = currentUser.get();
        UUID organisation = Objects.requireNonNull(user.organisationId(), "no organisation");
        UUID team = CaseAssigning.teamOf(user.teamIds(), null);
        CaseFile file =
                files.saveAndFlush(
                        new CaseFile(
                                Ids.next(),
                                codes.next(),
                                organisation,
                                team,
                                user.id(),
                                organisations.country(organisation).orElse(null),
                                desk.now()));
        intakes.save(new CaseIntake(file.id()));
        desk.grantWork(file, GranteeType.USER, user.id(), GrantSource.OWNERSHIP);
        if (team != null) {
            desk.grantWork(file, GranteeType.TEAM, team, GrantSource.TEAM);
        }
        desk.step(file, "cases.timeline.started", Section.OVERVIEW, Map.of());
        desk.changed(file, AuditAction.CASE_CHANGED, Map.of("change", "STARTED"));
        return file.id();
    }

    /** The head of the case page; the read is recorded. */
    public CaseDetail detail(UUID caseId) {
        access.requireOpen(caseId, "cases.read");
        CaseFile file = files.findById(caseId).orElseThrow();
        Set<Section> readable = EnumSet.noneOf(Section.class);
        readable.addAll(access.sections(caseId));
        Optional<CaseIntake> intake =
                readable.contains(Section.INTAKE) ? intakes.findById(caseId) : Optional.empty();
        IntakeForm form =
                intake.map(found -> found.form(Set.of(Section.INTAKE))).orElse(IntakeForm.BLANK);
        UUID owner = file.ownerId();
        audit.record(AuditAction.CASE_READ, Subject.ofCase(caseId));
        return new CaseDetail(
                file.id(),
                file.code(),
                file.version(),
                file.status(),
                file.risk(),
                file.organisationId(),
                file.teamId(),
                owner,
                owner == null ? null : users.names(Set.of(owner)).get(owner),
                file.openedOn(),
                file.closedOn(),
                file.closureReason(),
                file.createdAt(),
                file.touchedAt(),
                visibility.nextDue(caseId).orElse(null),
                form.ageBand(),
                form.sex(),
                file.personId() != null,
                Set.copyOf(readable),
                access.mayWork(caseId) && currentUser.may(Permission.CASE_EDIT));
    }

    /**
     * The case of a code as somebody typed it, if the caller may open it. Trying a code of somebody
     * else's case is recorded as a refusal and answered like a code that does not exist.
     */
    public Optional<UUID> findByCode(String typed) {
        Optional<UUID> found = Code.parse(typed).flatMap(code -> files.idOf(code.value()));
        if (found.isPresent() && !access.mayOpen(found.get())) {
            audit.denied("cases.find", Subject.ofCase(found.get()));
            return Optional.empty();
        }
        return found;
    }

    /**
     * Saves the intake. Nothing is compulsory in a draft; in an open case the basis on which it is
     * managed cannot be taken away.
     *
     * @param version version of the intake that was read
     * @return the new version
     * @throws EditConflict when somebody else saved meanwhile
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public long saveIntake(UUID caseId, long version, IntakeForm form) {
        CaseFile file = desk.forWriting(caseId, "cases.intake.save");
        CaseIntake intake = intakes.findById(caseId).orElseGet(() -> new CaseIntake(caseId));
        EditConflict.unless(version, intake.version());
        requireFitting(form);
        Set<Section> readable = access.sections(caseId);
        if (form.equals(intake.form(readable))) {
            return intake.version();
        }
        LegalBasis before = intake.form(EnumSet.allOf(Section.class)).legalBasis();
        intake.fill(form, readable);
        if (file.status() != CaseStatus.DRAFT) {
            IntakeForm now = intake.form(EnumSet.allOf(Section.class));
            List<Missing> missing = rules.basis(now, desk.today());
            if (!missing.isEmpty()) {
                throw new MoveRefused(file.status(), missing);
            }
            if (now.legalBasis() != before) {
                steps.dropVitalBasis(file);
                if (now.legalBasis() == LegalBasis.VITAL_INTEREST) {
                    steps.claimVitalBasis(file);
                }
            }
        }
        CaseIntake saved = intakes.saveAndFlush(intake);
        desk.changed(file, AuditAction.CASE_CHANGED, Map.of("change", "INTAKE"));
        return saved.version();
    }

    /**
     * Opens a draft.
     *
     * @throws MoveRefused with all that is missing
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void open(UUID caseId, long version) {
        move(caseId, version, Move.to(CaseStatus.OPEN));
    }

    /**
     * Moves the case along its life.
     *
     * @param version version of the case that was read
     * @throws MoveRefused with all that is missing
     * @throws EditConflict when somebody else changed the case meanwhile
     * @throws DomainException when the status does not allow the move at all
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void move(UUID caseId, long version, Move move) {
        CaseFile file = desk.forWork(caseId, "cases.move");
        EditConflict.unless(version, file.version());
        moves.move(file, move);
    }

    /**
     * Gives the case to another caseworker of the organisation. Where the team of the case is not
     * one of the new owner's, the case goes to the new owner's team.
     *
     * @param version version of the case that was read
     */
    @PreAuthorize("hasAuthority('CASE_ASSIGN')")
    public void assign(UUID caseId, long version, UUID ownerId) {
        CaseFile file = desk.forWriting(caseId, "cases.assign");
        EditConflict.unless(version, file.version());
        UserSummary owner = colleague(ownerId);
        assigning.give(file, owner, Map.of());
        notices.assigned(file, owner.id());
    }

    /** Lets a colleague work on the case beside its owner. */
    @PreAuthorize("hasAuthority('CASE_ASSIGN')")
    public void addColleague(UUID caseId, UUID userId) {
        CaseFile file = desk.forWriting(caseId, "cases.add_colleague");
        UserSummary colleague = colleague(userId);
        desk.grantWork(file, GranteeType.USER, colleague.id(), GrantSource.ASSIGNMENT);
        desk.step(file, "cases.timeline.colleague_added", Section.OVERVIEW, Map.of());
        desk.changed(file, AuditAction.CASE_ASSIGNED, Map.of("colleague", colleague.id()));
        notices.shared(file, colleague.id());
    }

    /** Ends a colleague's work on the case; the owner stays. */
    @PreAuthorize("hasAuthority('CASE_ASSIGN')")
    public void removeColleague(UUID caseId, UUID userId) {
        CaseFile file = desk.forWork(caseId, "cases.remove_colleague");
        desk.endAssignment(file, userId);
        desk.step(file, "cases.timeline.colleague_removed", Section.OVERVIEW, Map.of());
        desk.changed(file, AuditAction.CASE_ASSIGNED, Map.of("without", userId));
    }

    /**
     * Sets the overall risk.
     *
     * @param version version of the case that was read
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void setRisk(UUID caseId, long version, Risk risk) {
        CaseFile file = desk.forWriting(caseId, "cases.risk");
        EditConflict.unless(version, file.version());
        if (file.risk() == risk) {
            return;
        }
        file.rate(risk);
        desk.step(
                file,
                "cases.timeline.risk",
                Section.OVERVIEW,
                Map.of("risk", "@cases.risk." + risk.name()));
        desk.changed(file, AuditAction.CASE_CHANGED, Map.of("change", "RISK", "risk", risk));
    }

    /**
     * Adds a note.
     *
     * @return its id
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID addNote(UUID caseId, String text) {
        CaseFile file = desk.forWriting(caseId, "cases.note");
        access.requireSection(caseId, Section.NOTES, "cases.note");
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new DomainException("cases.error.empty_note");
        }
        requireShort(stripped, LONGEST_NOTE);
        CaseNote note =
                notes.save(
                        new CaseNote(Ids.next(), caseId, stripped, currentUser.id(), desk.now()));
        desk.step(file, "cases.timeline.note", Section.NOTES, Map.of());
        desk.changed(file, AuditAction.NOTE_ADDED, Map.of("note", note.id()));
        return note.id();
    }

    /**
     * Records something that was done, that a move asks for, and that no full record proves.
     *
     * @param note words, may be null
     * @throws DomainException when a form, the plan, a service or an approval proves the step
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void recordStep(UUID caseId, StepKind kind, @Nullable String note) {
        CaseFile file = desk.forWork(caseId, "cases.step");
        requireShort(note == null ? "" : note, LONGEST_REASON);
        steps.record(file, kind, note == null || note.isBlank() ? null : note.strip());
    }

    /**
     * Confirms that the case is rightly managed without consent, since a life is in danger.
     *
     * @param note words, may be null
     * @throws DomainException when nothing waits for it, or the caller opened the case on that
     *     basis
     */
    @PreAuthorize("hasAuthority('CASE_APPROVE')")
    public void confirmVitalBasis(UUID caseId, @Nullable String note) {
        CaseFile file = desk.forWriting(caseId, "cases.vital_basis");
        requireShort(note == null ? "" : note, LONGEST_REASON);
        steps.confirmVitalBasis(file, note == null || note.isBlank() ? null : note.strip());
    }

    private UserSummary colleague(UUID userId) {
        return users.colleagues(Permission.CASE_EDIT).stream()
                .filter(user -> user.id().equals(userId))
                .findFirst()
                .orElseThrow(() -> new DomainException("cases.error.no_such_colleague"));
    }

    private static void requireFitting(IntakeForm form) {
        for (IntakeField field : IntakeField.values()) {
            if (field.longest() > 0) {
                Object answer = form.get(field);
                String text =
                        answer instanceof List<?> list
                                ? String.join(",", list.stream().map(String::valueOf).toList())
                                : answer == null ? "" : answer.toString();
                requireShort(text, field.longest());
            }
        }
    }

    static void requireShort(String text, int longest) {
        if (text.length() > longest) {
            throw new DomainException("cases.error.too_long", longest);
        }
    }
}
