package org.sokong.legal;

/** The ten kinds of support of article 37 of Viet Nam's law 53/2024/QH15. */
public enum SupportRegime {
    ESSENTIAL_NEEDS,
    MEDICAL,
    INTERPRETATION,
    LEGAL_INFORMATION,
    LEGAL_AID,
    TRAVEL_COST,
    PSYCHOLOGICAL,
    SCHOOLING,
    VOCATIONAL,
    HARDSHIP_GRANT
}
