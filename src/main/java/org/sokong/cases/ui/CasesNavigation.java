package org.sokong.cases.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;

/** The one door to the pages of cases; nobody builds an address by hand. */
public final class CasesNavigation {

    private CasesNavigation() {}

    /** Opens a case. */
    public static void open(UUID caseId) {
        UI.getCurrent().navigate(path(caseId));
    }

    /** Opens a case at a tab, named by the last part of the tab's key. */
    public static void open(UUID caseId, String tab) {
        UI.getCurrent().navigate(path(caseId), QueryParameters.of("tab", tab));
    }

    /** Address of a case within the application. */
    public static String path(UUID caseId) {
        return "cases/" + caseId;
    }

    /** Address of the page that starts a case. */
    public static String startPath() {
        return "cases/new";
    }
}
