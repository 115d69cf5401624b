package org.sokong.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.organisations.ServiceCategory;

/**
 * Where a record of the case says something else than the receiver of a referral did.
 *
 * @param kind what it is about
 * @param recordId action or service
 * @param service which service, null for an action
 * @param present how far the action is now; null for a service
 * @param told how far it is by the referral; null for a service
 */
public record ReferredDifference(
        Kind kind,
        UUID recordId,
        @Nullable ServiceCategory service,
        @Nullable ActionState present,
        @Nullable ActionState told) {

    /** What differs. */
    public enum Kind {
        ACTION,
        /** Day, quantity or result of a service. */
        SERVICE
    }
}
