package org.sokong.transfers;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.UUID;

/** The one door to the pages of transfers. */
public final class TransfersNavigation {

    private static final String ROOT = "transfers";

    private TransfersNavigation() {}

    /** Address of a transfer's page. */
    public static String path(UUID transferId) {
        return ROOT + "/" + transferId;
    }

    /** Opens a transfer. */
    public static void open(UUID transferId) {
        UI.getCurrent().navigate(path(transferId));
    }

    /** Opens a list. */
    public static void openList(TransferBox box) {
        UI.getCurrent()
                .navigate(ROOT, QueryParameters.of("box", box.name().toLowerCase(Locale.ROOT)));
    }
}
