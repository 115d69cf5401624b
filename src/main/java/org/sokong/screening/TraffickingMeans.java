package org.sokong.screening;

/** Means of the Palermo Protocol, Article 3 (code list PALERMO_ART3, means). */
public enum TraffickingMeans {
    THREAT,
    FORCE,
    COERCION,
    ABDUCTION,
    FRAUD,
    DECEPTION,
    ABUSE_POWER,
    ABUSE_VULNERABILITY,
    PAYMENT_CONTROL
}
