package org.sokong.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action with the names it speaks of.
 *
 * @param partyName the colleague, the organisation or the words; null where there is none
 * @param providerName the organisation or the words; null where there is none
 * @param late whether its day has passed and it is not ended
 */
public record ActionDetail(
        UUID id,
        long version,
        ActionForm form,
        @Nullable String partyName,
        @Nullable String providerName,
        boolean late) {}
