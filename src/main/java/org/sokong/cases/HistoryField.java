package org.sokong.cases;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a history table that people may read.
 *
 * @param labelKey translation key of the question; unused for {@link Kind#OWN}
 * @param list of a {@link Kind#WORD} or {@link Kind#WORDS} the beginning of the translation keys;
 *     of a {@link Kind#CODE} or {@link Kind#CODES} the variable of the code list
 * @param own of {@link Kind#OWN} what it says, null for the others
 */
public record HistoryField(
        String column, String labelKey, Kind kind, String list, @Nullable Own own) {

    /** What the values are. */
    public enum Kind {
        /** As somebody wrote it. */
        TEXT,
        /** A day. */
        DAY,
        /** A moment, in UTC. */
        MOMENT,
        /** A constant with a label. */
        WORD,
        /** Constants with labels, between commas; an empty text means that there is none. */
        WORDS,
        /** A coded value. */
        CODE,
        /** Coded values, one a line. */
        CODES,
        /** A country's code. */
        COUNTRY,
        /** Codes of languages, between commas. */
        LANGUAGES,
        /** A number. */
        NUMBER,
        /** Yes or no. */
        FLAG,
        /** Id of a user. */
        USER,
        /** Id of an organisation. */
        ORGANISATION,
        /** Nothing but that it changed. */
        SECRET,
        /** Words that the module itself finds. */
        OWN
    }

    /** Finds the words of a column that holds more than one answer, or codes of its own. */
    @FunctionalInterface
    public interface Own {

        /**
         * What changed.
         *
         * @param before null when nothing was recorded
         * @param row the newer row by column
         */
        List<HistoryChange> changes(
                @Nullable String before,
                @Nullable String after,
                Map<String, @Nullable String> row,
                Locale locale);
    }

    /**
     * A question whose answer changed, in the reader's language.
     *
     * @param before empty when it was not recorded
     * @param after empty when it is not recorded any more
     */
    public record HistoryChange(String label, String before, String after) {}
}
