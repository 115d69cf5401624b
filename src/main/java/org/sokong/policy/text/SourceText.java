package org.sokong.policy.text;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A source file that could be read.
 *
 * @param format what the file is by its content
 * @param blocks its pieces in order; of a plain text its lines, blank ones too
 * @param charset the name of its encoding; null where the format knows its own
 * @param charsetGuessed whether nothing in the file said its encoding and it was told by the
 *     letters
 * @param sha256 checksum of the file's bytes in lower-case hexadecimal, by which the same file is
 *     recognised
 */
public record SourceText(
        SourceFormat format,
        List<Block> blocks,
        @Nullable String charset,
        boolean charsetGuessed,
        String sha256) {

    public SourceText {
        blocks = List.copyOf(blocks);
    }

    /** The whole text, a line for each piece. */
    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }
}
