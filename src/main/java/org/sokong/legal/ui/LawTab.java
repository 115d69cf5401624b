package org.sokong.legal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CitedPlace;
import org.sokong.cases.Section;
import org.sokong.legal.CaseLaw;
import org.sokong.legal.DeadlineDetail;
import org.sokong.legal.DeadlineState;
import org.sokong.legal.HearingDetail;
import org.sokong.legal.HearingState;
import org.sokong.legal.LegalRuleItem;
import org.sokong.legal.OrderDetail;
import org.sokong.legal.OrderState;
import org.sokong.legal.RuleKind;
import org.sokong.legal.StatusDecisionDetail;
import org.sokong.legal.StatusDecisionService;
import org.sokong.legal.StatusHistory;
import org.sokong.legal.Warning;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;
import org.sokong.uikit.TimeText;

/** Orders, hearings, deadlines, the status and the support of a case. */
@StyleSheet("styles/legal.css")
class LawTab extends Div {

    private static final long serialVersionUID = 1;

    private final transient LegalServices services;
    private final transient TimeText time;
    private final UUID caseId;

    LawTab(LegalServices services, UUID caseId) {
        this.services = services;
        this.time = services.time();
        this.caseId = caseId;
        addClassName("legal-stack");
        fill();
    }

    private void fill() {
        removeAll();
        CaseLaw law = services.reader().ofCase(caseId);
        add(new Paragraph(getTranslation("legal.tab.hint")));
        head("legal.orders", "legal.order.add", law.mayWrite(), this::addOrder);
        list("legal.orders", law.orders().stream().map(o -> card(o, law.mayWrite())).toList());
        head("legal.hearings", "legal.hearing.add", law.mayWrite(), this::addHearing);
        list("legal.hearings", law.hearings().stream().map(h -> card(h, law.mayWrite())).toList());
        head("legal.deadlines", "legal.deadline.add", law.mayWrite(), this::addDeadline);
        list(
                "legal.deadlines",
                law.deadlines().stream().map(d -> card(d, law.mayWrite())).toList());
        status();
        add(new SupportCard(services.support(), caseId));
    }

    private void head(String key, String addKey, boolean mayWrite, Runnable deed) {
        Div head = new Div(new H2(getTranslation(key)));
        head.addClassName("legal-head");
        if (mayWrite) {
            head.add(new Button(getTranslation(addKey), click -> deed.run()));
        }
        add(head);
    }

