package org.sokong.policy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * What is looked for. Everything may be left out; with nothing at all every passage is found.
 *
 * @param text words in any of the four languages, empty for none
 * @param topic code of a topic
 * @param language language of the passage
 * @param country ISO 3166-1 alpha-2 code of the document's country
 * @param kind kind of the document
 * @param authority how far the passage can be relied on
 * @param year in which the document was published
 * @param page from 0
 */
public record PassageQuery(
        String text,
        @Nullable String topic,
        @Nullable UUID documentId,
        @Nullable Language language,
        @Nullable String country,
        @Nullable DocumentKind kind,
        @Nullable Authority authority,
        @Nullable Integer year,
        int page) {

    /** Longest text that is searched; what lies beyond is ignored. */
    public static final int MAX_TEXT = 300;

    /** Hits on a page. */
    public static final int PAGE_SIZE = 20;

    public PassageQuery {
        text = text.strip();
        if (text.length() > MAX_TEXT) {
            text = text.substring(0, MAX_TEXT);
        }
        page = Math.max(0, page);
    }

    /** Of every kind, authority and year. */
    public PassageQuery(
            String text,
            @Nullable String topic,
            @Nullable UUID documentId,
            @Nullable Language language,
            @Nullable String country,
            int page) {
        this(text, topic, documentId, language, country, null, null, null, page);
    }

    /** Words only. */
    public static PassageQuery text(String text) {
        return new PassageQuery(text, null, null, null, null, 0);
    }

    /** All passages of a topic. */
    public static PassageQuery topic(String code) {
        return new PassageQuery("", code, null, null, null, 0);
    }

    /** What the query asks of a facet, null for nothing. */
    public @Nullable String value(Facet facet) {
        return switch (facet) {
            case TOPIC -> topic;
            case COUNTRY -> country;
            case KIND -> kind == null ? null : kind.name();
            case AUTHORITY -> authority == null ? null : authority.name();
            case YEAR -> year == null ? null : year.toString();
            case LANGUAGE -> language == null ? null : language.tag();
        };
    }

    /**
     * The same with another value of a facet, from the first page.
     *
     * @param value as in {@link FacetCount}; null for any
     */
    public PassageQuery with(Facet facet, @Nullable String value) {
        return new PassageQuery(
                text,
                facet == Facet.TOPIC ? value : topic,
                documentId,
                facet != Facet.LANGUAGE ? language : value == null ? null : Language.of(value),
                facet == Facet.COUNTRY ? value : country,
                facet != Facet.KIND ? kind : value == null ? null : DocumentKind.valueOf(value),
                facet != Facet.AUTHORITY
                        ? authority
                        : value == null ? null : Authority.valueOf(value),
                facet != Facet.YEAR ? year : value == null ? null : Integer.valueOf(value),
                0);
    }

    /** The same with other words, from the first page. */
    public PassageQuery withText(String other) {
        return new PassageQuery(
                other, topic, documentId, language, country, kind, authority, year, 0);
    }

    /** The same within a document, from the first page; null for any. */
    public PassageQuery withDocument(@Nullable UUID other) {
        return new PassageQuery(text, topic, other, language, country, kind, authority, year, 0);
    }

    /** Another page of the same. */
    public PassageQuery withPage(int other) {
        return new PassageQuery(
                text, topic, documentId, language, country, kind, authority, year, other);
    }
}
