package org.sokong.directory;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.organisations.ServiceCategory;

/**
 * What an organisation says about a service that it offers (referral_standard.md, section 6). Texts
 * are stripped; empty ones count as not given.
 *
 * @param places where it is given, at least one
 * @param address where to go; of a place that must stay secret none
 * @param languages ISO 639-1 codes
 * @param capacity places in all, null where it is not counted
 * @param freePlaces places free now, null where it is not counted or not known
 * @param hours when it is open
 * @param roundClock whether somebody is there day and night
 * @param focalPersonId a user of the organisation who answers for it
 * @param focalPhone a number that is safe to call
 */
public record OfferForm(
        ServiceCategory category,
        String name,
        @Nullable String description,
        List<ServicePlace> places,
        @Nullable String address,
        Set<String> languages,
        Eligibility eligibility,
        @Nullable Integer capacity,
        @Nullable Integer freePlaces,
        @Nullable String hours,
        boolean roundClock,
        @Nullable Cost cost,
        @Nullable String costNote,
        @Nullable String howToRefer,
        @Nullable UUID focalPersonId,
        @Nullable String focalPhone,
        @Nullable String accessibility)
        implements Serializable {

    public OfferForm {
        places = List.copyOf(places);
        languages = Set.copyOf(languages);
    }

    /** A service for everybody, of which no more is known. */
    public static OfferForm of(ServiceCategory category, String name, ServicePlace... places) {
        return new OfferForm(
                category,
                name,
                null,
                List.of(places),
                null,
                Set.of(),
                Eligibility.ALL,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same for others. */
    public OfferForm takes(Eligibility whom) {
        return with(whom, languages, capacity, freePlaces);
    }

    /** The same in other languages. */
    public OfferForm speaks(Set<String> codes) {
        return with(eligibility, codes, capacity, freePlaces);
    }

    /** The same with places that are counted. */
    public OfferForm places(@Nullable Integer all, @Nullable Integer free) {
        return with(eligibility, languages, all, free);
    }

    private OfferForm with(
            Eligibility whom, Set<String> codes, @Nullable Integer all, @Nullable Integer free) {
        return new OfferForm(
                category,
                name,
                description,
                places,
                address,
                codes,
                whom,
                all,
                free,
                hours,
                roundClock,
                cost,
                costNote,
                howToRefer,
                focalPersonId,
                focalPhone,
                accessibility);
    }
}
