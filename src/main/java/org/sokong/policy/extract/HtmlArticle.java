package org.sokong.policy.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sokong.policy.text.Block;
import org.sokong.policy.text.Block.Role;

/**
 * Where a page says what is its main part, the rest is beside it; of several articles the longest
 * is meant, if most of the words stand in it.
 */
final class HtmlArticle {

    private static final int ENOUGH = 200;

    private HtmlArticle() {}

    static List<Block> of(List<XhtmlBlocks.Piece> pieces) {
        int all = length(pieces);
        List<XhtmlBlocks.Piece> inMain = pieces.stream().filter(XhtmlBlocks.Piece::main).toList();
        boolean mainCounts = length(inMain) >= ENOUGH;
        Map<Integer, Integer> articles = new HashMap<>();
        for (XhtmlBlocks.Piece piece : mainCounts ? inMain : pieces) {
            if (piece.article() > 0) {
                articles.merge(piece.article(), length(List.of(piece)), Integer::sum);
            }
        }
        int longest =
                articles.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .filter(entry -> entry.getValue() >= ENOUGH)
                        .filter(
                                entry ->
                                        entry.getValue() * 2 >= (mainCounts ? length(inMain) : all))
                        .map(Map.Entry::getKey)
                        .orElse(0);
        return pieces.stream()
                .map(
                        piece -> {
                            boolean beside =
                                    (mainCounts && !piece.main())
                                            || (longest > 0 && piece.article() != longest);
                            return beside ? aside(piece.block()) : piece.block();
                        })
                .toList();
    }

    /** A page's heading often stands above its article. */
    private static Block aside(Block block) {
        return switch (block.role()) {
            case TITLE, NAVIGATION, CAPTION -> block;
            default -> new Block(Role.ASIDE, block.text(), block.page());
        };
    }

    private static int length(List<XhtmlBlocks.Piece> pieces) {
        return pieces.stream()
                .map(XhtmlBlocks.Piece::block)
                .filter(block -> block.role() != Role.NAVIGATION && block.role() != Role.ASIDE)
                .mapToInt(block -> block.text().length())
                .sum();
    }
}
