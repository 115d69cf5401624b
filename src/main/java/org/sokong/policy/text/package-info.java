/**
 * Turns the bytes of a source file into numbered, classified paragraphs by general rules only:
 * nothing here knows a particular document. See docs/decisions/0011-noise-by-general-rules.md.
 */
@org.jspecify.annotations.NullMarked
package org.sokong.policy.text;
