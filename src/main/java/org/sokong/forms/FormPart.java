package org.sokong.forms;

import java.util.List;

/**
 * A part of a form under a heading of its own.
 *
 * @param key name of the part, unique in the shape
 * @param labelKey translation key of the heading
 */
public record FormPart(String key, String labelKey, List<FormField> fields) {

    public FormPart {
        fields = List.copyOf(fields);
    }

    public FormPart(String key, String labelKey, FormField... fields) {
        this(key, labelKey, List.of(fields));
    }
}
