package org.sokong.directory.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.sokong.organisations.OrganisationPart;

/** What an organisation offers, on its page. */
@org.springframework.stereotype.Component
class OffersPart implements OrganisationPart {

    private final OfferTools tools;

    OffersPart(OfferTools tools) {
        this.tools = tools;
    }

    @Override
    public Component create(UUID organisationId) {
        return new OffersPanel(tools, organisationId);
    }
}
