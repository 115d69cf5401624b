package org.sokong.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAccess;
import org.sokong.consent.NoShareList;
import org.sokong.consent.NoShareNotice;

/** Warns of the names on the list, which no check can compare with the people of a receiver. */
@org.springframework.stereotype.Component
class NoShareWarning implements NoShareNotice {

    private final NoShareList list;
    private final CaseAccess access;
    private final CurrentUser currentUser;

    NoShareWarning(NoShareList list, CaseAccess access, CurrentUser currentUser) {
        this.list = list;
        this.access = access;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Component> of(UUID caseId) {
        if (!access.mayWork(caseId) || !currentUser.may(Permission.CASE_EDIT)) {
            return Optional.empty();
        }
        List<String> names = list.warnings(caseId);
        return names.isEmpty() ? Optional.empty() : Optional.of(new Box(names));
    }

    private static class Box extends Div {

        private static final long serialVersionUID = 1;

        Box(List<String> names) {
            addClassName("warning-box");
            getElement().setAttribute("role", "note");
            add(new Paragraph(getTranslation("consent.no_share.warning")));
            UnorderedList list = new UnorderedList();
            names.forEach(
                    name -> {
                        ListItem item = new ListItem(name);
                        item.getElement().setAttribute("dir", "auto");
                        list.add(item);
                    });
            add(list);
        }
    }
}
