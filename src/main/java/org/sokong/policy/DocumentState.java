package org.sokong.policy;

/** Where a document stands between its import and its end. */
public enum DocumentState {
    /** Being curated: only curators see it. */
    DRAFT,
    /** A second curator reads it before it is published. */
    IN_REVIEW,
    /** In force: found by search and cited. */
    PUBLISHED,
    /** A newer version was published; still read where it was cited. */
    SUPERSEDED,
    /** No longer in force, without a newer version. */
    REPEALED;

    /** Whether it was in force and is not any more. */
    public boolean isEnded() {
        return this == SUPERSEDED || this == REPEALED;
    }

    /** Whether people who do not curate see it. */
    public boolean isVisible() {
        return this == PUBLISHED || this == SUPERSEDED || this == REPEALED;
    }
}
