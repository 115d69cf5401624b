package org.sokong.policy;

/** What a paragraph of a source file is, as far as general rules can tell. */
public enum ParagraphKind {
    TITLE,
    SUBTITLE,
    LEAD,
    BODY,
    LIST_INTRO,
    LIST_ITEM,
    TABLE_ROW,
    HEADING,
    CAPTION,
    SOURCE,
    DATELINE,
    BYLINE,
    REPEATED_TITLE,
    NAVIGATION,
    SIDEBAR_HEADING,
    ADVERT,
    COMMENTS,
    TEASER,
    PAGE_EDGE
}
