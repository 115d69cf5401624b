package org.sokong.organisations.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.organisations.FocalPoints;
import org.sokong.organisations.OrganisationPart;

/** Whom an organisation wants to be asked, on its page. */
@org.springframework.stereotype.Component
class FocalPointsPart implements OrganisationPart {

    private final FocalPoints focalPoints;
    private final CurrentUser currentUser;

    FocalPointsPart(FocalPoints focalPoints, CurrentUser currentUser) {
        this.focalPoints = focalPoints;
        this.currentUser = currentUser;
    }

    @Override
    public Component create(UUID organisationId) {
        boolean own =
                organisationId.equals(currentUser.get().organisationId())
                        && currentUser.may(Permission.ORGANISATION_MANAGE);
        return new FocalPointsPanel(focalPoints, organisationId, own);
    }
}
