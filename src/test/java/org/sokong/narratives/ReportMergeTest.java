package org.sokong.narratives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportMergeTest {

    private final ReportBlock first = ReportBlock.paragraph("first");
    private final ReportBlock second = ReportBlock.paragraph("second");
    private final ReportText base = new ReportText("Title", List.of(first, second));

    @Test
    void what_only_one_changed_is_taken_from_each() {
        ReportText mine = new ReportText("Title", List.of(first.saying("mine"), second));
        ReportText theirs = new ReportText("Other title", List.of(first, second.saying("theirs")));
        ReportMerge merge = ReportMerge.of(base, mine, theirs);
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.text().words()).isEqualTo("Other title\nmine\ntheirs");
    }

    @Test
    void what_both_changed_is_chosen_by_the_writer() {
        ReportText mine = new ReportText("Title", List.of(first.saying("mine"), second));
        ReportText theirs = new ReportText("Title", List.of(first.saying("theirs"), second));
        ReportMerge merge = ReportMerge.of(base, mine, theirs);
        assertThat(merge.clashes())
                .containsExactly(new ReportMerge.Clash(first.id(), "mine", "theirs"));
        assertThat(merge.text().blocks().getFirst().text()).isEqualTo("theirs");
        assertThat(merge.keeping(merge.clashes()).blocks().getFirst().text()).isEqualTo("mine");
    }

    @Test
    void paragraphs_that_both_added_stand_where_they_were_put() {
        ReportBlock my = ReportBlock.paragraph("my new one");
        ReportBlock their = ReportBlock.paragraph("their new one");
        ReportText mine = new ReportText("Title", List.of(first, my, second));
        ReportText theirs = new ReportText("Title", List.of(first, second, their));
        assertThat(ReportMerge.of(base, mine, theirs).text().words())
                .isEqualTo("Title\nfirst\nmy new one\nsecond\ntheir new one");
    }

    @Test
    void a_paragraph_that_one_removed_and_the_other_changed_stays() {
        ReportText mine = new ReportText("Title", List.of(second));
        ReportText theirs = new ReportText("Title", List.of(first.saying("changed"), second));
        assertThat(ReportMerge.of(base, mine, theirs).text().words())
                .isEqualTo("Title\nchanged\nsecond");
        ReportText untouched = new ReportText("Title", List.of(first, second));
        assertThat(ReportMerge.of(base, mine, untouched).text().words()).isEqualTo("Title\nsecond");
    }
}
