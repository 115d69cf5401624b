package org.sokong.narratives;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the blocks of a report as JSON. */
@Converter
class ReportBlocksConverter implements AttributeConverter<List<ReportBlock>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(List<ReportBlock> blocks) {
        return JSON.writeValueAsString(blocks);
    }

    @Override
    public List<ReportBlock> convertToEntityAttribute(String column) {
        return JSON.readValue(column, new TypeReference<List<ReportBlock>>() {});
    }
}
