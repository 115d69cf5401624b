package org.sokong.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.OrganisationDetail;
import org.sokong.organisations.OrganisationForm;
import org.sokong.organisations.OrganisationPart;
import org.sokong.organisations.OrganisationService;
import org.sokong.organisations.Origin;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Facts;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageAddress;
import org.sokong.uikit.PageHeader;

/** One organisation of the directory. */
@Route("directory/:id")
@RolesAllowed("DIRECTORY_READ")
class OrganisationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient OrganisationService service;
    private final transient CurrentUser currentUser;
    private final transient Labels labels;
    private final transient List<OrganisationPart> parts;
    private String title = "";

    OrganisationView(
            OrganisationService service,
            CurrentUser currentUser,
            Labels labels,
            List<OrganisationPart> parts) {
        this.service = service;
        this.currentUser = currentUser;
        this.labels = labels;
        this.parts = parts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(service.detail(PageAddress.needed(event, "id")));
        } catch (NotFoundException | DomainException e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(OrganisationDetail detail) {
        removeAll();
        OrganisationForm form = detail.form();
        title = form.name();
        PageHeader header =
                new PageHeader(form.name(), "organisations.detail.help")
                        .withOwnTitle()
                        .withSub(form.localName() == null ? "" : Labels.isolated(form.localName()));
        header.withActions(actions(detail).toArray(Component[]::new));
        add(new RouterLink(getTranslation("organisations.back"), DirectoryView.class), header);
        Badge receives =
                detail.receivesReferrals()
                        ? new Badge(getTranslation("organisations.receives.yes"), Badge.Tone.GOOD)
                        : new Badge(getTranslation("organisations.receives.no"), Badge.Tone.PLAIN);
        Facts facts =
                new Facts()
                        .with("organisations.receives", receives)
                        .with("organisations.type", labels.type(form.type()))
                        .with("organisations.country", labels.country(form.country()))
                        .with("organisations.languages", labels.languages(form.languages()))
                        .with("organisations.shortname", form.shortName())
                        .with("organisations.roles", labels.roles(detail.roles()))
                        .with("organisations.person", form.contactPerson())
                        .with("organisations.email", email(form))
                        .with("organisations.phone", ltr(form.contactPhone()))
                        .with("organisations.note", form.note())
                        .with("organisations.code", ltr(detail.code()))
                        .with(
                                "organisations.origin",
                                EnumLabels.label("organisations", detail.origin()));
        Div card = new Div(facts);
        card.addClassName("card");
        add(card);
        if (detail.origin() == Origin.DIRECTORY && !detail.receivesReferrals()) {
            add(new Paragraph(getTranslation("organisations.inactive")));
        }
        parts.forEach(part -> add(part.create(detail.id())));
    }

    private List<Component> actions(OrganisationDetail detail) {
        List<Component> actions = new ArrayList<>();
        if (currentUser.may(Permission.INSTALLATION_MANAGE)) {
            boolean next = !detail.receivesReferrals();
            actions.add(
                    new Button(
                            getTranslation(
                                    next ? "organisations.activate" : "organisations.deactivate"),
                            click -> {
                                service.setReceiving(detail.id(), detail.version(), next);
                                Notices.done("organisations.saved");
                                show(service.detail(detail.id()));
                            }));
        }
        if (detail.mayChange()) {
            actions.add(
                    new Anchor(
                            "administration/teams?organisation=" + detail.id(),
                            getTranslation("organisations.teams")));
            actions.add(
                    new Button(
                            getTranslation("organisations.change"),
                            click ->
                                    new OrganisationDialog(
                                                    labels,
                                                    detail.form(),
                                                    form -> {
                                                        service.change(
                                                                detail.id(),
                                                                detail.version(),
                                                                form);
                                                        Notices.done("organisations.saved");
                                                        show(service.detail(detail.id()));
                                                    })
                                            .open()));
        }
        return actions;
    }

    private Component email(OrganisationForm form) {
        return form.contactEmail() == null
                ? new Span(getTranslation("uikit.notrecorded"))
                : new Anchor("mailto:" + form.contactEmail(), form.contactEmail());
    }

    private Component ltr(@org.jspecify.annotations.Nullable String text) {
        Span span = new Span(text == null ? getTranslation("uikit.notrecorded") : text);
        if (text != null) {
            span.getElement().setAttribute("dir", "ltr");
        }
        return span;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
