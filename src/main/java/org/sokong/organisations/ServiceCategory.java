package org.sokong.organisations;

/** Services that are offered, asked for and given (referral_standard.md, section 5). */
public enum ServiceCategory {
    SHELTER,
    MEDICAL,
    MENTAL_HEALTH_PSYCHOSOCIAL,
    LEGAL_AID,
    POLICE_SECURITY,
    LIVELIHOOD,
    VOCATIONAL_TRAINING,
    JOB_PLACEMENT,
    EDUCATION,
    CHILD_PROTECTION,
    FAMILY_TRACING,
    FAMILY_MEDIATION,
    RETURN_REPATRIATION,
    DOCUMENTATION,
    INTERPRETATION,
    /** Food and household goods ("non-food items"). */
    FOOD_NFI,
    CASH,
    HOUSING,
    CHILD_CARE,
    SOCIAL_PROTECTION,
    COMPENSATION,
    OTHER
}
