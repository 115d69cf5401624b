package org.sokong.guidance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.sokong.guidance.CollectionService;
import org.sokong.guidance.PassageCollection;
import org.sokong.guidance.PassageCollection.Entry;
import org.sokong.kernel.DomainException;
import org.sokong.policy.cite.CitedCard;
import org.sokong.policy.cite.PassagePicker;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageAddress;
import org.sokong.uikit.PageHeader;

/** A collection to read and print, and for those who write it to put in order. */
@Route("policy/collections/:id")
@RolesAllowed("POLICY_READ")
@StyleSheet("styles/policy.css")
class CollectionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient CollectionService service;
    private final transient PassagePicker.Library library;
    private UUID id = new UUID(0, 0);
    private String title = "";

    CollectionView(CollectionService service, PassagePicker.Library library) {
        this.service = service;
        this.library = library;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = PageAddress.needed(event, "id");
        fill();
    }

    private void fill() {
        removeAll();
        PassageCollection found = service.read(id, getLocale());
        title = found.title();
        Button print =
                new Button(
                        getTranslation("guidance.collection.print"),
                        click -> UI.getCurrent().getPage().executeJs("window.print()"));
        PageHeader header = new PageHeader(title, "guidance.collection.help");
        header.withActions(
                print, new Anchor("policy/collections", getTranslation("guidance.collections")));
        if (found.mayEdit()) {
            Button add =
                    new Button(
                            getTranslation("guidance.collection.add"),
                            click ->
                                    new PassagePicker(
                                                    library,
                                                    getTranslation("guidance.collection.add"),
                                                    null,
                                                    (passage, none) -> {
                                                        service.add(id, passage, null);
                                                        fill();
                                                    })
                                            .open());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.withActions(
                    add,
                    new Button(
                            getTranslation("guidance.collection.rename"), click -> rename(found)),
                    new Button(getTranslation("guidance.collection.delete"), click -> delete()));
        }
        add(header);
        if (found.entries().isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("guidance.collection.none"),
                            getTranslation("guidance.collection.none.hint")));
        }
        found.entries().forEach(entry -> add(section(entry, found.mayEdit())));
    }

    private Section section(Entry entry, boolean mayEdit) {
        Section section = new Section();
        section.addClassNames("card", "collection-entry");
        String own = entry.title();
        H2 heading = new H2(own == null ? entry.passage().title() : own);
        heading.getElement().setAttribute("dir", "auto");
        section.add(heading, new CitedCard(entry.passage()));
        if (mayEdit) {
            Div actions =
                    new Div(
                            action("guidance.collection.up", entry, () -> move(entry, true)),
                            action("guidance.collection.down", entry, () -> move(entry, false)),
                            action("guidance.collection.retitle", entry, () -> retitle(entry)),
                            action("guidance.collection.remove", entry, () -> remove(entry)));
            actions.addClassNames("actions", "screen-only");
            section.add(actions);
        }
        return section;
    }

    private Button action(String key, Entry entry, Runnable deed) {
        Button button = new Button(getTranslation(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(
                getTranslation("uikit.fact", getTranslation(key), entry.passage().citation()));
        return button;
    }

    private void move(Entry entry, boolean up) {
        run(() -> service.move(id, entry.id(), up));
    }

    private void remove(Entry entry) {
        run(() -> service.remove(id, entry.id()));
    }

    private void run(Runnable deed) {
        try {
            deed.run();
            fill();
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }

    private void retitle(Entry entry) {
        EntryDialog dialog = new EntryDialog(getTranslation("guidance.collection.retitle"));
        TextField own =
                dialog.line(
                        "guidance.collection.own_title",
                        "guidance.error.collection_title",
                        CollectionService.LONGEST);
        own.setValue(entry.title() == null ? "" : entry.title());
        dialog.saves(
                getTranslation("uikit.save"),
                () -> service.title(id, entry.id(), own.getValue()),
                this::fill);
        dialog.open();
    }

    private void rename(PassageCollection found) {
        EntryDialog dialog = new EntryDialog(getTranslation("guidance.collection.rename"));
        TextField name =
                dialog.line(
                        "guidance.collection.title",
                        "guidance.error.collection_title",
                        CollectionService.LONGEST);
        name.setRequiredIndicatorVisible(true);
        name.setValue(found.title());
        dialog.saves(
                getTranslation("uikit.save"),
                () -> service.rename(id, found.version(), name.getValue()),
                this::fill);
        dialog.open();
    }

    private void delete() {
        EntryDialog dialog = new EntryDialog(getTranslation("guidance.collection.delete"));
        dialog.hint(getTranslation("guidance.collection.delete.hint"));
        dialog.saves(
                getTranslation("guidance.collection.delete"),
                () -> service.delete(id),
                () -> UI.getCurrent().navigate("policy/collections"));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
