package org.sokong.screening;

/**
 * Purposes of the Palermo Protocol, Article 3, which are a minimum, and the local additions (code
 * lists PALERMO_ART3 and LOCAL_EXT, purpose).
 */
public enum TraffickingPurpose {
    PROSTITUTION_OTHERS,
    OTHER_SEXUAL,
    FORCED_LABOUR,
    SLAVERY,
    SLAVERY_LIKE,
    SERVITUDE,
    ORGAN_REMOVAL,
    FORCED_CRIMINALITY,
    FORCED_MARRIAGE,
    FORCED_BEGGING,
    OTHER,
    /** Not known: recorded, but no purpose. */
    UNKNOWN
}
