package org.sokong.referrals.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentForms.Proposal;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.Purpose;
import org.sokong.directory.ServiceOffer;
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
    private final transient KeptChoices kept = new KeptChoices();
    private final MultiSelectComboBox<ServiceCategory> services = ComponentTexts.multiSelect();
    private final transient DraftReceiver receiver;
    private final NextReceivers next;
    private final RadioButtonGroup<Urgency> urgency = new RadioButtonGroup<>();
    private final Select<Purpose> purpose = new Select<>();
    private final TextArea reason = new TextArea();
    private final CheckboxGroup<Section> sections = new CheckboxGroup<>();
    private final transient DraftConsent consent;
    private final TextField secondReason = new TextField();

    /** Fields at which it is said what keeps the draft from being sent. */
    private final transient List<HasValidation> marked;

    private @Nullable UUID wanted;

    /**
     * Fields of a draft.
     *
     * @param changed called after each change by the user
     */
    DraftFields(DraftForms tools, UUID caseId, @Nullable Sender draft, Runnable changed) {
        this.tools = tools;
        this.caseId = caseId;
        this.receiver = new DraftReceiver(tools, caseId, kept, services::getValue);
        this.consent =
                new DraftConsent(tools, caseId, kept, draft == null ? null : draft.consentId());
        this.next = new NextReceivers(receiver.offered(), tools.organisations()::names);
        this.marked =
                List.of(
                        receiver.choice(),
                        receiver.addressee(),
                        services,
                        urgency,
                        purpose,
                        reason,
                        sections,
                        consent.choice(),
                        secondReason,
                        next.choice());
        marked.forEach(field -> field.setManualValidation(true));
        describeFields();
        if (draft != null) {
            show(draft);
        }
        receiver.loadAddressees();
        labelUrgency();
        if (draft != null) {
            receiver.addressAgain(draft);
        }
        listen(changed);
        tools.noShareNotice().of(caseId).ifPresent(this::add);
        add(
                receiver.line(() -> find(changed)),
                receiver.addressee(),
                services,
                urgency,
                purpose,
                reason,
                sections,
                consent.line(() -> consent.record(proposal(), changed)),
                secondReason,
                next);
        addClassNames("card", "fields");
    }

    private void describeFields() {
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
        sections.setItemLabelGenerator(part -> kept.label(part, ReferralTexts.of(part)));
    }

    private void listen(Runnable changed) {
        receiver.choice()
                .addValueChangeListener(
                        change -> {
                            labelUrgency();
                            receiver.loadAddressees();
                        });
        services.addValueChangeListener(change -> receiver.loadAddressees());
        next.whenChanged(changed);
        for (AbstractField<?, ?> field :
                List.<AbstractField<?, ?>>of(
                        receiver.choice(),
                        receiver.addressee(),
                        services,
                        urgency,
                        purpose,
                        reason,
                        sections,
                        consent.choice(),
                        secondReason)) {
            field.addValueChangeListener(
                    (HasValue.ValueChangeEvent<?> change) -> {
                        if (change.isFromClient()) {
                            changed.run();
                        }
                    });
        }
    }

    /** How long there is depends on who receives it. */
    private void labelUrgency() {
        Map<Urgency, String> times = receiver.answerTimes();
        urgency.setItemLabelGenerator(
                level ->
                        getTranslation(
                                "referrals.urgency.answer",
                                ReferralTexts.of(level),
                                times.get(level)));
    }

    private void show(Sender draft) {
        receiver.show(draft);
        services.setValue(new HashSet<>(draft.services()));
        urgency.setValue(draft.urgency());
        purpose.setValue(draft.purpose());
        reason.setValue(draft.reason());
        List<Section> parts = sections.getListDataView().getItems().toList();
        for (Section part : draft.sections()) {
            parts = kept.with(parts, part);
        }
        sections.setItems(parts);
        sections.setValue(new HashSet<>(draft.sections()));
        consent.choose(draft.consentId());
        next.show(draft.draft().next());
        String second = draft.draft().secondReason();
        secondReason.setValue(second == null ? "" : second);
    }

    /** What is written so far. */
    ReferralDraft written() {
        return new ReferralDraft(
                receiver.chosen(),
                receiver.addressed(),
                services.getValue(),
                urgency.getValue(),
                purpose.getValue(),
                reason.getValue(),
                sections.getValue(),
                consent.chosen(),
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

    /**
     * The field in which a gap is settled; what is said of one of several organisations is settled
     * in their order.
     *
     * @return null where it is settled elsewhere
     */
    @Nullable Component place(SendGap gap) {
        if (gap.receiver() != null) {
            return next.choice();
        }
        return switch (gap.kind()) {
            case RECEIVER,
                    RECEIVER_CLOSED,
                    RECEIVER_NOBODY,
                    RECEIVER_IS_SENDER,
                    INTAKE_PAUSED,
                    SERVICE_ENDED,
                    NO_SHARE ->
                    receiver.choice();
            case FOCAL_POINT, ADDRESS_EMPTY -> receiver.addressee();
            case SECOND_REFERRAL -> secondReason;
            case NEXT_RECEIVER -> next.choice();
            case SERVICES -> services;
            case URGENCY -> urgency;
            case REASON -> reason;
            case PURPOSE -> purpose;
            case SECTIONS, SECTION_NOT_READABLE, SECTION_NOT_SHAREABLE -> sections;
            case CASE_NOT_OPEN, AGREEMENT -> null;
            case CONSENT,
                    CONSENT_WITHDRAWN,
                    CONSENT_EXPIRED,
                    CONSENT_RECEIVER,
                    CONSENT_PURPOSE,
                    CONSENT_SECTION,
                    CONSENT_COUNTRY,
                    DANGER_WITHDRAWN,
                    DANGER_EXPIRED,
                    DANGER_RECEIVER,
                    DANGER_PURPOSE,
                    DANGER_SECTION ->
                    consent.choice();
        };
    }

    /** Says at each field what about it keeps the draft from being sent. */
    void mark(List<SendGap> gaps) {
        Map<HasValidation, List<String>> problems = new LinkedHashMap<>();
        for (SendGap gap : gaps) {
            if (place(gap) instanceof HasValidation field) {
                problems.computeIfAbsent(field, each -> new ArrayList<>())
                        .add(ReferralTexts.gap(gap));
            }
        }
        for (HasValidation field : marked) {
            List<String> said = problems.getOrDefault(field, List.of());
            field.setErrorMessage(String.join(" ", said));
            field.setInvalid(!said.isEmpty());
        }
    }

    /** The dialog in which each service gets its own receiver. */
    SplitDialog split(SplitDialog.Sending sending, SplitDialog.Asking asking) {
        return new SplitDialog(
                services.getValue(),
                receiver.offered(),
                receiver.usual(),
                secondReason.getValue(),
                sending,
                asking);
    }

    /** Whether there is anything to split. */
    boolean asksForSeveral() {
        return services.getValue().size() > 1;
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
        receiver.showService(offer, ended);
    }

    /** Who offers what is needed and takes this client; the choice fills two fields. */
    private void find(Runnable changed) {
        tools.finder()
                .open(
                        caseId,
                        services.getValue(),
                        tools.noShare().organisations(caseId),
                        offer -> {
                            receiver.choose(offer.organisationId());
                            Set<ServiceCategory> asked = new HashSet<>(services.getValue());
                            asked.add(offer.form().category());
                            services.setValue(asked);
                            wanted = offer.id();
                            changed.run();
                        });
    }

    /** The way where a life is in danger and nobody can consent; what is recorded is chosen. */
    void recordVitalInterest(Runnable changed) {
        consent.recordVitalInterest(proposal(), changed);
    }

    private Proposal proposal() {
        return new Proposal(receiver.chosen(), purpose.getValue(), sections.getValue());
    }
}
