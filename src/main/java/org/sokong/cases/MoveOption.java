package org.sokong.cases;

import java.util.List;

/**
 * A move that the status allows.
 *
 * @param to where to
 * @param reasons coded reasons to choose from, empty where none is needed; one alone where a second
 *     person approved it
 * @param missing what is missing now, apart from the reason itself
 */
public record MoveOption(CaseStatus to, List<MoveReason> reasons, List<Missing> missing) {}
