package org.sokong.cases;

/**
 * A part of a case file that is disclosed or withheld as one: what a grant or a consent names.
 * Stored by name; later records bring their own sections.
 */
public enum Section {
    /** Code, status, risk, owner, dates and the timeline's plain steps. */
    OVERVIEW,
    /** Who the client is: names, birth date, documents; always revealed on request only. */
    IDENTITY,
    /** Source, date and place of contact, languages, age band. */
    INTAKE,
    /** Immediate safety. */
    SAFETY,
    /** Immediate medical need and health. */
    HEALTH,
    /** Act, means and purpose. */
    TRAFFICKING,
    /** Needs and risk assessment. */
    ASSESSMENT,
    /** Plan, goals and actions. */
    PLAN,
    /** Notes of caseworkers. */
    NOTES,
    /** Policy passages linked to the case. */
    POLICY,
    /** Referrals sent from the case. */
    REFERRALS,
    /** How the client stays safe: warning signs, safe contacts and hours, the code word. */
    SAFETY_PLAN,
    /** Services given and stays in a shelter. */
    SERVICES,
    /** Follow-up contacts. */
    FOLLOW_UP,
    /** Protection orders, hearings and deadlines of the law. */
    LEGAL,
    /** Rounds of reintegration scores. */
    OUTCOMES,
    /** Family members and people found together. */
    LINKED_CASES,
    /** Case conferences with other organisations. */
    CONFERENCE,
    /** Closure form and retention. */
    CLOSURE,
    /** Narrative reports. */
    REPORTS
}
