package org.sokong.codesets;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodeLoadPreview.Problem;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.CsvCell;
import org.sokong.uikit.Language;

/**
 * A file of code lists as an administrator brings it: columns {@code scheme, version, variable,
 * code, label_en, label_ms, label_vi, label_ar, valid_from, valid_to} in any order; the labels in
 * other languages and the days may be missing.
 */
final class CodeFile {

    private static final List<String> REQUIRED =
            List.of("scheme", "version", "variable", "code", "label_en");
    private static final Set<String> KNOWN =
            Set.of(
                    "scheme",
                    "version",
                    "variable",
                    "code",
                    "label_en",
                    "label_ms",
                    "label_vi",
                    "label_ar",
                    "valid_from",
                    "valid_to");
    private static final int MAX_LINES = 20_000;
    private static final int MOST_PROBLEMS = 200;

    private final List<Value> values = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private CodeFile() {}

    /**
     * A value of the file.
     *
     * @param labels without the languages that the file has nothing for
     */
    record Value(
            int line,
            CodeKey key,
            Map<Language, String> labels,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /**
     * Reads a file.
     *
     * @throws DomainException when it is empty, too long, in another encoding or has other columns
     */
    static CodeFile read(byte[] content) {
        List<CsvText.Line> lines = CsvText.lines(content);
        if (lines.size() < 2) {
            throw new DomainException("codesets.error.load.empty");
        }
        if (lines.size() > MAX_LINES + 1) {
            throw new DomainException("codesets.error.load.long", MAX_LINES);
        }
        List<String> columns =
                lines.getFirst().cells().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
        for (String name : REQUIRED) {
            if (!columns.contains(name)) {
                throw new DomainException("codesets.error.load.column", name);
            }
        }
        for (String name : columns) {
            if (!KNOWN.contains(name) || columns.indexOf(name) != columns.lastIndexOf(name)) {
                throw new DomainException("codesets.error.load.unknown", name);
            }
        }
        CodeFile file = new CodeFile();
        Map<CodeKey, Integer> seen = new HashMap<>();
        lines.stream().skip(1).forEach(line -> file.take(line, columns, seen));
        return file;
    }

    List<Value> values() {
        return values;
    }

    List<Problem> problems() {
        return problems;
    }

    void problem(int line, String key, Object... arguments) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(line, key, List.of(arguments)));
        }
    }

    private void take(CsvText.Line line, List<String> columns, Map<CodeKey, Integer> seen) {
        int before = problems.size();
        int at = line.number();
        if (!line.closed()) {
            problem(at, "codesets.problem.quote");
            return;
        }
        if (line.cells().size() != columns.size()) {
            problem(at, "codesets.problem.cells", line.cells().size(), columns.size());
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), CsvCell.original(line.cells().get(i)));
        }
        CodeKey key = key(at, cells);
        Map<Language, String> labels = labels(at, cells);
        LocalDate from = day(at, cells, "valid_from");
        LocalDate to = day(at, cells, "valid_to");
        if (from != null && to != null && to.isBefore(from)) {
            problem(at, "codesets.problem.days");
        }
        Integer first = seen.putIfAbsent(key, at);
        if (first != null) {
            problem(at, "codesets.problem.twice", first);
        }
        if (problems.size() == before) {
            values.add(new Value(at, key, labels, from, to));
        }
    }

    private CodeKey key(int line, Map<String, String> cells) {
        String scheme = cells.getOrDefault("scheme", "");
        String version = cells.getOrDefault("version", "");
        String variable = cells.getOrDefault("variable", "");
        String code = cells.getOrDefault("code", "");
        if (!CodeTexts.SCHEME.matcher(scheme).matches()) {
            problem(line, "codesets.problem.scheme");
        }
        if (!CodeTexts.VERSION.matcher(version).matches()) {
            problem(line, "codesets.problem.version");
        }
        if (variable.isEmpty() || !CodeTexts.isPlain(variable, CodeTexts.LONGEST_CODE)) {
            problem(line, "codesets.problem.variable", CodeTexts.LONGEST_CODE);
        }
        if (code.isEmpty() || !CodeTexts.isPlain(code, CodeTexts.LONGEST_CODE)) {
            problem(line, "codesets.problem.code", CodeTexts.LONGEST_CODE);
        }
        return new CodeKey(scheme, version, variable, code);
    }

    private Map<Language, String> labels(int line, Map<String, String> cells) {
        Map<Language, String> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String label = cells.getOrDefault("label_" + language.tag(), "");
            if (!CodeTexts.isPlain(label, CodeTexts.LONGEST_LABEL)) {
                problem(
                        line,
                        "codesets.problem.label",
                        language.ownName(),
                        CodeTexts.LONGEST_LABEL);
            } else if (!label.isEmpty()) {
                labels.put(language, label);
            } else if (language == Language.ENGLISH) {
                problem(line, "codesets.problem.english");
            }
        }
        return labels;
    }

    private @Nullable LocalDate day(int line, Map<String, String> cells, String column) {
        String text = cells.getOrDefault(column, "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Said below, in words.
        }
        problem(line, "codesets.problem.day", column);
        return null;
    }
}
