package org.sokong.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation offers.
 *
 * @param pause that of the whole organisation, null when there is none
 * @param mayDescribe whether the reader may add, change, pause and end services
 * @param mayConfirm whether the reader may say free places and that all is still so
 */
public record OrganisationOffers(
        List<ServiceOffer> services,
        @Nullable PauseDetail pause,
        boolean mayDescribe,
        boolean mayConfirm) {

    public OrganisationOffers {
        services = List.copyOf(services);
    }
}
