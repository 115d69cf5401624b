package org.sokong.policy;

import java.util.List;

/**
 * A page of what was found, the best first.
 *
 * @param total number of hits, translations counted once
 * @param documents number of documents they come from
 */
public record PassagePage(List<PassageHit> hits, int total, int documents, int page) {

    public int pages() {
        return (total + PassageQuery.PAGE_SIZE - 1) / PassageQuery.PAGE_SIZE;
    }
}
