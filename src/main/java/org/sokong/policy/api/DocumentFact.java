package org.sokong.policy.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.DocumentSummary;

/**
 * A document as programs read it.
 *
 * @param state whether it still holds: PUBLISHED, SUPERSEDED or REPEALED; curators see drafts too
 * @param countries all countries it is about or in force in
 */
record DocumentFact(
        UUID id,
        String code,
        String title,
        @Nullable String titleEnglish,
        String language,
        String state,
        @Nullable String country,
        List<String> countries,
        boolean countryInferred,
        @Nullable String issuer,
        @Nullable LocalDate publishedOn,
        String kind,
        String authority,
        @Nullable String source,
        @Nullable UUID translationOf,
        String address) {

    static DocumentFact of(DocumentSummary document) {
        return new DocumentFact(
                document.id(),
                document.code(),
                document.title(),
                document.titleEnglish(),
                document.language().tag(),
                document.state().name(),
                document.country(),
                document.countries(),
                document.countryInferred(),
                document.issuer(),
                document.publishedOn(),
                document.kind().name(),
                document.authority().name(),
                document.address(),
                document.translationOf(),
                PolicyApi.DOCUMENTS + document.id());
    }
}
