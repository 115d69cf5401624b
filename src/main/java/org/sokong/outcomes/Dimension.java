package org.sokong.outcomes;

/** The three sides of reintegration that are scored (rss_scoring.md). */
public enum Dimension {
    ECONOMIC,
    SOCIAL,
    PSYCHOSOCIAL
}
