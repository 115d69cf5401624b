package org.sokong.cases;

import java.util.List;
import java.util.Set;

/**
 * What a receiver reads of a case now. Parts outside grant and consent were not loaded. There is no
 * case code in it: a receiver holds nothing that points to the case once access ends.
 *
 * @param sections parts with what stands in them, in the order of {@link Section}
 */
public record DisclosedCase(List<DisclosedSection> sections) {

    public DisclosedCase {
        sections = List.copyOf(sections);
    }

    /** Names of the parts that are disclosed. */
    public Set<Section> names() {
        return sections.stream()
                .map(DisclosedSection::section)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
