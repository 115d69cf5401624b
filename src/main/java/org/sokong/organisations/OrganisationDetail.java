package org.sokong.organisations;

import java.util.UUID;

/**
 * An organisation with all that the directory knows.
 *
 * @param version to be given back with a change
 * @param mayChange whether the signed-in user may change it
 */
public record OrganisationDetail(
        UUID id,
        String code,
        OrganisationForm form,
        java.util.Set<String> roles,
        Origin origin,
        boolean receivesReferrals,
        long version,
        boolean mayChange) {}
