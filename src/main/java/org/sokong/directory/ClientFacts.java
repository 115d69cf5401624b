package org.sokong.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.AgeBand;
import org.sokong.cases.Sex;

/**
 * The little about a client that decides where they are taken. Lives in memory while a search is
 * open, never in an address or a log.
 *
 * @param sex null when not recorded or withheld from the reader
 * @param ageBand null when not recorded or withheld from the reader
 * @param status code of {@code HTCDS_2_0 trafficking_status}, null when nothing was decided or it
 *     is withheld from the reader
 * @param languages ISO 639-1 codes
 * @param citizenships ISO 3166-1 alpha-2 as the searcher says them: the case keeps them with the
 *     identity, which no search opens
 */
public record ClientFacts(
        @Nullable Sex sex,
        @Nullable AgeBand ageBand,
        @Nullable String status,
        Set<String> languages,
        Set<String> citizenships) {

    /** Nothing is known. */
    public static final ClientFacts UNKNOWN = new ClientFacts(null, null, null, Set.of(), Set.of());

    public ClientFacts {
        sex = sex == Sex.UNKNOWN ? null : sex;
        ageBand = ageBand == AgeBand.UNKNOWN ? null : ageBand;
        languages = Set.copyOf(languages);
        citizenships = Set.copyOf(citizenships);
    }

    /** The same with citizenships. */
    public ClientFacts of(Set<String> countries) {
        return new ClientFacts(sex, ageBand, status, languages, countries);
    }

    /** Not a word of it: what is printed into a log by mistake. */
    @Override
    public String toString() {
        return "ClientFacts[withheld]";
    }
}
