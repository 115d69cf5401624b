package org.sokong.consent;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;

/**
 * How a consent came about.
 *
 * @param giverReason why somebody other than the client gave it; null when the client did
 * @param caregiverNotTold whether the caregiver must not learn of it
 * @param witness who heard it, when it was spoken
 * @param informed what was explained and understood
 * @param ageYears age of a child in completed years, null for an adult
 * @param assent what the child says to it, null when not asked
 * @param childPermits whether a child who decides alone lets the caregiver decide with them
 * @param countries countries agreed to by name, ISO 3166-1 alpha-2, beside the case's own
 */
public record ConsentDetails(
        @Nullable GiverReason giverReason,
        boolean caregiverNotTold,
        @Nullable Witness witness,
        Set<Informed> informed,
        @Nullable Integer ageYears,
        @Nullable Assent assent,
        @Nullable Answer childPermits,
        Set<String> countries) {

    /** An adult who decides alone, to whom all was explained, within the country. */
    public static final ConsentDetails ADULT =
            new ConsentDetails(null, false, null, Informed.ALL, null, null, null, Set.of());

    public ConsentDetails {
        informed = Set.copyOf(informed);
        countries = Set.copyOf(countries);
    }

    /** The same with countries agreed to by name. */
    public ConsentDetails with(Set<String> countries) {
        return new ConsentDetails(
                giverReason,
                caregiverNotTold,
                witness,
                informed,
                ageYears,
                assent,
                childPermits,
                countries);
    }

    /** The same with a witness. */
    public ConsentDetails with(Witness witness) {
        return new ConsentDetails(
                giverReason,
                caregiverNotTold,
                witness,
                informed,
                ageYears,
                assent,
                childPermits,
                countries);
    }
}
