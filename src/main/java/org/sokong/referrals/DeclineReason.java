package org.sokong.referrals;

/** Why a receiver does not take a referral (referral_standard.md, section 4). */
public enum DeclineReason {
    NO_CAPACITY,
    NOT_ELIGIBLE,
    WRONG_AREA,
    SERVICE_STOPPED,
    CLIENT_NOT_REACHED,
    CLIENT_REFUSED,
    DUPLICATE,
    UNSAFE,
    OTHER;

    /** Whether nobody else is asked by itself: it is the client who does not go, or must not. */
    boolean endsOrder() {
        return switch (this) {
            case CLIENT_REFUSED, CLIENT_NOT_REACHED, DUPLICATE, UNSAFE -> true;
            case NO_CAPACITY, NOT_ELIGIBLE, WRONG_AREA, SERVICE_STOPPED, OTHER -> false;
        };
    }
}
