package org.sokong.referrals.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentForms.Proposal;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.ConsentState;
import org.sokong.consent.ConsentSummary;
import org.sokong.consent.Purpose;
import org.sokong.directory.ServiceOffer;
import org.sokong.organisations.FocalPoint;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.organisations.Origin;
import org.sokong.organisations.ServiceCategory;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.referrals.ReferralDraft;
import org.sokong.referrals.SendGap;
import org.sokong.referrals.Urgency;
import org.sokong.uikit.ComponentTexts;

/** All that is asked for a referral that is being written. */
class DraftFields extends Div {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_REASON = 4_000;
    static final int LONGEST_SECOND_REASON = 500;
    private static final int TYPING_PAUSE_MILLIS = 800;

    private final transient DraftForms tools;
    private final UUID caseId;
    private final transient List<OrganisationSummary> receivers;
    private final ComboBox<OrganisationSummary> receiver = new ComboBox<>();
    private final Select<FocalPoint> addressee = new Select<>();
    private final NextReceivers next;
    private final MultiSelectComboBox<ServiceCategory> services = ComponentTexts.multiSelect();
    private final RadioButtonGroup<Urgency> urgency = new RadioButtonGroup<>();
    private final Select<Purpose> purpose = new Select<>();
    private final TextArea reason = new TextArea();
    private final CheckboxGroup<Section> sections = new CheckboxGroup<>();
    private final Select<ConsentSummary> consent = new Select<>();
    private final TextField secondReason = new TextField();

    /** Values that were chosen before and that nobody could choose now. */
    private final transient Set<Object> kept = new HashSet<>();

    private @Nullable UUID wanted;

    /**
     * Fields of a draft.
     *
     * @param changed called after each change by the user
     */
    DraftFields(DraftForms tools, UUID caseId, @Nullable Sender draft, Runnable changed) {
        this.tools = tools;
        this.caseId = caseId;
        this.receivers = others();
        this.next = new NextReceivers(receivers, tools.organisations()::names);
        describeFields();
        loadConsents(draft == null ? null : draft.consentId());
        if (draft != null) {
            show(draft);
        }
        loadFocalPoints();
        labelUrgency();
        if (draft != null && draft.draft().focalPointId() != null) {
            addressAgain(draft, draft.draft().focalPointId());
        }
        receiver.addValueChangeListener(
                change -> {
                    labelUrgency();
                    loadFocalPoints();
                });
        services.addValueChangeListener(change -> loadFocalPoints());
        next.whenChanged(changed);
        for (AbstractField<?, ?> field :
                List.<AbstractField<?, ?>>of(
                        receiver,
                        addressee,
                        services,
                        urgency,
                        purpose,
                        reason,
                        sections,
                        consent,
                        secondReason)) {
            field.addValueChangeListener(
                    (HasValue.ValueChangeEvent<?> change) -> {
                        if (change.isFromClient()) {
                            changed.run();
                        }
                    });
        }
        Button record = new Button(getTranslation("consent.record"), click -> record(changed));
        Div consentLine = new Div(consent, record);
        consentLine.addClassName("field-with-button");
        Button find = new Button(getTranslation("referrals.action.find"), click -> find(changed));
        Div receiverLine = new Div(receiver, find);
        receiverLine.addClassName("field-with-button");
        tools.noShareNotice().of(caseId).ifPresent(this::add);
        add(
                receiverLine,
                addressee,
                services,
                urgency,
                purpose,
                reason,
                sections,
                consentLine,
                secondReason,
                next);
        addClassNames("card", "fields");
    }

