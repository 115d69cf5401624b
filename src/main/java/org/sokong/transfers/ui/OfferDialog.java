package org.sokong.transfers.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentForms;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.ConsentState;
import org.sokong.consent.ConsentSummary;
import org.sokong.consent.Purpose;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.policy.cite.PassageField;
import org.sokong.referrals.Urgency;
import org.sokong.transfers.OfferTransfer;
import org.sokong.transfers.TransferGap;
import org.sokong.transfers.TransferGap.Kind;
import org.sokong.transfers.TransferNotReady;
import org.sokong.transfers.TransferReason;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.Required;

/** Offers a case to another organisation; everything that is missing is said at once. */
class OfferDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    private final transient TransferPieces pieces;
    private final UUID caseId;
    private final ComboBox<OrganisationSummary> receiver = new ComboBox<>();
    private final Select<TransferReason> reason = new Select<>();
    private final Select<Urgency> urgency = new Select<>();
    private final Select<ConsentSummary> consent = new Select<>();
    private final TextArea words;
    private final Div border = new Div();
    private final PassageField passage;
    private final Paragraph passageProblem = new Paragraph();
    private final Paragraph noConsent = new Paragraph();
    private final Div agreement = new Div();
    private final MissingList problem = new MissingList();
    private final transient Map<Kind, HasValidation> fields = new EnumMap<>(Kind.class);

    /**
     * @param asker organisation whose request the offer answers, null without one
     * @param done shows what has become of it
     */
    OfferDialog(TransferPieces pieces, UUID caseId, @Nullable UUID asker, Runnable done) {
        super("");
        this.pieces = pieces;
        this.caseId = caseId;
        setHeaderTitle(getTranslation("transfers.action.offer"));
        passage =
                new PassageField(
                        pieces.library(),
                        getTranslation("transfers.field.passage"),
                        getTranslation("transfers.field.passage_why"));
        hint(getTranslation("transfers.offer.hint"));
        UUID own = pieces.user().get().organisationId();
        List<OrganisationSummary> others =
                pieces.organisations().receivers().stream()
                        .filter(one -> !one.id().equals(own))
                        .toList();
        receiver.setLabel(getTranslation("transfers.field.receiver"));
        receiver.setItems(others);
        receiver.setItemLabelGenerator(OrganisationSummary::name);
        receiver.setRequiredIndicatorVisible(true);
        receiver.addValueChangeListener(change -> showBorder(own));
        at(receiver, Kind.RECEIVER, Kind.RECEIVER_IS_SENDER, Kind.RECEIVER_CLOSED);
        at(receiver, Kind.RECEIVER_NOBODY, Kind.INTAKE_PAUSED, Kind.NO_SHARE, Kind.OTHER_OPEN);
        field("transfers.gap.RECEIVER", receiver);
        reason.setLabel(getTranslation("transfers.field.reason"));
        reason.setItems(TransferReason.values());
        reason.setItemLabelGenerator(TransferTexts::of);
        Required.mark(reason);
        at(reason, Kind.REASON);
        field("transfers.gap.REASON", reason);
        urgency.setLabel(getTranslation("transfers.field.urgency"));
        urgency.setItems(Urgency.values());
        urgency.setItemLabelGenerator(TransferTexts::of);
        Required.mark(urgency);
        at(urgency, Kind.URGENCY);
        field("transfers.gap.URGENCY", urgency);
        words =
                words(
                        "transfers.field.words",
                        "transfers.error.too_long",
                        OfferTransfer.LONGEST_WORDS);
        at(words, Kind.WORDS);
        words.setHelperText(getTranslation("transfers.field.words.hint"));
        words.setRequiredIndicatorVisible(true);
        consent.setLabel(getTranslation("transfers.field.consent"));
        consent.setItemLabelGenerator(this::name);
        consent.setHelperText(getTranslation("transfers.field.consent.hint"));
        Required.mark(consent);
        for (Kind kind : Kind.values()) {
            if (kind.name().startsWith(Kind.CONSENT.name())) {
                at(consent, kind);
            }
        }
        field("transfers.gap.CONSENT", consent);
        addRecording();
        loadConsents();
        addBorder();
        plain(agreement);
        plain(problem);
        at(TransferNotReady.KEY, problem);
        others.stream().filter(one -> one.id().equals(asker)).forEach(receiver::setValue);
        saves(getTranslation("transfers.action.send"), this::offer, done);
    }

    private void at(HasValidation field, Kind... kinds) {
        for (Kind kind : kinds) {
            fields.put(kind, field);
        }
    }

    /** The way on for whoever has no consent to a transfer yet. */
    private void addRecording() {
        noConsent.addClassName("held");
        noConsent.getElement().setAttribute("role", "status");
        plain(noConsent);
        plain(new Button(getTranslation("consent.record"), click -> record()));
    }

    private void record() {
        OrganisationSummary to = receiver.getValue();
        Set<Section> sections = EnumSet.copyOf(ConsentSections.SHAREABLE);
        sections.retainAll(pieces.access().sections(caseId));
        pieces.consentForms()
                .open(
                        caseId,
                        new ConsentForms.Proposal(
                                to == null ? null : to.id(), Purpose.TRANSFER, sections),
                        recorded -> {
                            loadConsents();
                            consent.getListDataView()
                                    .getItems()
                                    .filter(one -> one.id().equals(recorded))
                                    .findFirst()
                                    .ifPresent(consent::setValue);
                        });
    }

    private void loadConsents() {
        List<ConsentSummary> fitting =
                pieces.consents().ofCase(caseId).stream()
                        .filter(one -> one.state() == ConsentState.VALID)
                        .filter(one -> one.purposes().contains(Purpose.TRANSFER))
                        .toList();
        consent.setItems(fitting);
        consent.setVisible(!fitting.isEmpty());
        noConsent.setText(fitting.isEmpty() ? getTranslation("transfers.offer.no_consent") : "");
        noConsent.setVisible(fitting.isEmpty());
    }

    private void addBorder() {
        passageProblem.addClassName("problem");
        passageProblem.getElement().setAttribute("role", "alert");
        passageProblem.setVisible(false);
        border.addClassName("entry-form");
        border.add(
                TransferTexts.held(getTranslation("transfers.offer.border")),
                passage,
                passageProblem);
        border.setVisible(false);
        plain(border);
    }

    private void showBorder(@Nullable UUID own) {
        OrganisationSummary chosen = receiver.getValue();
        border.setVisible(
                chosen != null
                        && own != null
                        && !pieces.organisations()
                                .country(own)
                                .equals(Optional.of(chosen.country())));
    }

    private void offer() {
        agreement.removeAll();
        fields.values().forEach(field -> field.setInvalid(false));
        OrganisationSummary to = receiver.getValue();
        ConsentSummary basis = consent.getValue();
        passageProblem.setVisible(false);
        UUID rests = border.isVisible() ? passage.chosen() : null;
        try {
            pieces.service()
                    .offer(
                            new OfferTransfer(
                                    caseId,
                                    to == null ? null : to.id(),
                                    reason.getValue(),
                                    urgency.getValue(),
                                    words.getValue(),
                                    basis == null ? null : basis.id(),
                                    rests,
                                    rests == null ? "" : passage.why()));
        } catch (TransferNotReady refused) {
            problem.list(refused.gaps().stream().map(TransferTexts::gap).toList());
            refused.gaps().reversed().forEach(this::tell);
            if (to != null && refused.gaps().contains(TransferGap.of(Kind.AGREEMENT))) {
                agreement.add(new AskAgreement(pieces, caseId, to.id()));
            }
            throw refused;
        }
    }

    /** At its field; the first one in the order of the form has the focus in the end. */
    private void tell(TransferGap gap) {
        if (gap.kind() == Kind.PASSAGE || gap.kind() == Kind.PASSAGE_WHY) {
            passageProblem.setText(TransferTexts.gap(gap));
            passageProblem.setVisible(true);
        }
        HasValidation field = fields.get(gap.kind());
        if (field != null) {
            field.setErrorMessage(TransferTexts.gap(gap));
            field.setInvalid(true);
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        }
    }

    private String name(ConsentSummary one) {
        return getTranslation(
                "transfers.consent.name",
                pieces.time().date(one.givenOn()),
                one.recipients().stream()
                        .map(ConsentSummary.Recipient::name)
                        .collect(Collectors.joining(getTranslation("uikit.list.separator"))),
                pieces.time().date(one.expiresOn()));
    }
}
