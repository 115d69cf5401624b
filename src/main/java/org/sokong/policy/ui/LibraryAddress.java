package org.sokong.policy.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.Authority;
import org.sokong.policy.DocumentKind;
import org.sokong.policy.Facet;
import org.sokong.policy.PassageQuery;
import org.sokong.uikit.Language;
import org.sokong.uikit.PageAddress;

/**
 * A query as parameters of an address, so that a search can be bookmarked and sent. What makes no
 * sense in an address is left out, never an error.
 */
record LibraryAddress(PassageQuery query) {

    static final LibraryAddress EMPTY =
            new LibraryAddress(new PassageQuery("", null, null, null, null, 0));

    static LibraryAddress of(QueryParameters parameters) {
        Map<String, List<String>> all = parameters.getParameters();
        return new LibraryAddress(
                new PassageQuery(
                        first(all, "q").orElse(""),
                        first(all, "topic").filter(code -> code.matches("\\w{1,40}")).orElse(null),
                        first(all, "document").flatMap(PageAddress::id).orElse(null),
                        first(all, "language").flatMap(LibraryAddress::language).orElse(null),
                        first(all, "country").filter(code -> code.matches("[A-Z]{2}")).orElse(null),
                        first(all, "kind")
                                .flatMap(name -> PageAddress.constant(DocumentKind.class, name))
                                .orElse(null),
                        first(all, "authority")
                                .flatMap(name -> PageAddress.constant(Authority.class, name))
                                .orElse(null),
                        first(all, "year")
                                .filter(year -> year.matches("\\d{4}"))
                                .map(Integer::valueOf)
                                .orElse(null),
                        first(all, "page").flatMap(LibraryAddress::page).orElse(0)));
    }

    QueryParameters parameters() {
        return written().parameters();
    }

    /** The address as a link. */
    String href() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? "policy" : "policy?" + query;
    }

    /** Whether nothing is looked for, so that the library is shown for browsing. */
    boolean isEmpty() {
        return written().isEmpty();
    }

    LibraryAddress withText(String text) {
        return new LibraryAddress(query.withText(text));
    }

    LibraryAddress with(Facet facet, @Nullable String value) {
        return new LibraryAddress(query.with(facet, value));
    }

    LibraryAddress withDocument(@Nullable UUID document) {
        return new LibraryAddress(query.withDocument(document));
    }

    LibraryAddress withPage(int page) {
        return new LibraryAddress(query.withPage(page));
    }

    private PageAddress.Query written() {
        PageAddress.Query all =
                new PageAddress.Query()
                        .with("q", query.text())
                        .with("document", query.documentId())
                        .with("page", query.page() == 0 ? null : query.page());
        for (Facet facet : Facet.values()) {
            all.with(facet.field(), query.value(facet));
        }
        return all;
    }

    private static Optional<String> first(Map<String, List<String>> all, String name) {
        return all.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Optional<Language> language(String tag) {
        return Arrays.stream(Language.values()).filter(l -> l.tag().equals(tag)).findFirst();
    }

    private static Optional<Integer> page(String text) {
        return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
