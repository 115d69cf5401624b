package org.sokong.kernel;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps a set of constants as their names with commas, in the order in which they are declared.
 *
 * @param <E> the constants
 */
public abstract class EnumSetConverter<E extends Enum<E>>
        implements AttributeConverter<Set<E>, String> {

    private final Class<E> type;

    protected EnumSetConverter(Class<E> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(Set<E> constants) {
        return constants.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<E> convertToEntityAttribute(String column) {
        Set<E> constants = EnumSet.noneOf(type);
        Arrays.stream(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(name -> Enum.valueOf(type, name))
                .forEach(constants::add);
        return constants;
    }
}
