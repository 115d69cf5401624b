package org.sokong.history;

import java.util.List;
import java.util.Set;
import org.sokong.cases.Section;

/**
 * A page of a history, newest first.
 *
 * @param more whether there is an older one
 * @param sections parts whose history the reader may see, and that have one
 * @param withheld parts that have a history in this case and are withheld from the reader
 */
public record HistoryPage(
        List<HistoryEntry> entries, boolean more, Set<Section> sections, Set<Section> withheld) {

    public HistoryPage {
        entries = List.copyOf(entries);
        sections = Set.copyOf(sections);
        withheld = Set.copyOf(withheld);
    }
}
