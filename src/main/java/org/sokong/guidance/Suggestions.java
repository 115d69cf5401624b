package org.sokong.guidance;

import java.util.List;

/**
 * What the library says about a case.
 *
 * @param offered the best first
 * @param dismissed what somebody said does not matter here, newest first
 * @param about what the case was found to be about, in the reader's language
 * @param mayDecide whether the reader may accept and dismiss now
 */
public record Suggestions(
        List<Suggestion> offered,
        List<Suggestion> dismissed,
        List<String> about,
        boolean mayDecide) {}
