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

/** In which country somebody is with whom a case is shared, and the organisation that has it. */
@Component
class ConsentCountries {

    private final Consents consents;
    private final OrganisationDirectory organisations;

    ConsentCountries(Consents consents, OrganisationDirectory organisations) {
        this.consents = consents;
        this.organisations = organisations;
    }

    /** Country of a receiver, null where it is not known. */
    @Nullable String of(UUID receiver) {
        return organisations.country(receiver).orElse(null);
    }

    /** Countries of receivers; one statement. */
    Map<UUID, String> of(Collection<UUID> receivers) {
        return organisations.countries(receivers);
    }

    /** Country of the organisation that has the case. */
    Optional<String> home(UUID caseId) {
        return consents.homeCountry(caseId);
    }

    /** Countries of receivers that are not that of the case. */
    Set<String> abroad(UUID caseId, Collection<UUID> receivers) {
        Set<String> countries = new TreeSet<>(of(receivers).values());
        home(caseId).ifPresent(countries::remove);
        return countries;
    }
}
