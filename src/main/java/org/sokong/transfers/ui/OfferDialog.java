package org.sokong.transfers.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.LinkPassage;
import org.sokong.consent.ConsentState;
import org.sokong.consent.ConsentSummary;
import org.sokong.consent.Purpose;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.policy.PassageHit;
import org.sokong.policy.PassageQuery;
import org.sokong.referrals.Urgency;
import org.sokong.transfers.OfferTransfer;
import org.sokong.transfers.TransferNotReady;
import org.sokong.transfers.TransferReason;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.Required;

/** Offers a case to another organisation; everything that is missing is said at once. */
class OfferDialog extends EntryDialog {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 6;

    private final transient TransferPieces pieces;
    private final UUID caseId;
    private final ComboBox<OrganisationSummary> receiver = new ComboBox<>();
    private final Select<TransferReason> reason = new Select<>();
    private final Select<Urgency> urgency = new Select<>();
    private final Select<ConsentSummary> consent = new Select<>();
    private final TextArea words;
    private final Div border = new Div();
    private final TextField search = new TextField();
    private final RadioButtonGroup<PassageHit> passage = new RadioButtonGroup<>();
    private final TextArea why = new TextArea();
    private final Div problem = new Div();

    /**
     * @param asker organisation whose request the offer answers, null without one
     * @param done shows what has become of it
     */
    OfferDialog(TransferPieces pieces, UUID caseId, @Nullable UUID asker, Runnable done) {
        super("");
        this.pieces = pieces;
        this.caseId = caseId;
        setHeaderTitle(getTranslation("transfers.action.offer"));
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
        field("transfers.none.receiver", receiver);
        reason.setLabel(getTranslation("transfers.field.reason"));
        reason.setItems(TransferReason.values());
        reason.setItemLabelGenerator(TransferTexts::of);
        Required.mark(reason);
        field("transfers.none.reason", reason);
        urgency.setLabel(getTranslation("transfers.field.urgency"));
        urgency.setItems(Urgency.values());
        urgency.setItemLabelGenerator(TransferTexts::of);
        Required.mark(urgency);
        field("transfers.none.urgency", urgency);
        words = words("transfers.field.words", "transfers.none.words", OfferTransfer.LONGEST_WORDS);
        words.setHelperText(getTranslation("transfers.field.words.hint"));
        words.setRequiredIndicatorVisible(true);
        consent.setLabel(getTranslation("transfers.field.consent"));
        consent.setItems(
                pieces.consents().ofCase(caseId).stream()
                        .filter(one -> one.state() == ConsentState.VALID)
                        .filter(one -> one.purposes().contains(Purpose.TRANSFER))
                        .toList());
        consent.setItemLabelGenerator(this::name);
        consent.setHelperText(getTranslation("transfers.field.consent.hint"));
        Required.mark(consent);
        field("transfers.none.consent", consent);
        addBorder();
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        plain(problem);
        others.stream().filter(one -> one.id().equals(asker)).forEach(receiver::setValue);
        saves(getTranslation("transfers.action.send"), this::offer, done);
    }

    private void addBorder() {
        search.setLabel(getTranslation("transfers.field.passage_search"));
        search.setMaxLength(PassageQuery.MAX_TEXT);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find(change.getValue()));
        passage.setLabel(getTranslation("transfers.field.passage"));
        passage.setRenderer(new ComponentRenderer<>(OfferDialog::line));
        passage.setVisible(false);
        why.setLabel(getTranslation("transfers.field.passage_why"));
        why.setMaxLength(LinkPassage.LONGEST);
        why.setWidthFull();
        border.addClassName("entry-form");
        border.add(
                TransferTexts.held(getTranslation("transfers.offer.border")), search, passage, why);
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

    private void find(String typed) {
        List<PassageHit> hits =
                typed.isBlank()
                        ? List.of()
                        : pieces.library().search(PassageQuery.text(typed)).hits().stream()
                                .limit(SHOWN)
                                .toList();
        passage.setItems(hits);
        passage.setVisible(!hits.isEmpty());
    }

    private void offer() {
        problem.setVisible(false);
        problem.removeAll();
        OrganisationSummary to = receiver.getValue();
        ConsentSummary basis = consent.getValue();
        PassageHit rests = border.isVisible() ? passage.getValue() : null;
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
                                    rests == null ? null : rests.passageId(),
                                    rests == null ? "" : why.getValue()));
        } catch (TransferNotReady refused) {
            UnorderedList missing = new UnorderedList();
            refused.gaps().forEach(gap -> missing.add(new ListItem(TransferTexts.gap(gap))));
            problem.add(missing);
            problem.setVisible(true);
            throw refused;
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

    private static Div line(PassageHit hit) {
        Span text = new Span(hit.shown());
        text.getElement().setAttribute("lang", hit.shownLanguage().tag());
        text.getElement().setAttribute("dir", hit.shownLanguage().rightToLeft() ? "rtl" : "ltr");
        Div line = new Div(new Span(hit.citation() + " " + hit.document().title()), text);
        line.addClassName("passage-line");
        return line;
    }
}
