package org.sokong.policy.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.sokong.uikit.Language;

/**
 * One analysis for each language, the same for the index, for queries, for topics and for
 * highlighting. Vietnamese has two: with its signs, and folded for those who type without them.
 */
public final class TextAnalyzers {

    /** Names by which the index knows them. */
    public static final String ENGLISH = "sokong_en";

    public static final String MALAY = "sokong_ms";
    public static final String VIETNAMESE = "sokong_vi";
    public static final String VIETNAMESE_FOLDED = "sokong_vi_folded";
    public static final String VIETNAMESE_PAIRS = "sokong_vi_pairs";
    public static final String ARABIC = "sokong_ar";

    /**
     * What the index itself does with a text: nothing but taking it apart at blanks. Texts and
     * queries reach it as {@link #words}, so that Lucene and a search server find the same.
     */
    public static final String WORDS = "sokong_words";

    private static final Analyzer EN = new English();
    private static final Analyzer MS = new Malay();
    private static final Analyzer VI = new Vietnamese(false, false);
    private static final Analyzer VI_FOLDED = new Vietnamese(true, false);
    private static final Analyzer VI_PAIRS = new Vietnamese(true, true);
    private static final Analyzer AR = new Arabic();

    private static final Pattern VIETNAMESE_SIGN = Pattern.compile("[ăđơưâêôĂĐƠƯÂÊÔ\u1EA0-\u1EF9]");

    private TextAnalyzers() {}

    /** The analysis with this name. */
    public static Analyzer named(String name) {
        return switch (name) {
            case ENGLISH -> EN;
            case MALAY -> MS;
            case VIETNAMESE -> VI;
            case VIETNAMESE_FOLDED -> VI_FOLDED;
            case VIETNAMESE_PAIRS -> VI_PAIRS;
            case ARABIC -> AR;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The words of a text as that analysis sees them, with a blank between two. */
    public static String words(String analysis, String text) {
        StringBuilder words = new StringBuilder();
        for (Token token : tokens(named(analysis), text)) {
            if (!words.isEmpty()) {
                words.append(' ');
            }
            words.append(token.term().replace(' ', '_'));
        }
        return words.toString();
    }

    /** The words of a text in that language. */
    public static List<Token> tokens(Language language, String text) {
        return tokens(
                switch (language) {
                    case ENGLISH -> EN;
                    case MALAY -> MS;
                    case VIETNAMESE -> VI;
                    case ARABIC -> AR;
                },
                text);
    }

    /** The syllables of a Vietnamese text without their signs. */
    public static List<Token> foldedTokens(String text) {
        return tokens(VI_FOLDED, text);
    }

    /** Whether the text is written with Vietnamese signs, so that they must agree. */
    public static boolean hasVietnameseSigns(String text) {
        return VIETNAMESE_SIGN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).find();
    }

    /** Whether the text holds Arabic letters. */
    public static boolean isArabic(String text) {
        return text.codePoints()
                .anyMatch(
                        c ->
                                Character.isLetter(c)
                                        && Character.UnicodeScript.of(c)
                                                == Character.UnicodeScript.ARABIC);
    }

    private static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> result = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                result.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    private static CharArraySet stopWords(String words) {
        return new CharArraySet(List.of(words.split(" ")), true);
    }

    private static final class English extends Analyzer {

        /** re-integration and reintegration are one word. */
        private static final Pattern HYPHEN =
                Pattern.compile(
                        "\\b(re|co|non|anti|under|over)-(?=\\p{L})", Pattern.CASE_INSENSITIVE);

        private static final CharArraySet STOP;

        static {
            STOP = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
            STOP.addAll(
                    List.of(
                            "from", "how", "what", "who", "which", "when", "where", "about", "do",
                            "does", "has", "have", "had", "its", "we", "our", "you", "your", "can",
                            "i"));
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new PatternReplaceCharFilter(HYPHEN, "$1", reader);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream stream = new EnglishPossessiveFilter(tokenizer);
            stream = new FoldFilter(stream, false);
            stream = new StopFilter(stream, STOP);
            return new TokenStreamComponents(tokenizer, new PorterStemFilter(stream));
        }
    }

    private static final class Malay extends Analyzer {

        private static final CharArraySet STOP =
                stopWords(
                        "yang dan di ke dari daripada untuk dengan pada dalam ini itu adalah ialah"
                                + " akan telah tidak oleh sebagai kepada atau juga bagi mereka kami"
                                + " kita anda beliau ia serta seperti agar supaya kerana jika apabila"
                                + " ketika semasa tentang mengenai terhadap melalui para pihak apa"
                                + " siapa bagaimana sebuah seorang satu");

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream stream = new FoldFilter(tokenizer, false);
            stream = new StopFilter(stream, STOP);
            return new TokenStreamComponents(tokenizer, new MalayStemFilter(stream));
        }
    }

    private static final class Vietnamese extends Analyzer {

        private static final CharArraySet STOP =
                stopWords(
                        "và của là các những cho với được tại về từ trong này đó thì mà bởi do khi"
                                + " để đã đang sẽ cũng như rằng một vụ");

        /** Both ways to place the tone (hoà, hòa). */
        private static final NormalizeCharMap TONES = tones();

        private final boolean folded;
        private final boolean pairs;

        Vietnamese(boolean folded, boolean pairs) {
            this.folded = folded;
            this.pairs = pairs;
        }

        private static NormalizeCharMap tones() {
            NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
            String[] late = {
                "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ",
                "uỵ"
            };
            String[] early = {
                "òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy",
                "ụy"
            };
            for (int i = 0; i < late.length; i++) {
                map.add(late[i], early[i]);
            }
            return map.build();
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(TONES, reader);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream stream = new FoldFilter(tokenizer, true);
            stream = new StopFilter(stream, STOP);
            if (folded) {
                stream = new FoldFilter(stream, false);
            }
            if (pairs) {
                ShingleFilter shingles = new ShingleFilter(stream, 2, 2);
                shingles.setOutputUnigrams(false);
                stream = shingles;
            }
            return new TokenStreamComponents(tokenizer, stream);
        }
    }

    private static final class Arabic extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream stream = new LowerCaseFilter(tokenizer);
            stream = new DecimalDigitFilter(stream);
            stream = new StopFilter(stream, ArabicAnalyzer.getDefaultStopSet());
            stream = new ArabicNormalizationFilter(stream);
            return new TokenStreamComponents(tokenizer, new ArabicStemFilter(stream));
        }
    }
}
