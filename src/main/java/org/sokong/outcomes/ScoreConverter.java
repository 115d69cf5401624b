package org.sokong.outcomes;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a score as JSON, every number as an exact fraction in text. */
@Converter
class ScoreConverter implements AttributeConverter<@Nullable Score, @Nullable String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Score score) {
        return score == null
                ? null
                : JSON.writeValueAsString(
                        new Stored(
                                score.weightSet(),
                                score.local(),
                                score.dimensions().stream().map(ScoreConverter::stored).toList(),
                                text(score.composite()),
                                score.band().name()));
    }

    @Override
    public @Nullable Score convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return null;
        }
        Stored stored = JSON.readValue(column, new TypeReference<Stored>() {});
        List<DimensionScore> dimensions = new ArrayList<>();
        for (Map<String, String> dimension : stored.dimensions()) {
            dimensions.add(
                    new DimensionScore(
                            Dimension.valueOf(dimension.getOrDefault("dimension", "")),
                            number(dimension.get("score")),
                            Integer.parseInt(dimension.getOrDefault("answered", "")),
                            Integer.parseInt(dimension.getOrDefault("applicable", ""))));
        }
        return new Score(
                stored.weightSet(),
                stored.local(),
                dimensions,
                number(stored.composite()),
                Band.valueOf(stored.band()));
    }

    private static Map<String, String> stored(DimensionScore score) {
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("dimension", score.dimension().name());
        if (score.score() != null) {
            stored.put("score", score.score().toString());
        }
        stored.put("answered", String.valueOf(score.answered()));
        stored.put("applicable", String.valueOf(score.applicable()));
        return stored;
    }

    private static @Nullable String text(@Nullable Fraction number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable Fraction number(@Nullable String text) {
        return text == null ? null : Fraction.parse(text);
    }

    private record Stored(
            String weightSet,
            boolean local,
            List<Map<String, String>> dimensions,
            @Nullable String composite,
            String band) {}
}
