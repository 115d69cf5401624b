package org.sokong.consent;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.sokong.cases.Section;

/**
 * The sections of a case that can be named in a consent and disclosed by a referral, and how they
 * are stored: always by name. A consent to everything there is today must not grow when a later
 * release brings a new section, so the short form {@code *} of grants is not used here.
 */
@Converter
public class ConsentSections implements AttributeConverter<Set<Section>, String> {

    /**
     * What may be shared. The overview carries the case's own code and owner, which a referral's
     * code stands in for; other referrals, policy links and reports are the sender's working
     * papers; linked cases are about other clients.
     */
    public static final Set<Section> SHAREABLE =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            Section.IDENTITY,
                            Section.INTAKE,
                            Section.SAFETY,
                            Section.HEALTH,
                            Section.TRAFFICKING,
                            Section.ASSESSMENT,
                            Section.PLAN,
                            Section.NOTES,
                            Section.SAFETY_PLAN,
                            Section.SERVICES,
                            Section.FOLLOW_UP,
                            Section.LEGAL,
                            Section.OUTCOMES,
                            Section.CONFERENCE,
                            Section.CLOSURE));

    @Override
    public String convertToDatabaseColumn(Set<Section> sections) {
        return sections.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Section> convertToEntityAttribute(String column) {
        Set<Section> sections = EnumSet.noneOf(Section.class);
        Arrays.stream(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(Section::valueOf)
                .forEach(sections::add);
        return sections;
    }
}
