package org.sokong.referrals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.sokong.referrals.ReferralDetail;
import org.sokong.referrals.ReferralDetail.Accepted;
import org.sokong.referrals.ReferralDetail.Closed;
import org.sokong.referrals.ReferralDetail.Offered;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.referrals.ReferralReader;
import org.sokong.referrals.ReferralState;
import org.sokong.uikit.Notices;

/** A referral, as the side sees it on which the reader stands. */
@Route("referrals/:referral")
@RolesAllowed({"REFERRAL_SEND", "REFERRAL_ANSWER"})
class ReferralView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final String PARAMETER = "referral";

    private final transient ReferralReader reader;
    private final transient DraftForms drafts;
    private final transient SenderPages senderPages;
    private final transient ReceiverActions receiverActions;
    private final transient TalkPages talkPages;
    private String title = "";

    ReferralView(
            ReferralReader reader,
            DraftForms drafts,
            SenderPages senderPages,
            ReceiverActions receiverActions,
            TalkPages talkPages) {
        this.reader = reader;
        this.drafts = drafts;
        this.senderPages = senderPages;
        this.receiverActions = receiverActions;
        this.talkPages = talkPages;
        addClassName("referral");
    }

    static RouteParameters of(UUID referralId) {
        return new RouteParameters(new RouteParam(PARAMETER, referralId.toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> id = event.getRouteParameters().get(PARAMETER).flatMap(Addresses::id);
        if (id.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(id.get());
    }

    private void show(UUID id) {
        ReferralDetail detail = reader.detail(id);
        title = getTranslation("referrals.page.title", detail.code());
        removeAll();
        Runnable again = () -> show(id);
        switch (detail) {
            case Sender sender when sender.state() == ReferralState.DRAFT && sender.mayWork() ->
                    add(
                            drafts.of(
                                    sender,
                                    () -> {
                                        Notices.done("referrals.done.send");
                                        show(id);
                                    },
                                    again));
            case Sender sender -> add(senderPages.of(sender, again));
            case Offered offered -> add(receiverActions.of(offered, again));
            case Accepted accepted -> add(receiverActions.of(accepted, again));
            case Closed closed -> add(receiverActions.of(closed));
        }
        add(talkPages.of(detail, again));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
