package org.sokong.deadlines;

/**
 * A length of time.
 *
 * @param value at least one
 */
public record Length(int value, LevelUnit unit) {}
