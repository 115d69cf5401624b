package org.sokong.policy;

/** Why the importer decided as it did about a paragraph; shown in the import report. */
public enum ParagraphReason {
    PROSE,
    LIST,
    HEADLINE,
    HEADLINE_AGAIN,
    BEFORE_HEADLINE,
    SECTION_HEADING,
    PHOTO_CREDIT,
    SOURCE_LINE,
    DATE_OR_AUTHOR,
    AFTER_SOURCE_LINE,
    AFTER_SIDEBAR_HEADING,
    SITE_FURNITURE,
    ADVERT_MARK,
    COMMENT_COUNT,
    READ_ALSO,
    TRAILING_HEADLINES,
    TABLE,
    MARKED_BY_PAGE,
    PAGE_EDGE,
    /** A curator decided. */
    CURATOR,
    /** Its text stands in the passage before. */
    JOINED
}
