package org.sokong.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sokong.organisations.ServiceCategory;
import org.sokong.planning.ServiceMode;
import org.sokong.planning.ServiceUnit;
import org.sokong.planning.StayKind;

/** What is given to the client; stays are numbered from 0. */
sealed interface ServiceEvent extends DemoEvent {

    /**
     * A service is given.
     *
     * @param referral number of the referral it came by, null for none
     * @param provider position of the organisation, null for the own one
     * @param goal number of the goal it serves, null for none
     */
    record Given(
            Instant at,
            int by,
            ServiceCategory category,
            ServiceMode mode,
            @Nullable Integer referral,
            @Nullable Integer provider,
            LocalDate givenOn,
            @Nullable BigDecimal units,
            @Nullable ServiceUnit unit,
            @Nullable String result,
            @Nullable Integer goal)
            implements ServiceEvent {}

    /** A stay begins. */
    record Stayed(Instant at, int by, StayKind kind, LocalDate fromOn, String place)
            implements ServiceEvent {}

    /** A stay ends. */
    record Left(Instant at, int by, int stay, LocalDate untilOn) implements ServiceEvent {}
}
