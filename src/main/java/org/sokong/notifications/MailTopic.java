package org.sokong.notifications;

import java.util.EnumSet;
import java.util.Set;
import org.sokong.access.NoticeKind;

/** Kinds of notices that somebody wants to be mailed about in the same way. */
public enum MailTopic {
    /** Cases that become one's own, and dates in them. */
    CASES,
    /** Records and reports that wait for a yes, or came back. */
    APPROVALS,
    /** What passes between organisations: referrals, and the services that are offered. */
    REFERRALS,
    /** What is due soon or late. */
    CLOCKS,
    /** What is late in one's team. */
    ESCALATIONS,
    /** What is new in the policy library. */
    LIBRARY;

    private static final Set<NoticeKind> APPROVAL_KINDS =
            EnumSet.of(
                    NoticeKind.APPROVAL_REQUESTED,
                    NoticeKind.APPROVAL_GIVEN,
                    NoticeKind.APPROVAL_RETURNED,
                    NoticeKind.REPORT_SUBMITTED,
                    NoticeKind.REPORT_RETURNED,
                    NoticeKind.REPORT_APPROVED,
                    NoticeKind.SHARING_ASKED,
                    NoticeKind.SHARING_ALLOWED,
                    NoticeKind.SHARING_REFUSED,
                    NoticeKind.SHARING_AGREED,
                    NoticeKind.VITAL_INTEREST_TO_CONFIRM,
                    NoticeKind.VITAL_BASIS_TO_CONFIRM);

    private static final Set<NoticeKind> CASE_KINDS =
            EnumSet.of(
                    NoticeKind.CASE_ASSIGNED,
                    NoticeKind.CASES_ASSIGNED,
                    NoticeKind.CASE_SHARED,
                    NoticeKind.CASE_HIDDEN,
                    NoticeKind.FLAG_DUE,
                    NoticeKind.PASSAGE_SUPERSEDED);

    /**
     * The topic of a kind; a kind that no list names is about what passes between organisations.
     */
    public static MailTopic of(NoticeKind kind) {
        if (CASE_KINDS.contains(kind)) {
            return CASES;
        }
        if (APPROVAL_KINDS.contains(kind)) {
            return APPROVALS;
        }
        return switch (kind) {
            case DUE_SOON, OVERDUE -> CLOCKS;
            case ESCALATED, REFERRAL_ESCALATED -> ESCALATIONS;
            case POLICY_PUBLISHED -> LIBRARY;
            default -> REFERRALS;
        };
    }
}
