package org.sokong.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sokong.World;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.Answer;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.FormKind;
import org.sokong.planning.RecordFixture;
import org.springframework.stereotype.Component;

/** Cases for a test, made through the services as people make them. */
@Component
public class CaseFixture {

    private final World world;
    private final CaseService cases;
    private final CaseContents contents;
    private final RecordFixture records;

    CaseFixture(World world, CaseService cases, CaseContents contents, RecordFixture records) {
        this.world = world;
        this.cases = cases;
        this.contents = contents;
        this.records = records;
    }

    /** A draft that belongs to the user. */
    public UUID draft(UserPrincipal owner) {
        return world.as(owner, cases::start);
    }

    /** An open case with an intake: a woman of 24 to 26 who speaks Vietnamese. */
    public UUID open(UserPrincipal owner) {
        return world.as(
                owner,
                () -> {
                    UUID id = cases.start();
                    cases.saveIntake(id, contents.intake(id).version(), intake());
                    cases.open(id, cases.detail(id).version());
                    return id;
                });
    }

    /** An intake that can be opened. */
    public static IntakeForm intake() {
        return IntakeForm.BLANK
                .with(IntakeField.SOURCE_OF_CONTACT, SourceOfContact.SELF)
                .with(IntakeField.CONTACT_ON, LocalDate.of(2026, 11, 2))
                .with(IntakeField.PLACE, "Harbour office")
                .with(IntakeField.LANGUAGES, List.of("vi", "en"))
                .with(IntakeField.INTERPRETER_NEEDED, Answer.YES)
                .with(IntakeField.AGE_BAND, AgeBand.AGE_24_26)
                .with(IntakeField.SEX, Sex.FEMALE)
                .with(IntakeField.SAFETY_CONCERN, Answer.YES)
                .with(IntakeField.SAFETY_NOTE, "seen near the shelter")
                .with(IntakeField.MEDICAL_NEED, Answer.YES)
                .with(IntakeField.MEDICAL_NOTE, "burn on the left hand")
                .with(IntakeField.LEGAL_BASIS, LegalBasis.CONSENT)
                .with(IntakeField.CONSENT_ON, LocalDate.of(2026, 11, 2));
    }

    /**
     * Brings an open case forward to a status, writing the records that each move asks for.
     *
     * @param approver somebody else who may approve
     */
    public void bring(UUID caseId, UserPrincipal worker, UserPrincipal approver, CaseStatus to) {
        while (status(worker, caseId) != to) {
            CaseStatus next = status(worker, caseId).forward().orElseThrow();
            prepare(caseId, worker, approver, next);
            world.as(
                    worker,
                    () ->
                            cases.move(
                                    caseId,
                                    cases.detail(caseId).version(),
                                    next == CaseStatus.CLOSED
                                            ? Move.to(next, MoveReason.GOALS_MET)
                                            : Move.to(next)));
        }
    }

    /** Writes all that the next move on the way to closure asks for. */
    public void prepare(
            UUID caseId, UserPrincipal worker, UserPrincipal approver, CaseStatus next) {
        switch (next) {
            case ASSESSED -> records.assess(caseId, worker);
            case PLANNED -> {
                UUID plan = records.plan(caseId, worker);
                records.agree(caseId, worker);
                records.approve(approver, records.ask(caseId, worker, ApprovalSubject.PLAN, plan));
            }
            case IN_SERVICE -> records.serve(caseId, worker);
            case FOLLOW_UP -> records.finish(caseId, worker);
            case CLOSED -> {
                records.complete(caseId, worker, FormKind.SAFETY_PLAN);
                records.close(caseId, worker, approver, MoveReason.GOALS_MET);
            }
            default -> {}
        }
    }

    /** Records steps that no full record proves. */
    public void record(UUID caseId, UserPrincipal who, StepKind... kinds) {
        world.as(
                who,
                () -> {
                    for (StepKind kind : kinds) {
                        cases.recordStep(caseId, kind, null);
                    }
                });
    }

    /** The status as the user sees it. */
    public CaseStatus status(UserPrincipal user, UUID caseId) {
        return world.as(user, () -> cases.detail(caseId).status());
    }
}
