package org.sokong.policy.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The most likely way to cut a word (Viterbi over the pieces' log probabilities); neighbouring
 * characters that no piece has are one unknown piece.
 */
final class Unigrams implements Pieces {

    /** So much less likely than the least likely piece is a character that no piece has. */
    private static final double UNKNOWN_PENALTY = 10;

    /** A piece and its log probability. */
    record Piece(int number, double score) {}

    private final Map<String, Piece> pieces;
    private final int unknown;
    private final int longest;
    private final double unknownScore;

    Unigrams(Map<String, Piece> pieces, int unknown) {
        this.pieces = pieces;
        this.unknown = unknown;
        this.longest = pieces.keySet().stream().mapToInt(String::length).max().orElse(1);
        this.unknownScore =
                pieces.values().stream().mapToDouble(Piece::score).min().orElse(0)
                        - UNKNOWN_PENALTY;
    }

    @Override
    public void add(String word, List<Integer> ids) {
        int length = word.length();
        double[] best = new double[length + 1];
        int[] from = new int[length + 1];
        int[] number = new int[length + 1];
        for (int end = 1; end <= length; end++) {
            best[end] = Double.NEGATIVE_INFINITY;
        }
        for (int start = 0; start < length; start = word.offsetByCodePoints(start, 1)) {
            int single = word.offsetByCodePoints(start, 1);
            boolean hasSingle = false;
            for (int end = single;
                    end <= Math.min(length, start + longest);
                    end = next(word, end)) {
                Piece piece = pieces.get(word.substring(start, end));
                if (piece != null && piece.number() != unknown) {
                    hasSingle |= end == single;
                    take(best, from, number, start, end, piece.score(), piece.number());
                }
            }
            if (!hasSingle) {
                take(best, from, number, start, single, unknownScore, unknown);
            }
        }
        List<Integer> backwards = new ArrayList<>();
        for (int end = length; end > 0; end = from[end]) {
            if (number[end] != unknown || backwards.isEmpty() || backwards.getLast() != unknown) {
                backwards.add(number[end]);
            }
        }
        Collections.reverse(backwards);
        ids.addAll(backwards);
    }

    private static int next(String word, int end) {
        return end < word.length() ? word.offsetByCodePoints(end, 1) : end + 1;
    }

    private static void take(
            double[] best, int[] from, int[] number, int start, int end, double score, int piece) {
        if (best[start] + score > best[end]) {
            best[end] = best[start] + score;
            from[end] = start;
            number[end] = piece;
        }
    }
}