    private void describeFields() {
        receiver.setLabel(getTranslation("referrals.field.receiver"));
        receiver.setItems(receivers);
        receiver.setItemLabelGenerator(to -> label(to, to.name()));
        addressee.setLabel(getTranslation("referrals.field.addressee"));
        addressee.setHelperText(getTranslation("referrals.draft.hint.addressee"));
        addressee.setEmptySelectionAllowed(true);
        addressee.setEmptySelectionCaption(getTranslation("referrals.addressee.inbox"));
        addressee.setItemLabelGenerator(
                point ->
                        point == null
                                ? getTranslation("referrals.addressee.inbox")
                                : label(point, point.name()));
        secondReason.setLabel(getTranslation("referrals.field.second_reason"));
        secondReason.setHelperText(getTranslation("referrals.draft.hint.second_reason"));
        secondReason.setMaxLength(LONGEST_SECOND_REASON);
        secondReason.setVisible(false);
        services.setLabel(getTranslation("referrals.field.services"));
        services.setItems(ServiceCategory.values());
        services.setItemLabelGenerator(ReferralTexts::of);
        urgency.setLabel(getTranslation("referrals.field.urgency"));
        urgency.setItems(Urgency.values());
        urgency.setHelperText(getTranslation("referrals.urgency.hint"));
        purpose.setLabel(getTranslation("referrals.field.purpose"));
        purpose.setItems(Arrays.stream(Purpose.values()).filter(Purpose::isOfReferrals).toList());
        purpose.setItemLabelGenerator(value -> value == null ? "" : ReferralTexts.of(value));
        reason.setLabel(getTranslation("referrals.field.reason"));
        reason.setHelperText(getTranslation("referrals.draft.hint.reason", LONGEST_REASON));
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(4);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        Set<Section> offered = EnumSet.copyOf(ConsentSections.SHAREABLE);
        offered.retainAll(tools.access().sections(caseId));
        sections.setLabel(getTranslation("referrals.field.sections"));
        sections.setHelperText(getTranslation("referrals.draft.hint.sections"));
        sections.setItems(offered);
        sections.setItemLabelGenerator(part -> label(part, ReferralTexts.of(part)));
        consent.setLabel(getTranslation("referrals.field.consent"));
        consent.setItemLabelGenerator(this::textOf);
    }

    private List<OrganisationSummary> others() {
        UUID own = tools.currentUser().get().organisationId();
        Set<UUID> listed = tools.noShare().organisations(caseId);
        return tools.organisations().receivers().stream()
                .filter(organisation -> !organisation.id().equals(own))
                .filter(organisation -> !listed.contains(organisation.id()))
                .toList();
    }

    /** What the receiver published, for the services that are asked for. */
    private void loadFocalPoints() {
        FocalPoint before = addressee.getValue();
        List<FocalPoint> points =
                receiver
                        .getOptionalValue()
                        .map(to -> tools.focalPoints().published(to.id()))
                        .orElse(List.of())
                        .stream()
                        .filter(point -> !tools.noShare().forbids(caseId, null, point.personId()))
                        .filter(
                                point ->
                                        point.category() == null
                                                || services.getValue().isEmpty()
                                                || services.getValue().contains(point.category()))
                        .toList();
        boolean same = before != null && before.organisationId().equals(receiverId());
        offer(points, same ? before : null);
    }

    private void offer(List<FocalPoint> points, @Nullable FocalPoint chosen) {
        List<FocalPoint> all = keeping(points, chosen);
        addressee.setItems(all);
        addressee.setVisible(!all.isEmpty());
        if (chosen != null) {
            addressee.setValue(chosen);
        }
    }

    /** Also one that the receiver publishes no more. */
    private void addressAgain(Sender draft, UUID focalPointId) {
        List<FocalPoint> points = addressee.getListDataView().getItems().toList();
        UUID to = draft.receiverId();
        if (to != null) {
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
    }

    /** What was chosen before stays, though nobody could choose it now; its label says so. */
    private <T> List<T> keeping(List<T> offered, @Nullable T chosen) {
        if (chosen == null || offered.contains(chosen)) {
            return offered;
        }
        kept.add(chosen);
        return Stream.concat(offered.stream(), Stream.of(chosen)).toList();
    }

    private String label(Object value, String name) {
        return kept.contains(value) ? getTranslation("referrals.draft.no_longer", name) : name;
    }

    /** How long there is depends on who receives it. */
    private void labelUrgency() {
        Map<Urgency, String> times =
                tools.texts()
                        .answerTimes(
                                receiver.getOptionalValue()
                                        .map(OrganisationSummary::id)
                                        .orElse(null));
        urgency.setItemLabelGenerator(
                level ->
                        getTranslation(
                                "referrals.urgency.answer",
                                ReferralTexts.of(level),
                                times.get(level)));
    }

    private void show(Sender draft) {
        UUID to = draft.receiverId();
        if (to != null) {
            OrganisationSummary chosen =
                    receivers.stream()
                            .filter(organisation -> organisation.id().equals(to))
                            .findFirst()
                            .orElseGet(() -> gone(to, draft.receiver()));
            receiver.setItems(keeping(receivers, chosen));
            receiver.setValue(chosen);
        }
        services.setValue(new HashSet<>(draft.services()));
        urgency.setValue(draft.urgency());
        purpose.setValue(draft.purpose());
        reason.setValue(draft.reason());
        List<Section> parts = sections.getListDataView().getItems().toList();
        for (Section part : draft.sections()) {
            parts = keeping(parts, part);
        }
        sections.setItems(parts);
        sections.setValue(new HashSet<>(draft.sections()));
        choose(draft.consentId());
        next.show(draft.draft().next());
        String second = draft.draft().secondReason();
        secondReason.setValue(second == null ? "" : second);
    }

    /** Only its label and its id count here. */
    private static OrganisationSummary gone(UUID id, @Nullable String name) {
        return new OrganisationSummary(
                id, "", name == null ? "?" : name, null, "", "", Origin.LOCAL, false);
    }

    private void loadConsents(@Nullable UUID chosen) {
        List<ConsentSummary> all = tools.consents().ofCase(caseId);
        List<ConsentSummary> valid =
                all.stream().filter(each -> each.state() == ConsentState.VALID).toList();
        consent.setItems(
                keeping(
                        valid,
                        all.stream()
                                .filter(each -> each.id().equals(chosen))
                                .findFirst()
                                .orElse(null)));
    }

    private void choose(@Nullable UUID consentId) {
        consent.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(consentId))
                .findFirst()
                .ifPresent(consent::setValue);
    }

