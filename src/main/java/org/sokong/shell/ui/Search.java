package org.sokong.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.kernel.DomainException;
import org.springframework.stereotype.Component;

/** What the search of the frame does with what was typed. */
@Component
class Search {

    private final CurrentUser currentUser;

    Search(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** Opens the case of that code, or searches the policy library for the words. */
    void open(String typed) {
        if (!currentUser.may(Permission.POLICY_READ)) {
            throw new DomainException("shell.search.nothing");
        }
        UI.getCurrent().navigate("policy", QueryParameters.of("q", typed));
    }
}
