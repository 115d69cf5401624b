package org.sokong.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a form asks.
 *
 * @param key translation key of the form's name; what a form needs more is below it
 * @param version raised when a question's meaning changes; stored with each filling
 */
public record FormShape(String key, int version, List<FormPart> parts) {

    public FormShape {
        parts = List.copyOf(parts);
        Map<String, FormField> seen = new LinkedHashMap<>();
        for (FormPart part : parts) {
            for (FormField field : part.fields()) {
                if (seen.put(field.key(), field) != null) {
                    throw new IllegalArgumentException("asked twice: " + field.key());
                }
            }
        }
    }

    /** All questions in order. */
    public List<FormField> fields() {
        return parts.stream().flatMap(part -> part.fields().stream()).toList();
    }

    /** The question of a name. */
    public Optional<FormField> field(String name) {
        return fields().stream().filter(field -> field.key().equals(name)).findFirst();
    }
}
