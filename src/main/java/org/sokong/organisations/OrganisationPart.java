package org.sokong.organisations;

import com.vaadin.flow.component.Component;
import java.util.UUID;

/** A part of the page of an organisation that another module knows; a bean of that module. */
public interface OrganisationPart {

    /** Shows it for whoever is signed in; every reader of the directory may open the page. */
    Component create(UUID organisationId);
}
