package org.sokong.consent.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;
import org.sokong.access.Permission;
import org.sokong.cases.AccessPart;
import org.sokong.cases.Section;

/** The do-not-share list on the page of who can see a case, for those who work on it. */
@org.springframework.stereotype.Component
class NoSharePart implements AccessPart {

    private static final int PLACE = 10;

    private final SafeguardServices services;

    NoSharePart(SafeguardServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Component> create(UUID caseId, Runnable changed) {
        return services.access().mayWork(caseId)
                        && services.currentUser().may(Permission.CASE_EDIT)
                        && services.access().sections(caseId).contains(Section.REFERRALS)
                ? Optional.of(new NoShareCard(services, caseId, changed))
                : Optional.empty();
    }
}
