package org.sokong.policy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * How well a passage fits what is asked about.
 *
 * @param pairId the same passage in another language
 * @param country ISO 3166-1 code of its document
 * @param original whether its document is not a translation
 * @param score the higher the better
 */
public record PassageFit(
        UUID passageId,
        @Nullable UUID pairId,
        Language language,
        @Nullable String country,
        boolean original,
        double score) {}
