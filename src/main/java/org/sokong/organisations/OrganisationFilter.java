package org.sokong.organisations;

import org.jspecify.annotations.Nullable;

/**
 * Which organisations to list; null means any.
 *
 * @param text part of a name or the code
 * @param country ISO 3166-1 alpha-2, empty for international bodies
 * @param language ISO 639-1 code of a language it works in
 * @param receiving whether it receives referrals
 */
public record OrganisationFilter(
        @Nullable String text,
        @Nullable String country,
        @Nullable String type,
        @Nullable String language,
        @Nullable Boolean receiving) {

    /** All of them. */
    public static final OrganisationFilter ALL =
            new OrganisationFilter(null, null, null, null, null);
}
