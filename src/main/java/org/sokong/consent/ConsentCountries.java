package org.sokong.consent;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.stereotype.Component;

/** Whether sharing with somebody crosses a border, seen from the organisation that has the case. */
@Component
class ConsentCountries {

    private final Consents consents;
    private final OrganisationDirectory organisations;

    ConsentCountries(Consents consents, OrganisationDirectory organisations) {
        this.consents = consents;
        this.organisations = organisations;
    }

    /** Country of a receiver abroad; null for one in the country of the case. */
    @Nullable String abroad(UUID caseId, UUID receiver) {
        String there = organisations.country(receiver).orElse(null);
        return there == null || there.equals(consents.homeCountry(caseId).orElse(null))
                ? null
                : there;
    }

    /** Countries abroad of several receivers. */
    Set<String> abroad(UUID caseId, Collection<UUID> receivers) {
        Set<String> countries = new TreeSet<>();
        for (UUID receiver : receivers) {
            String country = abroad(caseId, receiver);
            if (country != null) {
                countries.add(country);
            }
        }
        return countries;
    }
}
