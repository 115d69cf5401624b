package org.sokong.policy.text;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a document in the order of its file, with what the file itself says that it is.
 *
 * @param page the page it begins on, from 1; null where a format has no pages
 */
public record Block(Role role, String text, @Nullable Integer page) {

    /** What the file says that a piece is: a hint, which the rules weigh with the wording. */
    public enum Role {
        /** Nothing is said. */
        PLAIN,
        /** The heading of the whole. */
        TITLE,
        HEADING,
        LIST_ITEM,
        TABLE_ROW,
        CAPTION,
        /** A menu, a page's head or foot, or what a page hides. */
        NAVIGATION,
        /** Beside the text: a box, other articles, comments. */
        ASIDE,
        /** Nothing but a link. */
        LINK,
        /** Stands at the top or bottom of many pages. */
        PAGE_EDGE
    }

    /** A line of a plain text. */
    public static Block plain(String text) {
        return new Block(Role.PLAIN, text, null);
    }
}
