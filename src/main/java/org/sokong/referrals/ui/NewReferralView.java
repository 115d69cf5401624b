package org.sokong.referrals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.sokong.uikit.PageAddress;

/** A referral that is being started; it becomes a draft with an address of its own when written. */
@Route("referrals/new")
@RolesAllowed("REFERRAL_SEND")
class NewReferralView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient DraftForms drafts;

    NewReferralView(DraftForms drafts) {
        this.drafts = drafts;
        addClassName("referral");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> caseId =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("case")
                        .flatMap(PageAddress::id);
        if (caseId.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        add(drafts.of(caseId.get()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("referrals.draft.title");
    }
}
