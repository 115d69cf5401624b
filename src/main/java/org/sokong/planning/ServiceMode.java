package org.sokong.planning;

/** How a service was given. Stored by name. */
public enum ServiceMode {
    DIRECT,
    REFERRAL
}
