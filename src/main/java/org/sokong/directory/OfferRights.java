package org.sokong.directory;

import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who keeps the services of an organisation: its administrators and supervisors describe and pause
 * them; whoever answers referrals there says how many places are free and that all is still so; who
 * administers the installation does all of it for every organisation.
 */
@Component
class OfferRights {

    private final CurrentUser currentUser;
    private final AuditLog audit;

    OfferRights(CurrentUser currentUser, AuditLog audit) {
        this.currentUser = currentUser;
        this.audit = audit;
    }

    boolean mayDescribe(UUID organisationId) {
        return currentUser.may(Permission.INSTALLATION_MANAGE)
                || isOwn(organisationId)
                        && (currentUser.may(Permission.ORGANISATION_MANAGE)
                                || currentUser.may(Permission.CASE_APPROVE));
    }

    boolean mayConfirm(UUID organisationId) {
        return mayDescribe(organisationId)
                || isOwn(organisationId) && currentUser.may(Permission.REFERRAL_ANSWER);
    }

    void requireDescribe(UUID organisationId, String operation) {
        require(mayDescribe(organisationId), organisationId, operation);
    }

    void requireConfirm(UUID organisationId, String operation) {
        require(mayConfirm(organisationId), organisationId, operation);
    }

    private boolean isOwn(UUID organisationId) {
        return organisationId.equals(currentUser.get().organisationId());
    }

    private void require(boolean may, UUID organisationId, String operation) {
        if (!may) {
            audit.denied(operation, Subject.of("ORGANISATION", organisationId));
            throw new AccessDeniedException(operation);
        }
    }
}
