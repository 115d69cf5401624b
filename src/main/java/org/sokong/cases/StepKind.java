package org.sokong.cases;

import java.util.EnumSet;
import java.util.Set;
import org.sokong.deadlines.ClockKind;

/**
 * Things that were done in a case and that its moves ask for. Small records for now; where a later
 * module brings the full record (assessment, plan, closure form), that one takes the place.
 */
public enum StepKind {
    /** The client was reached. */
    CONTACT_MADE,
    /** Needs and risk were assessed. */
    NEEDS_ASSESSED,
    /** The plan has at least one goal with an action, somebody responsible and a due date. */
    PLAN_MADE,
    CLIENT_AGREED,
    PLAN_APPROVAL_REQUESTED,
    PLAN_APPROVED,
    PLAN_REJECTED,
    SERVICE_STARTED,
    /** Every action of the plan is done, cancelled or handed over. */
    ACTIONS_DONE,
    CLOSURE_FORM,
    SAFETY_PLAN_REVIEWED,
    CLOSURE_APPROVAL_REQUESTED,
    CLOSURE_APPROVED,
    CLOSURE_REJECTED,
    CLIENT_TOLD_HOW_TO_RETURN,
    /** The closure form says what becomes of orders and hearings that are still open. */
    OPEN_MATTERS_NAMED,
    /** The receiving organisation accepted to take the case over. */
    RECEIVER_ACCEPTED,
    /** The client's consent covers the transfer. */
    TRANSFER_CONSENTED;

    /**
     * Whether this is recorded by itself. The others are proved by a full record: the forms, the
     * plan, the services and their approvals.
     */
    public boolean isRecordedAlone() {
        return switch (this) {
            case CONTACT_MADE, RECEIVER_ACCEPTED, TRANSFER_CONSENTED -> true;
            default -> false;
        };
    }

    /** Whether this answers a request for approval: only a second person with that right may. */
    public boolean isDecision() {
        return switch (this) {
            case PLAN_APPROVED, PLAN_REJECTED, CLOSURE_APPROVED, CLOSURE_REJECTED -> true;
            default -> false;
        };
    }

    /** The request that this decision answers. */
    StepKind request() {
        return switch (this) {
            case PLAN_APPROVED, PLAN_REJECTED -> PLAN_APPROVAL_REQUESTED;
            case CLOSURE_APPROVED, CLOSURE_REJECTED -> CLOSURE_APPROVAL_REQUESTED;
            default -> throw new IllegalStateException(name());
        };
    }

    /** What the decision is about; its author may not decide either. */
    StepKind subject() {
        return request() == PLAN_APPROVAL_REQUESTED ? PLAN_MADE : CLOSURE_FORM;
    }

    /** Earlier steps that no longer hold once this one is recorded. */
    Set<StepKind> ends() {
        return switch (this) {
            case PLAN_MADE ->
                    EnumSet.of(
                            PLAN_MADE,
                            CLIENT_AGREED,
                            PLAN_APPROVAL_REQUESTED,
                            PLAN_APPROVED,
                            PLAN_REJECTED);
            case PLAN_APPROVAL_REQUESTED -> EnumSet.of(this, PLAN_APPROVED, PLAN_REJECTED);
            case PLAN_APPROVED, PLAN_REJECTED ->
                    EnumSet.of(PLAN_APPROVAL_REQUESTED, PLAN_APPROVED, PLAN_REJECTED);
            case CLOSURE_FORM ->
                    EnumSet.of(
                            CLOSURE_FORM,
                            CLOSURE_APPROVAL_REQUESTED,
                            CLOSURE_APPROVED,
                            CLOSURE_REJECTED);
            case CLOSURE_APPROVAL_REQUESTED -> EnumSet.of(this, CLOSURE_APPROVED, CLOSURE_REJECTED);
            case CLOSURE_APPROVED, CLOSURE_REJECTED ->
                    EnumSet.of(CLOSURE_APPROVAL_REQUESTED, CLOSURE_APPROVED, CLOSURE_REJECTED);
            default -> EnumSet.of(this);
        };
    }

    /** Clocks that wait for it. Whoever assesses needs has met the client. */
    public Set<ClockKind> clocks() {
        return switch (this) {
            case CONTACT_MADE -> EnumSet.of(ClockKind.FIRST_CONTACT, ClockKind.FOLLOW_UP_CONTACT);
            case NEEDS_ASSESSED -> EnumSet.of(ClockKind.FIRST_CONTACT, ClockKind.ASSESSMENT);
            case PLAN_APPROVED -> EnumSet.of(ClockKind.PLAN_APPROVED, ClockKind.PLAN_REVIEW);
            default -> EnumSet.noneOf(ClockKind.class);
        };
    }

    /** Part of the case the step belongs to. */
    Section section() {
        return switch (this) {
            case NEEDS_ASSESSED -> Section.ASSESSMENT;
            case PLAN_MADE,
                    CLIENT_AGREED,
                    PLAN_APPROVAL_REQUESTED,
                    PLAN_APPROVED,
                    PLAN_REJECTED,
                    SERVICE_STARTED,
                    ACTIONS_DONE,
                    SAFETY_PLAN_REVIEWED ->
                    Section.PLAN;
            default -> Section.OVERVIEW;
        };
    }
}
