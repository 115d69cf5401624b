package org.sokong.cases.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sokong.cases.CaseFilter;
import org.sokong.cases.CaseSort;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.Risk;
import org.sokong.uikit.PageAddress;

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
                        first(all, "owner").flatMap(PageAddress::id).orElse(null),
                        all.containsKey("unowned"),
                        first(all, "from").flatMap(PageAddress::day).orElse(null),
                        first(all, "to").flatMap(PageAddress::day).orElse(null),
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
        boolean usual = filter.statuses().equals(CaseFilter.CURRENT.statuses());
        boolean newestFirst = sort.equals(CaseSort.NEWEST);
        return new PageAddress.Query()
                .where("all", filter.statuses().isEmpty())
                .with("status", usual ? null : names(filter.statuses()))
                .with("risk", names(filter.risks()))
                .with("owner", filter.ownerId())
                .where("unowned", filter.withoutOwner())
                .with("from", filter.openedFrom())
                .with("to", filter.openedTo())
                .where("overdue", filter.overdueOnly())
                .where("flagged", filter.flaggedOnly())
                .with("code", filter.code())
                .with("sort", newestFirst ? null : sort.by().name())
                .with("order", newestFirst ? null : sort.ascending() ? "asc" : "desc")
                .parameters();
    }

    FilterAddress with(CaseFilter other) {
        return new FilterAddress(other, sort);
    }

    FilterAddress with(CaseSort other) {
        return new FilterAddress(filter, other);
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
}
