package org.sokong.planning;

/**
 * Life areas of a goal; the list is not confirmed by a source seen (rss_scoring.md, last section).
 * Stored by name.
 */
public enum GoalArea {
    SAFE_HOME,
    LEGAL_STATUS,
    WORK,
    EDUCATION,
    SAFETY,
    SOCIAL_TIES,
    ECONOMIC,
    PHYSICAL_HEALTH,
    MENTAL_HEALTH,
    ACCESS_TO_SERVICES,
    COURT_MATTERS,
    DEPENDANTS,
    OTHER
}
