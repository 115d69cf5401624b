package org.sokong.referrals;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The one door to the pages of referrals. */
public final class ReferralsNavigation {

    private static final String ROOT = "referrals";

    private ReferralsNavigation() {}

    /** Address of a referral's page. */
    public static String path(UUID referralId) {
        return ROOT + "/" + referralId;
    }

    /** Address of a box. */
    public static String path(ReferralBox box) {
        return ROOT + "?box=" + box.name().toLowerCase(Locale.ROOT);
    }

    /** Opens a referral. */
    public static void open(UUID referralId) {
        UI.getCurrent().navigate(path(referralId));
    }

    /** Opens the list. */
    public static void openList(ReferralBox box) {
        UI.getCurrent()
                .navigate(ROOT, QueryParameters.of("box", box.name().toLowerCase(Locale.ROOT)));
    }

    /** Opens the form of a new referral from a case. */
    public static void write(UUID caseId) {
        UI.getCurrent()
                .navigate(ROOT + "/new", QueryParameters.simple(Map.of("case", caseId.toString())));
    }
}
