package org.sokong.cases;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.deadlines.Clocks;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands in a case, part by part; each part is read, and recorded as read, on its own. */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional(readOnly = true)
public class CaseContents {

    private final CaseFiles files;
    private final CaseIntakes intakes;
    private final CaseNotes notes;
    private final CaseStepRecords steps;
    private final GrantReader grants;
    private final CaseAccess access;
    private final CaseDesk desk;
    private final MoveRules rules;
    private final Clocks clocks;
    private final UserDirectory users;
    private final AuditLog audit;

    CaseContents(
            CaseFiles files,
            CaseIntakes intakes,
            CaseNotes notes,
            CaseStepRecords steps,
            GrantReader grants,
            CaseAccess access,
            CaseDesk desk,
            MoveRules rules,
            Clocks clocks,
            UserDirectory users,
            AuditLog audit) {
        this.files = files;
        this.intakes = intakes;
        this.notes = notes;
        this.steps = steps;
        this.grants = grants;
        this.access = access;
        this.desk = desk;
        this.rules = rules;
        this.clocks = clocks;
        this.users = users;
        this.audit = audit;
    }

    /** The intake, with the answers in the sections that the reader may see. */
    public IntakeDetail intake(UUID caseId) {
        access.requireOpen(caseId, "cases.intake");
        Set<Section> readable = EnumSet.noneOf(Section.class);
        readable.addAll(access.sections(caseId));
        readable.retainAll(EnumSet.of(Section.INTAKE, Section.SAFETY, Section.HEALTH));
        if (readable.isEmpty()) {
            throw access.refuse(caseId, "cases.intake");
        }
        CaseIntake intake = intakes.findById(caseId).orElseGet(() -> new CaseIntake(caseId));
        read(caseId, Section.INTAKE);
        return new IntakeDetail(intake.version(), intake.form(readable), Set.copyOf(readable));
    }

    /** Notes, newest first. */
    public List<NoteDetail> notes(UUID caseId) {
        access.requireOpen(caseId, "cases.notes");
        access.requireSection(caseId, Section.NOTES, "cases.notes");
        List<CaseNote> found = notes.findByCaseIdOrderByWrittenAtDescIdDesc(caseId);
        Map<UUID, String> names =
                users.names(found.stream().map(CaseNote::authorId).collect(Collectors.toSet()));
        read(caseId, Section.NOTES);
        return found.stream()
                .map(
                        note ->
                                new NoteDetail(
                                        note.id(),
                                        note.text(),
                                        names.getOrDefault(note.authorId(), ""),
                                        note.writtenAt()))
                .toList();
    }

    /** Steps that count at present, of the sections that the reader may see, oldest first. */
    public List<StepDetail> steps(UUID caseId) {
        access.requireOpen(caseId, "cases.steps");
        Set<Section> readable = access.sections(caseId);
        List<CaseStepRecord> live =
                steps.live(caseId).stream()
                        .filter(step -> readable.contains(step.kind().section()))
                        .toList();
        Map<UUID, String> names =
                users.names(
                        live.stream().map(CaseStepRecord::recordedBy).collect(Collectors.toSet()));
        return live.stream()
                .map(
                        step ->
                                new StepDetail(
                                        step.kind(),
                                        step.note(),
                                        step.recordedBy(),
                                        names.getOrDefault(step.recordedBy(), ""),
                                        step.recordedAt()))
                .toList();
    }

    /** What is due in the case, the first first. */
    public List<DueItem> due(UUID caseId) {
        access.requireOpen(caseId, "cases.due");
        access.requireSection(caseId, Section.OVERVIEW, "cases.due");
        return clocks.running(caseId).stream()
                .map(run -> new DueItem(run.kind(), run.startedAt(), run.halfAt(), run.dueAt()))
                .toList();
    }

    /** Where the case can go from here, and what is missing for it. */
    public List<MoveOption> moves(UUID caseId) {
        access.requireOpen(caseId, "cases.moves");
        CaseFile file = files.findById(caseId).orElseThrow();
        Set<StepKind> done = rules.done(file);
        return file.status().next().stream()
                .map(to -> option(file, done, to))
                .sorted(Comparator.comparing(MoveOption::to))
                .toList();
    }

    private MoveOption option(CaseFile file, Set<StepKind> done, CaseStatus to) {
        List<MoveReason> reasons = MoveReason.of(file.status(), to);
        MoveReason approved =
                to == CaseStatus.CLOSED
                        ? rules.approvedEnd(file)
                                .map(ApprovedEnd.End::reason)
                                .filter(reasons::contains)
                                .orElse(null)
                        : null;
        if (approved != null) {
            return new MoveOption(
                    to, List.of(approved), rules.missing(file, done, to, approved, desk.today()));
        }
        // Beside the reason, which the dialog asks for; on the way to closure the full set counts.
        MoveReason assumed = reasons.contains(MoveReason.GOALS_MET) ? MoveReason.GOALS_MET : null;
        return new MoveOption(to, reasons, rules.missing(file, done, to, assumed, desk.today()));
    }

    /** Who can see the case now, and why: every live grant. */
    public List<GrantDetail> grants(UUID caseId) {
        access.requireOpen(caseId, "cases.access");
        audit.record(AuditAction.CASE_READ, Subject.ofCase(caseId), Map.of("part", "ACCESS"));
        return grants.live(caseId);
    }

    private void read(UUID caseId, Section section) {
        audit.record(AuditAction.CASE_READ, Subject.ofCase(caseId), Map.of("part", section));
    }
}
