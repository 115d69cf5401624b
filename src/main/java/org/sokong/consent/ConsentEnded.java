package org.sokong.consent;

import java.util.UUID;

/**
 * A consent no longer holds. Published within the transaction that ends it, so that what rests on
 * it ends with it or not at all.
 */
public record ConsentEnded(UUID consentId, UUID caseId, Cause cause) {

    /** Why it ended. */
    public enum Cause {
        WITHDRAWN,
        EXPIRED,
        /** A supervisor did not confirm the vital interest. */
        REFUSED,
        /** Nobody confirmed the vital interest in time. */
        UNCONFIRMED
    }
}