    /** What is written so far. */
    ReferralDraft written() {
        return new ReferralDraft(
                receiverId(),
                addressee.getOptionalValue().map(FocalPoint::id).orElse(null),
                services.getValue(),
                urgency.getValue(),
                purpose.getValue(),
                reason.getValue(),
                sections.getValue(),
                consent.getOptionalValue().map(ConsentSummary::id).orElse(null),
                next.chosen(),
                secondReason.getValue());
    }

    /** Asks why there is a second one, where there is one. */
    void ask(List<SendGap> gaps) {
        if (gaps.stream().anyMatch(gap -> gap.kind() == SendGap.Kind.SECOND_REFERRAL)) {
            secondReason.setVisible(true);
        } else if (secondReason.isEmpty()) {
            secondReason.setVisible(false);
        }
    }

    /** The dialog in which each service gets its own receiver. */
    SplitDialog split(SplitDialog.Sending sending, SplitDialog.Asking asking) {
        OrganisationSummary usual = receiver.getValue();
        return new SplitDialog(
                services.getValue(),
                receivers,
                kept.contains(usual) ? null : usual,
                secondReason.getValue(),
                sending,
                asking);
    }

    /** Whether there is anything to split. */
    boolean asksForSeveral() {
        return services.getValue().size() > 1;
    }

    private @Nullable UUID receiverId() {
        return receiver.getOptionalValue().map(OrganisationSummary::id).orElse(null);
    }

    /** The service that was found since the last time; it is chosen once the rest is saved. */
    @Nullable UUID takeService() {
        UUID taken = wanted;
        wanted = null;
        return taken;
    }

    /**
     * Says which service of the receiver is asked, if one was chosen.
     *
     * @param ended whether it is not offered any more
     */
    void showService(Optional<ServiceOffer> offer, boolean ended) {
        receiver.setHelperText(
                offer.map(chosen -> chosen.form().name())
                        .map(
                                name ->
                                        ended
                                                ? getTranslation("referrals.draft.no_longer", name)
                                                : name)
                        .map(name -> getTranslation("referrals.draft.service", name))
                        .orElse(null));
    }

    /** Who offers what is needed and takes this client; the choice fills two fields. */
    private void find(Runnable changed) {
        tools.finder()
                .open(
                        caseId,
                        services.getValue(),
                        tools.noShare().organisations(caseId),
                        offer -> {
                            receiver.getListDataView()
                                    .getItems()
                                    .filter(one -> one.id().equals(offer.organisationId()))
                                    .findFirst()
                                    .ifPresent(receiver::setValue);
                            Set<ServiceCategory> asked = new HashSet<>(services.getValue());
                            asked.add(offer.form().category());
                            services.setValue(asked);
                            wanted = offer.id();
                            changed.run();
                        });
    }

    /** The way where a life is in danger and nobody can consent; what is recorded is chosen. */
    void recordVitalInterest(Runnable changed) {
        tools.consentForms()
                .openVitalInterest(
                        caseId,
                        new Proposal(receiverId(), purpose.getValue(), sections.getValue()),
                        recorded -> {
                            loadConsents(recorded);
                            choose(recorded);
                            changed.run();
                        });
    }

    private void record(Runnable changed) {
        tools.consentForms()
                .open(
                        caseId,
                        new Proposal(receiverId(), purpose.getValue(), sections.getValue()),
                        recorded -> {
                            loadConsents(recorded);
                            choose(recorded);
                            changed.run();
                        });
    }

    private String textOf(@Nullable ConsentSummary each) {
        return each == null
                ? ""
                : label(
                        each,
                        getTranslation(
                                "referrals.draft.consent_item",
                                ReferralTexts.text("consent.givenby." + each.givenBy().name()),
                                tools.time().date(each.givenOn()),
                                tools.time().date(each.expiresOn()),
                                ReferralTexts.sections(each.sections())));
    }
}
