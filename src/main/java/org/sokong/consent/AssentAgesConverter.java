package org.sokong.consent;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.sokong.consent.AssentRule.Adult;
import org.sokong.consent.AssentRule.Child;

/** Keeps ages as their lines: {@code 0:NONE:WRITTEN,15:WRITTEN:WITH_PERMISSION}. */
@Converter
class AssentAgesConverter implements AttributeConverter<AssentAges, String> {

    @Override
    public String convertToDatabaseColumn(AssentAges ages) {
        return ages.rules().stream()
                .map(rule -> rule.from() + ":" + rule.child() + ":" + rule.adult())
                .collect(Collectors.joining(","));
    }

    @Override
    public AssentAges convertToEntityAttribute(String column) {
        return AssentAges.of(
                Arrays.stream(column.split(","))
                        .map(line -> line.split(":"))
                        .map(
                                parts ->
                                        new AssentGroup(
                                                Integer.valueOf(parts[0]),
                                                Child.valueOf(parts[1]),
                                                Adult.valueOf(parts[2])))
                        .toList());
    }
}
