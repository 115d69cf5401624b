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
    /** Plan, goals and services. */
    PLAN,
    /** Notes of caseworkers. */
    NOTES,
    /** Policy passages linked to the case. */
    POLICY,
    /** Referrals sent from the case. */
    REFERRALS
}
