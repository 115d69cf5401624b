package org.sokong.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sokong.deadlines.Schedule;
import org.sokong.kernel.Ids;

/**
 * The rows that the services would write for stories, table by table. What each event does is
 * written here a second time, for speed; a test plays the same stories through the services and
 * compares every table.
 */
final class CaseRows {

    private final RowSink sink = new RowSink();
    private final PlacedWorld placed;
    private final BulkSources sources;
    private final BulkSources.Singles singles;
    private final Instant anchor;
    private final Map<UUID, Schedule> schedules = new HashMap<>();

    /** Ids of the cases and links of the group that is being written. */
    private final Map<Integer, UUID> cases = new HashMap<>();

    private final Map<List<Integer>, UUID> links = new HashMap<>();

    /**
     * @param anchor the moment before which everything happened
     */
    CaseRows(PlacedWorld placed, BulkSources sources, BulkSources.Singles singles, Instant anchor) {
        this.anchor = anchor;
        this.placed = placed;
        this.sources = sources;
        this.singles = singles;
    }

    /** Rows collected so far. */
    List<Object[]> of(CaseTable table) {
        return sink.of(table);
    }

    void clear() {
        sink.clear();
    }

    /** Adds the rows of a story. */
    void add(DemoStory story) {
        FileRows file = new FileRows(sink, placed, story, singles);
        if (!Groups.joined(story.number()) || Groups.first(story.number()) == story.number()) {
            cases.clear();
            links.clear();
        }
        cases.put(story.number(), file.caseId());
        Schedule schedule = schedules.computeIfAbsent(file.organisation(), sources.schedules());
        new StoryRows(
                        file,
                        story.number(),
                        sources,
                        singles,
                        new ClockRows.Frame(schedule, anchor),
                        number -> Objects.requireNonNull(cases.get(number)),
                        this::link)
                .write(story);
    }

    /** The id of the link between two stories, whichever asks first. */
    private UUID link(int early, int late) {
        return links.computeIfAbsent(List.of(early, late), both -> Ids.next());
    }

    /** Ids of links by the numbers of their stories. */
    interface LinkIds {
        UUID of(int early, int late);
    }
}
