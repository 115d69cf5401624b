package org.sokong.policy;

/** What the importer does with a paragraph. */
public enum ParagraphAction {
    /** A passage: found by search, can be linked to a case. */
    INDEX,
    /** Shown when the document is read (titles, headings), never found by search. */
    KEEP,
    /** Says something about the document (source, date, caption), not part of its text. */
    METADATA,
    /** Not part of the document: navigation, adverts, other articles. */
    STRIP
}
