package org.sokong.outcomes;

/** Where a composite score lies; INSUFFICIENT where there is none. */
public enum Band {
    LOW,
    MEDIUM,
    HIGH,
    INSUFFICIENT
}
