package org.sokong.access;

/**
 * What a person may do; on which case is decided by a grant, on which part by the grant's sections.
 * The names are authorities of Spring Security and stand as text in {@code @PreAuthorize}; a test
 * compares them with this list.
 */
public enum Permission {
    /** Open a case file and start an intake. */
    CASE_CREATE,
    /** List and read the cases one has a grant for. */
    CASE_READ,
    /** Write in a case one has a working grant for; move it along its life. */
    CASE_EDIT,
    /** Give a case of one's scope to another caseworker. */
    CASE_ASSIGN,
    /** Approve what a caseworker asks approval for. */
    CASE_APPROVE,
    /** See, make and remove links between cases of people who belong together. */
    CASE_LINKS,
    /** See the identity behind a case code; each time is logged. */
    IDENTITY_REVEAL,
    /** Record and withdraw consent. */
    CONSENT_RECORD,
    /** Send referrals from one's cases. */
    REFERRAL_SEND,
    /** See and answer referrals that the own organisation receives. */
    REFERRAL_ANSWER,
    /** Read the reports over one's scope. */
    REPORT_READ,
    /** Download or print them, under small-number suppression. */
    REPORT_EXPORT,
    /** Search and read the policy library. */
    POLICY_READ,
    /** Link a passage to a case or a referral. */
    POLICY_LINK,
    /** Import and describe policy documents. */
    POLICY_CURATE,
    /** See the directory of organisations. */
    DIRECTORY_READ,
    /** Change the own organisation, its teams and its people. */
    ORGANISATION_MANAGE,
    /** Change every organisation and activate directory entries. */
    INSTALLATION_MANAGE,
    /** Add, relabel, retire and load values of the code lists. */
    CODESETS_MANAGE,
    /** Invite, change, disable users within one's scope. */
    USER_MANAGE,
    /** Read the audit log. */
    AUDIT_READ
}
