package org.sokong.cases;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What stands in a section, for somebody it is disclosed to. Implemented by the modules that keep
 * the records; asked only after the right to the section was checked, and only for that section.
 */
public interface SectionFacts {

    /** Sections this source knows something of. */
    Set<Section> sections();

    /** Questions and answers of one of them, the newest record first. */
    List<DisclosedFact> facts(UUID caseId, Section section);
}
