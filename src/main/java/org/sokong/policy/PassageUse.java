package org.sokong.policy;

/**
 * How often a passage is used.
 *
 * @param ownCases in how many of the reader's own cases; other people's cases are not counted
 */
public record PassageUse(int ownCases) {}
