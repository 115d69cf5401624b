package org.sokong.narratives;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a report or a template says.
 *
 * @param title never a client's name
 */
public record ReportText(String title, List<ReportBlock> blocks) {

    /** Longest title, in characters. */
    public static final int LONGEST_TITLE = 200;

    /** Most blocks. */
    public static final int MOST_BLOCKS = 300;

    public ReportText {
        blocks = List.copyOf(blocks);
    }

    /** All words, one block a line. */
    public String words() {
        return title
                + "\n"
                + blocks.stream().map(ReportBlock::text).collect(Collectors.joining("\n"));
    }

    /** No word of a report reaches a log by mistake. */
    @Override
    public String toString() {
        return "ReportText" + blocks;
    }
}
