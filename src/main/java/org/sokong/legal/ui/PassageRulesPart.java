package org.sokong.legal.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.legal.PassageRules;
import org.sokong.policy.PassagePart;

/** Puts the rules that a passage sets on its page. */
@org.springframework.stereotype.Component
class PassageRulesPart implements PassagePart {

    private final PassageRules rules;
    private final CurrentUser currentUser;

    PassageRulesPart(PassageRules rules, CurrentUser currentUser) {
        this.rules = rules;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create(UUID passageId) {
        boolean curates = currentUser.may(Permission.POLICY_CURATE);
        return curates || !rules.of(passageId).isEmpty()
                ? Optional.of(new PassageRulesPanel(rules, passageId, curates))
                : Optional.empty();
    }
}
