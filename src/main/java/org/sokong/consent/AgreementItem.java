package org.sokong.consent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sharing agreement in a list.
 *
 * @param endReason why somebody ended it, null while nobody did
 */
public record AgreementItem(
        UUID id,
        long version,
        String nameA,
        String nameB,
        AgreementForm form,
        AgreementState state,
        @Nullable String endReason) {}
