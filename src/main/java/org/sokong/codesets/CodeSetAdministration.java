package org.sokong.codesets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Upkeep of the code lists for the whole installation. What is changed here stays as it is when a
 * release brings other values. Values are retired, never deleted, since old records still need
 * their labels.
 */
@Service
@PreAuthorize("hasAuthority('CODESETS_MANAGE')")
@Transactional
public class CodeSetAdministration {

    /** Largest file that is read, in bytes. */
    public static final int MAX_BYTES = 2_000_000;

    private final CodeTable table;
    private final CodeSets codes;
    private final Set<CodeList> fixed;
    private final Map<CodeKey, Map<Language, String>> shipped = new HashMap<>();
    private final AuditLog audit;
    private final TimeText time;

    CodeSetAdministration(
            CodeTable table, CodeSets codes, CodeSetLoader loader, AuditLog audit, TimeText time) {
        this.table = table;
        this.codes = codes;
        this.fixed = loader.fixed();
        loader.shipped().forEach(row -> shipped.put(row.key(), row.labels()));
        this.audit = audit;
        this.time = time;
    }

    /** All lists, by scheme and variable. */
    @Transactional(readOnly = true)
    public List<CodeListItem> lists() {
        Map<CodeList, Set<String>> versions = new LinkedHashMap<>();
        table.all()
                .forEach(
                        row ->
                                versions.computeIfAbsent(
                                                row.key().list(), list -> new LinkedHashSet<>())
                                        .add(row.key().version()));
        List<CodeListItem> items = new ArrayList<>();
        versions.forEach(
                (list, found) ->
                        items.add(
                                new CodeListItem(list, List.copyOf(found), fixed.contains(list))));
        return items;
    }

    /** The values of a list in all versions, newest first; empty for an unknown list. */
    @Transactional(readOnly = true)
    public List<CodeItem> values(CodeList list) {
        return table.of(list).stream().map(this::item).toList();
    }

    /**
     * Adds a value to the newest version of a list.
     *
     * @throws DomainException when the list is unknown or fixed, or the code or a label is wrong or
     *     taken
     */
    @RetriedOnConflict
    public CodeKey add(NewCode command) {
        table.lock();
        List<CodeRow> rows = table.of(command.list());
        if (rows.isEmpty()) {
            throw new DomainException("codesets.error.list");
        }
        requireNotFixed(command.list());
        Map<Language, String> labels = CodeTexts.clean(command.labels());
        String english = labels.getOrDefault(Language.ENGLISH, "");
        LocalDate today = today();
        if (rows.stream()
                .filter(row -> row.isValid(today))
                .anyMatch(
                        row ->
                                row.labels()
                                        .getOrDefault(Language.ENGLISH, "")
                                        .equalsIgnoreCase(english))) {
            throw new DomainException("codesets.error.english.taken");
        }
        String version = codesVersion(rows, today);
        CodeKey key =
                new CodeKey(
                        command.list().scheme(),
                        version,
                        command.list().variable(),
                        code(command.code(), english, rows));
        int position = rows.stream().mapToInt(CodeRow::position).max().orElse(0) + 1;
        table.put(new CodeRow(key, labels, today, null, position, CodeOrigin.LOCAL, true, 0));
        changed("ADDED", key);
        return key;
    }

    /** The version that offers values today, else the newest. */
    private static String codesVersion(List<CodeRow> rows, LocalDate today) {
        return rows.stream()
                .filter(row -> row.isValid(today))
                .findFirst()
                .orElse(rows.getFirst())
                .key()
                .version();
    }

    private static String code(@Nullable String typed, String english, List<CodeRow> rows) {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        rows.forEach(row -> taken.add(row.key().code()));
        if (typed != null && !typed.isBlank()) {
            String code = CodeTexts.typed(typed.strip());
            if (taken.contains(code)) {
                throw new DomainException("codesets.error.code.taken");
            }
            return code;
        }
        String made = CodeTexts.made(english);
        String code = made;
        for (int i = 2; taken.contains(code); i++) {
            code = made + "_" + i;
        }
        return code;
    }

    /**
     * Changes what people read, in old records too. The meaning must stay: for another meaning,
     * retire the value and add one.
     *
     * @param revision as read with {@link #values}
     * @throws DomainException when the list is fixed or a label is wrong
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @RetriedOnConflict
    public void relabel(CodeKey key, long revision, Map<Language, String> labels) {
        CodeRow row = find(key, revision);
        Map<Language, String> clean = CodeTexts.clean(labels);
        if (!clean.equals(row.labels())) {
            table.put(row.labelled(clean).changedHere());
            changed("RELABELLED", key);
        }
    }

    /**
     * Gives a value back the labels that this release brings; where nothing else of it was changed
     * here, the next release may change it again.
     *
     * @param revision as read with {@link #values}
     * @throws DomainException when the list is fixed or the release has no such value
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @RetriedOnConflict
    public void backToShipped(CodeKey key, long revision) {
        CodeRow row = find(key, revision);
        Map<Language, String> labels = shipped.get(key);
        if (labels == null || row.origin() != CodeOrigin.SHIPPED) {
            throw new DomainException("codesets.error.not_shipped");
        }
        if (!labels.equals(row.labels())) {
            CodeRow given = row.labelled(labels);
            table.put(row.validTo() == null ? given.followingReleases() : given);
            changed("BACK_TO_SHIPPED", key);
        }
    }

    /**
     * A list with all its versions as a file that {@link #load} reads; recorded as an export.
     *
     * @throws DomainException when the list is unknown
     */
    public byte[] export(CodeList list) {
        List<CodeRow> rows = table.of(list);
        if (rows.isEmpty()) {
            throw new DomainException("codesets.error.list");
        }
        audit.record(
                AuditAction.EXPORTED,
                Subject.none("CODE_SET"),
                Map.of(
                        "scheme", list.scheme(),
                        "variable", list.variable(),
                        "values", rows.size()));
        return CodeExport.write(rows);
    }

