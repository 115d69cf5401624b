package org.sokong.demo;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.sokong.cases.Section;
import org.sokong.kernel.Utc;

/** Rows of links between cases of a group; the later case writes the link. */
final class LinkRows {

    private static final String RELATIONS = "SOKONG/1:";

    private final FileRows file;
    private final int number;
    private final Function<Integer, UUID> cases;
    private final CaseRows.LinkIds links;

    LinkRows(FileRows file, int number, Function<Integer, UUID> cases, CaseRows.LinkIds links) {
        this.file = file;
        this.number = number;
        this.cases = cases;
        this.links = links;
    }

    void apply(LinkEvent event) {
        UUID id = links.of(Math.min(number, event.other()), Math.max(number, event.other()));
        if (event instanceof LinkEvent.Joined joined) {
            UUID mine = file.caseId();
            UUID other = cases.apply(joined.other());
            boolean inOrder = mine.toString().compareTo(other.toString()) < 0;
            file.row(
                    CaseTable.CASE_LINK,
                    id,
                    inOrder ? mine : other,
                    inOrder ? other : mine,
                    RELATIONS + joined.relation(),
                    null,
                    joined.note(),
                    file.actor(joined),
                    Utc.orNull(joined.at()),
                    null,
                    null,
                    null,
                    0);
        }
        file.changed(event, Section.LINKED_CASES, "linked.timeline.linked", id, Map.of());
    }
}
