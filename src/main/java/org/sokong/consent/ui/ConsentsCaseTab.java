package org.sokong.consent.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentForms;
import org.sokong.consent.ConsentService;
import org.sokong.uikit.TimeText;

/** Puts the consents on the case's page. */
@org.springframework.stereotype.Component
class ConsentsCaseTab implements CaseTab {

    private static final int PLACE = 35;

    private final ConsentService consents;
    private final ConsentForms forms;
    private final TimeText time;
    private final CaseAccess access;
    private final CurrentUser currentUser;

    ConsentsCaseTab(
            ConsentService consents,
            ConsentForms forms,
            TimeText time,
            CaseAccess access,
            CurrentUser currentUser) {
        this.consents = consents;
        this.forms = forms;
        this.time = time;
        this.access = access;
        this.currentUser = currentUser;
    }

    @Override
    public String key() {
        return "consent.tab.consents";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Section section() {
        return Section.REFERRALS;
    }

    @Override
    public Component create(UUID caseId) {
        return new ConsentsTab(caseId, consents, forms, time, access, currentUser);
    }
}
