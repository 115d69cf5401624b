package org.sokong.codesets;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps every {@link CodedValue} of an entity as its text, in {@code varchar(122)} or longer. */
@Converter(autoApply = true)
public class CodedValueConverter implements AttributeConverter<CodedValue, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CodedValue value) {
        return value == null ? null : value.toString();
    }

    @Override
    public @Nullable CodedValue convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : CodedValue.parse(text);
    }
}
