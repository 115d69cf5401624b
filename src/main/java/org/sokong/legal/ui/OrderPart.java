package org.sokong.legal.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.codesets.CodeSelect;
import org.sokong.legal.CaseLaw;
import org.sokong.legal.LegalRuleItem;
import org.sokong.legal.OrderDetail;
import org.sokong.legal.OrderService;
import org.sokong.legal.OrderState;
import org.sokong.legal.RuleKind;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.LastRead;

/** Orders of a case, and what can be done with each. */
class OrderPart extends LawPart {

    private static final long serialVersionUID = 1;

    OrderPart(LegalServices services, UUID caseId, CaseLaw law, Runnable saved) {
        super(services, caseId, saved);
        head("legal.orders", "legal.order.add", law.mayWrite(), this::write);
        list(
                "legal.orders",
                law.orders().stream().map(each -> card(each, law.mayWrite())).toList());
    }

    private LawCard card(OrderDetail order, boolean mayWrite) {
        LegalRuleItem rule = order.rule();
        LawCard card = new LawCard(LegalNames.rule(rule), false);
        card.with(
                new Badge(
                        EnumLabels.label("legal", order.state()),
                        order.state() == OrderState.IN_FORCE ? Badge.Tone.GOOD : Badge.Tone.PLAIN));
        card.warn(order.warning());
        if (!rule.verified()) {
            card.with(new Badge(getTranslation("legal.unverified"), Badge.Tone.WARN));
        }
        card.fact("legal.order.issued_by", order.issuedBy())
                .fact("legal.order.reference", order.reference())
                .fact("legal.order.place", order.place())
                .fact("legal.order.issued_on", time.date(order.issuedOn()))
                .fact("legal.order.starts_on", time.date(order.startsOn()))
                .fact(
                        "legal.order.ends_on",
                        order.endsOn() == null
                                ? getTranslation("legal.order.no_end")
                                : time.date(order.endsOn()))
                .fact("legal.order.end_reason", order.endReason())
                .fact("legal.order.early_reason", order.earlyReason())
                .fact(
                        "legal.closed_on",
                        order.closedOn() == null ? null : time.date(order.closedOn()))
                .fact("legal.why", order.closedReason())
                .fact("legal.order.outcome", outcome(order));
        card.passage(rule);
        if (order.extendsId() != null) {
            card.note(getTranslation("legal.order.rests"));
        }
        if (mayWrite && order.state() == OrderState.IN_FORCE) {
            card.action("legal.change", () -> changing(order).open());
            if (order.endsOn() != null) {
                card.action("legal.order.extend", () -> extend(order));
            }
            card.action("legal.order.end", () -> close(order, OrderState.ENDED));
            card.action("legal.order.revoke", () -> close(order, OrderState.REVOKED));
        }
        return card;
    }

    private void write() {
        kept(
                        new OrderDialog(
                                getTranslation("legal.order.add"),
                                services.settings().offered(RuleKind.ORDER),
                                null,
                                time,
                                form -> services.orders().add(caseId, form),
                                saved),
                        Section.LEGAL,
                        "order",
                        null)
                .open();
    }

    private OrderDialog changing(OrderDetail order) {
        OrderDialog dialog =
                new OrderDialog(
                        getTranslation("legal.change"),
                        services.settings().offered(RuleKind.ORDER),
                        order,
                        time,
                        form -> services.orders().change(order.id(), order.version(), form),
                        saved);
        kept(dialog, Section.LEGAL, "order", order.id());
        dialog.comparedWith(
                time,
                () -> {
                    OrderDetail now = present(order);
                    return now.state() == OrderState.IN_FORCE ? changing(now) : null;
                });
        return dialog;
    }

    private OrderDetail present(OrderDetail order) {
        return services.reader().ofCase(caseId).orders().stream()
                .filter(found -> found.id().equals(order.id()))
                .findFirst()
                .orElseThrow();
    }

    private void extend(OrderDetail order) {
        LastRead<OrderDetail> read = new LastRead<>(order, () -> present(order), this::facts);
        OrderDialog dialog =
                new OrderDialog(
                        getTranslation("legal.order.extend"),
                        services.settings().offered(RuleKind.ORDER).stream()
                                .filter(rule -> rule.prolongs(order.rule()))
                                .toList(),
                        null,
                        time,
                        form -> services.orders().extend(order.id(), read.record().version(), form),
                        saved);
        read.toldBy(dialog);
        kept(dialog, Section.LEGAL, "order-extend", order.id()).open();
    }

    private void close(OrderDetail order, OrderState to) {
        EntryDialog dialog =
                new EntryDialog(
                        getTranslation(
                                to == OrderState.ENDED ? "legal.order.end" : "legal.order.revoke"));
        var day = dialog.day("legal.closed_on", "legal.error.closed_on");
        day.setRequiredIndicatorVisible(true);
        day.setValue(time.today());
        TextArea why = dialog.words("legal.why", "legal.error.reason", 1_000);
        why.setRequiredIndicatorVisible(true);
        CodeSelect outcome =
                new CodeSelect(services.codes(), OrderService.OUTCOME, OrderService.SCHEME);
        outcome.setLabel(getTranslation("legal.order.outcome"));
        outcome.setHelperText(getTranslation("legal.order.outcome.hint"));
        dialog.field("legal.error.order_outcome", outcome);
        LastRead<OrderDetail> read = new LastRead<>(order, () -> present(order), this::facts);
        read.toldBy(dialog);
        kept(dialog, Section.LEGAL, to.name(), order.id());
        dialog.saves(
                getTranslation("uikit.save"),
                () ->
                        services.orders()
                                .close(
                                        order.id(),
                                        read.record().version(),
                                        to,
                                        day.getValue(),
                                        why.getValue(),
                                        outcome.getValue()),
                saved);
        dialog.open();
    }

    private Map<String, String> facts(OrderDetail order) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(getTranslation("legal.order.state"), EnumLabels.label("legal", order.state()));
        facts.put(getTranslation("legal.order.issued_by"), order.issuedBy());
        facts.put(
                getTranslation("legal.order.ends_on"),
                order.endsOn() == null
                        ? getTranslation("legal.order.no_end")
                        : time.date(order.endsOn()));
        facts.put(getTranslation("legal.why"), text(order.closedReason()));
        facts.put(getTranslation("legal.order.outcome"), text(outcome(order)));
        return facts;
    }

    private @Nullable String outcome(OrderDetail order) {
        return order.outcome() == null
                ? null
                : services.codes()
                        .label(order.outcome(), OrderService.OUTCOME, LegalNames.reader());
    }
}
