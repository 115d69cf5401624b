package org.sokong.forms;

import java.util.List;

/**
 * An answer that differs between two fillings of the same shape.
 *
 * @param before empty when it was not recorded
 * @param after empty when it is not recorded any more
 */
public record FormChange(FormField field, List<String> before, List<String> after) {

    public FormChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What differs, in the order of the questions. */
    public static List<FormChange> between(FormShape shape, FormValues before, FormValues after) {
        return shape.fields().stream()
                .filter(field -> !before.all(field.key()).equals(after.all(field.key())))
                .map(
                        field ->
                                new FormChange(
                                        field, before.all(field.key()), after.all(field.key())))
                .toList();
    }
}
