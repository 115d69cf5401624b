package org.sokong.codesets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sokong.uikit.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Code lists of the field with labels in four languages: HTCDS 2.0, the Protocol's act, means and
 * purpose, and our own. Where a scheme has several versions, the newest speaks first and older ones
 * explain codes that only they know. Kept in memory: they change with a release only.
 */
@Service
@PreAuthorize("permitAll()")
public class CodeSets {

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Map<Key, Map<String, CodeValue>> lists = Map.of();

    CodeSets(JdbcClient jdbc, Clock clock, CodeSetLoader loader) {
        this.jdbc = jdbc;
        this.clock = clock;
        loader.load();
        refresh();
    }

    /** What people read for a code; the code itself where the list does not have it. */
    public String label(String scheme, String variable, String code, Language language) {
        return find(scheme, variable, code).map(value -> value.label(language)).orElse(code);
    }

    /** The value of a code, withdrawn ones included. */
    public Optional<CodeValue> find(String scheme, String variable, String code) {
        return Optional.ofNullable(
                lists.getOrDefault(new Key(scheme, variable), Map.of()).get(code));
    }

    /** Values that may be chosen today, in the order of the list; empty for an unknown list. */
    public List<CodeValue> values(String scheme, String variable) {
        return lists.getOrDefault(new Key(scheme, variable), Map.of()).values().stream()
                .filter(CodeValue::current)
                .toList();
    }

    /** Whether the code may be chosen today. */
    public boolean has(String scheme, String variable, String code) {
        return find(scheme, variable, code).map(CodeValue::current).orElse(false);
    }

    private void refresh() {
        LocalDate today = LocalDate.now(clock);
        Map<Key, Map<String, CodeValue>> all = new LinkedHashMap<>();
        for (CodeRow row : rows(jdbc)) {
            all.computeIfAbsent(new Key(row.scheme(), row.variable()), key -> new LinkedHashMap<>())
                    .putIfAbsent(
                            row.code(),
                            new CodeValue(row.code(), row.labels(), row.isValid(today)));
        }
        lists = all;
    }

    /** Newest version first, then by position. */
    static List<CodeRow> rows(JdbcClient jdbc) {
        return new ArrayList<>(
                jdbc.sql("select * from code_set order by scheme, variable, version desc, position")
                        .query((row, number) -> CodeRow.read(row))
                        .list());
    }

    private record Key(String scheme, String variable) {}
}
