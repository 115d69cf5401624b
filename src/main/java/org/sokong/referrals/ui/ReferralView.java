package org.sokong.referrals.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.directory.DirectoryPaths;
import org.sokong.directory.ServiceOffer;
import org.sokong.referrals.ReferralDetail;
import org.sokong.referrals.ReferralDetail.Accepted;
import org.sokong.referrals.ReferralDetail.Closed;
import org.sokong.referrals.ReferralDetail.Offered;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.referrals.ReferralReader;
import org.sokong.referrals.ReferralReader.Standing;
import org.sokong.referrals.ReferralState;
import org.sokong.uikit.Badge;
import org.sokong.uikit.LiveContent;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageAddress;
import org.springframework.security.access.AccessDeniedException;

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
    private final transient Grounds grounds;
    private final LiveContent<Optional<Standing>> live;
    private String title = "";
    private @Nullable UUID shown;
    private transient Optional<Standing> known = Optional.empty();
    private @Nullable MessagesPanel messages;
    private boolean writing;

    ReferralView(
            ReferralReader reader,
            DraftForms drafts,
            SenderPages senderPages,
            ReceiverActions receiverActions,
            TalkPages talkPages,
            Grounds grounds) {
        this.reader = reader;
        this.drafts = drafts;
        this.senderPages = senderPages;
        this.receiverActions = receiverActions;
        this.talkPages = talkPages;
        this.grounds = grounds;
        this.live = new LiveContent<>(this, this::standing, this::changed);
        addClassName("referral");
    }

    static RouteParameters of(UUID referralId) {
        return new RouteParameters(new RouteParam(PARAMETER, referralId.toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> id = PageAddress.id(event, PARAMETER);
        if (id.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(id.get());
    }

    private Optional<Standing> standing() {
        return shown == null ? Optional.empty() : reader.standing(shown);
    }

    /**
     * Somebody else moved the referral, or what is shown may not be seen any more. A draft in which
     * somebody may be typing is left alone unless it must go.
     */
    private void changed() {
        Optional<Standing> now = standing();
        if (writing && now.isPresent()) {
            return;
        }
        if (isLess(now)) {
            getUI().ifPresent(LiveContent::closeDialogs);
        }
        try {
            if (shown != null && now.isPresent()) {
                show(shown);
                return;
            }
        } catch (AccessDeniedException e) {
            // Logged where it was refused; what was shown goes all the same.
        }
        live.end();
        messages = null;
        removeAll();
        add(LiveContent.gone());
    }

    /** Whether an open dialog may show or ask what is over. */
    private boolean isLess(Optional<Standing> now) {
        return now.isEmpty()
                || now.get().state().isFinal()
                || known.isPresent() && !now.get().readable().containsAll(known.get().readable());
    }

    private void show(UUID id) {
        shown = id;
        known = live.begin();
        ReferralDetail detail = reader.detail(id);
        writing = false;
        title = getTranslation("referrals.page.title", detail.code());
        removeAll();
        add(new RouterLink(getTranslation("referrals.page.back"), ReferralsView.class));
        Runnable again = () -> show(id);
        switch (detail) {
            case Sender sender when sender.state() == ReferralState.DRAFT && sender.mayWork() -> {
                writing = true;
                add(
                        drafts.of(
                                sender,
                                () -> {
                                    Notices.done("referrals.done.send");
                                    show(id);
                                },
                                again));
            }
            case Sender sender -> {
                add(senderPages.of(sender, again));
                if (sender.state().isFinal()) {
                    grounds.ended(id, again).ifPresent(this::addComponentAsFirst);
                }
            }
            case Offered offered -> add(receiverActions.of(offered, again));
            case Accepted accepted -> add(receiverActions.of(accepted, again));
            case Closed closed -> {
                add(receiverActions.of(closed));
                grounds.ended(id, again).ifPresent(this::add);
            }
        }
        if (detail.state() != ReferralState.DRAFT) {
            drafts.asked().of(id).ifPresent(this::addService);
        }
        add(talkPages.of(detail, () -> messages(id), again));
        grounds.above(id).forEach(this::addComponentAsFirst);
    }

    /** The same while the page is shown anew, so that what is being typed stays. */
    private MessagesPanel messages(UUID id) {
        MessagesPanel panel = messages;
        if (panel == null || !panel.isOf(id)) {
            panel = talkPages.messages(id);
            messages = panel;
        } else {
            panel.refresh();
        }
        return panel;
    }

    /** Which service of the receiver is asked, and that it said meanwhile that it is full. */
    private void addService(ServiceOffer offer) {
        Div line =
                new Div(
                        new Anchor(
                                DirectoryPaths.organisation(offer.organisationId()),
                                getTranslation("referrals.draft.service", offer.form().name())));
        line.addClassName("status-line");
        if (offer.isFull()) {
            line.add(new Badge(getTranslation("directory.full"), Badge.Tone.BAD));
        }
        add(line);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
