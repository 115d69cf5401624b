package org.sokong.policy;

/**
 * A value by which hits can be narrowed.
 *
 * @param hits how many hits have it, translations counted once
 */
public record FacetCount(String value, int hits) {}
