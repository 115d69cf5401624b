package org.sokong.transfers.ui;

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
import org.sokong.transfers.TransferDetail;
import org.sokong.transfers.TransferDetail.Closed;
import org.sokong.transfers.TransferDetail.Former;
import org.sokong.transfers.TransferDetail.Offered;
import org.sokong.transfers.TransferDetail.Requested;
import org.sokong.transfers.TransferDetail.Whole;
import org.sokong.transfers.TransferReader.Standing;
import org.sokong.uikit.LiveContent;
import org.sokong.uikit.PageAddress;
import org.sokong.uikit.PageHeader;

/** A transfer, as the side sees it on which the reader stands. */
@Route("transfers/:transfer")
@RolesAllowed("CASE_READ")
class TransferView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final String PARAMETER = "transfer";

    private final transient TransferPieces pieces;
    private final transient HolderPages holders;
    private final transient OtherSidePages receivers;
    private final LiveContent<Optional<Standing>> live;
    private String title = "";
    private @Nullable UUID shown;

    TransferView(TransferPieces pieces, HolderPages holders, OtherSidePages receivers) {
        this.pieces = pieces;
        this.holders = holders;
        this.receivers = receivers;
        this.live = new LiveContent<>(this, this::standing, this::changed);
        addClassName("referral");
    }

    static RouteParameters of(UUID transferId) {
        return new RouteParameters(new RouteParam(PARAMETER, transferId.toString()));
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
        return shown == null ? Optional.empty() : pieces.reader().standing(shown);
    }

    /** Somebody else answered, or what is shown may not be seen any more. */
    private void changed() {
        getUI().ifPresent(LiveContent::closeDialogs);
        if (shown != null && standing().isPresent()) {
            show(shown);
            return;
        }
        live.end();
        removeAll();
        add(LiveContent.gone());
    }

    private void show(UUID id) {
        shown = id;
        live.begin();
        TransferDetail detail = pieces.reader().detail(id);
        title = getTranslation("transfers.page.title", detail.code());
        removeAll();
        add(
                new RouterLink(getTranslation("transfers.page.back"), TransfersView.class),
                new PageHeader(title, "transfers.page.help")
                        .withBadges(TransferTexts.badge(detail.state())));
        Runnable again = () -> show(id);
        add(
                switch (detail) {
                    case Whole whole -> holders.of(whole, again);
                    case Offered offered -> receivers.of(offered, again);
                    case Requested requested -> receivers.of(requested, again);
                    case Former former -> receivers.of(former);
                    case Closed closed -> receivers.of(closed);
                });
        if (detail instanceof Former) {
            pieces.returns().of(id, again).ifPresent(this::add);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
