package org.sokong.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * A passage that the index found, with what hits are grouped and counted by.
 *
 * @param translated whether its document is a translation
 * @param pairId the same passage in the other language
 * @param state name of its document's {@link DocumentState}
 * @param from first day on which its document is in force
 * @param until last day on which its document is in force
 */
record FoundPassage(
        UUID id,
        String documentId,
        Language language,
        boolean translated,
        @Nullable UUID pairId,
        List<String> countries,
        String kind,
        String authority,
        String year,
        List<String> topics,
        String state,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    private static final String SEPARATOR = "\t";

    /** What the index keeps of a passage beside the fields that are searched. */
    static String card(PolicyPassage passage, DocumentSummary document) {
        UUID pair = passage.pairId();
        return String.join(
                SEPARATOR,
                document.id().toString(),
                passage.language().tag(),
                document.translationOf() == null ? "" : "t",
                pair == null ? "" : pair.toString(),
                String.join(",", document.countries()),
                document.kind().name(),
                passage.authority().name(),
                year(document),
                String.join(",", passage.topics().stream().map(PassageTopic::code).toList()),
                document.state().name(),
                day(document.effectiveFrom()),
                day(document.effectiveTo()));
    }

    /** Empty where the date is not known. */
    static String year(DocumentSummary document) {
        return document.publishedOn() == null ? "" : "" + document.publishedOn().getYear();
    }

    static FoundPassage of(UUID id, @Nullable String card) {
        String[] parts = (card == null ? "" : card).split(SEPARATOR, -1);
        if (parts.length < 12) {
            // Written by another version of the application; the next reconciliation mends it.
            return new FoundPassage(
                    id,
                    "",
                    Language.ENGLISH,
                    false,
                    null,
                    List.of(),
                    "",
                    "",
                    "",
                    List.of(),
                    "",
                    null,
                    null);
        }
        return new FoundPassage(
                id,
                parts[0],
                Language.of(parts[1]),
                !parts[2].isEmpty(),
                parts[3].isEmpty() ? null : UUID.fromString(parts[3]),
                list(parts[4]),
                parts[5],
                parts[6],
                parts[7],
                list(parts[8]),
                parts[9],
                day(parts[10]),
                day(parts[11]));
    }

    /** As {@link PolicyDocument#isInForce}. */
    boolean isInForce(LocalDate day) {
        return state.equals(DocumentState.PUBLISHED.name())
                && (from == null || !from.isAfter(day))
                && (until == null || !until.isBefore(day));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static @Nullable LocalDate day(String day) {
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    /** What the passage is in a facet; nothing where it is not known. */
    List<String> values(Facet facet) {
        return switch (facet) {
            case TOPIC -> topics;
            case COUNTRY -> countries;
            case KIND -> known(kind);
            case AUTHORITY -> known(authority);
            case YEAR -> known(year);
            case LANGUAGE -> List.of(language.tag());
        };
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    private static List<String> known(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }
}
