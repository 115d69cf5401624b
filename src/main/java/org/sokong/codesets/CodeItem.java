package org.sokong.codesets;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * A value as administrators see it.
 *
 * @param labels empty text where a language has none
 * @param validTo the last day on which it may be chosen, null for no end
 * @param changedHere whether an administrator changed it, so that releases leave it alone
 * @param relabelled whether its labels differ from those that this release brings
 * @param revision what a change of it must know
 */
public record CodeItem(
        CodeKey key,
        Map<Language, String> labels,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        CodeState state,
        CodeOrigin origin,
        boolean changedHere,
        boolean relabelled,
        long revision) {}
