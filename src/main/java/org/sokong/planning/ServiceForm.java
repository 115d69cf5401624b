package org.sokong.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

    /** A service without a place. */
    public ServiceForm(
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
            @Nullable String earlyReason) {
        this(
                category,
                mode,
                referralCode,
                providerId,
                providerWords,
                givenOn,
                units,
                unit,
                result,
                goalId,
                earlyReason,
                null);
    }

    /** The same at a place. */
    public ServiceForm at(@Nullable String where) {
        return with(form -> form.place = where);
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
                null);
    }

    /** The same for a goal. */
    public ServiceForm towards(@Nullable UUID goal) {
        return with(form -> form.goalId = goal);
    }

    /** The same with the reason for an early day. */
    public ServiceForm because(@Nullable String early) {
        return with(form -> form.earlyReason = early);
    }

    /** The same with a quantity. */
    public ServiceForm times(@Nullable BigDecimal number, @Nullable ServiceUnit of) {
        return with(
                form -> {
                    form.units = number;
                    form.unit = of;
                });
    }

    private ServiceForm with(Consumer<Draft> change) {
        Draft form = new Draft(this);
        change.accept(form);
        return form.done();
    }

    /** The same answers, each open to a change. */
    private static final class Draft {
        private ServiceCategory category;
        private ServiceMode mode;
        private @Nullable String referralCode;
        private @Nullable UUID providerId;
        private @Nullable String providerWords;
        private LocalDate givenOn;
        private @Nullable BigDecimal units;
        private @Nullable ServiceUnit unit;
        private @Nullable String result;
        private @Nullable UUID goalId;
        private @Nullable String earlyReason;
        private @Nullable String place;

        Draft(ServiceForm from) {
            category = from.category;
            mode = from.mode;
            referralCode = from.referralCode;
            providerId = from.providerId;
            providerWords = from.providerWords;
            givenOn = from.givenOn;
            units = from.units;
            unit = from.unit;
            result = from.result;
            goalId = from.goalId;
            earlyReason = from.earlyReason;
            place = from.place;
        }

        ServiceForm done() {
            return new ServiceForm(
                    category,
                    mode,
                    referralCode,
                    providerId,
                    providerWords,
                    givenOn,
                    units,
                    unit,
                    result,
                    goalId,
                    earlyReason,
                    place);
        }
    }
}
