package org.sokong.consent.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sokong.access.Permission;
import org.sokong.cases.AccessPart;
import org.sokong.cases.Section;
import org.sokong.consent.SharingRequestItem;

/** Requests to share without an agreement, on the page of who can see a case. */
@org.springframework.stereotype.Component
class SharingPart implements AccessPart {

    private static final int PLACE = 20;

    private final SafeguardServices services;

    SharingPart(SafeguardServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Component> create(UUID caseId, Runnable changed) {
        if (!services.access().mayWork(caseId)
                || !services.currentUser().may(Permission.CASE_EDIT)
                || !services.access().sections(caseId).contains(Section.REFERRALS)) {
            return Optional.empty();
        }
        List<SharingRequestItem> found = services.requests().ofCase(caseId);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new SharingCard(services, found, changed));
    }
}
