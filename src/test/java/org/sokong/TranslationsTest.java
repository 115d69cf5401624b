package org.sokong;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sokong.uikit.Language;

/** Every text exists in four languages, is a text of that language, and is not written in Java. */
class TranslationsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path ALLOWED = Path.of("src/test/resources/translations-allowed.txt");

    /** Calls whose first text is a key. */
    private static final Pattern KEY_USED =
            Pattern.compile(
                    "(?:getTranslation|translate|new DomainException|Notices\\.done)"
                            + "\\(\\s*\"([a-z]+\\.[^\"]+)\"\\s*[,)]");

    /** What an event of the audit log is about. */
    private static final Pattern AUDITED =
            Pattern.compile(
                    "(?:Subject\\.(?:of|none)|new Subject|unknown|refuse)\\(\\s*\"([A-Z_]+)\""
                            + "|String [A-Z_]+ = \"(CASE_LINK|REPORT)\"");

    /** The help text of a page header. */
    private static final Pattern HELP_USED = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)*\\.help)\"");

    private static final Pattern LITERAL_TEXT =
            Pattern.compile(
                    "(?:new (?:Button|H[1-6]|Span|Paragraph|TextField|TextArea|PasswordField|"
                            + "EmailField|IntegerField|Select|ComboBox|MultiSelectComboBox|Checkbox|"
                            + "CheckboxGroup|RadioButtonGroup|DatePicker|Tab|RouterLink|NativeLabel|"
                            + "Details|Badge|Text|ListItem|Div|Dialog|ConfirmDialog)(?:<[^(]*>)?\\("
                            + "|\\.(?:setLabel|setText|setPlaceholder|setHelperText|setTitle|"
                            + "setErrorMessage|setTooltipText|setAriaLabel|setHeaderTitle|setCaptionText|"
                            + "setSummaryText)\\()\\s*\"([^\"]*\\p{L}{2}[^\"]*)\"");

    /** A grid column's header; with a second argument it is one of HTTP. */
    private static final Pattern LITERAL_HEADER =
            Pattern.compile("\\.setHeader\\(\\s*\"([^\"]*\\p{L}{2}[^\"]*)\"\\s*\\)");

    private static final String TANWIN = "\u064b";

    private static final Pattern ARABIC_WORD = Pattern.compile("[\u0621-\u0652]+");

    /** The name of the product is the same everywhere. */
    private static final Set<String> NOT_TRANSLATED = Set.of("Sokong");

    private static Map<String, Map<Language, Map<String, String>>> bundles() throws IOException {
        Map<String, Map<Language, Map<String, String>>> bundles = new TreeMap<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
                String name = file.getFileName().toString().replace(".properties", "");
                String[] parts = name.split("_", 2);
                Language language = parts.length == 1 ? Language.ENGLISH : Language.of(parts[1]);
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                Map<String, String> texts = new TreeMap<>();
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
                bundles.computeIfAbsent(parts[0], module -> new TreeMap<>()).put(language, texts);
            }
        }
        return bundles;
    }

    private static Map<String, String> english() throws IOException {
        Map<String, String> all = new TreeMap<>();
        bundles().values().forEach(bundle -> all.putAll(bundle.get(Language.ENGLISH)));
        return all;
    }

    private static Map<Path, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Map<Path, String> sources = new TreeMap<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(SOURCES.relativize(file), Files.readString(file));
            }
            return sources;
        }
    }

    @Test
    void every_module_has_the_same_keys_in_four_languages() throws IOException {
        List<String> wrong = new ArrayList<>();
        bundles()
                .forEach(
                        (module, bundle) -> {
                            Set<String> all =
                                    bundle.values().stream()
                                            .flatMap(texts -> texts.keySet().stream())
                                            .collect(Collectors.toCollection(TreeSet::new));
                            for (Language language : Language.values()) {
                                Set<String> missing = new TreeSet<>(all);
                                missing.removeAll(bundle.getOrDefault(language, Map.of()).keySet());
                                missing.forEach(key -> wrong.add(language.tag() + " lacks " + key));
                            }
                            all.stream()
                                    .filter(key -> !key.startsWith(module + "."))
                                    .forEach(key -> wrong.add(module + " has a foreign " + key));
                        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_text_is_left_in_english() throws IOException {
        Set<String> allowed =
                Files.readAllLines(ALLOWED).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        for (Map<Language, Map<String, String>> bundle : bundles().values()) {
            Map<String, String> english = bundle.get(Language.ENGLISH);
            bundle.forEach(
                    (language, texts) ->
                            texts.forEach(
                                    (key, text) -> {
                                        boolean same =
                                                language != Language.ENGLISH
                                                        && text.equals(english.get(key))
                                                        && hasWords(text);
                                        String name = language.tag() + " " + key;
                                        if (same && allowed.contains(name)) {
                                            used.add(name);
                                        } else if (same
                                                || text.isBlank() && !key.endsWith("separator")) {
                                            wrong.add(name + "=" + text);
                                        }
                                    }));
        }
        assertThat(wrong).as("texts equal to English or empty").isEmpty();
        assertThat(allowed)
                .as("lines of the allow-list that allow nothing any more")
                .isEqualTo(used);
    }

    private static boolean hasWords(String text) {
        return Pattern.compile("\\p{L}{2}").matcher(text.replaceAll("\\{[^{}]*\\}", "")).find();
    }

    @Test
    void every_pattern_is_valid_and_asks_for_the_same_arguments_in_each_language()
            throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map<Language, Map<String, String>> bundle : bundles().values()) {
            bundle.forEach(
                    (language, texts) ->
                            texts.forEach(
                                    (key, text) -> {
                                        try {
                                            new MessageFormat(
                                                    text, ULocale.forLocale(language.locale()));
                                            String original = bundle.get(Language.ENGLISH).get(key);
                                            if (original != null
                                                    && !arguments(text)
                                                            .equals(arguments(original))) {
                                                wrong.add(
                                                        language.tag()
                                                                + " "
                                                                + key
                                                                + ": other arguments");
                                            }
                                        } catch (IllegalArgumentException e) {
                                            wrong.add(
                                                    language.tag()
                                                            + " "
                                                            + key
                                                            + ": "
                                                            + e.getMessage());
                                        }
                                        if (text.contains("'")) {
                                            wrong.add(
                                                    language.tag()
                                                            + " "
                                                            + key
                                                            + ": ' would be eaten, write ’");
                                        }
                                    }));
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> arguments = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                arguments.add(pattern.getSubstring(part));
            }
        }
        return arguments;
    }

    @Test
    void arabic_plurals_have_all_six_forms() throws IOException {
        List<String> wrong = new ArrayList<>();
        bundles()
                .values()
                .forEach(
                        bundle ->
                                bundle.getOrDefault(Language.ARABIC, Map.of())
                                        .forEach(
                                                (key, text) -> {
                                                    if (text.contains(", plural,")) {
                                                        for (String form :
                                                                List.of(
                                                                        "zero", "one", "two", "few",
                                                                        "many", "other")) {
                                                            if (!text.contains(form + " {")) {
                                                                wrong.add(key + " lacks " + form);
                                                            }
                                                        }
                                                    }
                                                }));
        assertThat(wrong).isEmpty();
    }

    /** What search finds has one name; a paragraph is a line of a source file. */
    @Test
    void arabic_writes_tanwin_in_one_way_before_the_alif() throws IOException {
        Map<String, Set<String>> places = arabicWords();
        Set<String> marked =
                places.keySet().stream()
                        .filter(word -> word.endsWith("ا") && word.contains(TANWIN))
                        .map(TranslationsTest::bare)
                        .collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        places.forEach(
                (word, keys) -> {
                    boolean unmarked =
                            word.endsWith("ا")
                                    && !word.contains(TANWIN)
                                    && marked.contains(bare(word));
                    if (unmarked || word.endsWith("ا" + TANWIN)) {
                        wrong.add(word + " in " + keys);
                    }
                });
        assertThat(marked).as("words that end so").hasSizeGreaterThan(50);
        assertThat(wrong).as("spelt in another way than elsewhere").isEmpty();
    }

    /** Each word with the keys of the texts in which it stands. */
    private static Map<String, Set<String>> arabicWords() throws IOException {
        Map<String, Set<String>> words = new TreeMap<>();
        for (Map<Language, Map<String, String>> bundle : bundles().values()) {
            bundle.getOrDefault(Language.ARABIC, Map.of())
                    .forEach(
                            (key, text) -> {
                                Matcher word = ARABIC_WORD.matcher(text);
                                while (word.find()) {
                                    words.computeIfAbsent(word.group(), each -> new TreeSet<>())
                                            .add(key);
                                }
                            });
        }
        return words;
    }

    /** Without short vowels and doubling. */
    private static String bare(String word) {
        return word.replaceAll("[\u064b-\u0652]", "");
    }

    @Test
    void a_passage_has_its_own_word_in_arabic() throws IOException {
        Pattern paragraph = Pattern.compile("فقر(ة|ات|تان|تين)");
        Map<String, String> english = english();
        List<String> wrong = new ArrayList<>();
        bundles()
                .values()
                .forEach(
                        bundle ->
                                bundle.getOrDefault(Language.ARABIC, Map.of())
                                        .forEach(
                                                (key, text) -> {
                                                    String original =
                                                            english.getOrDefault(key, "")
                                                                    .toLowerCase(Locale.ROOT);
                                                    if (original.contains("passage")
                                                            && !original.contains("paragraph")
                                                            && paragraph.matcher(text).find()) {
                                                        wrong.add(key + "=" + text);
                                                    }
                                                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_key_used_in_code_has_a_text() throws IOException {
        Set<String> known = english().keySet();
        List<String> wrong = new ArrayList<>();
        sources()
                .forEach(
                        (file, source) -> {
                            for (Pattern pattern : List.of(KEY_USED, HELP_USED)) {
                                Matcher used = pattern.matcher(source);
                                while (used.find()) {
                                    if (!known.contains(used.group(1))) {
                                        wrong.add(file + ": " + used.group(1));
                                    }
                                }
                            }
                        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everything_the_audit_log_speaks_of_has_a_name() throws IOException {
        Map<String, String> english = english();
        Set<String> nameless = new TreeSet<>();
        int found = 0;
        for (String source : sources().values()) {
            Matcher audited = AUDITED.matcher(source);
            while (audited.find()) {
                String type = audited.group(1) == null ? audited.group(2) : audited.group(1);
                found++;
                if (!english.containsKey("audit.about." + type)) {
                    nameless.add(type);
                }
            }
        }
        assertThat(found).isGreaterThan(20);
        assertThat(nameless).isEmpty();
    }

    @Test
    void every_constant_of_a_labelled_enum_has_a_label() throws IOException {
        Set<String> known = english().keySet();
        List<String> wrong = new ArrayList<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.sokong")) {
            if (!type.isEnum()) {
                continue;
            }
            String module = type.getPackageName().replace("org.sokong.", "").split("\\.")[0];
            String prefix = module + "." + type.getSimpleName().toLowerCase(Locale.ROOT) + ".";
            if (known.stream().noneMatch(key -> isLabel(key, prefix))) {
                continue;
            }
            for (Object constant : type.reflect().getEnumConstants()) {
                if (!known.contains(prefix + ((Enum<?>) constant).name())) {
                    wrong.add(prefix + ((Enum<?>) constant).name());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isLabel(String key, String prefix) {
        return key.startsWith(prefix) && key.substring(prefix.length()).matches("[A-Z0-9_]+");
    }

    @Test
    void no_text_for_people_stands_in_java() throws IOException {
        List<String> wrong = new ArrayList<>();
        sources()
                .forEach(
                        (file, source) -> {
                            for (Pattern pattern : List.of(LITERAL_TEXT, LITERAL_HEADER)) {
                                Matcher literal = pattern.matcher(source);
                                while (literal.find()) {
                                    if (!NOT_TRANSLATED.contains(literal.group(1))) {
                                        wrong.add(file + ": " + literal.group(1));
                                    }
                                }
                            }
                        });
        assertThat(wrong).isEmpty();
    }
}
