package org.sokong.legal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * A rule that a passage sets, as a curator says it.
 *
 * @param kind {@link RuleKind#DEADLINE}, which something starts, or {@link RuleKind#ORDER}, whose
 *     length is proposed where such an order is recorded
 * @param names what people read; English is needed
 * @param country ISO 3166-1 code where it holds, null for everywhere
 * @param startsBy what starts the clock of a deadline, null for an order
 */
public record PassageRuleForm(
        @Nullable RuleKind kind,
        Map<Language, String> names,
        @Nullable String country,
        @Nullable RuleStart startsBy,
        @Nullable Integer length,
        @Nullable LengthUnit unit,
        @Nullable Integer warnFirst,
        @Nullable Integer warnLast) {

    public PassageRuleForm {
        names = Map.copyOf(names);
    }
}
