package org.sokong.policy;

/**
 * A topic that a passage carries, the most important first.
 *
 * @param proposed found by the topic's terms at the import and not yet looked at by a curator
 */
public record PassageTopic(String code, boolean proposed) {}
