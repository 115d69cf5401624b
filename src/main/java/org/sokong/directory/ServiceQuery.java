package org.sokong.directory;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.organisations.ServiceCategory;

/**
 * What is looked for. Needs and words choose what is listed; place, language and the client decide
 * what fits.
 *
 * @param needs categories, any of them; empty for all
 * @param text part of the name of a service or an organisation, null for any
 * @param country ISO 3166-1 alpha-2, null for any
 * @param area province or area of the country as typed, null for any
 * @param languages ISO 639-1 codes, any of them; empty when it does not matter
 * @param client whom it is for, null when nobody in particular
 * @param onlyFitting leaves out what does not fit
 * @param forReferral only other organisations that receive referrals
 * @param except organisations that must not be found, such as those nothing is shared with
 */
public record ServiceQuery(
        Set<ServiceCategory> needs,
        @Nullable String text,
        @Nullable String country,
        @Nullable String area,
        Set<String> languages,
        @Nullable ClientFacts client,
        boolean onlyFitting,
        boolean forReferral,
        Set<UUID> except) {

    /** Everything, for nobody in particular. */
    public static final ServiceQuery ALL =
            new ServiceQuery(Set.of(), null, null, null, Set.of(), null, false, false);

    public ServiceQuery {
        Set<ServiceCategory> ordered = EnumSet.noneOf(ServiceCategory.class);
        ordered.addAll(needs);
        needs = ordered;
        text = text == null || text.isBlank() ? null : text.strip();
        country = country == null || !country.matches("[A-Z]{2}") ? null : country;
        area = country == null || area == null || PlaceName.key(area).isEmpty() ? null : area;
        languages = Set.copyOf(languages);
        except = Set.copyOf(except);
    }

    /** Nobody is left out. */
    public ServiceQuery(
            Set<ServiceCategory> needs,
            @Nullable String text,
            @Nullable String country,
            @Nullable String area,
            Set<String> languages,
            @Nullable ClientFacts client,
            boolean onlyFitting,
            boolean forReferral) {
        this(needs, text, country, area, languages, client, onlyFitting, forReferral, Set.of());
    }

    /** The same without some organisations. */
    public ServiceQuery without(Set<UUID> organisations) {
        return new ServiceQuery(
                needs,
                text,
                country,
                area,
                languages,
                client,
                onlyFitting,
                forReferral,
                organisations);
    }

    /** The same for a client. */
    public ServiceQuery forClient(ClientFacts facts) {
        return new ServiceQuery(
                needs, text, country, area, languages, facts, onlyFitting, forReferral, except);
    }
}
