package org.sokong.policy.meaning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes of a text the numbers that a model reads, as its {@code tokenizer.json} says: word pieces
 * or unigrams, with which all usual sentence models of many languages work. Our own, since the
 * library that reads such files tells its makers that it is used (docs/decisions/0048).
 */
public final class Tokenizer {

    /** Larger files are no tokenizer. */
    private static final long LARGEST = 64L * 1024 * 1024;

    /** Marks the beginning of a word where blanks are kept as signs. */
    private static final String BLANK = "\u2581";

    private final UnaryOperator<String> normal;
    private final Function<String, List<String>> words;
    private final Pieces pieces;
    private final List<Integer> before;
    private final List<Integer> after;
    private final int unknown;

    private Tokenizer(
            UnaryOperator<String> normal,
            Function<String, List<String>> words,
            Pieces pieces,
            List<Integer> before,
            List<Integer> after,
            int unknown) {
        this.normal = normal;
        this.words = words;
        this.pieces = pieces;
        this.before = before;
        this.after = after;
        this.unknown = unknown;
    }

    /**
     * Reads a {@code tokenizer.json}.
     *
     * @throws UnusableModel if it is none, or of a kind that is not known
     */
    public static Tokenizer read(Path file) throws UnusableModel {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new UnusableModel(file + " is no file that can be read.");
            }
            if (file.toFile().length() > LARGEST) {
                throw new UnusableModel(file + " is too large for a tokenizer.json.");
            }
            return of(JsonMapper.builder().build().readTree(file.toFile()));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnusableModel(
                    file
                            + " is not a tokenizer.json that can be used ("
                            + (e instanceof JacksonException ? "not JSON" : e.getMessage())
                            + "). Take the tokenizer.json that belongs to the model.");
        }
    }

    private static Tokenizer of(JsonNode file) {
        JsonNode model = file.path("model");
        String kind = model.path("type").asString("");
        Map<String, Integer> numbers = new HashMap<>();
        Pieces pieces;
        int unknown;
        switch (kind) {
            case "WordPiece" -> {
                model.path("vocab")
                        .properties()
                        .forEach(each -> numbers.put(each.getKey(), each.getValue().asInt()));
                unknown = number(numbers, model.path("unk_token").asString("[UNK]"));
                pieces =
                        new WordPieces(
                                numbers,
                                unknown,
                                model.path("continuing_subword_prefix").asString("##"),
                                model.path("max_input_chars_per_word").asInt(100));
            }
            case "Unigram" -> {
                Map<String, Unigrams.Piece> scored = new HashMap<>();
                int number = 0;
                for (JsonNode each : model.path("vocab")) {
                    String text = each.path(0).asString("");
                    numbers.put(text, number);
                    scored.put(text, new Unigrams.Piece(number++, each.path(1).asDouble(0)));
                }
                if (model.path("byte_fallback").asBoolean(false)) {
                    throw new IllegalArgumentException("it falls back to bytes");
                }
                unknown = model.path("unk_id").asInt(-1);
                pieces = new Unigrams(scored, unknown);
            }
            default ->
                    throw new IllegalArgumentException(
                            kind.isEmpty()
                                    ? "it has no model"
                                    : "of its kind, "
                                            + printable(kind)
                                            + ", WordPiece and Unigram are known");
        }
        if (numbers.size() < 2 || unknown < 0) {
            throw new IllegalArgumentException("it has no vocabulary");
        }
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        frame(file.path("post_processor"), before, after);
        return new Tokenizer(
                normalizer(file.path("normalizer")),
                splitter(file.path("pre_tokenizer")),
                pieces,
                before,
                after,
                unknown);
    }

    private static int number(Map<String, Integer> numbers, String token) {
        Integer number = numbers.get(token);
        return number == null ? -1 : number;
    }

    /** What stands before and after every text. */
    private static void frame(JsonNode processor, List<Integer> before, List<Integer> after) {
        switch (processor.path("type").asString("")) {
            case "" -> {}
            case "BertProcessing", "RobertaProcessing" -> {
                before.add(processor.path("cls").path(1).asInt());
                after.add(processor.path("sep").path(1).asInt());
            }
            case "TemplateProcessing" -> {
                List<Integer> side = before;
                for (JsonNode each : processor.path("single")) {
                    if (each.has("Sequence")) {
                        side = after;
                        continue;
                    }
                    String token = each.path("SpecialToken").path("id").asString("");
                    for (JsonNode id : processor.path("special_tokens").path(token).path("ids")) {
                        side.add(id.asInt());
                    }
                }
            }
            default -> throw unknown("post_processor", processor);
        }
    }

    private static UnaryOperator<String> normalizer(JsonNode node) {
        return switch (node.path("type").asString("")) {
            case "" -> text -> text;
            case "Sequence" -> {
                List<UnaryOperator<String>> steps = new ArrayList<>();
                node.path("normalizers").forEach(each -> steps.add(normalizer(each)));
                yield text -> {
                    String now = text;
                    for (UnaryOperator<String> step : steps) {
                        now = step.apply(now);
                    }
                    return now;
                };
            }
            case "BertNormalizer" -> bert(node);
            case "Precompiled" -> {
                String map = node.path("precompiled_charsmap").asString("");
                yield map.isEmpty() ? text -> text : CharacterMap.of(map)::apply;
            }
            case "Lowercase" -> text -> text.toLowerCase(Locale.ROOT);
            case "StripAccents" -> text -> text.replaceAll("\\p{Mn}", "");
            case "NFC" -> text -> Normalizer.normalize(text, Normalizer.Form.NFC);
            case "NFD" -> text -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case "NFKC" -> text -> Normalizer.normalize(text, Normalizer.Form.NFKC);
            case "NFKD" -> text -> Normalizer.normalize(text, Normalizer.Form.NFKD);
            case "Strip" -> {
                boolean left = node.path("strip_left").asBoolean(true);
                boolean right = node.path("strip_right").asBoolean(true);
                yield text -> {
                    String now = left ? text.stripLeading() : text;
                    return right ? now.stripTrailing() : now;
                };
            }
            case "Replace" -> {
                Pattern pattern = pattern(node.path("pattern"));
                String content = Matcher.quoteReplacement(node.path("content").asString(""));
                yield text -> pattern.matcher(text).replaceAll(content);
            }
            default -> throw unknown("normalizer", node);
        };
    }

    private static Pattern pattern(JsonNode node) {
        return node.has("Regex")
                ? Pattern.compile(node.path("Regex").asString(""))
                : Pattern.compile(Pattern.quote(node.path("String").asString("")));
    }

    /** Without control signs, blanks round each Chinese sign, without accents, in small letters. */
    private static UnaryOperator<String> bert(JsonNode node) {
        boolean clean = node.path("clean_text").asBoolean(true);
        boolean chinese = node.path("handle_chinese_chars").asBoolean(true);
        boolean lower = node.path("lowercase").asBoolean(true);
        JsonNode accents = node.path("strip_accents");
        boolean strip = accents.isBoolean() ? accents.asBoolean() : lower;
        return text -> {
            StringBuilder kept = new StringBuilder();
            text.codePoints()
                    .forEach(
                            point -> {
                                if (clean && isBlank(point)) {
                                    kept.append(' ');
                                } else if (clean && (point == 0xFFFD || isOther(point))) {
                                    return;
                                } else if (chinese && isChinese(point)) {
                                    kept.append(' ').appendCodePoint(point).append(' ');
                                } else {
                                    kept.appendCodePoint(point);
                                }
                            });
            String now = kept.toString();
            if (strip) {
                now = Normalizer.normalize(now, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
            }
            return lower ? now.toLowerCase(Locale.ROOT) : now;
        };
    }

    private static boolean isBlank(int point) {
        return point == '\t' || point == '\n' || point == '\r' || isWhite(point);
    }

    private static boolean isWhite(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isOther(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }

    private static boolean isChinese(int point) {
        return (point >= 0x4E00 && point <= 0x9FFF)
                || (point >= 0x3400 && point <= 0x4DBF)
                || (point >= 0x20000 && point <= 0x2CEAF)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0x2F800 && point <= 0x2FA1F);
    }

    private static Function<String, List<String>> splitter(JsonNode node) {
        return switch (node.path("type").asString("")) {
            case "" -> text -> text.isEmpty() ? List.of() : List.of(text);
            case "Sequence" -> {
                List<Function<String, List<String>>> steps = new ArrayList<>();
                node.path("pretokenizers").forEach(each -> steps.add(splitter(each)));
                yield text -> {
                    List<String> now = List.of(text);
                    for (Function<String, List<String>> step : steps) {
                        now = now.stream().flatMap(each -> step.apply(each).stream()).toList();
                    }
                    return now;
                };
            }
            case "BertPreTokenizer" -> Tokenizer::wordsAndSigns;
            case "WhitespaceSplit" -> Tokenizer::whiteSplit;
            case "Metaspace" -> {
                String scheme =
                        node.path("prepend_scheme")
                                .asString(
                                        node.path("add_prefix_space").asBoolean(true)
                                                ? "always"
                                                : "never");
                boolean split = node.path("split").asBoolean(true);
                yield text -> blanksAsSigns(text, !scheme.equals("never"), split);
            }
            default -> throw unknown("pre_tokenizer", node);
        };
    }

    private static List<String> whiteSplit(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints()
                .forEach(
                        point -> {
                            if (isWhite(point)) {
                                end(word, words);
                            } else {
                                word.appendCodePoint(point);
                            }
                        });
        end(word, words);
        return words;
    }

    private static List<String> wordsAndSigns(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints()
                .forEach(
                        point -> {
                            if (isWhite(point)) {
                                end(word, words);
                            } else if (isSign(point)) {
                                end(word, words);
                                words.add(Character.toString(point));
                            } else {
                                word.appendCodePoint(point);
                            }
                        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isSign(int point) {
        if (point < 128) {
            return point > ' ' && point != 127 && !Character.isLetterOrDigit(point);
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    private static List<String> blanksAsSigns(String text, boolean prefix, boolean split) {
        if (text.isEmpty()) {
            return List.of();
        }
        String marked = text.replace(" ", BLANK);
        if (prefix && !marked.startsWith(BLANK)) {
            marked = BLANK + marked;
        }
        return split ? List.of(marked.split("(?=" + BLANK + ")")) : List.of(marked);
    }

    private static IllegalArgumentException unknown(String part, JsonNode node) {
        return new IllegalArgumentException(
                "its "
                        + part
                        + " is of an unknown kind, "
                        + printable(node.path("type").asString("")));
    }

    private static String printable(String kind) {
        String safe = kind.replaceAll("[^A-Za-z0-9_-]", "");
        return safe.substring(0, Math.min(40, safe.length()));
    }

    /** A text in numbers. */
    public record Encoded(long[] ids, double unknownShare) {}

    /**
     * The numbers of a text.
     *
     * @param most so many at most; what lies beyond is left out
     */
    public Encoded encode(String text, int most) {
        List<Integer> body = new ArrayList<>();
        int room = Math.max(0, most - before.size() - after.size());
        for (String word : words.apply(normal.apply(text))) {
            pieces.add(word, body);
            if (body.size() >= room) {
                break;
            }
        }
        List<Integer> kept = body.subList(0, Math.min(room, body.size()));
        long unknowns = kept.stream().filter(id -> id == unknown).count();
        List<Integer> all = new ArrayList<>(before);
        all.addAll(kept);
        all.addAll(after);
        return new Encoded(
                all.stream().mapToLong(Integer::longValue).toArray(),
                kept.isEmpty() ? 1 : (double) unknowns / kept.size());
    }
}
