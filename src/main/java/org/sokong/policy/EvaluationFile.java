package org.sokong.policy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sokong.uikit.Language;

/** Reads a file of sample queries: comma-separated, in UTF-8, a row for each query. */
final class EvaluationFile {

    private static final List<String> COLUMNS =
            List.of("query_id", "lang", "query", "must_hit", "may_hit", "must_not_hit", "k");
    private static final Pattern PLACE = Pattern.compile("(\\S+)-P(\\d{1,6})");
    private static final int MOST_K = 1_000;

    private EvaluationFile() {}

    /** Why a file cannot be used, in a sentence for the person at the terminal. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1;

        Unusable(String sentence) {
            super(sentence);
        }
    }

    static List<EvaluationQuery> read(byte[] content) throws Unusable {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw new Unusable("The file is not in UTF-8. Save it as CSV in UTF-8.");
        }
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setIgnoreEmptyLines(true)
                        .get();
        List<EvaluationQuery> queries = new ArrayList<>();
        try (CSVParser rows =
                CSVParser.parse(
                        new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text),
                        format)) {
            for (String column : COLUMNS) {
                if (!rows.getHeaderNames().contains(column)) {
                    throw new Unusable(
                            "The file has no column \""
                                    + column
                                    + "\". It needs "
                                    + String.join(", ", COLUMNS)
                                    + ".");
                }
            }
            Set<String> ids = new HashSet<>();
            for (CSVRecord row : rows) {
                EvaluationQuery query = query(row);
                if (!ids.add(query.id())) {
                    throw wrong(row, "the query_id " + query.id() + " stands twice");
                }
                queries.add(query);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Unusable("The file is not a table of comma-separated values.");
        }
        if (queries.isEmpty()) {
            throw new Unusable("The file holds no query.");
        }
        return queries;
    }

    private static EvaluationQuery query(CSVRecord row) throws Unusable {
        if (!row.isConsistent()) {
            throw wrong(row, "it has another number of cells than the first line");
        }
        String id = row.get("query_id").strip();
        String words = row.get("query").strip();
        if (id.isEmpty() || words.isEmpty()) {
            throw wrong(row, "query_id or query is empty");
        }
        String tag = row.get("lang").strip();
        Language language =
                Arrays.stream(Language.values())
                        .filter(each -> each.tag().equals(tag))
                        .findFirst()
                        .orElseThrow(
                                () -> wrong(row, "lang is \"" + tag + "\", not en, ms, vi or ar"));
        String most = row.get("k").strip();
        if (!most.matches("\\d{1,4}") || Integer.parseInt(most) > MOST_K) {
            throw wrong(row, "k is \"" + most + "\", not a number from 0 to " + MOST_K);
        }
        Set<EvaluationQuery.Place> must = places(row, "must_hit");
        int k = Integer.parseInt(most);
        if (k == 0 && !must.isEmpty()) {
            throw wrong(row, "k is 0 although there are passages to find");
        }
        return new EvaluationQuery(
                id, language, words, must, places(row, "may_hit"), places(row, "must_not_hit"), k);
    }

    private static Set<EvaluationQuery.Place> places(CSVRecord row, String column) throws Unusable {
        Set<EvaluationQuery.Place> places = new LinkedHashSet<>();
        for (String cell : row.get(column).split(";")) {
            if (cell.isBlank()) {
                continue;
            }
            Matcher place = PLACE.matcher(cell.strip());
            if (!place.matches()) {
                throw wrong(
                        row,
                        column
                                + " names \""
                                + cell.strip()
                                + "\", which is not a document and a paragraph such as 004-P13");
            }
            places.add(new EvaluationQuery.Place(place.group(1), Integer.parseInt(place.group(2))));
        }
        return places;
    }

    private static Unusable wrong(CSVRecord row, String what) {
        return new Unusable("Row " + (row.getRecordNumber() + 1) + ": " + what + ".");
    }
}
