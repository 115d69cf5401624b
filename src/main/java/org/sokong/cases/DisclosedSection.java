package org.sokong.cases;

import java.util.List;

/**
 * A disclosed part of a case.
 *
 * @param facts what stands in it; for {@link Section#IDENTITY} always empty: it is revealed on
 *     request only, through {@link IdentityService}
 */
public record DisclosedSection(Section section, List<DisclosedFact> facts) {

    public DisclosedSection {
        facts = List.copyOf(facts);
    }
}
