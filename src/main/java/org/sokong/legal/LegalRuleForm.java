package org.sokong.legal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * What an administrator says about an order or a deadline of the law.
 *
 * @param names what people read; English is needed
 * @param country ISO 3166-1 code, null for every country
 * @param length null where the order itself names the day
 * @param unit null without a length
 * @param warnFirst days before the end of the first warning
 * @param warnLast days before the end of the last warning, not more than of the first
 * @param source where it stands
 * @param verified whether somebody compared it with the text of the law
 * @param inUse whether it is offered for new records
 */
public record LegalRuleForm(
        Map<Language, String> names,
        @Nullable String country,
        @Nullable Integer length,
        @Nullable LengthUnit unit,
        @Nullable Integer warnFirst,
        @Nullable Integer warnLast,
        String source,
        boolean verified,
        boolean inUse) {

    public LegalRuleForm {
        names = Map.copyOf(names);
    }
}
