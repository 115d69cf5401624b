package org.sokong.directory;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the services that an organisation offers; everybody who sees the directory reads them. */
@Service
@PreAuthorize("hasAuthority('DIRECTORY_READ')")
@Transactional
public class OfferService {

    private final OfferedServices services;
    private final OfferRows rows;
    private final PauseRows pauses;
    private final OfferFormCheck check;
    private final OfferRights rights;
    private final OrganisationDirectory organisations;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    OfferService(
            OfferedServices services,
            OfferRows rows,
            PauseRows pauses,
            OfferFormCheck check,
            OfferRights rights,
            OrganisationDirectory organisations,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.services = services;
        this.rows = rows;
        this.pauses = pauses;
        this.check = check;
        this.rights = rights;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an organisation offers, by category and name. */
    @Transactional(readOnly = true)
    public OrganisationOffers ofOrganisation(UUID organisationId) {
        return new OrganisationOffers(
                rows.ofOrganisation(organisationId),
                pauses.live(organisationId).orElse(null),
                rights.mayDescribe(organisationId),
                rights.mayConfirm(organisationId));
    }

    /**
     * Adds a service; who adds it says that it is so now.
     *
     * @return its id
     * @throws DomainException when a field is wrong
     */
    @PreAuthorize("hasAnyAuthority('ORGANISATION_MANAGE', 'CASE_APPROVE')")
    public UUID add(UUID organisationId, OfferForm form) {
        rights.requireDescribe(organisationId, "directory.service.add");
        if (organisations.country(organisationId).isEmpty()) {
            throw new DomainException("directory.error.unknown");
        }
        OfferedService service =
                services.saveAndFlush(
                        new OfferedService(
                                Ids.next(),
                                organisationId,
                                check.clean(organisationId, form, null),
                                currentUser.id(),
                                clock.instant()));
        record(service.id(), "CREATED");
        return service.id();
    }

    /**
     * Changes what is said of a service; who changes it says that all of it is so now.
     *
     * @param version as read
     * @throws DomainException when a field is wrong or it is not offered any more
     * @throws ObjectOptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @PreAuthorize("hasAnyAuthority('ORGANISATION_MANAGE', 'CASE_APPROVE')")
    public void change(UUID id, long version, OfferForm form) {
        OfferedService service = locked(id);
        rights.requireDescribe(service.organisationId(), "directory.service.change");
        requireVersion(service, version);
        service.describe(
                check.clean(service.organisationId(), form, service.focalPersonId()),
                currentUser.id(),
                clock.instant());
        record(id, "DESCRIBED");
    }

    /**
     * It is not offered any more: the search forgets it, its history stays.
     *
     * @param version as read
     */
    @PreAuthorize("hasAnyAuthority('ORGANISATION_MANAGE', 'CASE_APPROVE')")
    public void end(UUID id, long version) {
        OfferedService service = locked(id);
        rights.requireDescribe(service.organisationId(), "directory.service.end");
        requireVersion(service, version);
        service.end(clock.instant());
        record(id, "ENDED");
    }

    /**
     * Says how many places are free now.
     *
     * @param free null where they are not counted any more
     * @throws DomainException when it is less than none or more than there are
     */
    @PreAuthorize("hasAnyAuthority('ORGANISATION_MANAGE', 'REFERRAL_ANSWER')")
    @RetriedOnConflict
    public void sayFree(UUID id, @Nullable Integer free) {
        OfferedService service = locked(id);
        rights.requireConfirm(service.organisationId(), "directory.service.free");
        service.sayFree(OfferFormCheck.free(service.capacity(), free), clock.instant());
        record(id, "FREE_PLACES");
    }

    /** Says that all that the directory tells of the service is still so. */
    @PreAuthorize("hasAnyAuthority('ORGANISATION_MANAGE', 'REFERRAL_ANSWER')")
    @RetriedOnConflict
    public void confirm(UUID id) {
        OfferedService service = locked(id);
        rights.requireConfirm(service.organisationId(), "directory.service.confirm");
        service.verify(currentUser.id(), clock.instant());
        record(id, "CONFIRMED");
    }

    private OfferedService locked(UUID id) {
        return services.lock(id).orElseThrow(() -> new DomainException("directory.error.unknown"));
    }

    private static void requireVersion(OfferedService service, long version) {
        if (service.version() != version) {
            throw new ObjectOptimisticLockingFailureException(OfferedService.class, service.id());
        }
    }

    private void record(UUID id, String what) {
        audit.record(
                AuditAction.ORGANISATION_CHANGED,
                Subject.of("OFFERED_SERVICE", id),
                Map.of("what", what));
    }
}
