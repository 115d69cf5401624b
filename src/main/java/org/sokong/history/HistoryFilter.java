package org.sokong.history;

import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;

/**
 * What of a history is looked at.
 *
 * @param section part of the case, null for all
 * @param record one record, null for all
 */
public record HistoryFilter(@Nullable Section section, @Nullable RecordRef record) {

    /** Everything the reader may see. */
    public static final HistoryFilter ALL = new HistoryFilter(null, null);
}
