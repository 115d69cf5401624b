package org.sokong.policy;

import java.util.List;
import java.util.Map;

/**
 * A page of what was found, the best first.
 *
 * @param total number of hits, translations counted once
 * @param documents number of documents they come from
 * @param more whether there are further ones, which are neither ranked nor counted
 * @param facets by what the hits can be narrowed, the most frequent values first; for a facet that
 *     the query already narrows by, what there would be without it
 * @param ranking what put the hits in their order
 */
public record PassagePage(
        List<PassageHit> hits,
        int total,
        int documents,
        int page,
        boolean more,
        Map<Facet, List<FacetCount>> facets,
        Ranking ranking) {

    public int pages() {
        return (total + PassageQuery.PAGE_SIZE - 1) / PassageQuery.PAGE_SIZE;
    }
}
