package org.sokong.referrals.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentForms.Proposal;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.ConsentState;
import org.sokong.consent.ConsentSummary;
import org.sokong.consent.Purpose;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.organisations.ServiceCategory;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.referrals.ReferralDraft;
import org.sokong.referrals.ReferralsNavigation;
import org.sokong.referrals.SendGap;
import org.sokong.referrals.Urgency;
import org.sokong.referrals.WithdrawalReason;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;

/** A referral that is being written: saves itself at every change, says what is still missing. */
class DraftForm extends Div {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_REASON = 4_000;
    private static final int TYPING_PAUSE_MILLIS = 800;

    private final transient DraftForms tools;
    private final UUID caseId;
    private final transient Runnable sent;
    private final transient Runnable discarded;
    private final ComboBox<OrganisationSummary> receiver = new ComboBox<>();
    private final MultiSelectComboBox<ServiceCategory> services = ComponentTexts.multiSelect();
    private final RadioButtonGroup<Urgency> urgency = new RadioButtonGroup<>();
    private final Select<Purpose> purpose = new Select<>();
    private final TextArea reason = new TextArea();
    private final CheckboxGroup<Section> sections = new CheckboxGroup<>();
    private final Select<ConsentSummary> consent = new Select<>();
    private final Span saved = new Span();
    private final Paragraph problem = new Paragraph();
    private final Div missing = new Div();
    private @Nullable UUID referralId;
    private long version;

    DraftForm(
            DraftForms tools,
            UUID caseId,
            @Nullable Sender draft,
            @Nullable Runnable sent,
            @Nullable Runnable discarded) {
        this.tools = tools;
        this.caseId = caseId;
        this.sent = sent == null ? () -> after("referrals.done.send") : sent;
        this.discarded = discarded == null ? () -> after("referrals.done.discard") : discarded;
        addClassName("draft-form");
        describeFields();
        loadConsents();
        if (draft != null) {
            show(draft);
            labelUrgency();
        }
        saved.setText(getTranslation("referrals.draft.unsaved"));
        saved.addClassName("sub");
        saved.getElement().setAttribute("role", "status");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        layOut(draft);
        receiver.addValueChangeListener(change -> labelUrgency());
        for (AbstractField<?, ?> field :
                List.<AbstractField<?, ?>>of(
                        receiver, services, urgency, purpose, reason, sections, consent)) {
            field.addValueChangeListener(
                    (HasValue.ValueChangeEvent<?> change) -> {
                        if (change.isFromClient()) {
                            save();
                        }
                    });
        }
        showMissing();
    }

    private void describeFields() {
        UUID own = tools.currentUser().get().organisationId();
        Set<UUID> listed = tools.noShare().organisations(caseId);
        receiver.setLabel(getTranslation("referrals.field.receiver"));
        receiver.setItems(
                tools.organisations().receivers().stream()
                        .filter(organisation -> !organisation.id().equals(own))
                        .filter(organisation -> !listed.contains(organisation.id()))
                        .toList());
        receiver.setItemLabelGenerator(OrganisationSummary::name);
        services.setLabel(getTranslation("referrals.field.services"));
        services.setItems(ServiceCategory.values());
        services.setItemLabelGenerator(ReferralTexts::of);
        urgency.setLabel(getTranslation("referrals.field.urgency"));
        urgency.setItems(Urgency.values());
        labelUrgency();
        urgency.setHelperText(getTranslation("referrals.urgency.hint"));
        purpose.setLabel(getTranslation("referrals.field.purpose"));
        purpose.setItems(Purpose.values());
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
        sections.setItemLabelGenerator(ReferralTexts::of);
        consent.setLabel(getTranslation("referrals.field.consent"));
        consent.setItemLabelGenerator(this::textOf);
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
        referralId = draft.id();
        version = draft.version();
        receiver.getListDataView()
                .getItems()
                .filter(organisation -> organisation.id().equals(draft.receiverId()))
                .findFirst()
                .ifPresent(receiver::setValue);
        services.setValue(new HashSet<>(draft.services()));
        urgency.setValue(draft.urgency());
        purpose.setValue(draft.purpose());
        reason.setValue(draft.reason());
        Set<Section> chosen = new HashSet<>(draft.sections());
        chosen.retainAll(tools.access().sections(caseId));
        sections.setValue(chosen);
        choose(draft.consentId());
    }

    private void loadConsents() {
        consent.setItems(
                tools.consents().ofCase(caseId).stream()
                        .filter(each -> each.state() == ConsentState.VALID)
                        .toList());
    }

