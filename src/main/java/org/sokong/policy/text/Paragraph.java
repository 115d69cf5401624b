package org.sokong.policy.text;

import org.jspecify.annotations.Nullable;
import org.sokong.policy.ParagraphAction;
import org.sokong.policy.ParagraphKind;
import org.sokong.policy.ParagraphReason;

/**
 * One paragraph of a source file.
 *
 * @param number the n-th non-blank line of the file, from 1: how a passage is cited
 * @param line the line in the file, from 1
 * @param page the page it begins on, null where the format has none
 * @param text the line without leading and trailing space, otherwise untouched
 * @param hash first 12 hexadecimal digits of the SHA-1 of the text
 */
public record Paragraph(
        int number,
        int line,
        @Nullable Integer page,
        String text,
        String hash,
        ParagraphKind kind,
        ParagraphAction action,
        ParagraphReason reason) {}
