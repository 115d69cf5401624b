package org.sokong.policy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * Two passages that face each other, or one that faces none.
 *
 * @param shared why the program thinks so: numbers, names, dates and countries that both hold
 */
public record FacingPassages(@Nullable Side one, @Nullable Side other, List<String> shared) {

    /** One of the two. */
    public record Side(UUID id, int paragraph, Language language, String text) {}
}
