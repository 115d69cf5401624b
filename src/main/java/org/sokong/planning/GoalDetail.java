package org.sokong.planning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal with its actions.
 *
 * @param passage what it rests on, null where nothing is cited
 */
public record GoalDetail(
        UUID id,
        long version,
        GoalForm form,
        @Nullable GoalPassage passage,
        List<ActionDetail> actions) {}
