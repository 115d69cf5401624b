package org.sokong.policy.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The longest known beginning first, then the longest known going-on; a word with a rest that is
 * not known is unknown as a whole.
 *
 * @param going what a piece that does not begin a word is marked with
 * @param longest code points of a word beyond which it is not looked at
 */
record WordPieces(Map<String, Integer> numbers, int unknown, String going, int longest)
        implements Pieces {

    @Override
    public void add(String word, List<Integer> ids) {
        if (word.codePointCount(0, word.length()) > longest) {
            ids.add(unknown);
            return;
        }
        List<Integer> pieces = new ArrayList<>();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer number = null;
            while (to > from && number == null) {
                String piece = word.substring(from, to);
                number = numbers.get(from == 0 ? piece : going + piece);
                if (number == null) {
                    to = word.offsetByCodePoints(to, -1);
                }
            }
            if (number == null) {
                ids.add(unknown);
                return;
            }
            pieces.add(number);
            from = to;
        }
        ids.addAll(pieces);
    }
}
