package org.sokong.history;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.HistoryField.HistoryChange;
import org.sokong.cases.HistoryTable;
import org.sokong.cases.Section;
import org.sokong.history.HistoryRows.Row;
import org.sokong.history.HistoryRows.Version;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changed in a case, newest first. Only tables of parts that the reader may see are asked; of
 * the others no more is told than that they are withheld, whether anything changed in them or not.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
public class CaseHistory {

    /** Moments on a page. */
    public static final int A_PAGE = 20;

    private final HistoryTables tables;
    private final HistoryRows rows;
    private final HistoryWords words;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final AuditLog audit;

    CaseHistory(
            HistoryTables tables,
            HistoryRows rows,
            HistoryWords words,
            CaseAccess access,
            CurrentUser currentUser,
            UserDirectory users,
            AuditLog audit) {
        this.tables = tables;
        this.rows = rows;
        this.words = words;
        this.access = access;
        this.currentUser = currentUser;
        this.users = users;
        this.audit = audit;
    }

    /**
     * A page of the history; each reading is recorded.
     *
     * @param before last revision of the page before, null for the newest page
     * @param locale language of the words
     */
    @Transactional(readOnly = true)
    public HistoryPage page(
            UUID caseId, HistoryFilter filter, @Nullable Long before, Locale locale) {
        access.requireOpen(caseId, "history.read");
        Section only = filter.section();
        if (only != null) {
            access.requireSection(caseId, only, "history.read");
        }
        Set<Section> readable = readable(caseId);
        List<HistoryTable> asked =
                tables.all().stream()
                        .filter(table -> may(table, readable))
                        .filter(table -> only == null || table.section() == only)
                        .filter(
                                table ->
                                        filter.record() == null
                                                || table.nameKey().equals(filter.record().kind()))
                        .toList();
        audit.record(
                AuditAction.CASE_READ,
                Subject.ofCase(caseId),
                only == null
                        ? Map.of("part", "HISTORY")
                        : Map.of("part", "HISTORY", "section", only));
        UUID record = filter.record() == null ? null : filter.record().id();
        List<Version> found =
                asked.isEmpty()
                        ? List.of()
                        : rows.changed(asked, caseId, record, before, A_PAGE + 1);
        List<Long> moments = found.stream().map(Version::revision).distinct().toList();
        boolean more = moments.size() > A_PAGE;
        Set<Long> shown = new LinkedHashSet<>(moments.subList(0, more ? A_PAGE : moments.size()));
        return new HistoryPage(
                entries(
                        found.stream().filter(v -> shown.contains(v.revision())).toList(),
                        shown,
                        locale),
                more,
                sections(table -> may(table, readable)),
                sections(table -> !may(table, readable)));
    }

    private Set<Section> readable(UUID caseId) {
        Set<Section> readable = EnumSet.noneOf(Section.class);
        readable.addAll(access.sections(caseId));
        return readable;
    }

    private boolean may(HistoryTable table, Set<Section> readable) {
        return readable.contains(table.section())
                && (table.needs() == null || currentUser.may(table.needs()));
    }

    private Set<Section> sections(java.util.function.Predicate<HistoryTable> chosen) {
        Set<Section> sections = EnumSet.noneOf(Section.class);
        tables.all().stream().filter(chosen).map(HistoryTable::section).forEach(sections::add);
        return sections;
    }

    private List<HistoryEntry> entries(List<Version> found, Set<Long> moments, Locale locale) {
        Map<Version, Map<String, @Nullable String>> contents = rows.contents(found);
        HistoryWords.Speaker speaker = words.speaker(found, contents, locale);
        Map<Long, Row> revisions = rows.revisions(moments);
        Map<UUID, String> names =
                users.names(
                        revisions.values().stream()
                                .map(Row::actorId)
                                .filter(Objects::nonNull)
                                .toList());
        Map<Long, List<HistoryEntry.Record>> records = new LinkedHashMap<>();
        moments.forEach(moment -> records.put(moment, new ArrayList<>()));
        for (Version version : found) {
            List<HistoryChange> changes =
                    speaker.changes(
                            version.table(),
                            version.before() == null ? null : contents.get(version.earlier()),
                            contents.getOrDefault(version, Map.of()));
            if (!changes.isEmpty()) {
                records.getOrDefault(version.revision(), new ArrayList<>())
                        .add(
                                new HistoryEntry.Record(
                                        new RecordRef(version.table().nameKey(), version.id()),
                                        version.table().section(),
                                        version.before() == null,
                                        changes));
            }
        }
        List<HistoryEntry> entries = new ArrayList<>();
        records.forEach(
                (moment, changed) -> {
                    Row row = revisions.get(moment);
                    if (row != null && !changed.isEmpty()) {
                        entries.add(new HistoryEntry(moment, row.at(), who(row, names), changed));
                    }
                });
        return entries;
    }

    private static String who(Row row, Map<UUID, String> names) {
        return row.actorId() == null ? "" : names.getOrDefault(row.actorId(), "");
    }
}
