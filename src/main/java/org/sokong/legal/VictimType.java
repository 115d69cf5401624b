package org.sokong.legal;

/** Whom article 37 of Viet Nam's law 53/2024/QH15 tells apart. */
public enum VictimType {
    /** A citizen, or a stateless person who lives in the country. */
    VICTIM,
    /** Under 18, together with a victim. */
    CHILD_WITH_VICTIM,
    /** Being identified, abroad. */
    IDENTIFICATION_ABROAD,
    /** Being identified, in the country. */
    IDENTIFICATION_IN_COUNTRY,
    /** A foreigner trafficked in the country. */
    FOREIGNER
}
