package org.sokong.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The search index being written anew, or how that went the last time.
 *
 * @param written passages so far
 * @param all how many there are, 0 as long as that is not known
 */
public record ReindexJob(
        Instant at, State state, int written, int all, @Nullable Instant finishedAt) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        /** It broke off; what was written stays, and the rest is as it was. */
        FAILED
    }
}
