package org.sokong.legal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sokong.cases.CaseMatter;
import org.sokong.cases.Section;
import org.sokong.uikit.Language;
import org.springframework.stereotype.Component;

/** Kinds of the orders in force. */
@Component
class OrdersMatter implements CaseMatter {

    private final LegalOrderRows orders;
    private final LegalRuleRows rules;

    OrdersMatter(LegalOrderRows orders, LegalRuleRows rules) {
        this.orders = orders;
        this.rules = rules;
    }

    @Override
    public Section section() {
        return Section.LEGAL;
    }

    @Override
    public List<Matter> of(UUID caseId, Locale locale) {
        List<String> codes =
                orders.findByCaseIdAndState(caseId, OrderState.IN_FORCE).stream()
                        .map(LegalOrder::ruleCode)
                        .distinct()
                        .toList();
        return rules.findAllById(codes).stream()
                .map(LegalRule::item)
                .map(
                        rule ->
                                new Matter(
                                        Kind.ORDER,
                                        rule.code(),
                                        rule.name(Language.of(locale)),
                                        1.5))
                .toList();
    }
}
