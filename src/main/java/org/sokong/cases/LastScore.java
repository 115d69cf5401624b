package org.sokong.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows how the client fared in the last round of scores. Asked after the right was checked. */
public interface LastScore {

    /** The last round that counts; empty where there is none. */
    Optional<Scored> lastScore(UUID caseId);

    /**
     * A score.
     *
     * @param value between 0 and 1 with two places; null where too little was answered
     * @param bandKey translation key of the band
     */
    record Scored(LocalDate heldOn, @Nullable String value, String bandKey) {}
}
