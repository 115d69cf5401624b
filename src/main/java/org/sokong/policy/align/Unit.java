package org.sokong.policy.align;

import org.sokong.uikit.Language;

/**
 * A passage to be aligned.
 *
 * @param sort which sorts may face each other: text, heading or caption
 * @param text what it says
 */
public record Unit(Language language, Sort sort, String text) {

    /** What a passage is. */
    public enum Sort {
        TEXT,
        HEADING,
        CAPTION
    }
}
