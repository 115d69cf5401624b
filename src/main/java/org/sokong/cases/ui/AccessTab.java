package org.sokong.cases.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import org.sokong.access.Permission;
import org.sokong.cases.AccessPart;
import org.sokong.cases.CaseDetail;

/**
 * Who can see this case, and why: each live grant in words, from whom the case is hidden, and what
 * other modules have to say of it.
 */
class AccessTab extends Div {

    private static final long serialVersionUID = 1;

    AccessTab(CaseServices services, CaseDetail detail, Runnable changed) {
        addClassName("access-parts");
        add(new GrantsCard(services, detail, changed));
        if (detail.mayWork() && services.currentUser().may(Permission.CASE_EDIT)) {
            add(new HiddenCard(services, detail, changed));
        }
        services.accessParts().stream()
                .sorted(Comparator.comparingInt(AccessPart::order))
                .flatMap(part -> part.create(detail.id(), changed).stream())
                .forEach(this::add);
    }
}