    /**
     * Takes a value out of the choices; old records keep it.
     *
     * @param from first day on which it may not be chosen, not in the past
     * @throws DomainException when the list is fixed, or the day has passed
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @RetriedOnConflict
    public void retire(CodeKey key, long revision, LocalDate from) {
        CodeRow row = find(key, revision);
        // The dialog may have stood open over midnight.
        if (from.isBefore(today().minusDays(1)) || from.getYear() >= 2200) {
            throw new DomainException("codesets.error.day");
        }
        table.put(row.validUntil(from.minusDays(1)).changedHere());
        changed("RETIRED", key);
    }

    /**
     * Offers a retired value again.
     *
     * @throws DomainException when the list is fixed
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @RetriedOnConflict
    public void restore(CodeKey key, long revision) {
        CodeRow row = find(key, revision);
        table.put(row.validUntil(null).changedHere());
        changed("RESTORED", key);
    }

    /**
     * Tells what a file would do, and changes nothing.
     *
     * @param content at most {@link #MAX_BYTES}
     * @throws DomainException when it is too big or cannot be read at all
     */
    @Transactional(readOnly = true)
    public CodeLoadPreview preview(byte[] content) {
        String token = table.token();
        return plan(content).preview(token);
    }

    /**
     * Loads a file, all of it or nothing.
     *
     * @param token of the preview that the administrator saw
     * @throws DomainException when a line of it is wrong or it would change nothing
     * @throws OptimisticLockingFailureException when the lists have changed since the preview
     */
    @RetriedOnConflict
    public CodeLoadPreview load(byte[] content, String token) {
        if (!table.lock().equals(token)) {
            throw new OptimisticLockingFailureException("code lists");
        }
        CodeLoadPlan plan = plan(content);
        CodeLoadPreview preview = plan.preview(token);
        if (!preview.problems().isEmpty()) {
            throw new DomainException("codesets.error.load.problems");
        }
        if (!preview.isLoadable()) {
            throw new DomainException("codesets.error.load.nothing");
        }
        plan.writes().forEach(table::put);
        Set<String> versions = new TreeSet<>();
        preview.added().forEach(one -> versions.add(version(one)));
        preview.changed().forEach(one -> versions.add(version(one)));
        Map<String, Object> details = new HashMap<>();
        details.put("what", "LOADED");
        details.put("versions", versions.stream().limit(20).toList());
        details.put("added", preview.added().size());
        details.put("changed", preview.changed().size());
        details.put("retired", preview.retired().size());
        details.put("replaced", preview.replaced());
        changed(details);
        return preview;
    }

    private static String version(CodeLoadPreview.Change change) {
        return change.key().scheme() + "/" + change.key().version();
    }

    private CodeLoadPlan plan(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new DomainException("codesets.error.load.big");
        }
        return new CodeLoadPlan(CodeFile.read(content), table.all(), fixed, today());
    }

    private CodeRow find(CodeKey key, long revision) {
        table.lock();
        requireNotFixed(key.list());
        CodeRow row =
                table.of(key.list()).stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new DomainException("codesets.error.list"));
        if (row.revision() != revision) {
            throw new OptimisticLockingFailureException("code set value");
        }
        return row;
    }

    private void requireNotFixed(CodeList list) {
        if (fixed.contains(list)) {
            throw new DomainException("codesets.error.fixed");
        }
    }

    private CodeItem item(CodeRow row) {
        LocalDate today = today();
        CodeState state =
                row.isValid(today)
                        ? CodeState.CURRENT
                        : row.validTo() != null && row.validTo().isBefore(today)
                                ? CodeState.RETIRED
                                : CodeState.COMING;
        return new CodeItem(
                row.key(),
                row.labels(),
                row.validFrom(),
                row.validTo(),
                state,
                row.origin(),
                row.locallyChanged(),
                row.origin() == CodeOrigin.SHIPPED
                        && shipped.containsKey(row.key())
                        && !row.labels().equals(shipped.get(row.key())),
                row.revision());
    }

    private LocalDate today() {
        return time.today();
    }

    private void changed(String what, CodeKey key) {
        changed(
                Map.of(
                        "what", what,
                        "scheme", key.scheme(),
                        "version", key.version(),
                        "variable", key.variable(),
                        "code", key.code()));
    }

    /** Other instances see the new token; this one reads again as soon as all of it is stored. */
    private void changed(Map<String, ?> details) {
        table.changed();
        audit.record(AuditAction.CODES_CHANGED, Subject.none("CODE_SET"), details);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        codes.forget();
                    }
                });
    }
}
