package org.sokong.codesets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodeLoadPreview.Change;
import org.sokong.uikit.Language;

/**
 * Compares a file with the lists. A file speaks for each list and version it has values of: a value
 * of that version that it does not have is retired, and values of older versions give way on the
 * first day of the new one. What an administrator added by hand stays.
 */
final class CodeLoadPlan {

    private final CodeFile file;
    private final LocalDate today;
    private final Set<CodeList> fixed;
    private final Map<CodeKey, CodeRow> stored = new HashMap<>();
    private final List<CodeRow> added = new ArrayList<>();
    private final List<CodeRow> changed = new ArrayList<>();
    private final List<CodeRow> retired = new ArrayList<>();
    private final List<CodeRow> replaced = new ArrayList<>();
    private int unchanged;

    CodeLoadPlan(CodeFile file, Collection<CodeRow> rows, Set<CodeList> fixed, LocalDate today) {
        this.file = file;
        this.today = today;
        this.fixed = fixed;
        rows.forEach(row -> stored.put(row.key(), row));
        Map<Issue, List<CodeFile.Value>> issues = new LinkedHashMap<>();
        for (CodeFile.Value value : file.values()) {
            issues.computeIfAbsent(Issue.of(value.key()), issue -> new ArrayList<>()).add(value);
        }
        issues.forEach(this::compare);
    }

    /** A list in a version. */
    private record Issue(CodeList list, String version) {
        static Issue of(CodeKey key) {
            return new Issue(key.list(), key.version());
        }
    }

    private void compare(Issue issue, List<CodeFile.Value> values) {
        Map<String, CodeFile.Value> byCode = new HashMap<>();
        LocalDate start = LocalDate.MAX;
        int position = 0;
        for (CodeFile.Value value : values) {
            byCode.put(value.key().code(), value);
            LocalDate from = value.validFrom() == null ? today : value.validFrom();
            start = from.isBefore(start) ? from : start;
            compare(value, position++);
        }
        LocalDate lastDay = (start.isBefore(today) ? today : start).minusDays(1);
        for (CodeRow row : stored.values()) {
            if (!row.key().list().equals(issue.list()) || row.origin() == CodeOrigin.LOCAL) {
                continue;
            }
            int age = CodeVersions.ORDER.compare(row.key().version(), issue.version());
            boolean inFile = byCode.containsKey(row.key().code());
            if (age == 0 && !inFile) {
                end(row, today.minusDays(1), retired);
            } else if (age < 0) {
                end(row, lastDay, inFile ? replaced : retired);
            }
        }
    }

    private static void end(CodeRow row, LocalDate lastDay, List<CodeRow> into) {
        if (row.validTo() == null || row.validTo().isAfter(lastDay)) {
            into.add(row.validUntil(lastDay).changedHere());
        }
    }

    private void compare(CodeFile.Value value, int position) {
        CodeRow old = stored.get(value.key());
        if (fixed.contains(value.key().list())) {
            file.problem(value.line(), "codesets.problem.fixed");
        } else if (old != null && old.origin() == CodeOrigin.LOCAL) {
            file.problem(value.line(), "codesets.problem.local");
        } else if (old == null) {
            added.add(row(value, null, position));
        } else {
            CodeRow row = row(value, old, old.position());
            boolean same =
                    row.labels().equals(old.labels())
                            && row.validFrom().equals(old.validFrom())
                            && java.util.Objects.equals(row.validTo(), old.validTo());
            if (same) {
                unchanged++;
            } else {
                changed.add(row);
            }
        }
    }

    /** A label that the file does not have stays as it is. */
    private CodeRow row(CodeFile.Value value, @Nullable CodeRow old, int position) {
        Map<Language, String> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labels.put(language, old == null ? "" : old.labels().getOrDefault(language, ""));
        }
        labels.putAll(value.labels());
        LocalDate from = value.validFrom();
        if (from == null) {
            from = old == null ? today : old.validFrom();
        }
        return new CodeRow(
                value.key(),
                labels,
                from,
                value.validTo(),
                position,
                old == null ? CodeOrigin.LOADED : old.origin(),
                true,
                0);
    }

    /** The values to write. */
    List<CodeRow> writes() {
        List<CodeRow> all = new ArrayList<>(added);
        all.addAll(changed);
        all.addAll(retired);
        all.addAll(replaced);
        return all;
    }

    CodeLoadPreview preview(String token) {
        return new CodeLoadPreview(
                token,
                changes(added),
                changes(changed),
                changes(retired),
                replaced.size(),
                unchanged,
                List.copyOf(file.problems()));
    }

    private static List<Change> changes(List<CodeRow> rows) {
        return rows.stream()
                .sorted(CodeTable.ORDER)
                .map(row -> new Change(row.key(), row.labels()))
                .toList();
    }
}
