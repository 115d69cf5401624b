package org.sokong.demo;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.forms.FormValues;
import org.sokong.forms.FormValuesConverter;

/** Values as columns hold them. */
final class Columns {

    private static final FormValuesConverter ANSWERS = new FormValuesConverter();

    private Columns() {}

    static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** In a fixed order; null for "not recorded". */
    static @Nullable String sorted(@Nullable Collection<? extends Enum<?>> constants) {
        return constants == null
                ? null
                : constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    static String answers(FormValues values) {
        return ANSWERS.convertToDatabaseColumn(values);
    }

    /** Keys and values are codes: nothing in them needs escaping. */
    static @Nullable String json(Map<String, String> arguments) {
        return arguments.isEmpty()
                ? null
                : new TreeMap<>(arguments)
                        .entrySet().stream()
                                .map(e -> "\"" + e.getKey() + "\":\"" + e.getValue() + "\"")
                                .collect(Collectors.joining(",", "{", "}"));
    }
}
