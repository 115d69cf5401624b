package org.sokong.codesets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Code lists of the field with labels in four languages: HTCDS 2.0, the Protocol's act, means and
 * purpose, and our own. Where a scheme has several versions, the newest speaks first and older ones
 * explain codes that only they know; days decide what may be chosen.
 *
 * <p>Kept in memory. A change made in this instance is seen at once, one made in another instance
 * within half a minute.
 */
@Service
@PreAuthorize("permitAll()")
public class CodeSets {

    private static final long CHECK_EVERY = TimeUnit.SECONDS.toNanos(30);

    private final CodeTable table;
    private final TimeText time;
    private volatile Lists lists = new Lists("", Map.of(), Map.of());
    private volatile long checkedAt;

    CodeSets(CodeTable table, TimeText time, CodeSetLoader loader) {
        this.table = table;
        this.time = time;
        loader.load();
        refresh();
    }

    /** What people read for a code; the code itself where the list does not have it. */
    public String label(String scheme, String variable, String code, Language language) {
        return find(scheme, variable, code).map(value -> value.label(language)).orElse(code);
    }

    /**
     * What people read for a code as a version of the scheme means it; where that version is not
     * here, as another version means it; else the code itself.
     */
    public String label(
            String scheme, String version, String variable, String code, Language language) {
        return find(scheme, version, variable, code)
                .or(() -> find(scheme, variable, code))
                .map(value -> value.label(language))
                .orElse(code);
    }

    /** What people read for a code that a record keeps in a field of this variable. */
    public String label(CodedValue value, String variable, Language language) {
        return label(value.scheme(), value.version(), variable, value.code(), language);
    }

    /**
     * The value of a code, retired ones included: one that may be chosen before one that may not.
     */
    public Optional<CodeValue> find(String scheme, String variable, String code) {
        LocalDate today = today();
        CodeRow best = null;
        for (CodeRow row : rows(scheme, variable)) {
            if (row.key().code().equals(code)) {
                if (row.isValid(today)) {
                    return Optional.of(value(row, today));
                }
                best = best == null ? row : best;
            }
        }
        return Optional.ofNullable(best).map(row -> value(row, today));
    }

    /** The value of a code in a version, retired ones included. */
    public Optional<CodeValue> find(String scheme, String version, String variable, String code) {
        return Optional.ofNullable(
                        lists().exact().get(new CodeKey(scheme, version, variable, code)))
                .map(row -> value(row, today()));
    }

    /** The value that a record keeps in a field of this variable. */
    public Optional<CodeValue> find(CodedValue value, String variable) {
        return find(value.scheme(), value.version(), variable, value.code());
    }

    /** Values that may be chosen today, in the order of the list; empty for an unknown list. */
    public List<CodeValue> values(String scheme, String variable) {
        LocalDate today = today();
        Map<String, CodeValue> values = new LinkedHashMap<>();
        for (CodeRow row : rows(scheme, variable)) {
            if (row.isValid(today)) {
                values.putIfAbsent(row.key().code(), value(row, today));
            }
        }
        return List.copyOf(values.values());
    }

    /** Whether the code may be chosen today. */
    public boolean has(String scheme, String variable, String code) {
        return find(scheme, variable, code).map(CodeValue::current).orElse(false);
    }

    /** Whether what a record is about to keep may be chosen today. */
    public boolean has(CodedValue value, String variable) {
        return find(value, variable).map(CodeValue::current).orElse(false);
    }

    /**
     * A code as a record keeps it, in the version that offers it today.
     *
     * @return empty when it may not be chosen today
     */
    public Optional<CodedValue> coded(String scheme, String variable, String code) {
        return find(scheme, variable, code).filter(CodeValue::current).map(CodeValue::coded);
    }

    /** The newest version of a scheme that has a value for today; empty for an unknown scheme. */
    public Optional<String> version(String scheme) {
        LocalDate today = today();
        return lists().exact().values().stream()
                .filter(row -> row.key().scheme().equals(scheme) && row.isValid(today))
                .map(row -> row.key().version())
                .max(CodeVersions.ORDER);
    }

    /** The newest version of a list that has a value for today; empty for an unknown list. */
    public Optional<String> version(String scheme, String variable) {
        LocalDate today = today();
        return rows(scheme, variable).stream()
                .filter(row -> row.isValid(today))
                .map(row -> row.key().version())
                .findFirst();
    }

    /** Reads the lists again with the next question; called after a change here. */
    void forget() {
        checkedAt = System.nanoTime() - CHECK_EVERY;
    }

    /** Reads the lists if another instance has changed them. */
    void refresh() {
        checkedAt = System.nanoTime();
        String token = table.token();
        if (!token.equals(lists.token())) {
            Map<CodeList, List<CodeRow>> all = new HashMap<>();
            Map<CodeKey, CodeRow> exact = new LinkedHashMap<>();
            for (CodeRow row : table.all()) {
                all.computeIfAbsent(row.key().list(), list -> new ArrayList<>()).add(row);
                exact.put(row.key(), row);
            }
            lists = new Lists(token, all, exact);
        }
    }

    private List<CodeRow> rows(String scheme, String variable) {
        return lists().all().getOrDefault(new CodeList(scheme, variable), List.of());
    }

    private Lists lists() {
        if (System.nanoTime() - checkedAt >= CHECK_EVERY) {
            refresh();
        }
        return lists;
    }

    /** Where the reader is: a list changes with their day, not with that of Greenwich. */
    private LocalDate today() {
        return time.today();
    }

    private static CodeValue value(CodeRow row, LocalDate today) {
        return new CodeValue(row.key(), row.labels(), row.isValid(today));
    }

    /**
     * What was read.
     *
     * @param all newest version first, then by position
     */
    private record Lists(
            String token, Map<CodeList, List<CodeRow>> all, Map<CodeKey, CodeRow> exact) {}
}
