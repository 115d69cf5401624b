package org.sokong.policy;

/** What put hits in their order. */
public enum Ranking {
    /** Words and topics: there is no embedding model, or none that could help. */
    WORDS,
    /** Words and topics, and the best hits also by how near they are to the query in meaning. */
    MEANING,
    /** Words and topics, since the embedding model was not ready in time. */
    LATE
}
