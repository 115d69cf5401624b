package org.sokong.planning.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.sokong.cases.BeforeContact;

/** Safe way, safe hours and the code word of the newest safety plan, before the phone number. */
@org.springframework.stereotype.Component
class SafeContactFirst implements BeforeContact {

    private final FormServices services;

    SafeContactFirst(FormServices services) {
        this.services = services;
    }

    @Override
    public Component create(UUID caseId) {
        return new SafeContact(services, caseId);
    }
}
