package org.sokong.transfers;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.Audience;
import org.sokong.access.Permission;
import org.sokong.cases.HiddenCases;
import org.springframework.stereotype.Component;

/**
 * Who can say yes to a case for an organisation: whoever decides there and is not one of those from
 * whom it is hidden.
 */
@Component
class TransferReceivers {

    private final Audience audience;
    private final HiddenCases hidden;

    TransferReceivers(Audience audience, HiddenCases hidden) {
        this.audience = audience;
        this.hidden = hidden;
    }

    /** Empty where nobody would ever be told. */
    Set<UUID> whoDecides(UUID caseId, UUID receiver) {
        Set<UUID> people = new HashSet<>(audience.holders(receiver, Permission.CASE_ASSIGN));
        people.removeAll(hidden.people(caseId));
        return people;
    }

    /** Whether that is somebody who decides there, from whom the case was hidden or not. */
    boolean decides(UUID receiver, UUID person) {
        return audience.holders(receiver, Permission.CASE_ASSIGN).contains(person);
    }

    boolean isHidden(UUID caseId, UUID person) {
        return hidden.people(caseId).contains(person);
    }

    /**
     * Who can see to it that somebody decides there, where nobody can. They may not open the
     * transfer themselves.
     */
    Set<UUID> administrators(UUID organisation) {
        return audience.holders(organisation, Permission.ORGANISATION_MANAGE);
    }
}
