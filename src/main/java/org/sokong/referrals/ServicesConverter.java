package org.sokong.referrals;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps services as names with commas, in the order of the list. */
@Converter
class ServicesConverter implements AttributeConverter<Set<ServiceCategory>, String> {

    @Override
    public String convertToDatabaseColumn(Set<ServiceCategory> services) {
        return services.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<ServiceCategory> convertToEntityAttribute(String column) {
        Set<ServiceCategory> services = EnumSet.noneOf(ServiceCategory.class);
        Arrays.stream(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(ServiceCategory::valueOf)
                .forEach(services::add);
        return services;
    }
}
