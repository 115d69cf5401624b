package org.sokong.directory;

/**
 * A result of the search.
 *
 * @param fit why it fits or does not
 */
public record ServiceMatch(ServiceOffer offer, ServiceFit fit) {}
