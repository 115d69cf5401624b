package org.sokong.legal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which support a law names for whom. Guidance: nothing is decided by it.
 *
 * @param country ISO 3166-1 code of the law's country
 * @param fits whether the case is worked on in that country or somebody chose a type
 * @param law number of the law
 * @param article of the law
 * @param chosen what somebody chose for this client, null when nobody did
 * @param mayWrite whether the reader may choose
 */
public record SupportGuidance(
        String country,
        boolean fits,
        String law,
        String article,
        List<Line> lines,
        @Nullable VictimType chosen,
        boolean mayWrite) {

    public SupportGuidance {
        lines = List.copyOf(lines);
    }

    /**
     * A kind of support.
     *
     * @param point letter in the article, in the order of the Vietnamese alphabet
     * @param types who may get it
     */
    public record Line(String point, SupportRegime regime, Set<VictimType> types) {

        public Line {
            types = Set.copyOf(types);
        }
    }
}
