package org.sokong.access;

/**
 * What a person is told in the inbox. Stored by name: values are added, never renamed or removed.
 * The sentence is {@code notifications.noticekind.NAME} in each language; {@code {0}} in it is how
 * many things the notice is about.
 */
public enum NoticeKind {
    /** A case is yours now. */
    CASE_ASSIGNED,
    /** Several cases are yours now. */
    CASES_ASSIGNED,
    /** You work on a case beside its owner. */
    CASE_SHARED,
    /** The date of a flag has come. */
    FLAG_DUE,
    /** Somebody asks you to approve a record. */
    APPROVAL_REQUESTED,
    APPROVAL_GIVEN,
    APPROVAL_RETURNED,
    /** A report waits for your review. */
    REPORT_SUBMITTED,
    REPORT_RETURNED,
    REPORT_APPROVED,
    /** Your organisation was asked for a service. */
    REFERRAL_RECEIVED,
    REFERRAL_ACCEPTED,
    REFERRAL_DECLINED,
    /** Nobody answered in time. */
    REFERRAL_EXPIRED,
    REFERRAL_COMPLETED,
    REFERRAL_NOT_COMPLETED,
    /** Taken back by its sender, or because the consent ended. */
    REFERRAL_WITHDRAWN,
    /** Something is due soon. */
    DUE_SOON,
    /** Something is late. */
    OVERDUE,
    /** Something of a colleague is late, and you answer for it. */
    ESCALATED,
    /** What the directory says of a service was not confirmed for long. */
    SERVICE_STALE,
    /** Somebody was declined for want of places. */
    SERVICE_PLACES,
    /** A referral waits for you, and half of the time has passed. */
    REFERRAL_DUE_SOON,
    /** A referral is late; told to both sides. */
    REFERRAL_OVERDUE,
    /** A referral that your organisation sent or received is late. */
    REFERRAL_ESCALATED,
    /** The clocks of a referral rest. */
    REFERRAL_PAUSED,
    REFERRAL_RESUMED,
    /** The other side of a referral wrote something. */
    REFERRAL_MESSAGE,
    /** The other side of a referral proposed, changed or answered an appointment. */
    REFERRAL_APPOINTMENT,
    /** An appointment of a referral is within a day. */
    REFERRAL_APPOINTMENT_SOON,
    /** What the receiver recorded differs from what somebody wrote in the case. */
    REFERRAL_DIFFERS,
    /** A case you answer for was hidden from somebody. */
    CASE_HIDDEN,
    /** You are asked to let a referral go without a sharing agreement. */
    SHARING_ASKED,
    SHARING_ALLOWED,
    SHARING_REFUSED,
    /** The next organisation of an order was asked. */
    REFERRAL_NEXT_SENT,
    /** Nobody of an order is left to be asked. */
    REFERRAL_ORDER_ENDED,
    /** A consent ended: stop using what was disclosed, and return or delete it. */
    SHARING_ENDED,
    /** Somebody shared because a life is in danger; a second person has to confirm it. */
    VITAL_INTEREST_TO_CONFIRM,
    /** An organisation asks to take a case over. */
    TRANSFER_REQUESTED,
    /** A case is offered to your organisation. */
    TRANSFER_OFFERED,
    TRANSFER_ACCEPTED,
    TRANSFER_DECLINED,
    /** Taken back, or because the consent ended. */
    TRANSFER_WITHDRAWN,
    TRANSFER_EXPIRED,
    /** Half of the days for an answer have passed. */
    TRANSFER_DUE_SOON,
    /** A sharing on paper ended: tell the receiver to stop, and record what it says. */
    SHARING_ENDED_ON_PAPER,
    /** Whoever a referral or an offer was meant for cannot answer it any more. */
    NOBODY_TO_ANSWER,
    /** Something in a case of yours rests on a passage that no longer holds. */
    PASSAGE_SUPERSEDED,
    /** A document on a topic you follow was published. */
    POLICY_PUBLISHED,
    /** A case was opened because a life is in danger; a second person has to confirm it. */
    VITAL_BASIS_TO_CONFIRM,
    /**
     * A case that is offered was not taken over: what covers the offer does not cover all of it.
     */
    TRANSFER_HELD_UP,
    /** A case that you could not take over is covered now: you can. */
    TRANSFER_FREED,
    /** Nobody has to be asked any more for what you asked for: an agreement covers it. */
    SHARING_AGREED;

    /**
     * Whether also whoever caused it is told: who disables an account does not see what waited for
     * that person, and may be the only one left to see to it.
     */
    public boolean tellsWhoDidIt() {
        return this == NOBODY_TO_ANSWER;
    }
}
