package org.sokong.planning;

/** Pillars of a national referral mechanism (nrm_and_law.md, section 1). Stored by name. */
public enum GoalPillar {
    IDENTIFICATION_AND_PROTECTION,
    SUPPORT_AND_SERVICES,
    SOCIAL_INCLUSION,
    JUSTICE_AND_REDRESS
}
