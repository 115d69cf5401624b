package org.sokong.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;

/**
 * Act, means and purpose as recorded.
 *
 * @param under18AtEvent whether the client was under 18 when it happened, not today; null when not
 *     recorded
 * @param note words, at most {@value #LONGEST_NOTE} characters
 */
public record TraffickingForm(
        Set<TraffickingAct> acts,
        Set<TraffickingMeans> means,
        Set<TraffickingPurpose> purposes,
        @Nullable Answer under18AtEvent,
        @Nullable String note) {

    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 2_000;

    /** Version of the code lists that the answers are taken from. */
    public static final String CODE_VERSION = "PALERMO_ART3:2000,LOCAL_EXT:1";

    /** Nothing recorded. */
    public static final TraffickingForm BLANK =
            new TraffickingForm(Set.of(), Set.of(), Set.of(), null, null);

    public TraffickingForm {
        acts = Set.copyOf(acts);
        means = Set.copyOf(means);
        purposes = Set.copyOf(purposes);
    }
}
