package org.sokong.matrix;

import org.jspecify.annotations.Nullable;

/** One attempt, by one actor on one target. */
@FunctionalInterface
interface Operation {

    /**
     * Tries.
     *
     * @param condition what the row says in square brackets, or empty
     * @return for a page or request an {@link Reply}; for a service whatever it gives
     */
    @Nullable Object attempt(Actor actor, Target target, String condition) throws Exception;
}
