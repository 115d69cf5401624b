package org.sokong.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ages of assent from a day on, as a page shows them.
 *
 * @param country ISO 3166-1 alpha-2, null for every country without ages of its own
 * @param fromStart whether they counted before anybody set a day
 * @param fixed whether consents may have been given under the ages, which then stay
 * @param verified whether somebody compared them with the text of the law
 * @param changedBy name of who wrote them last; null for those that came with the application
 */
public record AssentItem(
        UUID id,
        long version,
        @Nullable String country,
        LocalDate validFrom,
        boolean fromStart,
        AssentAges ages,
        String source,
        boolean verified,
        AssentState state,
        boolean fixed,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    /** The same as a form. */
    public AssentForm form() {
        return new AssentForm(country, validFrom, ages.groups(), source, verified);
    }
}
