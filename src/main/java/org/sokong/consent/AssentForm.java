package org.sokong.consent;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says about assent by age.
 *
 * @param country ISO 3166-1 alpha-2, null for every country without ages of its own
 * @param validFrom first day on which a consent is given under it
 * @param groups from the youngest to the oldest
 * @param source where it stands
 * @param verified whether somebody compared it with the text of the law
 */
public record AssentForm(
        @Nullable String country,
        @Nullable LocalDate validFrom,
        List<AssentGroup> groups,
        String source,
        boolean verified) {

    public AssentForm {
        groups = List.copyOf(groups);
    }
}
