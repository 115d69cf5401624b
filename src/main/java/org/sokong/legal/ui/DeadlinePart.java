package org.sokong.legal.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.sokong.cases.Section;
import org.sokong.legal.CaseLaw;
import org.sokong.legal.DeadlineDetail;
import org.sokong.legal.DeadlineState;
import org.sokong.legal.LegalRuleItem;
import org.sokong.legal.RuleKind;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.LastRead;

/** Deadlines of a case, and what can be done with each. */
class DeadlinePart extends LawPart {

    private static final long serialVersionUID = 1;

    DeadlinePart(LegalServices services, UUID caseId, CaseLaw law, Runnable saved) {
        super(services, caseId, saved);
        head("legal.deadlines", "legal.deadline.add", law.mayWrite(), this::write);
        list(
                "legal.deadlines",
                law.deadlines().stream().map(each -> card(each, law.mayWrite())).toList());
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
        card.warn(deadline.warning());
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

    private void write() {
        kept(
                        new DeadlineDialog(
                                getTranslation("legal.deadline.add"),
                                services.settings().offered(RuleKind.DEADLINE),
                                null,
                                time,
                                form -> services.deadlines().add(caseId, form),
                                saved),
                        Section.LEGAL,
                        "deadline",
                        null)
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
                        saved);
        kept(dialog, Section.LEGAL, "deadline", deadline.id());
        dialog.comparedWith(
                time,
                () -> {
                    DeadlineDetail now = present(deadline);
                    return now.state() == DeadlineState.OPEN ? changing(now) : null;
                });
        return dialog;
    }

    private DeadlineDetail present(DeadlineDetail deadline) {
        return services.reader().ofCase(caseId).deadlines().stream()
                .filter(found -> found.id().equals(deadline.id()))
                .findFirst()
                .orElseThrow();
    }

    private void close(DeadlineDetail deadline, DeadlineState to) {
        boolean done = to == DeadlineState.DONE;
        LastRead<DeadlineDetail> read =
                new LastRead<>(deadline, () -> present(deadline), this::facts);
        read.toldBy(
                words(
                        deadline.id(),
                        done ? "legal.deadline.done" : "legal.deadline.cancel",
                        done ? "legal.note" : "legal.why",
                        "legal.error.reason",
                        !done,
                        note ->
                                services.deadlines()
                                        .close(deadline.id(), read.record().version(), to, note)));
    }

    private Map<String, String> facts(DeadlineDetail deadline) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(getTranslation("legal.order.state"), EnumLabels.label("legal", deadline.state()));
        facts.put(getTranslation("legal.deadline.due_on"), time.date(deadline.dueOn()));
        facts.put(getTranslation("legal.note"), text(deadline.closedNote()));
        return facts;
    }
}
