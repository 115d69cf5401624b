package org.sokong.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a curator says a document is.
 *
 * @param countries ISO 3166-1 alpha-2, the main one first
 * @param publishedOn the date of the document
 * @param effectiveTo the last day on which it is in force, null when it has no end
 * @param reviewOn when a curator looks at it again
 */
public record DocumentForm(
        String title,
        @Nullable String titleEnglish,
        DocumentKind kind,
        @Nullable String issuer,
        @Nullable String issuerEnglish,
        List<String> countries,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable LocalDate reviewOn,
        Authority authority,
        @Nullable String address) {

    /** What stands there now. */
    public static DocumentForm of(DocumentSummary summary) {
        return new DocumentForm(
                summary.title(),
                summary.titleEnglish(),
                summary.kind(),
                summary.issuer(),
                summary.issuerEnglish(),
                summary.countries(),
                summary.publishedOn(),
                summary.effectiveFrom(),
                summary.effectiveTo(),
                summary.reviewOn(),
                summary.authority(),
                summary.address());
    }
}
