package org.sokong.consent;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
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
        return abroad(
                organisations.country(receiver).orElse(null),
                consents.homeCountry(caseId).orElse(null));
    }

    /** The country of a receiver, null where it is that of the case or not known. */
    static @Nullable String abroad(@Nullable String there, @Nullable String home) {
        return there == null || there.equals(home) ? null : there;
    }

    /** Countries of receivers; one statement. */
    Map<UUID, String> of(Collection<UUID> receivers) {
        return organisations.countries(receivers);
    }

    /** Country of the organisation that has the case. */
    Optional<String> home(UUID caseId) {
        return consents.homeCountry(caseId);
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
