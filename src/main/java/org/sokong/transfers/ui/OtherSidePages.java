package org.sokong.transfers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.sokong.access.Permission;
import org.sokong.access.UserSummary;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.DisclosedSection;
import org.sokong.kernel.DomainException;
import org.sokong.transfers.TransferDetail.Closed;
import org.sokong.transfers.TransferDetail.Former;
import org.sokong.transfers.TransferDetail.Offered;
import org.sokong.transfers.TransferDetail.Requested;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.Facts;
import org.sokong.uikit.Notices;
import org.sokong.uikit.Translations;

/** A transfer for those who do not have the case: not yet, not at all, or not any more. */
@org.springframework.stereotype.Component
class OtherSidePages {

    private final TransferPieces pieces;

    OtherSidePages(TransferPieces pieces) {
        this.pieces = pieces;
    }

    Component of(Offered offered, Runnable again) {
        Facts facts =
                new Facts()
                        .with("transfers.column.code", code(offered.code()))
                        .with("transfers.field.sender", offered.sender())
                        .with("transfers.field.reason", TransferTexts.of(offered.reason()))
                        .with("transfers.field.urgency", TransferTexts.badge(offered.urgency()))
                        .with("transfers.field.age_band", pieces.texts().ageBand(offered.ageBand()))
                        .with(
                                "transfers.field.languages",
                                pieces.texts().languages(offered.languages()))
                        .with(
                                "transfers.field.offered",
                                pieces.time().dateTime(offered.offeredAt()))
                        .with("transfers.field.expires", pieces.time().clock(offered.expiresAt()));
        Button accept =
                new Button(
                        TransferTexts.text("transfers.action.accept"),
                        click -> acceptDialog(offered, again).open());
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        return page(
                card("transfers.section.offer", facts),
                TransferTexts.held(TransferTexts.text("transfers.held.before")),
                row(accept, TransferActions.decline(pieces.service(), offered.id(), again)));
    }

    private EntryDialog acceptDialog(Offered offered, Runnable again) {
        EntryDialog dialog = new EntryDialog(TransferTexts.text("transfers.action.accept"));
        dialog.hint(TransferTexts.text("transfers.accept.hint"));
        ComboBox<UserSummary> owner =
                new ComboBox<>(TransferTexts.text("transfers.field.new_owner"));
        owner.setItems(pieces.users().colleagues(Permission.CASE_EDIT));
        owner.setItemLabelGenerator(UserSummary::displayName);
        owner.setRequiredIndicatorVisible(true);
        dialog.field("transfers.error.owner", owner);
        dialog.saves(
                TransferTexts.text("transfers.action.accept"),
                () -> {
                    if (owner.getValue() == null) {
                        throw new DomainException("transfers.error.owner");
                    }
                    pieces.service().accept(offered.id(), owner.getValue().id());
                },
                () -> {
                    Notices.done("transfers.done.accepted");
                    again.run();
                });
        return dialog;
    }

    Component of(Requested requested, Runnable again) {
        Facts facts =
                new Facts()
                        .with("transfers.column.code", code(requested.code()))
                        .with("transfers.field.holder", requested.holder())
                        .with("transfers.field.referral", code(requested.referralCode()))
                        .with("transfers.field.request_words", requested.words())
                        .with(
                                "transfers.field.requested",
                                pieces.time().dateTime(requested.requestedAt()))
                        .with(
                                "transfers.field.expires",
                                pieces.time().clock(requested.expiresAt()));
        return page(
                card("transfers.section.request", facts),
                row(TransferActions.withdraw(pieces.service(), requested.id(), again)));
    }

    Component of(Former former) {
        Facts facts =
                new Facts()
                        .with("transfers.column.code", code(former.code()))
                        .with("transfers.field.receiver", former.receiver())
                        .with("transfers.field.offered", pieces.time().dateTime(former.offeredAt()))
                        .with(
                                "transfers.field.finished",
                                pieces.time().dateTime(former.finishedAt()));
        Div kept = new Div(new H2(TransferTexts.text("transfers.section.kept")));
        kept.addClassName("card");
        if (former.disclosed().sections().isEmpty()) {
            kept.add(TransferTexts.held(TransferTexts.text("transfers.held.nothing")));
        }
        if (former.sharedUntil() != null) {
            kept.add(
                    TransferTexts.held(
                            TransferTexts.text(
                                    "transfers.held.until",
                                    pieces.time().dateTime(former.sharedUntil()))));
        }
        former.disclosed().sections().forEach(section -> add(kept, section));
        return page(card("transfers.section.gone", facts), kept);
    }

    Component of(Closed closed) {
        Facts facts =
                new Facts()
                        .with("transfers.column.code", code(closed.code()))
                        .with("transfers.field.begun", pieces.time().dateTime(closed.at()))
                        .with(
                                "transfers.field.finished",
                                pieces.time().dateTime(closed.finishedAt()));
        if (closed.declineReason() != null) {
            facts.with("transfers.field.why", TransferTexts.of(closed.declineReason()));
        }
        return page(
                card("transfers.section.ended", facts),
                TransferTexts.held(TransferTexts.text("transfers.held.closed")));
    }

    static Div row(Component... actions) {
        Div row = new Div(actions);
        row.addClassName("button-row");
        return row;
    }

    private void add(Div card, DisclosedSection section) {
        card.add(new H3(TransferTexts.text(Translations.key("cases", section.section()))));
        if (section.facts().isEmpty()) {
            card.add(TransferTexts.held(TransferTexts.text("transfers.held.empty")));
            return;
        }
        Facts facts = new Facts();
        for (DisclosedFact fact : section.facts()) {
            facts.with(
                    fact.labelKey(),
                    fact.values().stream()
                            .map(value -> value(fact.kind(), value))
                            .collect(
                                    Collectors.joining(
                                            TransferTexts.text("uikit.list.separator"))));
        }
        card.add(facts);
    }

    private String value(DisclosedFact.Kind kind, String value) {
        return switch (kind) {
            case TEXT -> value;
            case KEYS -> TransferTexts.text(value);
            case LANGUAGES -> pieces.texts().languages(value);
            case DATE -> pieces.time().date(LocalDate.parse(value));
            case MOMENT -> pieces.time().dateTime(Instant.parse(value));
        };
    }

    private static Span code(String text) {
        Span code = new Span(text);
        code.addClassName("code");
        return code;
    }

    private static Div page(Component... parts) {
        Div page = new Div();
        page.add(List.of(parts));
        page.addClassName("tab-stack");
        return page;
    }

    private static Div card(String titleKey, Facts facts) {
        Div card = new Div(new H2(TransferTexts.text(titleKey)), facts);
        card.addClassName("card");
        return card;
    }
}
