package org.sokong.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.organisations.ServiceCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether an organisation takes people now: for modules that send them there, never for a page. */
@Component
@Transactional(readOnly = true)
public class IntakeState {

    private final OfferRows rows;
    private final PauseRows pauses;

    IntakeState(OfferRows rows, PauseRows pauses) {
        this.rows = rows;
        this.pauses = pauses;
    }

    /** Whether a service that was chosen before is offered still. */
    public boolean isOffered(UUID serviceId) {
        return rows.isOffered(serviceId);
    }

    /**
     * What keeps the organisation from taking somebody: a pause of all its intake, of the service
     * that was chosen, or, where none was, of every service it has for something asked for.
     *
     * @param asked categories asked for
     * @param serviceId the chosen service, null when only the organisation was
     */
    public Optional<PauseDetail> closed(
            UUID organisationId, Collection<ServiceCategory> asked, @Nullable UUID serviceId) {
        Optional<PauseDetail> all = pauses.live(organisationId);
        if (all.isPresent()) {
            return all;
        }
        if (serviceId != null) {
            return pauses.live(serviceId);
        }
        List<ServiceOffer> offers = rows.ofOrganisation(organisationId);
        return asked.stream()
                .map(category -> offers.stream().filter(o -> o.form().category() == category))
                .map(java.util.stream.Stream::toList)
                .filter(of -> !of.isEmpty() && of.stream().allMatch(o -> o.pause() != null))
                .findFirst()
                .flatMap(of -> Optional.ofNullable(of.getFirst().pause()));
    }
}
