package org.sokong.policy.api;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.Facet;
import org.sokong.policy.FacetCount;
import org.sokong.policy.PassageHit;
import org.sokong.policy.PassagePage;
import org.sokong.policy.PassageQuery;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of hits.
 *
 * @param page from 0
 * @param total hits on all pages, translations counted once
 * @param more whether there are further ones, which are neither ranked nor counted
 * @param next address of the next page, null on the last
 */
record PassagesAnswer(
        int page,
        int size,
        int pages,
        int total,
        int documents,
        boolean more,
        @Nullable String next,
        List<Hit> hits,
        Map<String, List<FacetCount>> facets) {

    /**
     * A passage.
     *
     * @param isAbstract an abstract in our own words, since the text has not been imported
     * @param marks places in the text that answer the query, as offsets in UTF-16 units
     * @param page the address of the passage for people
     */
    record Hit(
            UUID id,
            String citation,
            DocumentFact document,
            int paragraph,
            String text,
            String language,
            String direction,
            boolean isAbstract,
            List<PassageHit.Mark> marks,
            List<TopicFact> topics,
            String authority,
            @Nullable Translation translation,
            Why why,
            String page) {}

    /** The same passage in another language. */
    record Translation(UUID id, String citation, String language) {}

    /**
     * Why a passage was found, and why where it stands.
     *
     * @param closeInMeaning stands higher, since an embedding model takes it for close
     * @param notInForce stands lower, since its document has ended or has not begun
     */
    record Why(
            List<String> topics,
            Set<String> words,
            Set<String> abstractWords,
            boolean closeInMeaning,
            boolean notInForce) {}

    static PassagesAnswer of(PassageQuery query, PassagePage found, Map<String, String> names) {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        new EnumMap<>(found.facets()).forEach((facet, counts) -> facets.put(name(facet), counts));
        return new PassagesAnswer(
                found.page(),
                PassageQuery.PAGE_SIZE,
                found.pages(),
                found.total(),
                found.documents(),
                found.more(),
                found.page() + 1 < found.pages() ? next(query) : null,
                found.hits().stream().map(hit -> hit(hit, names)).toList(),
                facets);
    }

    private static Hit hit(PassageHit hit, Map<String, String> names) {
        return new Hit(
                hit.passageId(),
                hit.citation(),
                DocumentFact.of(hit.document()),
                hit.paragraph(),
                hit.shown(),
                hit.shownLanguage().tag(),
                hit.shownLanguage().rightToLeft() ? "rtl" : "ltr",
                hit.isAbstract(),
                hit.marks(),
                TopicFact.of(hit.topics(), names),
                hit.authority().name(),
                hit.counterpart()
                        .map(
                                other ->
                                        new Translation(
                                                other.id(),
                                                other.citation(),
                                                other.language().tag()))
                        .orElse(null),
                new Why(
                        hit.matchedTopics().stream()
                                .map(code -> names.getOrDefault(code, code))
                                .toList(),
                        hit.matchedWords(),
                        hit.abstractWords(),
                        hit.isCloseInMeaning(),
                        hit.notInForce()),
                "/policy/passages/" + hit.passageId());
    }

    private static String next(PassageQuery query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PolicyApi.PASSAGES);
        if (!query.text().isEmpty()) {
            address.queryParam("q", "{q}");
        }
        for (Facet facet : Facet.values()) {
            String value = query.value(facet);
            if (value != null) {
                address.queryParam(name(facet), value);
            }
        }
        address.queryParam("page", query.page() + 1);
        return address.encode().buildAndExpand(Map.of("q", query.text())).toUriString();
    }

    /** As the parameter of the request is called. */
    private static String name(Facet facet) {
        return facet == Facet.LANGUAGE ? "lang" : facet.field();
    }
}
