package org.sokong.history;

import java.util.List;
import org.sokong.cases.HistorySource;
import org.sokong.cases.HistoryTable;
import org.springframework.stereotype.Component;

/** All descriptions of history tables, from every module. */
@Component
class HistoryTables {

    private final List<HistoryTable> all;

    HistoryTables(List<HistorySource> sources) {
        this.all = sources.stream().flatMap(source -> source.histories().stream()).toList();
        if (all.stream().map(HistoryTable::nameKey).distinct().count() != all.size()) {
            throw new IllegalStateException("two histories have one name");
        }
    }

    List<HistoryTable> all() {
        return all;
    }
}
