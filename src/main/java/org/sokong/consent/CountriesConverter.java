package org.sokong.consent;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Keeps countries as their codes with commas. */
@Converter
class CountriesConverter implements AttributeConverter<Set<String>, String> {

    @Override
    public String convertToDatabaseColumn(Set<String> countries) {
        return String.join(",", new TreeSet<>(countries));
    }

    @Override
    public Set<String> convertToEntityAttribute(String column) {
        Set<String> countries = new TreeSet<>();
        Arrays.stream(column.split(",")).filter(code -> !code.isEmpty()).forEach(countries::add);
        return countries;
    }
}
