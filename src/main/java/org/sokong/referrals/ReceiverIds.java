package org.sokong.referrals;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps organisations in their order, with commas. */
@Converter
class ReceiverIds implements AttributeConverter<List<UUID>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable List<UUID> ids) {
        return ids == null ? "" : ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    @Override
    public List<UUID> convertToEntityAttribute(@Nullable String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(UUID::fromString).toList();
    }
}
