package org.sokong.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.organisations.ServiceCategory;

/**
 * What came of a referral, for the plan and the service log of its case.
 *
 * @param code the referral's own code
 * @param actionId action of the plan it was made for, null for none
 * @param action how far the action is by it, null when it says nothing
 * @param goalId goal it was made for, null for none
 * @param services what was given, empty when nothing was
 * @param providerId who gave it
 * @param givenOn when it ended, or the day of the outcome
 * @param units how much, with {@code unit}; only where one service was given
 * @param result what came of it, in words
 */
public record ReferredResult(
        String code,
        @Nullable UUID goalId,
        @Nullable UUID actionId,
        @Nullable ActionState action,
        List<ServiceCategory> services,
        @Nullable UUID providerId,
        LocalDate givenOn,
        @Nullable BigDecimal units,
        @Nullable ServiceUnit unit,
        @Nullable String result) {

    public ReferredResult {
        services = List.copyOf(services);
    }

    @Override
    public String toString() {
        return "ReferredResult[" + code + "]";
    }
}
