package org.sokong.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.deadlines.Schedules;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pauses the intake of a service or of the whole organisation: while it lasts no new referral can
 * be sent there, those that were sent go on. It ends by itself after its last day.
 */
@Service
@PreAuthorize("hasAnyAuthority('ORGANISATION_MANAGE', 'CASE_APPROVE')")
@Transactional
public class IntakePauses {

    private static final int LONGEST_REASON = 500;

    private final PauseRows pauses;
    private final OfferedServices services;
    private final OfferRights rights;
    private final Schedules schedules;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    IntakePauses(
            PauseRows pauses,
            OfferedServices services,
            OfferRights rights,
            Schedules schedules,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.pauses = pauses;
        this.services = services;
        this.rights = rights;
        this.schedules = schedules;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Pauses all intake of an organisation; a pause that is there gives way to this one.
     *
     * @param untilOn last day, where the organisation is; null while nobody knows
     * @throws DomainException without a reason or with a day that has passed
     */
    @RetriedOnConflict
    public UUID pauseAll(UUID organisationId, @Nullable LocalDate untilOn, String reason) {
        return pause(organisationId, null, untilOn, reason);
    }

    /**
     * Pauses the intake of one service; a pause that is there gives way to this one.
     *
     * @param untilOn last day, where the organisation is; null while nobody knows
     * @throws DomainException without a reason or with a day that has passed
     */
    @RetriedOnConflict
    public UUID pause(UUID serviceId, @Nullable LocalDate untilOn, String reason) {
        OfferedService service =
                services.lock(serviceId)
                        .orElseThrow(() -> new DomainException("directory.error.unknown"));
        return pause(service.organisationId(), serviceId, untilOn, reason);
    }

    /** Takes people again; what has ended already stays as it is. */
    @RetriedOnConflict
    public void resume(UUID pauseId) {
        pauses.open(pauseId)
                .ifPresent(
                        pause -> {
                            rights.requireDescribe(pause.organisationId(), "directory.resume");
                            pauses.end(pauseId, currentUser.id());
                            record(pause.organisationId(), pause.serviceId(), "INTAKE_RESUMED");
                        });
    }

    private UUID pause(
            UUID organisationId,
            @Nullable UUID serviceId,
            @Nullable LocalDate untilOn,
            String reason) {
        rights.requireDescribe(organisationId, "directory.pause");
        ZoneId zone = schedules.zone(organisationId);
        if (untilOn != null && untilOn.isBefore(LocalDate.ofInstant(clock.instant(), zone))) {
            throw new DomainException("directory.error.until");
        }
        String why = OfferFormCheck.text(reason, LONGEST_REASON);
        if (why == null) {
            throw new DomainException("directory.error.reason");
        }
        Instant untilAt =
                untilOn == null ? null : untilOn.plusDays(1).atStartOfDay(zone).toInstant();
        UUID id = pauses.insert(organisationId, serviceId, untilOn, untilAt, why, currentUser.id());
        record(organisationId, serviceId, "INTAKE_PAUSED");
        return id;
    }

    private void record(UUID organisationId, @Nullable UUID serviceId, String what) {
        audit.record(
                AuditAction.ORGANISATION_CHANGED,
                serviceId == null
                        ? Subject.of("ORGANISATION", organisationId)
                        : Subject.of("OFFERED_SERVICE", serviceId),
                Map.of("what", what));
    }
}
