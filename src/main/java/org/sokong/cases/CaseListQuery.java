package org.sokong.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sokong.kernel.Utc;

/**
 * Text and parameters of the list's statements. Each key is read on its own, so that an index of
 * {@code case_visible} serves the order; a case seen through two keys is one row of the result.
 */
final class CaseListQuery {

    private static final String COLUMNS =
            "case_id, code, status, risk, owner_id, opened_on, next_due, touched_at";

    /** The nearest day of a flag that stands; asked for the rows of a page only. */
    private static final String FLAGGED =
            "(select min(f.due_on) from case_flag f where f.case_id = seen.case_id"
                    + " and f.cleared_at is null) flagged_for";

    private final CaseFilter filter;
    private final List<UUID> keys;
    private final Map<String, Object> parameters = new HashMap<>();
    private final StringBuilder conditions = new StringBuilder();

    CaseListQuery(CaseFilter filter, Collection<UUID> keys, UUID reader, Instant now) {
        this.filter = filter;
        this.keys = keys.stream().sorted().toList();
        for (int i = 0; i < this.keys.size(); i++) {
            parameters.put("key" + i, this.keys.get(i));
        }
        parameters.put("now", Utc.orNull(now));
        conditions.append(" and (expires_at is null or expires_at > :now)");
        parameters.put(HiddenCases.READER, reader);
        conditions.append(" and").append(HiddenCases.notFromReader("case_visible.case_id"));
        addConditions();
    }

    private void addConditions() {
        if (!filter.statuses().isEmpty()) {
            add("status in (:statuses)", "statuses", names(filter.statuses()));
        }
        if (!filter.risks().isEmpty()) {
            add("risk in (:risks)", "risks", names(filter.risks()));
        }
        if (filter.ownerId() != null) {
            add("owner_id = :owner", "owner", filter.ownerId());
        }
        if (filter.withoutOwner()) {
            conditions.append(" and owner_id is null");
        }
        if (filter.openedFrom() != null) {
            add("opened_on >= :openedFrom", "openedFrom", filter.openedFrom());
        }
        if (filter.openedTo() != null) {
            add("opened_on <= :openedTo", "openedTo", filter.openedTo());
        }
        if (filter.overdueOnly()) {
            conditions.append(" and next_due < :now");
        }
        if (filter.flaggedOnly()) {
            conditions.append(
                    " and case_id in (select f.case_id from case_flag f where f.cleared_at is null)");
        }
        if (filter.code() != null && !filter.code().isBlank()) {
            add("code like :code", "code", prefix(filter.code()));
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.append(" and ").append(condition);
        parameters.put(name, value);
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toList();
    }

    /**
     * What was typed, in the shape of the beginning of a code: {@code c9x} becomes {@code C-9X}.
     */
    private static String prefix(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        StringBuilder shaped = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            if (i == 1 || i == 7) {
                shaped.append('-');
            }
            shaped.append(plain.charAt(i));
        }
        return shaped + "%";
    }

    /** Rows in order; {@code :reach} is the sum of {@code :offset} and {@code :limit}. */
    String rows(CaseSort sort) {
        String direction = sort.ascending() ? " asc" : " desc";
        // What has no date comes last in both directions.
        String nulls =
                sort.by() == CaseSort.By.DUE || sort.by() == CaseSort.By.OPENED
                        ? sort.by().column() + " is null, "
                        : "";
        String order =
                " order by " + nulls + sort.by().column() + direction + ", case_id" + direction;
        return "select distinct "
                + COLUMNS
                + ", "
                + FLAGGED
                + " from ("
                + union(COLUMNS, order)
                + ") seen"
                + order
                + " limit :limit offset :offset";
    }

    /** Number of different cases, at most {@code :reach}. */
    String count() {
        return "select count(*) from (select distinct case_id from ("
                + union("case_id", "")
                + ") seen limit :reach) counted";
    }

    private String union(String columns, String order) {
        return IntStream.range(0, keys.size())
                .mapToObj(
                        i ->
                                "(select "
                                        + columns
                                        + " from case_visible where grantee_id = :key"
                                        + i
                                        + conditions
                                        + order
                                        + " limit :reach)")
                .collect(Collectors.joining(" union all "));
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
