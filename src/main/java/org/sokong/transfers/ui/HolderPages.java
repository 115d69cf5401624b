package org.sokong.transfers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.cases.ui.CasesNavigation;
import org.sokong.policy.cite.CitedCard;
import org.sokong.transfers.TransferDetail.Whole;
import org.sokong.transfers.TransferGap;
import org.sokong.transfers.TransferGap.Kind;
import org.sokong.transfers.TransferState;
import org.sokong.uikit.Facts;
import org.sokong.uikit.Notices;

/** A transfer for those who have the case. */
@org.springframework.stereotype.Component
class HolderPages {

    private final TransferPieces pieces;

    HolderPages(TransferPieces pieces) {
        this.pieces = pieces;
    }

    Component of(Whole transfer, Runnable again) {
        Div page = new Div(facts(transfer));
        page.addClassName("tab-stack");
        if (transfer.mine() && transfer.state() == TransferState.REQUESTED) {
            page.add(requestActions(transfer, again));
        } else if (transfer.mine() && transfer.state() == TransferState.OFFERED) {
            if (!transfer.gaps().isEmpty()) {
                page.add(gaps(transfer));
            }
            page.add(
                    OtherSidePages.row(
                            TransferActions.withdraw(pieces.service(), transfer.id(), again)));
        }
        return page;
    }

    /** What came after the offer and keeps the receiver from taking the case over. */
    private Component gaps(Whole transfer) {
        UnorderedList missing = new UnorderedList();
        transfer.gaps().forEach(gap -> missing.add(new ListItem(TransferTexts.gap(gap))));
        Div card = new Div(TransferTexts.heldUp(), missing);
        card.addClassName("card");
        if (transfer.gaps().contains(TransferGap.of(Kind.AGREEMENT))
                && pieces.user().may(Permission.REFERRAL_SEND)) {
            card.add(new AskAgreement(pieces, transfer.caseId(), transfer.receiverId()));
        }
        if (transfer.gaps().stream().anyMatch(gap -> gap.kind() != Kind.AGREEMENT)) {
            card.add(new Paragraph(TransferTexts.text("transfers.held.consent")));
        }
        return card;
    }

    private Component requestActions(Whole transfer, Runnable again) {
        Button offer =
                new Button(
                        TransferTexts.text("transfers.action.answer_with_offer"),
                        click ->
                                new OfferDialog(
                                                pieces,
                                                transfer.caseId(),
                                                transfer.receiverId(),
                                                () -> {
                                                    Notices.done("transfers.done.offered");
                                                    again.run();
                                                })
                                        .open());
        offer.addThemeVariants(ButtonVariant.PRIMARY);
        return OtherSidePages.row(
                offer, TransferActions.decline(pieces.service(), transfer.id(), again));
    }

    private Component facts(Whole transfer) {
        Anchor open = new Anchor(CasesNavigation.path(transfer.caseId()), transfer.caseCode());
        open.addClassName("code");
        Facts facts =
                new Facts()
                        .with("transfers.column.case", open)
                        .with("transfers.field.sender", transfer.sender())
                        .with("transfers.field.receiver", transfer.receiver());
        if (transfer.requestedAt() != null) {
            moment(facts, "transfers.field.requested", transfer.requestedAt());
            named(facts, "transfers.field.requested_by", transfer.requestedBy());
            named(facts, "transfers.field.request_words", transfer.requestWords());
        }
        if (transfer.offeredAt() != null) {
            moment(facts, "transfers.field.offered", transfer.offeredAt());
            named(facts, "transfers.field.offered_by", transfer.offeredBy());
        }
        if (transfer.reason() != null) {
            facts.with("transfers.field.reason", TransferTexts.of(transfer.reason()));
        }
        if (transfer.urgency() != null) {
            facts.with("transfers.field.urgency", TransferTexts.badge(transfer.urgency()));
        }
        named(facts, "transfers.field.words", transfer.words());
        passage(facts, transfer);
        end(facts, transfer);
        Div card = new Div(new H2(TransferTexts.text("transfers.section.transfer")), facts);
        card.addClassName("card");
        return card;
    }

    private void end(Facts facts, Whole transfer) {
        if (transfer.finishedAt() == null) {
            facts.with("transfers.field.expires", pieces.time().clock(transfer.expiresAt()));
        } else {
            moment(facts, "transfers.field.finished", transfer.finishedAt());
            named(facts, "transfers.field.answered_by", transfer.answeredBy());
        }
        named(facts, "transfers.field.new_owner", transfer.newOwner());
        if (transfer.declineReason() != null) {
            facts.with("transfers.field.why", TransferTexts.of(transfer.declineReason()));
        }
        if (transfer.withdrawalReason() != null) {
            facts.with("transfers.field.why", TransferTexts.of(transfer.withdrawalReason()));
        }
        named(facts, "transfers.field.note", transfer.note());
    }

    private void passage(Facts facts, Whole transfer) {
        UUID id = transfer.passageId();
        if (id == null || !pieces.user().may(Permission.POLICY_READ)) {
            return;
        }
        pieces.library()
                .citations()
                .of(id, UI.getCurrent().getLocale())
                .ifPresent(
                        cited ->
                                facts.with(
                                        "transfers.field.passage",
                                        new CitedCard(cited),
                                        CitedCard.copy(cited)));
        named(facts, "transfers.field.passage_why", transfer.passageWhy());
    }

    private void moment(Facts facts, String key, Instant at) {
        facts.with(key, pieces.time().dateTime(at));
    }

    private static void named(Facts facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.with(key, value);
        }
    }
}
