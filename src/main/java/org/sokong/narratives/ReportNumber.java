package org.sokong.narratives;

import java.util.Locale;
import java.util.UUID;

/**
 * The number of an approved report: counted from 1 within an organisation and a year. It begins
 * with a Latin letter, so that it keeps its order in an Arabic sentence: digits alone would be read
 * with the year last.
 */
record ReportNumber(UUID organisationId, int year, int inYear) {

    static String text(int year, int inYear) {
        return String.format(Locale.ROOT, "N-%d-%04d", year, inYear);
    }
}
