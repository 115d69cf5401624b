package org.sokong.consent;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps purposes as sorted names with commas. */
@Converter
class PurposesConverter implements AttributeConverter<Set<Purpose>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Purpose> purposes) {
        return purposes.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Purpose> convertToEntityAttribute(String column) {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        Arrays.stream(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(Purpose::valueOf)
                .forEach(purposes::add);
        return purposes;
    }
}
