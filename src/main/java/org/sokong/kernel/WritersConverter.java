package org.sokong.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps who wrote a record as ids with commas. */
@Converter
public class WritersConverter implements AttributeConverter<Set<UUID>, String> {

    @Override
    public String convertToDatabaseColumn(Set<UUID> writers) {
        return new TreeSet<>(writers).stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    @Override
    public Set<UUID> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(","))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }
}