    private void choose(@Nullable UUID consentId) {
        consent.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(consentId))
                .findFirst()
                .ifPresent(consent::setValue);
    }

    private void layOut(@Nullable Sender draft) {
        Button record = new Button(getTranslation("consent.record"), click -> recordConsent());
        Div consentLine = new Div(consent, record);
        consentLine.addClassName("field-with-button");
        Button find = new Button(getTranslation("referrals.action.find"), click -> find());
        Div receiverLine = new Div(receiver, find);
        receiverLine.addClassName("field-with-button");
        Div fields =
                new Div(
                        receiverLine,
                        services,
                        urgency,
                        purpose,
                        reason,
                        sections,
                        consentLine,
                        problem);
        tools.noShareNotice().of(caseId).ifPresent(fields::addComponentAsFirst);
        fields.addClassName("card");
        fields.addClassName("fields");
        missing.addClassName("card");
        Button preview = new Button(getTranslation("referrals.action.preview"), e -> preview());
        Button send = new Button(getTranslation("referrals.action.send"), e -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Button discard = new Button(getTranslation("referrals.action.discard"), e -> discard());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(send, preview, discard, saved);
        buttons.addClassName("buttons");
        Div columns = new Div(fields, missing);
        columns.addClassName("side-by-side");
        add(
                new PageHeader(
                                draft == null
                                        ? getTranslation("referrals.draft.title")
                                        : getTranslation("referrals.page.title", draft.code()),
                                "referrals.draft.help")
                        .withSub(
                                getTranslation(
                                        "referrals.draft.case",
                                        tools.sharing().envelope(caseId).code())),
                columns,
                buttons);
    }

    /** Saves all fields; the first time it becomes a draft with an address of its own. */
    private boolean save() {
        problem.setVisible(false);
        try {
            if (referralId == null) {
                referralId = tools.service().draft(caseId, written());
                version = 0;
                UI.getCurrent()
                        .getPage()
                        .getHistory()
                        .replaceState(null, ReferralsNavigation.path(referralId));
            } else {
                version = tools.service().saveDraft(referralId, version, written());
            }
        } catch (DomainException refusal) {
            problem.setText(getTranslation(refusal.key(), refusal.arguments()));
            problem.setVisible(true);
            return false;
        }
        saved.setText(
                getTranslation(
                        "referrals.draft.saved", tools.time().dateTime(tools.clock().instant())));
        showMissing();
        return true;
    }

    private ReferralDraft written() {
        return new ReferralDraft(
                receiver.getOptionalValue().map(OrganisationSummary::id).orElse(null),
                services.getValue(),
                urgency.getValue(),
                purpose.getValue(),
                reason.getValue(),
                sections.getValue(),
                consent.getOptionalValue().map(ConsentSummary::id).orElse(null));
    }

    private void showMissing() {
        missing.removeAll();
        missing.add(new H2(getTranslation("referrals.draft.missing")));
        List<SendGap> gaps = referralId == null ? List.of() : tools.service().missing(referralId);
        if (gaps.isEmpty() && referralId != null) {
            missing.add(new Paragraph(getTranslation("referrals.draft.ready")));
            return;
        }
        UnorderedList list = new UnorderedList();
        gaps.forEach(gap -> list.add(new ListItem(ReferralTexts.gap(gap))));
        missing.add(referralId == null ? ReceiverPages.held(saved.getText()) : list);
        if (gaps.stream().anyMatch(gap -> gap.kind() == SendGap.Kind.AGREEMENT)) {
            missing.add(
                    new AgreementAsk(
                            tools.sharingRequests(),
                            Objects.requireNonNull(referralId),
                            this::showMissing));
        }
    }

    /** Who offers what is needed and takes this client; the choice fills two fields. */
    private void find() {
        tools.finder()
                .open(
                        caseId,
                        services.getValue(),
                        offer -> {
                            receiver.getListDataView()
                                    .getItems()
                                    .filter(one -> one.id().equals(offer.organisationId()))
                                    .findFirst()
                                    .ifPresent(receiver::setValue);
                            Set<ServiceCategory> asked = new HashSet<>(services.getValue());
                            asked.add(offer.form().category());
                            services.setValue(asked);
                            save();
                        });
    }

    private void recordConsent() {
        tools.consentForms()
                .open(
                        caseId,
                        new Proposal(
                                receiver.getOptionalValue()
                                        .map(OrganisationSummary::id)
                                        .orElse(null),
                                purpose.getValue(),
                                sections.getValue()),
                        recorded -> {
                            loadConsents();
                            choose(recorded);
                            save();
                        });
    }

    private void preview() {
        if (save()) {
            try {
                new PreviewDialog(
                                tools.reader().preview(Objects.requireNonNull(referralId)),
                                tools.pages(),
                                this::send)
                        .open();
            } catch (DomainException refusal) {
                Notices.refused(refusal);
            }
        }
    }

    private void send() {
        if (!save()) {
            return;
        }
        try {
            tools.service().send(Objects.requireNonNull(referralId), version);
        } catch (DomainException refusal) {
            problem.setText(getTranslation(refusal.key(), refusal.arguments()));
            problem.setVisible(true);
            showMissing();
            return;
        }
        sent.run();
    }

    private void discard() {
        if (referralId == null) {
            UI.getCurrent().getPage().getHistory().back();
            return;
        }
        tools.service().withdraw(referralId, WithdrawalReason.NO_LONGER_NEEDED, null);
        discarded.run();
    }

    private void after(String key) {
        DraftForms.open(Objects.requireNonNull(referralId), key).run();
    }

    private String textOf(@Nullable ConsentSummary each) {
        return each == null
                ? ""
                : getTranslation(
                        "referrals.draft.consent_item",
                        ReferralTexts.text("consent.givenby." + each.givenBy().name()),
                        tools.time().date(each.givenOn()),
                        tools.time().date(each.expiresOn()),
                        ReferralTexts.sections(each.sections()));
    }
}
