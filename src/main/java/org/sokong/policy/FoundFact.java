package org.sokong.policy;

/**
 * Something that the text itself says, proposed for the description.
 *
 * @param value the value: a name, or the date itself
 * @param paragraph where it was found
 * @param words how it is written there
 */
public record FoundFact<T>(T value, int paragraph, String words) {}
