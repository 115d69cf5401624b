package org.sokong.uikit;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in the address of a page, where anybody may have typed anything: what makes no
 * sense counts as not given, never as an error. {@link Query} writes what follows the question
 * mark.
 */
public final class PageAddress {

    /** An id as it is written; Java alone would also take much shorter ones. */
    private static final int ID_LENGTH = 36;

    /** Until the year 9999; Java alone would also take years that no database knows. */
    private static final int DAY_LENGTH = 10;

    private PageAddress() {}

    /** The id, empty when it is none. */
    public static Optional<UUID> id(String typed) {
        try {
            return typed.strip().length() == ID_LENGTH
                    ? Optional.of(UUID.fromString(typed.strip()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The id at that place of the page's route, empty when there is none. */
    public static Optional<UUID> id(BeforeEnterEvent event, String place) {
        return event.getRouteParameters().get(place).flatMap(PageAddress::id);
    }

    /**
     * The id without which there is no such page.
     *
     * @throws NotFoundException when the route has none
     */
    public static UUID needed(BeforeEnterEvent event, String place) {
        return id(event, place).orElseThrow(NotFoundException::new);
    }

    /** The day, empty when it is none. */
    public static Optional<LocalDate> day(String typed) {
        try {
            return typed.length() == DAY_LENGTH
                    ? Optional.of(LocalDate.parse(typed))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The value of that name, empty when there is none. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(typed))
                .findFirst();
    }

    /** What a page is asked, to be written into its address. */
    public static final class Query {

        private final Map<String, String> all = new HashMap<>();

        /** Adds what is given; an empty value is left out. */
        public Query with(String name, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) {
                all.put(name, value.toString());
            }
            return this;
        }

        /** Adds a name without a value where it holds. */
        public Query where(String name, boolean holds) {
            if (holds) {
                all.put(name, "");
            }
            return this;
        }

        /** All that was added. */
        public QueryParameters parameters() {
            return QueryParameters.simple(all);
        }

        /** Whether nothing was added. */
        public boolean isEmpty() {
            return all.isEmpty();
        }
    }
}
