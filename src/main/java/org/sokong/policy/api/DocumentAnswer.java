package org.sokong.policy.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.DocumentDetail;
import org.sokong.uikit.Language;

/**
 * A document with a page of its paragraphs.
 *
 * @param page from 0
 * @param translation its translation, or the original of which it is one
 * @param notes what curators say about it, in the language of the answer; never part of the text
 * @param next address of the next page, null on the last
 */
record DocumentAnswer(
        DocumentFact document,
        int page,
        int size,
        int pages,
        int total,
        @Nullable String next,
        @Nullable DocumentFact translation,
        List<Note> notes,
        List<Line> paragraphs) {

    /** Paragraphs on a page. */
    static final int SIZE = 100;

    /** A note of a curator; on the whole document where it names no paragraph. */
    record Note(List<Integer> paragraphs, String text) {}

    /**
     * A paragraph.
     *
     * @param found whether search finds it; headings are read only
     * @param text null where only abstracts are there
     */
    record Line(
            UUID id,
            int paragraph,
            String kind,
            boolean found,
            String language,
            @Nullable String text,
            @Nullable String inOurWords,
            @Nullable String inOurWordsEnglish,
            List<TopicFact> topics,
            String authority,
            @Nullable UUID translation) {}

    static DocumentAnswer of(
            DocumentDetail document, int page, Map<String, String> names, Language reader) {
        List<DocumentDetail.Line> all = document.paragraphs();
        int pages = (all.size() + SIZE - 1) / SIZE;
        int from = (int) Math.min((long) page * SIZE, all.size());
        int to = Math.min(from + SIZE, all.size());
        return new DocumentAnswer(
                DocumentFact.of(document.summary()),
                page,
                SIZE,
                pages,
                all.size(),
                page + 1 < pages
                        ? PolicyApi.DOCUMENTS + document.summary().id() + "?page=" + (page + 1)
                        : null,
                document.counterpart().map(DocumentFact::of).orElse(null),
                document.notes().stream()
                        .map(
                                note ->
                                        new Note(
                                                note.paragraphs(),
                                                note.texts().getOrDefault(reader, "")))
                        .toList(),
                all.subList(from, to).stream().map(line -> line(line, names)).toList());
    }

    private static Line line(DocumentDetail.Line line, Map<String, String> names) {
        return new Line(
                line.passageId(),
                line.number(),
                line.kind().name(),
                line.action() == org.sokong.policy.ParagraphAction.INDEX,
                line.language().tag(),
                line.text(),
                line.abstractOwn(),
                line.abstractEnglish(),
                TopicFact.of(line.topics(), names),
                line.authority().name(),
                line.counterpartId());
    }
}
