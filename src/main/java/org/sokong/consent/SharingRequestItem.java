package org.sokong.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;

/**
 * A request to share without an agreement, for those who work on the case.
 *
 * @param code code of the referral
 * @param receiver name of the receiving organisation
 * @param by display name of who asked
 * @param decidedBy display name of who decided, null while nobody did
 * @param mayDecide whether the reader may say yes or no now
 */
public record SharingRequestItem(
        UUID id,
        UUID referralId,
        String code,
        String receiver,
        Purpose purpose,
        List<Section> sections,
        String reason,
        SharingRequestState state,
        String by,
        Instant at,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        boolean mayDecide) {}
