package org.sokong.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record like another but for some of its components, so that a long record that is changed in a
 * few ways names each component once. Java has no expression for it.
 */
public final class Altered<R extends Record> {

    private final Class<R> type;
    private final RecordComponent[] components;
    private final @Nullable Object[] values;

    private Altered(Class<R> type, R from) {
        this.type = type;
        components = type.getRecordComponents();
        values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i], from);
        }
    }

    /** Begins with what the record holds. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> Altered<R> of(R from) {
        return new Altered<>((Class<R>) from.getClass(), from);
    }

    /**
     * Puts another value in place of one.
     *
     * @throws IllegalArgumentException when the record has no such component
     */
    public Altered<R> with(String component, @Nullable Object value) {
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(component)) {
                values[i] = value;
                return this;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no " + component);
    }

    /**
     * The record with the other values, made by its own constructor.
     *
     * @throws IllegalArgumentException when a value is of another type than its component
     */
    public R made() {
        try {
            Constructor<R> canonical =
                    type.getDeclaredConstructor(
                            Stream.of(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName(), e);
        }
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName(), e);
        }
    }
}
