package org.sokong.policy.align;

import java.util.List;

/**
 * Two passages that face each other.
 *
 * @param first index in the first document
 * @param second index in the second
 * @param likeness from 0 to 1
 * @param shared what both hold, as it stands in the first: numbers, names, dates, countries
 */
public record Pair(int first, int second, double likeness, List<String> shared) {}
