package org.sokong.directory;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.organisations.ServiceCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes up that somebody was declined for want of places. Where it is clear which service that was,
 * it has no free place from now on; else those who answer for the services are asked.
 */
@Component
public class FullPlaces {

    private final OfferedServices services;
    private final OfferRows rows;
    private final ServiceOwners owners;
    private final Inbox inbox;
    private final AuditLog audit;
    private final Clock clock;

    FullPlaces(
            OfferedServices services,
            OfferRows rows,
            ServiceOwners owners,
            Inbox inbox,
            AuditLog audit,
            Clock clock) {
        this.services = services;
        this.rows = rows;
        this.owners = owners;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * In the transaction of the decline, which is the organisation's own act.
     *
     * @param asked categories that were asked for
     * @param serviceId the service that was asked, null when only the organisation was
     * @param cause id of what was declined, so that it is told once
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void declined(
            UUID organisationId,
            Collection<ServiceCategory> asked,
            @Nullable UUID serviceId,
            UUID cause) {
        List<ServiceOffer> meant =
                rows.ofOrganisation(organisationId).stream()
                        .filter(
                                offer ->
                                        serviceId == null
                                                ? asked.contains(offer.form().category())
                                                : offer.id().equals(serviceId))
                        .toList();
        if (meant.isEmpty()) {
            return;
        }
        if (meant.size() == 1) {
            services.lock(meant.getFirst().id()).ifPresent(this::full);
        }
        Set<UUID> people = new HashSet<>();
        meant.forEach(
                offer -> people.addAll(owners.of(organisationId, offer.form().focalPersonId())));
        inbox.tell(
                people,
                new NewNotice(
                        NoticeKind.SERVICE_PLACES,
                        "",
                        null,
                        DirectoryPaths.organisation(organisationId),
                        "places/" + cause,
                        meant.size()));
    }

    private void full(OfferedService service) {
        service.sayFree(0, clock.instant());
        audit.record(
                AuditAction.ORGANISATION_CHANGED,
                Subject.of("OFFERED_SERVICE", service.id()),
                Map.of("what", "NO_CAPACITY"));
    }
}
