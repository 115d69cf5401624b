package org.sokong.access;

import java.util.UUID;

/**
 * Somebody cannot sign in any more; published in the transaction that says so, so that what waited
 * for them can be told to others.
 */
public record PersonDisabled(UUID personId) {}
