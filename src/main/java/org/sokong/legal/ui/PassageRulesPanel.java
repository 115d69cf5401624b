package org.sokong.legal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.legal.LegalRuleItem;
import org.sokong.legal.PassageRules;
import org.sokong.legal.RuleKind;
import org.sokong.policy.cite.CitedMark;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;

/** Rules that a passage sets, with all their versions; curators attach, change and end them. */
@StyleSheet("styles/legal.css")
class PassageRulesPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient PassageRules rules;
    private final UUID passageId;
    private final boolean curates;

    PassageRulesPanel(PassageRules rules, UUID passageId, boolean curates) {
        this.rules = rules;
        this.passageId = passageId;
        this.curates = curates;
        addClassName("legal-stack");
        fill();
    }

    private void fill() {
        removeAll();
        Div head = new Div(new H2(getTranslation("legal.passage_rules")));
        head.addClassName("legal-head");
        if (curates) {
            head.add(new Button(getTranslation("legal.passage_rules.add"), click -> write(null)));
        }
        add(head);
        List<LegalRuleItem> found = rules.of(passageId);
        if (found.isEmpty()) {
            add(new Paragraph(getTranslation("legal.passage_rules.none")));
        }
        found.forEach(rule -> add(card(rule)));
    }

    private LawCard card(LegalRuleItem rule) {
        LawCard card = new LawCard(LegalNames.rule(rule), false);
        card.with(new Badge(EnumLabels.label("legal", rule.kind()), Badge.Tone.PLAIN));
        if (!rule.inUse()) {
            card.with(new Badge(getTranslation("legal.passage_rules.ended"), Badge.Tone.WARN));
        }
        String country = rule.country();
        if (rule.startsBy() != null) {
            card.fact("legal.passage_rules.starts", EnumLabels.label("legal", rule.startsBy()));
        }
        card.fact("legal.settings.length", LegalNames.length(this, rule))
                .fact(
                        "legal.settings.country",
                        country == null
                                ? getTranslation("legal.settings.everywhere")
                                : LegalNames.country(country));
        boolean order = rule.kind() == RuleKind.ORDER;
        if (rule.inUse() && rule.restsOnEnded()) {
            CitedMark.of(rule.standing()).ifPresent(card::add);
            card.note(
                    getTranslation(
                            order
                                    ? "legal.passage_rules.order.left"
                                    : "legal.passage_rules.deadline.left"));
        } else {
            card.note(
                    getTranslation(
                            order
                                    ? "legal.passage_rules.order.explain"
                                    : "legal.passage_rules.deadline.explain"));
        }
        if (curates && rule.inUse()) {
            card.action("legal.change", () -> write(rule))
                    .action("legal.passage_rules.end", () -> end(rule));
        }
        return card;
    }

    private void end(LegalRuleItem rule) {
        try {
            rules.end(rule.code(), rule.version());
            saved();
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }

    private void write(@Nullable LegalRuleItem present) {
        new PassageRuleDialog(
                        present,
                        form -> {
                            if (present == null) {
                                rules.attach(passageId, form);
                            } else {
                                rules.change(present.code(), present.version(), form);
                            }
                        },
                        this::saved)
                .open();
    }

    private void saved() {
        Notices.done("legal.saved");
        fill();
    }
}
