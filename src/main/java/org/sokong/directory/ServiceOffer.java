package org.sokong.directory;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service of the directory with what is to be known before somebody is sent there.
 *
 * @param receivesReferrals whether a referral can be sent to the organisation here
 * @param focalName display name of the focal person, null when there is none
 * @param freeSaidAt when the number of free places was said last, null when it never was
 * @param verifiedAt when somebody of the organisation last said that all of it is still so
 * @param verifiedBy display name
 * @param stale whether that is too long ago
 * @param pause why nobody is taken now, null when people are
 * @param version to be given back with a change
 */
public record ServiceOffer(
        UUID id,
        UUID organisationId,
        String organisationName,
        boolean receivesReferrals,
        OfferForm form,
        @Nullable String focalName,
        @Nullable Instant freeSaidAt,
        Instant verifiedAt,
        String verifiedBy,
        boolean stale,
        @Nullable PauseDetail pause,
        long version)
        implements Serializable {

    /** Whether it said that no place is free. */
    public boolean isFull() {
        return form.freePlaces() != null && form.freePlaces() == 0;
    }
}
