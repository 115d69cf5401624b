package org.sokong.policy.search;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Compatibility forms and capitals become plain; the signs over and under letters go if asked.
 * Lucene's own filter brings data that the ICU release we use refuses to read.
 */
final class FoldFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final boolean signs;

    /**
     * @param signs whether the signs stay
     */
    FoldFilter(TokenStream input, boolean signs) {
        super(input);
        this.signs = signs;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String folded =
                Normalizer.normalize(term.toString(), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
        if (!signs) {
            folded =
                    Normalizer.normalize(folded, Normalizer.Form.NFD)
                            .replaceAll("\\p{Mn}", "")
                            .replace('đ', 'd');
        }
        term.setEmpty().append(folded);
        return true;
    }
}
