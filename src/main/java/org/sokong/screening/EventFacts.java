package org.sokong.screening;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodedValue;

/**
 * How it was done. Of every answer null, or no value, is "not recorded"; lists that can be answered
 * with "none" have a code for it.
 *
 * @param sector part of the economy, {@code labour_industry_isic}
 * @param sexTypes {@code type_of_sex_exploitation}
 * @param controls {@code method_of_control}
 * @param months how long it lasted, in months
 * @param recruiterRelation {@code relationship_to_trafficker}
 * @param recruitmentMethods {@code method_of_recruitment}
 * @param contactWay whether the client was reached online
 * @param platforms {@code online_platform}
 */
public record EventFacts(
        @Nullable CodedValue sector,
        Set<CodedValue> sexTypes,
        Set<CodedValue> controls,
        @Nullable Integer months,
        @Nullable CodedValue recruiterRelation,
        Set<CodedValue> recruitmentMethods,
        @Nullable ContactWay contactWay,
        Set<CodedValue> platforms) {

    /** Nothing recorded. */
    public static final EventFacts BLANK =
            new EventFacts(null, Set.of(), Set.of(), null, null, Set.of(), null, Set.of());

    public EventFacts {
        sexTypes = Set.copyOf(sexTypes);
        controls = Set.copyOf(controls);
        recruitmentMethods = Set.copyOf(recruitmentMethods);
        platforms = Set.copyOf(platforms);
    }
}
