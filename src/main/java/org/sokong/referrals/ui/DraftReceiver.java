package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sokong.directory.ServiceOffer;
import org.sokong.organisations.FocalPoint;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.organisations.Origin;
import org.sokong.organisations.ServiceCategory;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.referrals.Urgency;

/** To whom a draft goes: the organisation, and within it what it published for that. */
class DraftReceiver {

    private final DraftForms tools;
    private final UUID caseId;
    private final KeptChoices kept;
    private final Supplier<Set<ServiceCategory>> services;
    private final List<OrganisationSummary> offered;
    private final ComboBox<OrganisationSummary> choice = new ComboBox<>();
    private final Select<FocalPoint> addressee = new Select<>();

    /**
     * Offers all but the own one and those on the do-not-share list.
     *
     * @param services services that are asked for at the time
     */
    DraftReceiver(
            DraftForms tools,
            UUID caseId,
            KeptChoices kept,
            Supplier<Set<ServiceCategory>> services) {
        this.tools = tools;
        this.caseId = caseId;
        this.kept = kept;
        this.services = services;
        this.offered = others();
        choice.setLabel(ReferralTexts.text("referrals.field.receiver"));
        choice.setItems(offered);
        choice.setItemLabelGenerator(to -> kept.label(to, to.name()));
        addressee.setLabel(ReferralTexts.text("referrals.field.addressee"));
        addressee.setHelperText(ReferralTexts.text("referrals.draft.hint.addressee"));
        addressee.setEmptySelectionAllowed(true);
        addressee.setEmptySelectionCaption(ReferralTexts.text("referrals.addressee.inbox"));
        addressee.setItemLabelGenerator(
                point ->
                        point == null
                                ? ReferralTexts.text("referrals.addressee.inbox")
                                : kept.label(point, point.name()));
    }

    private List<OrganisationSummary> others() {
        UUID own = tools.currentUser().get().organisationId();
        Set<UUID> listed = tools.noShare().organisations(caseId);
        return tools.organisations().receivers().stream()
                .filter(organisation -> !organisation.id().equals(own))
                .filter(organisation -> !listed.contains(organisation.id()))
                .toList();
    }

    List<OrganisationSummary> offered() {
        return offered;
    }

    ComboBox<OrganisationSummary> choice() {
        return choice;
    }

    Select<FocalPoint> addressee() {
        return addressee;
    }

    /** The choice with the button that finds who offers what is needed. */
    Div line(Runnable find) {
        Div line =
                new Div(
                        choice,
                        new Button(
                                ReferralTexts.text("referrals.action.find"), click -> find.run()));
        line.addClassName("field-with-button");
        return line;
    }

    @Nullable UUID chosen() {
        return choice.getOptionalValue().map(OrganisationSummary::id).orElse(null);
    }

    /** The chosen one, if somebody could choose it now. */
    @Nullable OrganisationSummary usual() {
        OrganisationSummary usual = choice.getValue();
        return kept.has(usual) ? null : usual;
    }

    @Nullable UUID addressed() {
        return addressee.getOptionalValue().map(FocalPoint::id).orElse(null);
    }

    /** Chooses one of those that can be chosen. */
    void choose(UUID organisationId) {
        choice.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(organisationId))
                .findFirst()
                .ifPresent(choice::setValue);
    }

    /** Chooses that of a draft, though it may not be offered any more. */
    void show(Sender draft) {
        UUID to = draft.receiverId();
        if (to != null) {
            OrganisationSummary chosen =
                    offered.stream()
                            .filter(organisation -> organisation.id().equals(to))
                            .findFirst()
                            .orElseGet(() -> gone(to, draft.receiver()));
            choice.setItems(kept.with(offered, chosen));
            choice.setValue(chosen);
        }
    }

    /** Only its label and its id count here. */
    private static OrganisationSummary gone(UUID id, @Nullable String name) {
        return new OrganisationSummary(
                id, "", name == null ? "?" : name, null, "", "", Origin.LOCAL, false);
    }

    /** What the receiver published, for the services that are asked for. */
    void loadAddressees() {
        FocalPoint before = addressee.getValue();
        Set<ServiceCategory> asked = services.get();
        List<FocalPoint> points =
                choice
                        .getOptionalValue()
                        .map(to -> tools.focalPoints().published(to.id()))
                        .orElse(List.of())
                        .stream()
                        .filter(point -> !tools.noShare().forbids(caseId, null, point.personId()))
                        .filter(
                                point ->
                                        point.category() == null
                                                || asked.isEmpty()
                                                || asked.contains(point.category()))
                        .toList();
        boolean same = before != null && before.organisationId().equals(chosen());
        offer(points, same ? before : null);
    }

    private void offer(List<FocalPoint> points, @Nullable FocalPoint chosen) {
        List<FocalPoint> all = kept.with(points, chosen);
        addressee.setItems(all);
        addressee.setVisible(!all.isEmpty());
        if (chosen != null) {
            addressee.setValue(chosen);
        }
    }

    /** Also one that the receiver publishes no more. */
    void addressAgain(Sender draft) {
        UUID focalPointId = draft.draft().focalPointId();
        UUID to = draft.receiverId();
        if (focalPointId == null || to == null) {
            return;
        }
        List<FocalPoint> points = addressee.getListDataView().getItems().toList();
        String name = draft.story().addressee();
        offer(
                points,
                points.stream()
                        .filter(point -> point.id().equals(focalPointId))
                        .findFirst()
                        .or(() -> tools.focalPoints().find(focalPointId))
                        .orElseGet(
                                () ->
                                        new FocalPoint(
                                                focalPointId,
                                                to,
                                                null,
                                                null,
                                                null,
                                                name == null ? "?" : name)));
    }

    /** How long the chosen one has to answer, by urgency. */
    Map<Urgency, String> answerTimes() {
        return tools.texts().answerTimes(chosen());
    }

    /**
     * Says which service of the receiver is asked, if one was chosen.
     *
     * @param ended whether it is not offered any more
     */
    void showService(Optional<ServiceOffer> offer, boolean ended) {
        choice.setHelperText(
                offer.map(chosen -> chosen.form().name())
                        .map(
                                name ->
                                        ended
                                                ? ReferralTexts.text(
                                                        "referrals.draft.no_longer", name)
                                                : name)
                        .map(name -> ReferralTexts.text("referrals.draft.service", name))
                        .orElse(null));
    }
}
