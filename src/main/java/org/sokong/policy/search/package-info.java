/**
 * How words of four languages are compared: analysis for the index, topics that a text names, and
 * the places in an original that answer a query.
 */
@org.jspecify.annotations.NullMarked
package org.sokong.policy.search;
