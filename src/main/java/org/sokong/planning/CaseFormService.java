package org.sokong.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.Risk;
import org.sokong.forms.FormChange;
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
 * The forms of a case: started as a draft that saves itself, completed when what is needed is
 * there, then read only. A newer one takes the place of an older one, which stays readable.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
@RetriedOnConflict
public class CaseFormService {

    /** Question that explains why something lies before the first contact. */
    public static final String EARLY_REASON = "early_reason";

    private final CaseFormRows forms;
    private final Map<FormKind, FormRule> rules;
    private final Approvals approvals;
    private final CaseWriting writing;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final AuditLog audit;

    CaseFormService(
            CaseFormRows forms,
            List<FormRule> rules,
            Approvals approvals,
            CaseWriting writing,
            CaseAccess access,
            CurrentUser currentUser,
            UserDirectory users,
            AuditLog audit) {
        this.forms = forms;
        this.rules = rules.stream().collect(Collectors.toMap(FormRule::kind, rule -> rule));
        this.approvals = approvals;
        this.writing = writing;
        this.access = access;
        this.currentUser = currentUser;
        this.users = users;
        this.audit = audit;
    }

    /**
     * Starts a form; where a draft of the kind exists, that one goes on.
     *
     * @return its id
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID start(UUID caseId, FormKind kind) {
        Standing standing = writing.forWriting(caseId, kind.section(), "planning.form.start");
        Optional<CaseForm> draft =
                forms.ofCase(caseId, kind).stream()
                        .filter(form -> form.state() == FormState.DRAFT)
                        .findFirst();
        if (draft.isPresent()) {
            return draft.get().id();
        }
        Optional<CaseForm> last =
                kind.continues() ? forms.lastComplete(caseId, kind) : Optional.empty();
        FormValues first =
                last.map(CaseForm::content)
                        .orElse(FormValues.BLANK)
                        .with(EARLY_REASON, (String) null)
                        .with(kind.dayField(), standing.today());
        FormRule rule = rules.get(kind);
        CaseForm form =
                forms.save(
                        new CaseForm(
                                Ids.next(),
                                caseId,
                                kind,
                                rule == null ? first : rule.begin(standing, first),
                                currentUser.id(),
                                last.filter(before -> kind.approval() != null)
                                        .filter(before -> !approvals.isSettled(before.id()))
                                        .map(CaseForm::writers)
                                        .orElse(Set.of()),
                                writing.now()));
        writing.saved(caseId, kind.section(), AuditAction.CASE_CHANGED, form.id());
        return form.id();
    }

    /** The forms of a kind, newest first; the read is recorded. */
    @Transactional
    public List<FormItem> ofCase(UUID caseId, FormKind kind) {
        Standing standing = writing.forReading(caseId, kind.section(), "planning.forms");
        List<CaseForm> found = forms.ofCase(caseId, kind);
        Map<UUID, String> names =
                users.names(found.stream().map(CaseForm::authorId).collect(Collectors.toSet()));
        boolean may = mayWrite(standing);
        return found.stream()
                .map(
                        form ->
                                new FormItem(
                                        form.id(),
                                        form.kind(),
                                        form.state(),
                                        form.heldOn(),
                                        names.getOrDefault(form.authorId(), ""),
                                        form.changedAt(),
                                        may && form.state() == FormState.DRAFT))
                .toList();
    }

    /** A form with its answers, and what changed since the one before; the read is recorded. */
    @Transactional
    public FormDetail read(UUID formId) {
        CaseForm form = find(formId, "planning.form.read");
        Standing standing =
                writing.forReading(form.caseId(), form.kind().section(), "planning.form.read");
        return new FormDetail(
                form.id(),
                form.caseId(),
                form.kind(),
                form.state(),
                form.version(),
                form.heldOn(),
                form.content(),
                form.authorId(),
                users.names(Set.of(form.authorId())).getOrDefault(form.authorId(), ""),
                form.changedAt(),
                form.completedAt(),
                sinceLast(form),
                mayWrite(standing) && form.state() == FormState.DRAFT);
    }

