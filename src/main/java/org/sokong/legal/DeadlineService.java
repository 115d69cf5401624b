package org.sokong.legal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the deadlines of a case: of the law, or with a label of their own. */
@Service
@PreAuthorize("hasAuthority('CASE_EDIT')")
@Transactional
@RetriedOnConflict
public class DeadlineService {

    private final LegalDeadlineRows deadlines;
    private final LegalDesk desk;

    DeadlineService(LegalDeadlineRows deadlines, LegalDesk desk) {
        this.deadlines = deadlines;
        this.desk = desk;
    }

    /**
     * Records a deadline.
     *
     * @return its id
     */
    public UUID add(UUID caseId, DeadlineForm form) {
        Standing standing = desk.forWriting(caseId, "legal.deadline.add");
        LegalDeadline deadline =
                deadlines.saveAndFlush(
                        new LegalDeadline(
                                Ids.next(),
                                standing.id(),
                                form,
                                desk.rule(form.ruleCode(), RuleKind.DEADLINE, null),
                                desk.zone(),
                                desk.me(),
                                desk.writing().now()));
        desk.changed(caseId, "deadline_added", deadline.id());
        return deadline.id();
    }

    /** Puts right an open deadline. */
    public void change(UUID deadlineId, long version, DeadlineForm form) {
        LegalDeadline deadline =
                desk.find(deadlines, deadlineId, LegalDeadline::caseId, "legal.deadline.change");
        EditConflict.unless(version, deadline.version());
        deadline.change(
                form,
                desk.rule(form.ruleCode(), RuleKind.DEADLINE, deadline.ruleCode()),
                desk.zone());
        deadlines.saveAndFlush(deadline);
        desk.changed(deadline.caseId(), "deadline_changed", deadline.id());
    }

    /**
     * Says that it was met, or that it is not needed any more.
     *
     * @param to {@link DeadlineState#DONE} or {@link DeadlineState#CANCELLED}
     * @param note needed when it is cancelled
     */
    public void close(UUID deadlineId, long version, DeadlineState to, @Nullable String note) {
        LegalDeadline deadline =
                desk.find(deadlines, deadlineId, LegalDeadline::caseId, "legal.deadline.close");
        Standing standing = desk.forWriting(deadline.caseId(), "legal.deadline.close");
        EditConflict.unless(version, deadline.version());
        if (to == DeadlineState.OPEN) {
            throw new IllegalArgumentException("a deadline is met or cancelled");
        }
        deadline.close(to, standing.today(), note);
        deadlines.saveAndFlush(deadline);
        desk.changed(
                deadline.caseId(),
                to == DeadlineState.DONE ? "deadline_done" : "deadline_cancelled",
                deadline.id());
    }
}
