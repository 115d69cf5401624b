package org.sokong.cases;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;

/** Keeps short words, such as language codes, with commas. */
@Converter
class TextsConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> texts) {
        return String.join(",", texts);
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(",")).filter(text -> !text.isEmpty()).toList();
    }
}
