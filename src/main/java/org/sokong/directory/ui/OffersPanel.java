package org.sokong.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.access.UserSummary;
import org.sokong.directory.OrganisationOffers;
import org.sokong.directory.PauseDetail;
import org.sokong.directory.ServiceOffer;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Notices;
import org.springframework.dao.ConcurrencyFailureException;

/** What an organisation offers, with what the reader may do about it. */
@StyleSheet("styles/directory.css")
class OffersPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient OfferTools tools;
    private final UUID organisationId;

    OffersPanel(OfferTools tools, UUID organisationId) {
        this.tools = tools;
        this.organisationId = organisationId;
        addClassNames("tab-stack", "offers");
        show();
    }

    private void show() {
        removeAll();
        OrganisationOffers offers = tools.offers().ofOrganisation(organisationId);
        add(new H2(getTranslation("directory.offers")));
        PauseDetail pause = offers.pause();
        if (pause != null) {
            add(ServiceCard.pauseLine(pause, tools.time()));
        }
        if (offers.mayDescribe()) {
            Div row = new Div(addButton(), intake(pause));
            row.addClassName("buttons");
            add(row);
        }
        if (offers.services().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("directory.offers.none"));
            none.addClassName("held");
            add(none);
        }
        Div cards = new Div();
        cards.addClassName("cards");
        offers.services()
                .forEach(
                        offer ->
                                cards.add(
                                        ServiceCard.own(
                                                tools.texts(),
                                                tools.time(),
                                                offer,
                                                actions(offers, offer).toArray(Component[]::new))));
        add(cards);
    }

    private Button addButton() {
        Button add =
                new Button(
                        getTranslation("directory.add"),
                        click ->
                                new OfferDialog(
                                                tools.texts(),
                                                null,
                                                colleagues(),
                                                form ->
                                                        done(
                                                                () ->
                                                                        tools.offers()
                                                                                .add(
                                                                                        organisationId,
                                                                                        form)))
                                        .open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private Button intake(@Nullable PauseDetail pause) {
        return pause == null
                ? dialog(
                        "directory.pause.all",
                        null,
                        () ->
                                new PauseDialog(
                                        getTranslation("directory.pause.all"),
                                        (until, reason) ->
                                                done(
                                                        () ->
                                                                tools.pauses()
                                                                        .pauseAll(
                                                                                organisationId,
                                                                                until,
                                                                                reason))))
                : resume(pause, null);
    }

    private List<Component> actions(OrganisationOffers offers, ServiceOffer offer) {
        List<Component> actions = new ArrayList<>();
        if (offers.mayConfirm()) {
            Button confirm =
                    button("directory.confirm", offer, () -> tools.offers().confirm(offer.id()));
            if (offer.stale()) {
                confirm.addThemeVariants(ButtonVariant.PRIMARY);
            }
            actions.add(confirm);
            actions.add(
                    dialog(
                            "directory.free.say",
                            offer,
                            () ->
                                    new FreePlacesDialog(
                                            offer,
                                            free ->
                                                    done(
                                                            () ->
                                                                    tools.offers()
                                                                            .sayFree(
                                                                                    offer.id(),
                                                                                    free)))));
        }
        if (offers.mayDescribe()) {
            actions.add(
                    dialog(
                            "directory.change",
                            offer,
                            () ->
                                    new OfferDialog(
                                            tools.texts(),
                                            offer,
                                            colleagues(),
                                            form ->
                                                    done(
                                                            () ->
                                                                    tools.offers()
                                                                            .change(
                                                                                    offer.id(),
                                                                                    offer.version(),
                                                                                    form)))));
            PauseDetail pause = offer.pause();
            if (pause == null) {
                actions.add(pause(offer));
            } else if (pause.serviceId() != null) {
                actions.add(resume(pause, offer));
            }
            Button end = dialog("directory.end", offer, () -> ending(offer));
            end.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(end);
        }
        return actions;
    }

    /** A press beside the others must not take a service away. */
    private Dialog ending(ServiceOffer offer) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("directory.end.title", offer.form().name()));
        dialog.setWidth("min(28rem, 94vw)");
        FieldProblems problems = new FieldProblems();
        Button yes =
                new Button(
                        getTranslation("directory.end"),
                        click -> {
                            if (problems.run(
                                    () ->
                                            done(
                                                    () ->
                                                            tools.offers()
                                                                    .end(
                                                                            offer.id(),
                                                                            offer.version())))) {
                                dialog.close();
                            }
                        });
        yes.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.add(new Paragraph(getTranslation("directory.end.help")), problems);
        dialog.getFooter()
                .add(new Button(getTranslation("uikit.cancel"), click -> dialog.close()), yes);
        return dialog;
    }

    private Button pause(ServiceOffer offer) {
        return dialog(
                "directory.pause",
                offer,
                () ->
                        new PauseDialog(
                                getTranslation("directory.pause.this", offer.form().name()),
                                (until, reason) ->
                                        done(
                                                () ->
                                                        tools.pauses()
                                                                .pause(
                                                                        offer.id(),
                                                                        until,
                                                                        reason))));
    }

    private Button resume(PauseDetail pause, @Nullable ServiceOffer offer) {
        return button("directory.resume", offer, () -> tools.pauses().resume(pause.id()));
    }

    /** Several services have the same buttons: each says which one it is for. */
    private Button named(String key, @Nullable ServiceOffer offer, Runnable press) {
        Button button = new Button(getTranslation(key), click -> press.run());
        if (offer != null) {
            button.setAriaLabel(
                    getTranslation(
                            "directory.action.this", getTranslation(key), offer.form().name()));
        }
        return button;
    }

    private Button dialog(
            String key, @Nullable ServiceOffer offer, java.util.function.Supplier<Dialog> dialog) {
        return named(key, offer, () -> dialog.get().open());
    }

    private Button button(String key, @Nullable ServiceOffer offer, Runnable act) {
        return named(
                key,
                offer,
                () -> {
                    try {
                        done(act);
                    } catch (DomainException refusal) {
                        Notices.refused(refusal);
                    } catch (ConcurrencyFailureException e) {
                        Notices.refused(new DomainException("uikit.changed"));
                        show();
                    }
                });
    }

    private void done(Runnable act) {
        act.run();
        Notices.done("directory.saved");
        show();
    }

    /** Only of one's own organisation: nobody is shown the people of others. */
    private List<UserSummary> colleagues() {
        return organisationId.equals(tools.currentUser().get().organisationId())
                ? tools.users().colleagues(Permission.DIRECTORY_READ)
                : List.of();
    }
}
