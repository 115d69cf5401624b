package org.sokong.transfers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.UUID;
import org.sokong.access.Permission;
import org.sokong.transfers.TransferDetail.Whole;
import org.sokong.transfers.TransferState;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.Notices;

/** The transfers of a case, on the case's page. */
class TransfersTab extends Div {

    private static final long serialVersionUID = 1;

    private final transient TransferPieces pieces;
    private final UUID caseId;

    TransfersTab(TransferPieces pieces, UUID caseId) {
        this.pieces = pieces;
        this.caseId = caseId;
        addClassName("tab-stack");
        show();
    }

    private void show() {
        removeAll();
        add(new Paragraph(getTranslation("transfers.tab.hint")));
        List<Whole> all = pieces.reader().ofCase(caseId);
        boolean offered = all.stream().anyMatch(one -> one.state() == TransferState.OFFERED);
        if (!offered
                && pieces.user().may(Permission.CASE_ASSIGN)
                && pieces.access().mayWork(caseId)) {
            Button offer =
                    new Button(
                            getTranslation("transfers.action.offer"),
                            click ->
                                    new OfferDialog(
                                                    pieces,
                                                    caseId,
                                                    null,
                                                    () -> {
                                                        Notices.done("transfers.done.offered");
                                                        show();
                                                    })
                                            .open());
            offer.addThemeVariants(ButtonVariant.PRIMARY);
            add(offer);
        }
        if (all.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("transfers.tab.empty"),
                            getTranslation("transfers.tab.empty.hint")));
        }
        Div cards = new Div();
        cards.addClassName("cards");
        all.forEach(one -> cards.add(card(one)));
        add(cards);
    }

    private Component card(Whole transfer) {
        RouterLink code =
                new RouterLink(transfer.code(), TransferView.class, TransferView.of(transfer.id()));
        code.addClassName("code");
        Div line = new Div(code, TransferTexts.badge(transfer.state()));
        line.addClassName("status-line");
        if (transfer.finishedAt() == null) {
            line.add(pieces.time().clock(transfer.expiresAt()));
        } else {
            line.add(
                    new Span(
                            getTranslation(
                                    "transfers.list.ended_on",
                                    pieces.time().date(transfer.finishedAt()))));
        }
        Span between =
                new Span(
                        getTranslation(
                                "transfers.tab.between", transfer.sender(), transfer.receiver()));
        Div card = new Div(line, between);
        if (!transfer.gaps().isEmpty()) {
            card.add(TransferTexts.heldUp());
        }
        card.addClassName("card");
        return card;
    }
}
