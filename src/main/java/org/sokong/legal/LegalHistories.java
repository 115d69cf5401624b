package org.sokong.legal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.HistoryField;
import org.sokong.cases.HistoryField.HistoryChange;
import org.sokong.cases.HistoryField.Kind;
import org.sokong.cases.HistorySource;
import org.sokong.cases.HistoryTable;
import org.sokong.cases.Section;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** The histories of orders, hearings, deadlines and status decisions. */
@Component
class LegalHistories implements HistorySource {

    private final LegalRuleRows rules;
    private final Translations translations;

    LegalHistories(LegalRuleRows rules, Translations translations) {
        this.rules = rules;
        this.translations = translations;
    }

    @Override
    public List<HistoryTable> histories() {
        return List.of(order(), hearing(), deadline(), status(), support());
    }

    private HistoryTable order() {
        return HistoryTable.of("legal_order_history", "legal.rulekind.ORDER", Section.LEGAL)
                .own("rule_code", rule("legal.order.rule"))
                .text("issued_by", "legal.order.issued_by")
                .text("reference", "legal.order.reference")
                .text("place", "legal.order.place")
                .day("issued_on", "legal.order.issued_on")
                .day("starts_on", "legal.order.starts_on")
                .day("ends_on", "legal.order.ends_on")
                .text("end_reason", "legal.order.end_reason")
                .text("early_reason", "legal.order.early_reason")
                .word("state", "history.field.state", "legal.orderstate")
                .day("closed_on", "legal.closed_on")
                .text("closed_reason", "legal.why")
                .add("outcome", "legal.order.outcome", Kind.CODE, OrderService.OUTCOME)
                .silent("proposed_end", "zone", "extends_id", "recorded_by", "recorded_at");
    }

    private static HistoryTable hearing() {
        return HistoryTable.of("legal_hearing_history", "legal.rulekind.HEARING", Section.LEGAL)
                .add("at", "legal.hearing.at", Kind.MOMENT, "")
                .text("court", "legal.hearing.court")
                .text("purpose", "legal.hearing.purpose")
                .word("state", "history.field.state", "legal.hearingstate")
                .text("outcome", "legal.hearing.outcome")
                .silent("zone", "postponed_from", "recorded_by", "recorded_at");
    }

    private HistoryTable deadline() {
        return HistoryTable.of("legal_deadline_history", "legal.rulekind.DEADLINE", Section.LEGAL)
                .own("rule_code", rule("legal.deadline.rule"))
                .text("label", "legal.deadline.what")
                .day("started_on", "legal.deadline.started_on")
                .day("due_on", "legal.deadline.due_on")
                .text("due_reason", "legal.why")
                .word("state", "history.field.state", "legal.deadlinestate")
                .day("closed_on", "legal.closed_on")
                .text("closed_note", "legal.note")
                .silent("proposed_due", "zone", "recorded_by", "recorded_at", "cause_id");
    }

    private static HistoryTable status() {
        return HistoryTable.of("status_decision_history", "legal.status", Section.TRAFFICKING)
                .add("status", "legal.status.value", Kind.CODE, StatusDecisionService.STATUS)
                .add("body", "legal.status.body", Kind.CODE, StatusDecisionService.BODY)
                .text("body_name", "legal.status.body_name")
                .day("decided_on", "legal.status.decided_on")
                .text("legal_basis", "legal.status.basis")
                .text("correction_reason", "legal.status.correction")
                .silent("corrects_id", "recorded_by", "recorded_at");
    }

    private static HistoryTable support() {
        return HistoryTable.of("support_choice_history", "legal.support.type", Section.LEGAL)
                .onePerCase()
                .word("victim_type", "legal.support.type", "legal.victimtype")
                .silent("chosen_by", "chosen_at");
    }

    /** Names of orders and deadlines stand in the settings, in every language. */
    private HistoryField.Own rule(String labelKey) {
        return (before, after, row, locale) -> renamed(labelKey, before, after, row, locale);
    }

    private List<HistoryChange> renamed(
            String labelKey,
            @Nullable String before,
            @Nullable String after,
            Map<String, @Nullable String> row,
            Locale locale) {
        return List.of(
                new HistoryChange(
                        translations.getTranslation(labelKey, locale),
                        name(before, locale),
                        name(after, locale)));
    }

    private String name(@Nullable String code, Locale locale) {
        return code == null
                ? ""
                : rules.findById(code)
                        .map(rule -> rule.item().name(Language.of(locale)))
                        .orElse(code);
    }
}
