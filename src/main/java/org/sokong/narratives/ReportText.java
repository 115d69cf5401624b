package org.sokong.narratives;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

    /** The passages that it quotes. */
    public Set<UUID> quoted() {
        return blocks.stream()
                .map(ReportBlock::source)
                .filter(Objects::nonNull)
                .map(ReportBlock.Source::passageId)
                .collect(Collectors.toUnmodifiableSet());
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
