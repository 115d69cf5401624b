package org.sokong.consent;

import org.jspecify.annotations.Nullable;

/**
 * What the form of a consent starts from.
 *
 * @param homeCountry country of the organisation that has the case, ISO 3166-1 alpha-2; null where
 *     it is not known
 * @param adult whether the intake says that the client is grown up; null where it does not say
 * @param assent what is asked for from a child of an age, by the day on which the consent is given
 */
public record ConsentStart(
        @Nullable String homeCountry, @Nullable Boolean adult, AssentCalendar assent) {}
