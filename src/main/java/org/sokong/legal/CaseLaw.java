package org.sokong.legal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The orders, hearings and deadlines of a case, the most recent first.
 *
 * @param country ISO 3166-1 code of the country in which the case is worked on
 * @param mayWrite whether the reader may change anything
 */
public record CaseLaw(
        UUID caseId,
        @Nullable String country,
        List<OrderDetail> orders,
        List<HearingDetail> hearings,
        List<DeadlineDetail> deadlines,
        boolean mayWrite) {

    public CaseLaw {
        orders = List.copyOf(orders);
        hearings = List.copyOf(hearings);
        deadlines = List.copyOf(deadlines);
    }
}
