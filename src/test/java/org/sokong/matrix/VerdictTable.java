package org.sokong.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One file of verdicts, written by hand from the specification: a line is an operation, a column an
 * actor. A {@code -} says that the cell has no meaning; the file says why.
 */
record VerdictTable(String file, List<String> actors, List<Row> rows) {

    /** Begins a line that says: this actor gets in every row what that column says. */
    private static final String SAME = "same";

    /** An operation and what each actor gets. */
    record Row(String operation, Map<String, Verdict> verdicts) {

        private static final Pattern NAME =
                Pattern.compile("(.+?)(?: \\[(.+)])?(?: reveals (.+))?");

        /** What is tried: the operation without the square brackets and what it reveals. */
        String attempt() {
            return part(1);
        }

        /** What stands in square brackets: the state of the thing that is aimed at; or empty. */
        String condition() {
            return Objects.requireNonNullElse(part(2), "");
        }

        /** The secret that is looked for in the answer; null when any answer counts. */
        @Nullable String secret() {
            return part(3);
        }

        boolean uses(String attempt) {
            return attempt().equals(attempt);
        }

        boolean isOverHttp() {
            return !operation.startsWith("service ");
        }

        private @Nullable String part(int group) {
            Matcher name = NAME.matcher(operation);
            if (!name.matches()) {
                throw new IllegalStateException(operation);
            }
            return name.group(group);
        }
    }

    static VerdictTable read(String file) {
        List<List<String>> lines = lines(file);
        List<String> header = lines.getFirst();
        List<String> columns = header.subList(1, header.size());
        Map<String, String> same = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.getFirst().equals(SAME)) {
                same.put(line.get(1), line.get(2));
                continue;
            }
            if (line.size() != header.size()) {
                throw new IllegalStateException(
                        file + ": " + line.getFirst() + " has not " + header.size() + " cells");
            }
            Map<String, Verdict> verdicts = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                if (!line.get(i + 1).equals("-")) {
                    verdicts.put(columns.get(i), Verdict.of(line.get(i + 1)));
                }
            }
            same.forEach(
                    (actor, other) -> {
                        if (verdicts.containsKey(other)) {
                            verdicts.put(actor, verdicts.get(other));
                        }
                    });
            rows.add(new Row(line.getFirst(), verdicts));
        }
        List<String> actors = new ArrayList<>(columns);
        actors.addAll(same.keySet());
        return new VerdictTable(file, actors, rows);
    }

    int cells() {
        return rows.stream().mapToInt(row -> row.verdicts().size()).sum();
    }

    /** Lines of a file as trimmed cells; empty lines and those that begin with # are left out. */
    static List<List<String>> lines(String file) {
        try (InputStream stream = VerdictTable.class.getResourceAsStream("/matrix/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("no file " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(",")).map(String::strip).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
