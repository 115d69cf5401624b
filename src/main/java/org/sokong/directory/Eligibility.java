package org.sokong.directory;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Sex;

/**
 * Whom a service takes. An empty set means that it does not ask.
 *
 * @param ageFrom youngest age in years, null for no limit
 * @param ageTo oldest age in years, null for no limit
 * @param statuses codes of the list {@code HTCDS_2_0 trafficking_status}
 * @param citizenship how it asks for citizenship
 * @param countries ISO 3166-1 alpha-2, for that question
 * @param note what no list says, such as "with children under 5 only"
 */
public record Eligibility(
        Set<Sex> sexes,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        Set<String> statuses,
        Citizenship citizenship,
        Set<String> countries,
        @Nullable String note)
        implements Serializable {

    /** Everybody. */
    public static final Eligibility ALL =
            new Eligibility(Set.of(), null, null, Set.of(), Citizenship.ANY, Set.of(), null);

    public Eligibility {
        sexes = Set.copyOf(sexes);
        statuses = Set.copyOf(statuses);
        countries = Set.copyOf(countries);
    }
}
