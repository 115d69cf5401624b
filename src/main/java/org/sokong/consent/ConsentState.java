package org.sokong.consent;

/** Where a consent stands on a day. */
public enum ConsentState {
    VALID,
    EXPIRED,
    WITHDRAWN
}
