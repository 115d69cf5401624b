package org.sokong.cases;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps sections as sorted names with commas; {@code *} is every section, those of later releases
 * too.
 */
@Converter
public class SectionsConverter implements AttributeConverter<Set<Section>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Section> sections) {
        if (sections.size() == Section.values().length) {
            return "*";
        }
        return sections.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Section> convertToEntityAttribute(String column) {
        if ("*".equals(column)) {
            return EnumSet.allOf(Section.class);
        }
        Set<Section> sections = EnumSet.noneOf(Section.class);
        Arrays.stream(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(Section::valueOf)
                .forEach(sections::add);
        return sections;
    }
}
