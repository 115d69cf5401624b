package org.sokong.cases;

import jakarta.persistence.Converter;
import java.util.EnumSet;
import java.util.Set;
import org.sokong.kernel.EnumSetConverter;

/** Keeps sections as their names; {@code *} is every section, those of later releases too. */
@Converter
public class SectionsConverter extends EnumSetConverter<Section> {

    private static final String ALL = "*";

    public SectionsConverter() {
        super(Section.class);
    }

    @Override
    public String convertToDatabaseColumn(Set<Section> sections) {
        return sections.size() == Section.values().length
                ? ALL
                : super.convertToDatabaseColumn(sections);
    }

    @Override
    public Set<Section> convertToEntityAttribute(String column) {
        return ALL.equals(column)
                ? EnumSet.allOf(Section.class)
                : super.convertToEntityAttribute(column);
    }
}
