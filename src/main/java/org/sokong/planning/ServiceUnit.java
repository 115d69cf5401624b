package org.sokong.planning;

/** What a quantity of a service counts. Stored by name. */
public enum ServiceUnit {
    SESSIONS,
    HOURS,
    DAYS,
    NIGHTS,
    ITEMS,
    PAYMENTS
}
