package org.sokong.legal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sokong.policy.PassageStanding;
import org.sokong.policy.PassageSuccession;
import org.springframework.stereotype.Component;

/** Says of rules that passages set whether the passages still hold. */
@Component
class RuleStandings {

    private final PassageSuccession succession;

    RuleStandings(PassageSuccession succession) {
        this.succession = succession;
    }

    /** The rules, each with the standing of its passage; a fixed number of statements. */
    List<LegalRuleItem> of(List<LegalRuleItem> rules) {
        List<UUID> passages =
                rules.stream()
                        .map(LegalRuleItem::passageId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Map<UUID, PassageStanding> standings = succession.standings(passages);
        return rules.stream()
                .map(
                        rule -> {
                            UUID passage = rule.passageId();
                            return passage == null ? rule : rule.with(standings.get(passage));
                        })
                .toList();
    }

    /**
     * What may be chosen, what no longer rests on anything at the end. A rule of a passage that
     * ended stays, marked, so that a country's setting is never gone unseen; only when a curator
     * attached a rule of its kind to the passage in its place, that one stands for it.
     */
    List<LegalRuleItem> offered(List<LegalRuleItem> rules) {
        List<LegalRuleItem> marked = of(rules);
        return marked.stream()
                .filter(rule -> !isReplaced(rule, marked))
                .sorted(Comparator.comparing(LegalRuleItem::restsOnEnded))
                .toList();
    }

    /** Rules in use on passages that ended, for which no other stands yet. */
    List<LegalRuleItem> left(List<LegalRuleItem> rules) {
        return offered(rules).stream().filter(LegalRuleItem::restsOnEnded).toList();
    }

    private static boolean isReplaced(LegalRuleItem rule, List<LegalRuleItem> rules) {
        PassageStanding standing = rule.standing();
        UUID newer = standing == null ? null : standing.newer();
        return newer != null
                && rules.stream()
                        .anyMatch(
                                other ->
                                        newer.equals(other.passageId())
                                                && other.kind() == rule.kind()
                                                && other.startsBy() == rule.startsBy()
                                                && Objects.equals(other.country(), rule.country()));
    }
}
