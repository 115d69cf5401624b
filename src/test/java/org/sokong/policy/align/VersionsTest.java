package org.sokong.policy.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sokong.policy.align.Versions.Change;
import org.sokong.policy.align.Versions.Step;
import org.sokong.uikit.Language;

class VersionsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_new_version_says_what_is_the_same_changed_new_and_gone(Language language) {
        List<String> before = Texts.circular(language, "A").lines().toList();
        List<String> after = new java.util.ArrayList<>(before);
        after.set(2, before.get(2).replace("48", "24").replace("٤٨", "٢٤"));
        after.remove(6);
        after.add(4, Texts.report(language, "A").lines().toList().get(4));

        List<Step> steps = Versions.compare(before, after);

        assertThat(steps)
                .containsExactly(
                        new Step(0, 0, Change.SAME),
                        new Step(1, 1, Change.SAME),
                        new Step(2, 2, Change.CHANGED),
                        new Step(3, 3, Change.SAME),
                        new Step(null, 4, Change.NEW),
                        new Step(4, 5, Change.SAME),
                        new Step(5, 6, Change.SAME),
                        new Step(6, null, Change.GONE),
                        new Step(7, 7, Change.SAME),
                        new Step(8, 8, Change.SAME));
        assertThat(Versions.isVersion(before, after)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void another_text_on_the_same_subject_is_no_version(Language language) {
        assertThat(
                        Versions.isVersion(
                                Texts.circular(language, "A").lines().toList(),
                                Texts.report(language, "B").lines().toList()))
                .isFalse();
    }

    @Test
    void a_passage_that_moved_is_the_same() {
        assertThat(
                        Versions.compare(
                                List.of("One two three.", "Four five."),
                                List.of("Four five.", "One two three.")))
                .extracting(Step::change)
                .containsOnly(Change.SAME);
    }
}
