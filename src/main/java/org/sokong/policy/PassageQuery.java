package org.sokong.policy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * What is looked for. Everything may be left out; with nothing at all every passage is found.
 *
 * @param text words in any of the four languages, empty for none
 * @param topic code of a topic
 * @param language language of the passage
 * @param country ISO 3166-1 alpha-2 code of the document's country
 * @param page from 0
 */
public record PassageQuery(
        String text,
        @Nullable String topic,
        @Nullable UUID documentId,
        @Nullable Language language,
        @Nullable String country,
        int page) {

    /** Longest text that is searched; what lies beyond is ignored. */
    public static final int MAX_TEXT = 300;

    /** Hits on a page. */
    public static final int PAGE_SIZE = 20;

    public PassageQuery {
        text = text.strip();
        if (text.length() > MAX_TEXT) {
            text = text.substring(0, MAX_TEXT);
        }
        page = Math.max(0, page);
    }

    /** Words only. */
    public static PassageQuery text(String text) {
        return new PassageQuery(text, null, null, null, null, 0);
    }

    /** All passages of a topic. */
    public static PassageQuery topic(String code) {
        return new PassageQuery("", code, null, null, null, 0);
    }
}