    private void list(String key, List<? extends Component> cards) {
        if (cards.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation(key + ".empty"), getTranslation(key + ".empty.hint")));
        } else {
            cards.forEach(this::add);
        }
    }

    private void saved() {
        Notices.done("legal.saved");
        fill();
    }

    private LawCard card(OrderDetail order, boolean mayWrite) {
        LegalRuleItem rule = order.rule();
        LawCard card = new LawCard(LegalNames.rule(rule), false);
        card.with(
                new Badge(
                        EnumLabels.label("legal", order.state()),
                        order.state() == OrderState.IN_FORCE ? Badge.Tone.GOOD : Badge.Tone.PLAIN));
        warn(card, order.warning());
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
                .fact("legal.why", order.closedReason());
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

    private static void warn(LawCard card, Warning warning) {
        if (warning != Warning.NONE) {
            card.with(LegalNames.badge(warning));
        }
    }

    private void addOrder() {
        new OrderDialog(
                        getTranslation("legal.order.add"),
                        services.settings().offered(RuleKind.ORDER),
                        null,
                        time,
                        form -> services.orders().add(caseId, form),
                        this::saved)
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
                        this::saved);
        dialog.comparedWith(
                time,
                () -> {
                    OrderDetail now = present(order);
                    return now.state() == OrderState.IN_FORCE ? changing(now) : null;
                });
        return dialog;
    }

    private OrderDetail present(OrderDetail order) {
        return law().orders().stream()
                .filter(found -> found.id().equals(order.id()))
                .findFirst()
                .orElseThrow();
    }

    private CaseLaw law() {
        return services.reader().ofCase(caseId);
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
        return facts;
    }

    private Map<String, String> facts(HearingDetail hearing) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(getTranslation("legal.order.state"), EnumLabels.label("legal", hearing.state()));
        facts.put(getTranslation("legal.hearing.day"), time.dateTime(hearing.at()));
        facts.put(getTranslation("legal.hearing.court"), hearing.court());
        facts.put(getTranslation("legal.hearing.outcome"), text(hearing.outcome()));
        return facts;
    }

    private Map<String, String> facts(DeadlineDetail deadline) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(getTranslation("legal.order.state"), EnumLabels.label("legal", deadline.state()));
        facts.put(getTranslation("legal.deadline.due_on"), time.date(deadline.dueOn()));
        facts.put(getTranslation("legal.note"), text(deadline.closedNote()));
        return facts;
    }

    private static String text(@Nullable String words) {
        return words == null ? "–" : words;
    }

    private void extend(OrderDetail order) {
        OrderDetail[] read = {order};
        OrderDialog dialog =
                new OrderDialog(
                        getTranslation("legal.order.extend"),
                        services.settings().offered(RuleKind.ORDER).stream()
                                .filter(rule -> rule.prolongs(order.rule()))
                                .toList(),
                        null,
                        time,
                        form -> services.orders().extend(order.id(), read[0].version(), form),
                        this::saved);
        dialog.tells(
                facts(order),
                () -> {
                    read[0] = present(order);
                    return facts(read[0]);
                });
        dialog.open();
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
        OrderDetail[] read = {order};
        dialog.tells(
                facts(order),
                () -> {
                    read[0] = present(order);
                    return facts(read[0]);
                });
        dialog.saves(
                getTranslation("uikit.save"),
                () ->
                        services.orders()
                                .close(
                                        order.id(),
                                        read[0].version(),
                                        to,
                                        day.getValue(),
                                        why.getValue()),
                this::saved);
        dialog.open();
    }

    private LawCard card(HearingDetail hearing, boolean mayWrite) {
        LawCard card = new LawCard(time.dateTime(hearing.at()), false);
        card.with(
                new Badge(
                        EnumLabels.label("legal", hearing.state()),
                        hearing.state() == HearingState.PLANNED
                                ? Badge.Tone.GOOD
                                : Badge.Tone.PLAIN));
        warn(card, hearing.warning());
        card.fact("legal.hearing.court", hearing.court())
                .fact("legal.hearing.purpose", hearing.purpose())
                .fact(
                        hearing.state() == HearingState.HELD
                                ? "legal.hearing.outcome"
                                : "legal.why",
                        hearing.outcome());
        if (hearing.postponedFrom() != null) {
            card.note(getTranslation("legal.hearing.was_postponed"));
        }
        if (mayWrite && hearing.state() == HearingState.PLANNED) {
            card.action("legal.change", () -> changing(hearing).open())
                    .action("legal.hearing.hold", () -> hold(hearing))
                    .action("legal.hearing.postpone", () -> postpone(hearing))
                    .action("legal.hearing.cancel", () -> cancel(hearing));
        }
        return card;
    }

    private void addHearing() {
        HearingDialog.of(
                        getTranslation("legal.hearing.add"),
                        null,
                        time,
                        form -> services.hearings().add(caseId, form),
                        this::saved)
                .open();
    }

    private HearingDialog changing(HearingDetail hearing) {
        HearingDialog dialog =
                HearingDialog.of(
                        getTranslation("legal.change"),
                        hearing,
                        time,
                        form -> services.hearings().change(hearing.id(), hearing.version(), form),
                        this::saved);
        dialog.comparedWith(
                time,
                () -> {
                    HearingDetail now = present(hearing);
                    return now.state() == HearingState.PLANNED ? changing(now) : null;
                });
        return dialog;
    }

    private HearingDetail present(HearingDetail hearing) {
        return law().hearings().stream()
                .filter(found -> found.id().equals(hearing.id()))
                .findFirst()
                .orElseThrow();
    }

    private void postpone(HearingDetail hearing) {
        HearingDetail[] read = {hearing};
        HearingDialog dialog =
                HearingDialog.postponing(
                        hearing,
                        time,
                        (at, why) ->
                                services.hearings()
                                        .postpone(hearing.id(), read[0].version(), at, why),
                        this::saved);
        dialog.tells(
                facts(hearing),
                () -> {
                    read[0] = present(hearing);
                    return facts(read[0]);
                });
        dialog.open();
    }

    private void hold(HearingDetail hearing) {
        HearingDetail[] read = {hearing};
        words(
                        "legal.hearing.hold",
                        "legal.hearing.outcome",
                        "legal.error.outcome",
                        true,
                        outcome ->
                                services.hearings().hold(hearing.id(), read[0].version(), outcome))
                .tells(
                        facts(hearing),
                        () -> {
                            read[0] = present(hearing);
                            return facts(read[0]);
                        });
    }

    private void cancel(HearingDetail hearing) {
        HearingDetail[] read = {hearing};
        words(
                        "legal.hearing.cancel",
                        "legal.why",
                        "legal.error.reason",
                        true,
                        why -> services.hearings().cancel(hearing.id(), read[0].version(), why))
                .tells(
                        facts(hearing),
                        () -> {
                            read[0] = present(hearing);
                            return facts(read[0]);
                        });
    }

    private LawCard card(DeadlineDetail deadline, boolean mayWrite) {
        LegalRuleItem rule = deadline.rule();
        String label = deadline.label();
        LawCard card = new LawCard(label == null ? LegalNames.rule(rule) : label, label != null);
        card.with(
                new Badge(
                        EnumLabels.label("legal", deadline.state()),
                        deadline.state() == DeadlineState.OPEN
                                ? Badge.Tone.GOOD
                                : Badge.Tone.PLAIN));
        warn(card, deadline.warning());
        card.fact("legal.deadline.rule", label == null ? null : LegalNames.rule(rule))
                .fact(
                        "legal.deadline.started_on",
                        deadline.startedOn() == null ? null : time.date(deadline.startedOn()))
                .fact("legal.deadline.due_on", time.date(deadline.dueOn()))
                .fact("legal.order.end_reason", deadline.dueReason())
                .fact(
                        "legal.closed_on",
                        deadline.closedOn() == null ? null : time.date(deadline.closedOn()))
                .fact("legal.note", deadline.closedNote())
                .passage(rule);
        if (mayWrite && deadline.state() == DeadlineState.OPEN) {
            card.action("legal.change", () -> changing(deadline).open())
                    .action("legal.deadline.done", () -> close(deadline, DeadlineState.DONE))
                    .action(
                            "legal.deadline.cancel",
                            () -> close(deadline, DeadlineState.CANCELLED));
        }
        return card;
    }

    private void addDeadline() {
        new DeadlineDialog(
                        getTranslation("legal.deadline.add"),
                        services.settings().offered(RuleKind.DEADLINE),
                        null,
                        time,
                        form -> services.deadlines().add(caseId, form),
                        this::saved)
                .open();
    }

    private DeadlineDialog changing(DeadlineDetail deadline) {
        DeadlineDialog dialog =
                new DeadlineDialog(
                        getTranslation("legal.change"),
                        services.settings().offered(RuleKind.DEADLINE),
                        deadline,
                        time,
                        form ->
                                services.deadlines()
                                        .change(deadline.id(), deadline.version(), form),
                        this::saved);
        dialog.comparedWith(
                time,
                () -> {
                    DeadlineDetail now = present(deadline);
                    return now.state() == DeadlineState.OPEN ? changing(now) : null;
                });
        return dialog;
    }

    private DeadlineDetail present(DeadlineDetail deadline) {
        return law().deadlines().stream()
                .filter(found -> found.id().equals(deadline.id()))
                .findFirst()
                .orElseThrow();
    }

    private void close(DeadlineDetail deadline, DeadlineState to) {
        boolean done = to == DeadlineState.DONE;
        DeadlineDetail[] read = {deadline};
        words(
                        done ? "legal.deadline.done" : "legal.deadline.cancel",
                        done ? "legal.note" : "legal.why",
                        "legal.error.reason",
                        !done,
                        note ->
                                services.deadlines()
                                        .close(deadline.id(), read[0].version(), to, note))
                .tells(
                        facts(deadline),
                        () -> {
                            read[0] = present(deadline);
                            return facts(read[0]);
                        });
    }

    private EntryDialog words(
            String titleKey,
            String labelKey,
            String errorStart,
            boolean needed,
            Consumer<String> save) {
        EntryDialog dialog = new EntryDialog(getTranslation(titleKey));
        TextArea words = dialog.words(labelKey, errorStart, 1_000);
        words.setRequiredIndicatorVisible(needed);
        dialog.saves(
                getTranslation("uikit.save"), () -> save.accept(words.getValue()), this::saved);
        dialog.open();
        return dialog;
    }

    /** The status is a part of its own, which a grant may withhold. */
    private void status() {
        if (!services.access().sections(caseId).contains(Section.TRAFFICKING)) {
            add(new H2(getTranslation("legal.status")));
            Paragraph withheld = new Paragraph(getTranslation("legal.status.withheld"));
            withheld.addClassName("held");
            add(withheld);
            return;
        }
        StatusHistory history = services.decisions().ofCase(caseId);
        head("legal.status", "legal.status.add", history.mayWrite(), () -> decide(null));
        list(
                "legal.status",
                history.decisions().stream().map(d -> card(d, history.mayWrite())).toList());
    }

    private LawCard card(StatusDecisionDetail decision, boolean mayWrite) {
        LawCard card =
                new LawCard(
                        services.codes()
                                .label(
                                        decision.status(),
                                        StatusDecisionService.STATUS,
                                        LegalNames.reader()),
                        false);
        if (decision.corrected()) {
            card.with(new Badge(getTranslation("legal.status.corrected"), Badge.Tone.PLAIN));
        }
        card.fact(
                        "legal.status.body",
                        services.codes()
                                .label(
                                        decision.body(),
                                        StatusDecisionService.BODY,
                                        LegalNames.reader()))
                .fact("legal.status.body_name", decision.bodyName())
                .fact("legal.status.decided_on", time.date(decision.decidedOn()))
                .fact("legal.status.basis", decision.legalBasis())
                .fact("legal.status.correction", decision.correctionReason())
                .fact("legal.recorded_by", decision.recorder());
        card.add(services.cited().of(caseId, CitedPlace.STATUS, decision.id(), mayWrite));
        if (mayWrite && !decision.corrected()) {
            card.action("legal.status.correct", () -> decide(decision));
        }
        return card;
    }

    private void decide(@Nullable StatusDecisionDetail wrong) {
        new StatusDialog(
                        services.codes(),
                        wrong,
                        form -> services.decisions().record(caseId, form),
                        this::saved)
                .open();
    }
}
