package org.sokong.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.CaseService;
import org.sokong.kernel.Code;
import org.sokong.kernel.DomainException;
import org.springframework.stereotype.Component;

/** What the search of the frame does with what was typed. */
@Component
class Search {

    private static final String CASE_KIND = "C-";

    private final CurrentUser currentUser;
    private final CaseService cases;

    Search(CurrentUser currentUser, CaseService cases) {
        this.currentUser = currentUser;
        this.cases = cases;
    }

    /** Opens the case of that code, or searches the policy library for the words. */
    void open(String typed) {
        boolean caseCode =
                Code.parse(typed).filter(code -> code.value().startsWith(CASE_KIND)).isPresent();
        if (caseCode && currentUser.may(Permission.CASE_READ)) {
            UUID caseId =
                    cases.findByCode(typed)
                            .orElseThrow(() -> new DomainException("shell.search.nothing"));
            UI.getCurrent().navigate("cases/" + caseId);
            return;
        }
        if (caseCode || !currentUser.may(Permission.POLICY_READ)) {
            throw new DomainException("shell.search.nothing");
        }
        UI.getCurrent().navigate("policy", QueryParameters.of("q", typed));
    }
}
