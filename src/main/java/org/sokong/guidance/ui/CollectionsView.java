package org.sokong.guidance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.sokong.guidance.CollectionService;
import org.sokong.guidance.PassageCollection;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.PageHeader;

/** Collections of passages of one's organisation. */
@Route("policy/collections")
@RolesAllowed("POLICY_READ")
class CollectionsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient CollectionService service;

    CollectionsView(CollectionService service) {
        this.service = service;
        PageHeader header =
                new PageHeader(getTranslation("guidance.collections"), "guidance.collections.help");
        if (service.mayEdit()) {
            Button begin =
                    new Button(getTranslation("guidance.collection.begin"), click -> begin());
            begin.addThemeVariants(ButtonVariant.PRIMARY);
            header.withActions(begin);
        }
        add(header);
        List<PassageCollection> all = service.all();
        if (all.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("guidance.collections.none"),
                            getTranslation("guidance.collections.none.hint")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("card", "guidance-list");
        for (PassageCollection one : all) {
            Anchor open = new Anchor("policy/collections/" + one.id(), one.title());
            open.getElement().setAttribute("dir", "auto");
            list.add(
                    new ListItem(
                            open,
                            new Span(" · "),
                            new Span(getTranslation("guidance.collection.count", one.count()))));
        }
        add(list);
    }

    private void begin() {
        EntryDialog dialog = new EntryDialog(getTranslation("guidance.collection.begin"));
        TextField title =
                dialog.line(
                        "guidance.collection.title",
                        "guidance.error.collection_title",
                        CollectionService.LONGEST);
        title.setRequiredIndicatorVisible(true);
        UUID[] begun = {null};
        dialog.saves(
                getTranslation("uikit.save"),
                () -> begun[0] = service.create(title.getValue()),
                () -> UI.getCurrent().navigate("policy/collections/" + begun[0]));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("guidance.collections");
    }
}
