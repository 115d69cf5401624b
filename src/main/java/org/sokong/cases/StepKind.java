package org.sokong.cases;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sokong.deadlines.ClockKind;

/**
 * Things that were done in a case and that its moves ask for. Most are proved by a full record;
 * what an earlier version of the application let people tick stays readable (decision 27).
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
    /** A service was given, or a receiver accepted a referral, on paper too. */
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
    /** A consent of the client to a transfer holds. */
    TRANSFER_CONSENTED,
    /** The case is managed because a life is in danger; a second person has to confirm it. */
    VITAL_BASIS_CLAIMED,
    /** A second person confirmed it. */
    VITAL_BASIS_CONFIRMED;

    /**
     * Whether this is recorded by itself. The others are proved by a full record: the forms, the
     * plan, the services and their approvals.
     */
    public boolean isRecordedAlone() {
        return switch (this) {
            case CONTACT_MADE, RECEIVER_ACCEPTED -> true;
            default -> false;
        };
    }

    /** Whether somebody who may approve records it, of what somebody else has done. */
    public boolean isOfSecondPerson() {
        return this == VITAL_BASIS_CONFIRMED;
    }

    /**
     * The step whose full record this one speaks of: once that record exists, only the record says
     * whether this was done, whatever was ticked before.
     */
    Optional<StepKind> about() {
        return switch (this) {
            case CLIENT_AGREED, PLAN_APPROVED, ACTIONS_DONE -> Optional.of(PLAN_MADE);
            case CLOSURE_APPROVED, CLIENT_TOLD_HOW_TO_RETURN -> Optional.of(CLOSURE_FORM);
            default -> Optional.empty();
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
            case VITAL_BASIS_CLAIMED, VITAL_BASIS_CONFIRMED -> Section.INTAKE;
            default -> Section.OVERVIEW;
        };
    }
}
