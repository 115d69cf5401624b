package org.sokong.planning;

import java.util.Optional;
import org.sokong.organisations.ServiceCategory;

/** Pillars of a national referral mechanism (nrm_and_law.md, section 1). Stored by name. */
public enum GoalPillar {
    IDENTIFICATION_AND_PROTECTION,
    SUPPORT_AND_SERVICES,
    SOCIAL_INCLUSION,
    JUSTICE_AND_REDRESS;

    /**
     * The pillar to which a service belongs (referral_standard.md, section 5, asks for the mapping;
     * which pillar each has is ours, unverified).
     *
     * @return empty where the category says too little
     */
    public static Optional<GoalPillar> of(ServiceCategory category) {
        return Optional.ofNullable(
                switch (category) {
                    case POLICE_SECURITY, CHILD_PROTECTION -> IDENTIFICATION_AND_PROTECTION;
                    case SHELTER,
                            MEDICAL,
                            MENTAL_HEALTH_PSYCHOSOCIAL,
                            INTERPRETATION,
                            DOCUMENTATION,
                            FOOD_NFI,
                            CASH ->
                            SUPPORT_AND_SERVICES;
                    case LIVELIHOOD,
                            VOCATIONAL_TRAINING,
                            JOB_PLACEMENT,
                            EDUCATION,
                            FAMILY_TRACING,
                            FAMILY_MEDIATION,
                            RETURN_REPATRIATION,
                            HOUSING,
                            CHILD_CARE,
                            SOCIAL_PROTECTION ->
                            SOCIAL_INCLUSION;
                    case LEGAL_AID, COMPENSATION -> JUSTICE_AND_REDRESS;
                    case OTHER -> null;
                });
    }
}
