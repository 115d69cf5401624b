package org.sokong.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * A document of the library.
 *
 * @param code short code by which it is cited, such as 004
 * @param country ISO 3166-1 alpha-2, null when it belongs to none
 * @param countryInferred the text does not name the country
 * @param title in the document's language
 * @param publishedOn null when the date is not known; a note says why
 * @param translationOf the document of which this is a translation
 * @param textImported whether the text itself has been imported, or only abstracts are there
 * @param passages number of passages that can be found
 * @param countries all countries it is about or in force in
 * @param effectiveTo the last day on which it is in force, null when it has no end
 * @param reviewOn when a curator looks at it again
 * @param workId what it shares with its translations
 * @param replacesId the version before it
 * @param repealedOn since when it is no longer in force
 */
public record DocumentSummary(
        UUID id,
        String code,
        Language language,
        @Nullable String country,
        boolean countryInferred,
        String title,
        @Nullable String titleEnglish,
        @Nullable String issuer,
        @Nullable String issuerEnglish,
        @Nullable String publisher,
        @Nullable LocalDate publishedOn,
        DocumentKind kind,
        @Nullable String address,
        Authority authority,
        @Nullable UUID translationOf,
        boolean textImported,
        int passages,
        DocumentState state,
        List<String> countries,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable LocalDate reviewOn,
        @Nullable UUID workId,
        @Nullable UUID replacesId,
        @Nullable LocalDate repealedOn) {}
