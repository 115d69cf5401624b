package org.sokong.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows that wait to be written, table by table. */
final class RowSink {

    private final Map<CaseTable, List<Object[]>> rows = new EnumMap<>(CaseTable.class);

    RowSink() {
        for (CaseTable table : CaseTable.values()) {
            rows.put(table, new ArrayList<>());
        }
    }

    /** Rows collected so far. */
    List<Object[]> of(CaseTable table) {
        return Objects.requireNonNull(rows.get(table));
    }

    void clear() {
        rows.values().forEach(List::clear);
    }

    void row(CaseTable table, @Nullable Object... values) {
        of(table).add(values);
    }
}
