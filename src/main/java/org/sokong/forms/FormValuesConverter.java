package org.sokong.forms;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the answers of a form as JSON: question to answers. */
@Converter
public class FormValuesConverter implements AttributeConverter<FormValues, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(FormValues values) {
        return JSON.writeValueAsString(values.stored());
    }

    @Override
    public FormValues convertToEntityAttribute(String column) {
        return FormValues.of(
                JSON.readValue(column, new TypeReference<Map<String, List<String>>>() {}));
    }
}
