package org.sokong.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.audit.AuditAction;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.Section;
import org.sokong.codesets.CodeSets;
import org.sokong.codesets.CodedValue;
import org.sokong.forms.FieldKind;
import org.sokong.forms.FormCheck;
import org.sokong.forms.FormField;
import org.sokong.forms.FormProblem;
import org.sokong.forms.FormRefused;
import org.sokong.forms.FormShape;
import org.sokong.forms.FormValues;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The screening: what is asked beyond the short intake, and the children with the client. Nothing
 * is compulsory; it is a draft for as long as the case is written in.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
@RetriedOnConflict
public class ScreeningService {

    private final CaseScreenings screenings;
    private final CaseChildren children;
    private final CaseWriting writing;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final CodeSets codes;
    private final RowDesk desk;

    ScreeningService(
            CaseScreenings screenings,
            CaseChildren children,
            CaseWriting writing,
            CaseAccess access,
            CurrentUser currentUser,
            CodeSets codes,
            RowDesk desk) {
        this.screenings = screenings;
        this.children = children;
        this.writing = writing;
        this.access = access;
        this.currentUser = currentUser;
        this.codes = codes;
        this.desk = desk;
    }

    /** The answers in the sections that the reader may see; the read is recorded. */
    public ScreeningDetail ofCase(UUID caseId) {
        Standing standing = writing.forReading(caseId, Section.INTAKE, "screening.read");
        CaseScreening found = present(caseId);
        Set<Section> shown = sections(caseId);
        FormShape shape = ScreeningShape.of(shown);
        return new ScreeningDetail(
                found.version(),
                shape,
                answers(found, shown),
                children.present(caseId).stream()
                        .map(child -> new ChildDetail(child.id(), child.version(), child.form()))
                        .toList(),
                !standing.isEnded()
                        && access.mayWork(caseId)
                        && currentUser.may(Permission.CASE_EDIT));
    }

    /**
     * Saves the answers; those in sections that the writer may not see are kept.
     *
     * @param version version that was read
     * @return the new version
     * @throws EditConflict when somebody else saved meanwhile
     * @throws FormRefused naming every answer that cannot be stored
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public long save(UUID caseId, long version, FormValues values) {
        Standing standing = writing.forWriting(caseId, Section.INTAKE, "screening.save");
        CaseScreening found = present(caseId);
        EditConflict.unless(version, found.version());
        Set<Section> shown = sections(caseId);
        FormShape shape = ScreeningShape.of(shown);
        FormValues before = answers(found, shown);
        List<FormProblem> problems = new ArrayList<>(FormCheck.storable(shape, values));
        problems.addAll(problems(shape, values, before, standing.today()));
        FormRefused.unlessNone(problems);
        if (values.equals(before)) {
            return found.version();
        }
        for (Section section : shown) {
            found.fill(section, only(ScreeningShape.of(Set.of(section)), values));
        }
        CaseScreening saved = screenings.saveAndFlush(found);
        writing.saved(caseId, Section.INTAKE, AuditAction.CASE_CHANGED, null);
        return saved.version();
    }

    /**
     * Adds a child of the client.
     *
     * @return its id
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID addChild(UUID caseId, ChildForm form) {
        writing.forWriting(caseId, Section.INTAKE, "screening.child.add");
        require(form);
        CaseChild child = children.saveAndFlush(new CaseChild(Ids.next(), caseId, form));
        writing.saved(caseId, Section.INTAKE, AuditAction.CASE_CHANGED, child.id());
        return child.id();
    }

    /**
     * Changes a child of the client.
     *
     * @param version version that was read
     * @return the new version
     * @throws EditConflict when somebody else saved meanwhile
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public long changeChild(UUID childId, long version, ChildForm form) {
        CaseChild child = forWriting(childId, version, "screening.child.change");
        require(form);
        if (form.equals(child.form())) {
            return child.version();
        }
        child.fill(form);
        CaseChild saved = children.saveAndFlush(child);
        writing.saved(child.caseId(), Section.INTAKE, AuditAction.CASE_CHANGED, child.id());
        return saved.version();
    }

    /**
     * Removes a child that was recorded wrongly; its history stays.
     *
     * @param version version that was read
     * @param reason words, needed
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void removeChild(UUID childId, long version, String reason) {
        CaseChild child = forWriting(childId, version, "screening.child.remove");
        child.remove(RowDesk.reason(reason), currentUser.id(), writing.now());
        children.saveAndFlush(child);
        writing.changed(
                child.caseId(),
                Section.INTAKE,
                "screening.timeline.child_removed",
                child.id(),
                Map.of());
    }

    private CaseScreening present(UUID caseId) {
        return screenings.findById(caseId).orElseGet(() -> new CaseScreening(caseId));
    }

    private Set<Section> sections(UUID caseId) {
        Set<Section> shown = EnumSet.copyOf(ScreeningShape.SECTIONS);
        shown.retainAll(access.sections(caseId));
        return shown;
    }

    private static FormValues answers(CaseScreening found, Set<Section> sections) {
        FormValues all = FormValues.BLANK;
        for (Section section : sections) {
            FormValues answers = found.answers(section);
            for (String key : answers.stored().keySet()) {
                all = all.with(key, answers.all(key));
            }
        }
        return all;
    }

    private static FormValues only(FormShape shape, FormValues all) {
        FormValues values = FormValues.BLANK;
        for (FormField field : shape.fields()) {
            values = values.with(field.key(), all.all(field.key()));
        }
        return values;
    }

    /** Days that have not come, and codes that may not be chosen and were not there before. */
    private List<FormProblem> problems(
            FormShape shape, FormValues values, FormValues before, LocalDate today) {
        List<FormProblem> problems = new ArrayList<>();
        for (FormField field : shape.fields()) {
            LocalDate day = field.kind() == FieldKind.DATE ? values.date(field.key()) : null;
            if (day != null && day.isAfter(today)) {
                problems.add(new FormProblem(field.key(), "screening.error.future"));
            }
            String code = field.kind() == FieldKind.CODE ? values.get(field.key()) : null;
            if (code != null && !code.equals(before.get(field.key())) && !isOffered(field, code)) {
                problems.add(new FormProblem(field.key(), "forms.error.choice"));
            }
        }
        return problems;
    }

    private boolean isOffered(FormField field, String code) {
        try {
            return codes.has(CodedValue.parse(code), field.choiceKey());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private CaseChild forWriting(UUID childId, long version, String operation) {
        CaseChild child = desk.find(children, childId, "CASE_CHILD", operation);
        writing.forWriting(child.caseId(), Section.INTAKE, operation);
        if (child.isRemoved()) {
            throw new DomainException("screening.error.removed");
        }
        EditConflict.unless(version, child.version());
        return child;
    }

    private static void require(ChildForm form) {
        String note = form.note();
        if (note != null && note.length() > ChildForm.LONGEST_NOTE) {
            throw new DomainException("forms.error.too_long", ChildForm.LONGEST_NOTE);
        }
    }
}
