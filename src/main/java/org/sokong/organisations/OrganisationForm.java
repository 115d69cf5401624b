package org.sokong.organisations;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator writes about an organisation. Texts are stripped; empty ones count as not
 * given.
 *
 * @param name 1 to 200 characters, in English or as it calls itself
 * @param type code of HTCDS 2.0 organisation_type or of the local extension
 * @param country ISO 3166-1 alpha-2; for an international body that of its seat
 * @param languages ISO 639-1 codes
 */
public record OrganisationForm(
        String name,
        @Nullable String localName,
        @Nullable String shortName,
        String type,
        String country,
        Set<String> languages,
        @Nullable String contactPerson,
        @Nullable String contactEmail,
        @Nullable String contactPhone,
        @Nullable String note) {}
