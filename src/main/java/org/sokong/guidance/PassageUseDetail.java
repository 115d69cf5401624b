package org.sokong.guidance;

import java.util.List;
import java.util.Map;
import org.sokong.planning.GoalState;
import org.sokong.reports.Cell;

/**
 * Where a passage is used.
 *
 * @param places in cases that the reader may read
 * @param otherCases how many cases the reader may not read cite it, small numbers hidden
 * @param goals states of the goals in the reader's cases that cite it
 * @param otherGoals the same in all other cases of the installation, small numbers hidden
 */
public record PassageUseDetail(
        List<RestingPlace> places,
        Cell otherCases,
        Map<GoalState, Long> goals,
        Map<GoalState, Cell> otherGoals) {}
