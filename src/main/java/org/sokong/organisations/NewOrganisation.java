package org.sokong.organisations;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.Ids;
import org.springframework.stereotype.Component;

/**
 * Writes an organisation of this installation, which receives referrals; asks for no permission.
 */
@Component
class NewOrganisation {

    private final Organisations organisations;
    private final OrganisationFormCheck check;
    private final AuditLog audit;
    private final Clock clock;

    NewOrganisation(
            Organisations organisations, OrganisationFormCheck check, AuditLog audit, Clock clock) {
        this.organisations = organisations;
        this.check = check;
        this.audit = audit;
        this.clock = clock;
    }

    UUID insert(OrganisationForm form) {
        OrganisationForm clean = check.clean(form);
        UUID id = Ids.next();
        Organisation organisation =
                new Organisation(
                        id,
                        "L-" + id.toString().substring(24).toUpperCase(Locale.ROOT),
                        clean.name(),
                        clean.type(),
                        clean.country(),
                        Origin.LOCAL,
                        true,
                        clock.instant());
        organisation.describe(clean);
        organisations.saveAndFlush(organisation);
        audit.record(
                AuditAction.ORGANISATION_CHANGED,
                Subject.of("ORGANISATION", id),
                Map.of("what", "CREATED"));
        return id;
    }
}
