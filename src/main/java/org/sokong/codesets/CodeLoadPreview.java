package org.sokong.codesets;

import java.util.List;
import java.util.Map;
import org.sokong.uikit.Language;

/**
 * What a file would do to the lists.
 *
 * @param token names the state of the lists that this was compared with
 * @param added values that are new
 * @param changed values with other labels or days, as they would become
 * @param retired values that would not be offered any more
 * @param replaced how many values of older versions give way to the same code in the new one
 * @param unchanged how many values are as they are
 * @param problems lines that cannot be loaded; with any of them nothing can
 */
public record CodeLoadPreview(
        String token,
        List<Change> added,
        List<Change> changed,
        List<Change> retired,
        int replaced,
        int unchanged,
        List<Problem> problems) {

    /** A value and what people would read. */
    public record Change(CodeKey key, Map<Language, String> labels) {}

    /**
     * Why a line cannot be loaded.
     *
     * @param line its number in the file, the header being 1
     * @param key of the sentence
     * @param arguments of the sentence
     */
    public record Problem(int line, String key, List<Object> arguments) {}

    /** Whether it can be loaded and would change something. */
    public boolean isLoadable() {
        return problems.isEmpty()
                && !(added.isEmpty() && changed.isEmpty() && retired.isEmpty() && replaced == 0);
    }
}
