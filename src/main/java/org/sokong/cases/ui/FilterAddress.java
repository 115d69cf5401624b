package org.sokong.cases.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseFilter;
import org.sokong.cases.CaseSort;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.Risk;

/**
 * A filter and an order as parameters of an address, so that a list can be bookmarked and sent.
 * What makes no sense in an address is left out, never an error.
 */
record FilterAddress(CaseFilter filter, CaseSort sort) {

    static FilterAddress of(QueryParameters parameters) {
        Map<String, List<String>> all = parameters.getParameters();
        boolean everything = all.containsKey("all");
        Set<CaseStatus> statuses = constants(all, "status", CaseStatus.values());
        if (statuses.isEmpty() && !everything) {
            statuses = CaseFilter.CURRENT.statuses();
        }
        CaseFilter filter =
                new CaseFilter(
                        statuses,
                        constants(all, "risk", Risk.values()),
                        first(all, "owner").flatMap(FilterAddress::id).orElse(null),
                        all.containsKey("unowned"),
                        first(all, "from").flatMap(FilterAddress::day).orElse(null),
                        first(all, "to").flatMap(FilterAddress::day).orElse(null),
                        all.containsKey("overdue"),
                        first(all, "code").filter(code -> !code.isBlank()).orElse(null),
                        all.containsKey("flagged"));
        CaseSort.By by =
                constants(all, "sort", CaseSort.By.values()).stream()
                        .findFirst()
                        .orElse(CaseSort.By.TOUCHED);
        boolean ascending = "asc".equals(first(all, "order").orElse(null));
        return new FilterAddress(filter, new CaseSort(by, ascending));
    }

    QueryParameters parameters() {
        Map<String, String> all = new TreeMap<>();
        if (filter.statuses().isEmpty()) {
            all.put("all", "");
        } else if (!filter.statuses().equals(CaseFilter.CURRENT.statuses())) {
            all.put("status", names(filter.statuses()));
        }
        if (!filter.risks().isEmpty()) {
            all.put("risk", names(filter.risks()));
        }
        put(all, "owner", filter.ownerId());
        if (filter.withoutOwner()) {
            all.put("unowned", "");
        }
        put(all, "from", filter.openedFrom());
        put(all, "to", filter.openedTo());
        if (filter.overdueOnly()) {
            all.put("overdue", "");
        }
        if (filter.flaggedOnly()) {
            all.put("flagged", "");
        }
        put(all, "code", filter.code());
        if (!sort.equals(CaseSort.NEWEST)) {
            all.put("sort", sort.by().name());
            all.put("order", sort.ascending() ? "asc" : "desc");
        }
        return QueryParameters.simple(all);
    }

    FilterAddress with(CaseFilter other) {
        return new FilterAddress(other, sort);
    }

    FilterAddress with(CaseSort other) {
        return new FilterAddress(filter, other);
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    private static String names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static Optional<String> first(Map<String, List<String>> all, String name) {
        return all.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static <E extends Enum<E>> Set<E> constants(
            Map<String, List<String>> all, String name, E[] values) {
        Set<String> names =
                all.getOrDefault(name, List.of()).stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .collect(Collectors.toSet());
        return Arrays.stream(values)
                .filter(value -> names.contains(value.name()))
                .collect(Collectors.toSet());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
