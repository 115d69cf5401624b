package org.sokong.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking a second person for approval, and answering. */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
@RetriedOnConflict
public class ApprovalService {

    /** Longest note or comment, in characters. */
    public static final int LONGEST_WORDS = 4_000;

    private final ApprovalRows rows;
    private final Approvals approvals;
    private final List<ApprovalContent.Source> sources;
    private final CaseWriting writing;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final AuditLog audit;
    private final ApprovalNotices notices;

    ApprovalService(
            ApprovalRows rows,
            Approvals approvals,
            List<ApprovalContent.Source> sources,
            CaseWriting writing,
            CaseAccess access,
            CurrentUser currentUser,
            UserDirectory users,
            AuditLog audit,
            ApprovalNotices notices) {
        this.rows = rows;
        this.approvals = approvals;
        this.sources = List.copyOf(sources);
        this.writing = writing;
        this.access = access;
        this.currentUser = currentUser;
        this.users = users;
        this.audit = audit;
        this.notices = notices;
    }

    /**
     * Asks for approval of a record as it stands.
     *
     * @param note words for the approver, may be null
     * @return id of the request
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID request(ApprovalSubject subject, UUID subjectId, @Nullable String note) {
        // The right comes first: a refusal must not tell a stranger whether the record is ready.
        UUID caseId =
                source(subject)
                        .caseOf(subjectId)
                        .orElseThrow(() -> unknown(subjectId, "planning.approval.request"));
        Standing standing =
                writing.forWriting(caseId, subject.section(), "planning.approval.request");
        requireShort(note);
        ApprovalContent content = source(subject).content(subjectId);
        approvals
                .latest(subjectId)
                .filter(last -> last.state() == ApprovalState.REQUESTED)
                .ifPresent(
                        open -> {
                            throw new DomainException("planning.error.already_requested");
                        });
        Approval approval =
                rows.saveAndFlush(
                        new Approval(
                                Ids.next(),
                                content.caseId(),
                                subject,
                                subjectId,
                                content,
                                currentUser.id(),
                                writing.now(),
                                note == null || note.isBlank() ? null : note.strip()));
        changed(approval, "planning.timeline.approval_requested");
        notices.requested(approval, standing);
        return approval.id();
    }

    /** Approves, with words or without. */
    @PreAuthorize("hasAuthority('CASE_APPROVE')")
    public void approve(UUID approvalId, long version, @Nullable String comment) {
        Approval approval = find(approvalId);
        Standing standing = forDeciding(approval, version);
        requireShort(comment);
        approval.approve(
                currentUser.id(),
                writing.now(),
                comment == null || comment.isBlank() ? null : comment.strip());
        decided(approval, standing, "planning.timeline.approved");
    }

    /** Gives the record back with what has to change. */
    @PreAuthorize("hasAuthority('CASE_APPROVE')")
    public void sendBack(UUID approvalId, long version, String comment) {
        Approval approval = find(approvalId);
        Standing standing = forDeciding(approval, version);
        requireShort(comment);
        approval.sendBack(currentUser.id(), writing.now(), comment.strip());
        decided(approval, standing, "planning.timeline.returned");
    }

    /** All approvals of a case that the reader's sections allow, newest first. */
    public List<ApprovalDetail> ofCase(UUID caseId) {
        access.requireOpen(caseId, "planning.approvals");
        Set<org.sokong.cases.Section> readable = access.sections(caseId);
        audit.record(AuditAction.CASE_READ, Subject.ofCase(caseId), Map.of("part", "APPROVALS"));
        List<Approval> found =
                rows.findByCaseIdOrderByRequestedAtDescIdDesc(caseId).stream()
                        .filter(approval -> readable.contains(approval.subject().section()))
                        .toList();
        Set<UUID> people = new HashSet<>();
        for (Approval approval : found) {
            people.add(approval.requestedBy());
            if (approval.decidedBy() != null) {
                people.add(approval.decidedBy());
            }
        }
        Map<UUID, String> names = users.names(people);
        boolean mayWork = access.mayWork(caseId) && currentUser.may(Permission.CASE_APPROVE);
        return found.stream().map(approval -> detail(approval, names, mayWork)).toList();
    }

    private ApprovalDetail detail(Approval approval, Map<UUID, String> names, boolean mayWork) {
        UUID decider = approval.decidedBy();
        boolean waits = mayWork && approval.state() == ApprovalState.REQUESTED;
        boolean own = approval.isBy(currentUser.id());
        return new ApprovalDetail(
                approval.id(),
                approval.caseId(),
                approval.subject(),
                approval.subjectId(),
                approval.state(),
                approval.version(),
                approval.content(),
                approval.shapeVersion(),
                names.getOrDefault(approval.requestedBy(), ""),
                approval.requestedAt(),
                approval.note(),
                decider == null ? null : names.getOrDefault(decider, ""),
                approval.decidedAt(),
                approval.comment(),
                waits && !own,
                waits && own);
    }

    private Approval find(UUID approvalId) {
        return rows.findById(approvalId)
                .orElseThrow(() -> unknown(approvalId, "planning.approval.decide"));
    }

    private Standing forDeciding(Approval approval, long version) {
        Standing standing =
                writing.forWriting(
                        approval.caseId(),
                        approval.subject().section(),
                        "planning.approval.decide");
        EditConflict.unless(version, approval.version());
        return standing;
    }

    private void decided(Approval approval, Standing standing, String kind) {
        rows.saveAndFlush(approval);
        source(approval.subject()).decided(approval.subjectId(), approval.state());
        audit.record(
                AuditAction.CASE_APPROVED,
                Subject.ofCase(approval.caseId()),
                Map.of("subject", approval.subject(), "state", approval.state()));
        changed(approval, kind);
        notices.decided(approval, standing);
    }

    private void changed(Approval approval, String kind) {
        writing.changed(
                approval.caseId(),
                approval.subject().section(),
                kind,
                approval.subjectId(),
                Map.of("subject", "@planning.approvalsubject." + approval.subject().name()));
    }

    /** An unknown id is answered, and logged, like one of somebody else's case. */
    private AccessDeniedException unknown(UUID id, String operation) {
        audit.denied(operation, Subject.of("APPROVAL", id));
        return new AccessDeniedException(operation);
    }

    private ApprovalContent.Source source(ApprovalSubject subject) {
        return sources.stream()
                .filter(source -> source.subject() == subject)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows " + subject));
    }

    private static void requireShort(@Nullable String words) {
        if (words != null && words.length() > LONGEST_WORDS) {
            throw new DomainException("planning.error.too_long", LONGEST_WORDS);
        }
    }
}
