package org.sokong.policy.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sokong.policy.PassageHit.Mark;
import org.sokong.uikit.Language;

/** Finds the places in an original text that answer a query; the original is never changed. */
public final class Highlighter {

    private Highlighter() {}

    /** Places where a word of the query stands in a text of that language. */
    public static List<Mark> words(Language language, String text, String query) {
        boolean folded =
                language == Language.VIETNAMESE && !TextAnalyzers.hasVietnameseSigns(query);
        List<Token> wanted =
                folded ? TextAnalyzers.foldedTokens(query) : TextAnalyzers.tokens(language, query);
        List<Token> tokens =
                folded ? TextAnalyzers.foldedTokens(text) : TextAnalyzers.tokens(language, text);
        Set<String> terms = new HashSet<>();
        wanted.forEach(token -> terms.add(token.term()));
        boolean syllables = language == Language.VIETNAMESE && wanted.size() > 1;
        List<Mark> marks = marks(tokens, terms, syllables);
        return marks.isEmpty() && syllables && holdsMost(tokens, terms)
                ? marks(tokens, terms, false)
                : marks;
    }

    /** Syllables apart from each other count when most of what was asked for is there. */
    private static boolean holdsMost(List<Token> tokens, Set<String> terms) {
        long held = tokens.stream().map(Token::term).filter(terms::contains).distinct().count();
        return held * 4 >= terms.size() * 3L;
    }

    private static List<Mark> marks(List<Token> tokens, Set<String> terms, boolean syllables) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (terms.contains(tokens.get(i).term())
                    && (!syllables || hasNeighbour(tokens, i, terms))) {
                marks.add(new Mark(tokens.get(i).start(), tokens.get(i).end()));
            }
        }
        return marks;
    }

    /** A single Vietnamese syllable says little: one beside it must be asked for too. */
    private static boolean hasNeighbour(List<Token> tokens, int index, Set<String> terms) {
        return (index > 0 && terms.contains(tokens.get(index - 1).term()))
                || (index + 1 < tokens.size() && terms.contains(tokens.get(index + 1).term()));
    }

    /** In order, those that touch or overlap as one; a blank between two marks is marked too. */
    public static List<Mark> merged(String text, List<Mark> marks) {
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
        List<Mark> result = new ArrayList<>();
        for (Mark mark : sorted) {
            Mark last = result.isEmpty() ? null : result.getLast();
            if (last != null
                    && (mark.start() <= last.end()
                            || text.substring(last.end(), mark.start()).isBlank())) {
                result.set(
                        result.size() - 1,
                        new Mark(last.start(), Math.max(last.end(), mark.end())));
            } else {
                result.add(mark);
            }
        }
        return List.copyOf(result);
    }

    /** What stands at the marks, each wording once. */
    public static Set<String> wordings(String text, List<Mark> marks) {
        Set<String> result = new LinkedHashSet<>();
        marks.forEach(mark -> result.add(text.substring(mark.start(), mark.end())));
        return result;
    }
}
