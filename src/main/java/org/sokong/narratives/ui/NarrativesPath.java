package org.sokong.narratives.ui;

import com.vaadin.flow.component.UI;
import java.util.UUID;
import org.sokong.cases.ui.CasesNavigation;

/** Addresses of reports. */
final class NarrativesPath {

    private NarrativesPath() {}

    static String of(UUID caseId, UUID reportId) {
        return CasesNavigation.path(caseId) + "/reports/" + reportId;
    }

    static void open(UUID caseId, UUID reportId) {
        UI.getCurrent().navigate(of(caseId, reportId));
    }
}
