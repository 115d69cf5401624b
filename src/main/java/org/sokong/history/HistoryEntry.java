package org.sokong.history;

import java.time.Instant;
import java.util.List;
import org.sokong.cases.HistoryField.HistoryChange;
import org.sokong.cases.Section;

/**
 * What one person, or one job, changed at one moment.
 *
 * @param revision grows with time; the next page begins before the last one
 * @param who display name, empty where the system did it
 */
public record HistoryEntry(long revision, Instant at, String who, List<Record> records) {

    public HistoryEntry {
        records = List.copyOf(records);
    }

    /**
     * One record that was changed.
     *
     * @param isNew whether it was written for the first time
     */
    public record Record(
            RecordRef ref, Section section, boolean isNew, List<HistoryChange> changes) {

        public Record {
            changes = List.copyOf(changes);
        }

        /** No answer reaches a log by mistake. */
        @Override
        public String toString() {
            return "Record[" + ref + "]";
        }
    }
}
