package org.sokong.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Altered;
import org.sokong.organisations.ServiceCategory;

/**
 * A service as it is written down.
 *
 * @param referralCode code of the referral, where it was given by one and is known
 * @param providerId organisation of the directory
 * @param providerWords the provider in words, where it is not in the directory
 * @param units how much, with {@code unit}
 * @param result what came of it
 * @param goalId goal of the plan it serves
 * @param earlyReason why it was given before the first contact of the case
 * @param place in words, null when not recorded
 */
public record ServiceForm(
        ServiceCategory category,
        ServiceMode mode,
        @Nullable String referralCode,
        @Nullable UUID providerId,
        @Nullable String providerWords,
        LocalDate givenOn,
        @Nullable BigDecimal units,
        @Nullable ServiceUnit unit,
        @Nullable String result,
        @Nullable UUID goalId,
        @Nullable String earlyReason,
        @Nullable String place) {

    /** Longest code of a referral, in characters. */
    public static final int LONGEST_CODE = 40;

    /** Longest name of a place, in characters. */
    public static final int LONGEST_PLACE = 200;

    /** The same at a place. */
    public ServiceForm at(@Nullable String where) {
        return Altered.of(this).with("place", where).made();
    }

    /** A service given directly, without more. */
    public static ServiceForm of(ServiceCategory category, LocalDate givenOn) {
        return new ServiceForm(
                category,
                ServiceMode.DIRECT,
                null,
                null,
                null,
                givenOn,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same for a goal. */
    public ServiceForm towards(@Nullable UUID goal) {
        return Altered.of(this).with("goalId", goal).made();
    }

    /** The same with the reason for an early day. */
    public ServiceForm because(@Nullable String early) {
        return Altered.of(this).with("earlyReason", early).made();
    }

    /** The same with a quantity. */
    public ServiceForm times(@Nullable BigDecimal number, @Nullable ServiceUnit of) {
        return Altered.of(this).with("units", number).with("unit", of).made();
    }
}