    /** The answers of the newest complete form of a kind; the read is recorded. */
    @Transactional
    public Optional<FormDetail> latest(UUID caseId, FormKind kind) {
        writing.forReading(caseId, kind.section(), "planning.forms");
        return forms.lastComplete(caseId, kind).map(form -> read(form.id()));
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
    public long save(UUID formId, long version, FormValues values) {
        CaseForm form = forWriting(formId, "planning.form.save");
        EditConflict.unless(version, form.version());
        FormRefused.unlessNone(FormCheck.storable(form.kind().shape(), asked(form, values)));
        if (values.equals(form.content())) {
            return form.version();
        }
        form.fill(values, currentUser.id(), writing.now());
        CaseForm saved = forms.saveAndFlush(form);
        writing.saved(form.caseId(), form.kind().section(), AuditAction.CASE_CHANGED, form.id());
        return saved.version();
    }

    /**
     * Completes a draft.
     *
     * @param version version that was read
     * @throws FormRefused naming every question that is not answered or contradicts another form
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void complete(UUID formId, long version) {
        CaseForm form = find(formId, "planning.form.complete");
        Standing standing =
                writing.forWriting(form.caseId(), form.kind().section(), "planning.form.complete");
        EditConflict.unless(version, form.version());
        List<FormProblem> problems =
                new ArrayList<>(FormCheck.missing(form.kind().shape(), form.content()));
        problems.addAll(days(form, standing));
        FormRule rule = rules.get(form.kind());
        if (rule != null) {
            problems.addAll(rule.problems(form, standing));
        }
        FormRefused.unlessNone(problems);
        form.complete(currentUser.id(), writing.now());
        forms.saveAndFlush(form);
        if (form.kind() == FormKind.NEEDS_ASSESSMENT) {
            writing.rate(form.caseId(), form.content().choice(NeedsAssessment.OVERALL, Risk.class));
        }
        writing.changed(
                form.caseId(),
                form.kind().section(),
                "planning.timeline.completed",
                form.id(),
                Map.of("form", "@planning.formkind." + form.kind().name()));
    }

    /**
     * Takes a form back to go on writing in it: one that was thrown away, or a complete one that
     * nobody has approved.
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void takeBack(UUID formId, long version) {
        CaseForm form = forWriting(formId, "planning.form.take_back");
        EditConflict.unless(version, form.version());
        if (approvals.isSettled(form.id())) {
            throw new DomainException("planning.error.form_is_approved");
        }
        if (forms.ofCase(form.caseId(), form.kind()).stream()
                .anyMatch(other -> other.state() == FormState.DRAFT)) {
            throw new DomainException("planning.error.other_draft");
        }
        approvals.withdrawOpen(form.id());
        form.takeBack(writing.now());
        forms.saveAndFlush(form);
        writing.changed(
                form.caseId(),
                form.kind().section(),
                "planning.timeline.taken_back",
                form.id(),
                Map.of("form", "@planning.formkind." + form.kind().name()));
    }

    /** Throws a draft away; it can be taken back. */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void discard(UUID formId, long version) {
        CaseForm form = forWriting(formId, "planning.form.discard");
        EditConflict.unless(version, form.version());
        form.discard(writing.now());
        forms.saveAndFlush(form);
        writing.saved(form.caseId(), form.kind().section(), AuditAction.CASE_CHANGED, form.id());
    }

    /** Without the answers that are kept of questions an earlier shape asked. */
    private static FormValues asked(CaseForm form, FormValues values) {
        FormValues checked = values;
        for (String key : values.stored().keySet()) {
            if (form.kind().shape().field(key).isEmpty()
                    && form.content().all(key).equals(values.all(key))) {
                checked = checked.with(key, List.of());
            }
        }
        return checked;
    }

    /** Days of the form against today and the first contact. */
    private static List<FormProblem> days(CaseForm form, Standing standing) {
        String field = form.kind().dayField();
        LocalDate day = form.heldOn();
        if (day == null) {
            return List.of(new FormProblem(field, "forms.error.needed"));
        }
        if (day.isAfter(standing.today())) {
            return List.of(new FormProblem(field, "planning.error.future"));
        }
        LocalDate contact = standing.contactOn();
        if (contact != null && day.isBefore(contact) && form.content().get(EARLY_REASON) == null) {
            return List.of(new FormProblem(EARLY_REASON, "planning.error.before_contact"));
        }
        return List.of();
    }

    private @Nullable List<FormChange> sinceLast(CaseForm form) {
        return forms.ofCase(form.caseId(), form.kind()).stream()
                .filter(other -> other.state() == FormState.COMPLETE)
                .filter(other -> other.createdAt().isBefore(form.createdAt()))
                .findFirst()
                .map(
                        before ->
                                FormChange.between(
                                        form.kind().shape(), before.content(), form.content()))
                .orElse(null);
    }

    private boolean mayWrite(Standing standing) {
        return !standing.isEnded()
                && access.mayWork(standing.id())
                && currentUser.may(Permission.CASE_EDIT);
    }

    private CaseForm forWriting(UUID formId, String operation) {
        CaseForm form = find(formId, operation);
        writing.forWriting(form.caseId(), form.kind().section(), operation);
        return form;
    }

    /** An unknown id is answered, and logged, like a form of somebody else's case. */
    private CaseForm find(UUID formId, String operation) {
        return forms.findById(formId)
                .orElseThrow(
                        () -> {
                            audit.denied(operation, Subject.of("CASE_FORM", formId));
                            return new AccessDeniedException(operation);
                        });
    }
}
