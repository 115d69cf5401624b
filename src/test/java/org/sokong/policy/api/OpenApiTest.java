package org.sokong.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sokong.policy.FacetCount;
import org.sokong.policy.PassageHit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface says what the code does. */
class OpenApiTest {

    private final JsonNode description = description();

    private static JsonNode description() {
        try (InputStream in = PolicyApi.class.getResourceAsStream("openapi.json")) {
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void every_address_and_its_parameters_are_described() {
        Map<String, TreeSet<String>> described = new TreeMap<>();
        description
                .at("/paths")
                .properties()
                .forEach(
                        path -> {
                            TreeSet<String> names = new TreeSet<>();
                            path.getValue()
                                    .at("/get/parameters")
                                    .forEach(each -> names.add(each.at("/name").asString()));
                            described.put(path.getKey(), names);
                        });

        Map<String, TreeSet<String>> present = new TreeMap<>();
        for (Method method : PolicyApi.class.getDeclaredMethods()) {
            GetMapping mapping = method.getAnnotation(GetMapping.class);
            if (mapping == null || method.getParameterCount() == 0) {
                continue;
            }
            present.put(
                    mapping.value()[0],
                    Arrays.stream(method.getParameters())
                            .map(
                                    each ->
                                            each.isAnnotationPresent(RequestHeader.class)
                                                    ? each.getAnnotation(RequestHeader.class).name()
                                                    : each.getName())
                            .collect(Collectors.toCollection(TreeSet::new)));
            assertThat(method.getParameters())
                    .allMatch(
                            each ->
                                    each.isAnnotationPresent(RequestParam.class)
                                            || each.isAnnotationPresent(PathVariable.class)
                                            || each.isAnnotationPresent(RequestHeader.class));
        }
        assertThat(described).isEqualTo(present);
    }

    @Test
    void every_answer_is_described_with_all_its_fields() {
        Map<String, Class<? extends Record>> answers =
                Map.of(
                        "PassagesAnswer", PassagesAnswer.class,
                        "Hit", PassagesAnswer.Hit.class,
                        "Translation", PassagesAnswer.Translation.class,
                        "Why", PassagesAnswer.Why.class,
                        "Mark", PassageHit.Mark.class,
                        "FacetCount", FacetCount.class,
                        "TopicFact", TopicFact.class,
                        "DocumentFact", DocumentFact.class,
                        "DocumentAnswer", DocumentAnswer.class,
                        "Line", DocumentAnswer.Line.class);
        answers.forEach(
                (name, type) ->
                        assertThat(
                                        description
                                                .at("/components/schemas/" + name + "/properties")
                                                .propertyNames())
                                .as(name)
                                .containsExactlyInAnyOrderElementsOf(
                                        Arrays.stream(type.getRecordComponents())
                                                .map(RecordComponent::getName)
                                                .toList()));
    }

    @Test
    void every_reference_leads_somewhere() {
        description
                .findValuesAsString("$ref")
                .forEach(
                        each ->
                                assertThat(description.at(each.substring(1)).isMissingNode())
                                        .as(each.toLowerCase(Locale.ROOT))
                                        .isFalse());
    }
}
