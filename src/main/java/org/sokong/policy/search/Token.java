package org.sokong.policy.search;

/**
 * A word as it is compared.
 *
 * @param term what is compared: folded and stemmed
 * @param start where the word begins in the original
 * @param end where it ends, exclusive
 */
public record Token(String term, int start, int end) {}
