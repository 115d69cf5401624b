package org.sokong.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a case.
 *
 * @param actor display name of who did it, empty for a job or somebody not known any more
 * @param kind translation key of the sentence
 * @param subjectId the thing it is about, such as a referral
 * @param arguments named arguments of the sentence; a value that starts with {@code @} is itself a
 *     translation key
 */
public record TimelineEntry(
        UUID id,
        Instant at,
        String actor,
        String kind,
        Section section,
        @Nullable UUID subjectId,
        Map<String, String> arguments) {}
