package org.sokong.planning;

/**
 * How far a plan is. Goals that were dropped and actions that were cancelled are not counted.
 *
 * @param goalsMet goals that are met; partly met is not met
 * @param actionsDone actions done or handed over
 */
public record PlanProgress(int goalsMet, int goals, int actionsDone, int actions) {}
