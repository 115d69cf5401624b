package org.sokong.organisations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in a list.
 *
 * @param code short stable code
 * @param name name in English or as it calls itself
 * @param localName name in its own language, null when the same
 * @param type code of the kind of organisation
 * @param country ISO 3166-1 alpha-2
 * @param origin where the entry comes from
 * @param receivesReferrals whether referrals may be sent to it
 */
public record OrganisationSummary(
        UUID id,
        String code,
        String name,
        @Nullable String localName,
        String type,
        String country,
        Origin origin,
        boolean receivesReferrals) {}
