package org.sokong.deadlines;

/**
 * The risk that decides how long there is. A case whose risk nobody has set counts as high, since
 * waiting is what harms when one does not know. Stored by name.
 */
public enum RiskLevel {
    HIGH,
    MEDIUM,
    LOW
}
