package org.sokong.organisations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.springframework.data.domain.PageRequest;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory of organisations and its upkeep. Everybody who may see it sees all of it; an
 * organisation's administrator changes the own entry; who administers the installation changes all,
 * creates new ones, and decides who receives referrals.
 */
@Service
@PreAuthorize("hasAuthority('DIRECTORY_READ')")
@Transactional
public class OrganisationService {

    private final Organisations organisations;
    private final OrganisationFormCheck check;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final NewOrganisation newOrganisation;

    OrganisationService(
            Organisations organisations,
            OrganisationFormCheck check,
            CurrentUser currentUser,
            AuditLog audit,
            NewOrganisation newOrganisation) {
        this.organisations = organisations;
        this.check = check;
        this.currentUser = currentUser;
        this.audit = audit;
        this.newOrganisation = newOrganisation;
    }

    /** Organisations by name. */
    @Transactional(readOnly = true)
    public List<OrganisationSummary> page(OrganisationFilter filter, int offset, int limit) {
        return organisations
                .list(
                        like(filter.text()),
                        filter.country(),
                        filter.type(),
                        language(filter.language()),
                        filter.receiving(),
                        PageRequest.of(offset / Math.max(1, limit), Math.max(1, limit)))
                .stream()
                .map(Organisation::toSummary)
                .toList();
    }

    /** How many organisations the filter finds. */
    @Transactional(readOnly = true)
    public int count(OrganisationFilter filter) {
        return (int)
                organisations.count(
                        like(filter.text()),
                        filter.country(),
                        filter.type(),
                        language(filter.language()),
                        filter.receiving());
    }

    /** Countries that occur in the directory, as ISO codes. */
    @Transactional(readOnly = true)
    public List<String> countries() {
        return organisations.countries().stream().map(String::strip).distinct().toList();
    }

    /**
     * All about one organisation.
     *
     * @throws DomainException when there is none
     */
    @Transactional(readOnly = true)
    public OrganisationDetail detail(UUID id) {
        return find(id).toDetail(mayChange(id));
    }

    /**
     * Adds an organisation of this installation, which receives referrals.
     *
     * @throws DomainException when a field is wrong
     */
    @PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
    public UUID create(OrganisationForm form) {
        return newOrganisation.insert(form);
    }

    /**
     * Changes what the directory says.
     *
     * @param version as read with {@link #detail}
     * @throws DomainException when a field is wrong
     * @throws ObjectOptimisticLockingFailureException when somebody else changed it meanwhile
     * @throws AccessDeniedException when it is another organisation's entry
     */
    @PreAuthorize("hasAuthority('ORGANISATION_MANAGE')")
    public void change(UUID id, long version, OrganisationForm form) {
        if (!mayChange(id)) {
            audit.denied("organisations.change", Subject.of("ORGANISATION", id));
            throw new AccessDeniedException("organisations.change");
        }
        find(id, version).describe(check.clean(form));
        record(id, "DESCRIBED");
    }

    /** Decides whether referrals may be sent to it. */
    @PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
    public void setReceiving(UUID id, long version, boolean receives) {
        find(id, version).receiveReferrals(receives);
        record(id, receives ? "RECEIVES" : "STOPS_RECEIVING");
    }

    private boolean mayChange(UUID id) {
        return currentUser.may(Permission.INSTALLATION_MANAGE)
                || currentUser.may(Permission.ORGANISATION_MANAGE)
                        && id.equals(currentUser.get().organisationId());
    }

    private Organisation find(UUID id) {
        return organisations
                .findById(id)
                .orElseThrow(() -> new DomainException("organisations.error.unknown"));
    }

    private Organisation find(UUID id, long version) {
        Organisation organisation = find(id);
        if (organisation.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Organisation.class, id);
        }
        return organisation;
    }

    private void record(UUID id, String what) {
        audit.record(
                AuditAction.ORGANISATION_CHANGED,
                Subject.of("ORGANISATION", id),
                Map.of("what", what));
    }

    private static @Nullable String like(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().replaceAll("([!%_])", "!$1") + "%";
    }

    private static @Nullable String language(@Nullable String code) {
        return code == null || code.isBlank() ? null : "%," + code + ",%";
    }
}
