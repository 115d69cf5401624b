package org.sokong.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SvgChartTest {

    private static final List<SvgChart.Bar> BARS =
            List.of(new SvgChart.Bar("<b>High</b>", 4, "4"), new SvgChart.Bar("Low", 2, "2"));

    @Test
    void the_picture_has_a_title_a_description_and_escaped_labels() {
        String svg = SvgChart.svg("Risk", "Cases by risk", BARS, false);
        assertThat(svg)
                .contains(">Risk</title>")
                .contains(">Cases by risk</desc>")
                .contains("&lt;b&gt;High&lt;/b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void bars_keep_their_proportion_and_grow_from_the_right_in_arabic() {
        assertThat(SvgChart.svg("t", "d", BARS, false))
                .contains("x=\"0.00%\" width=\"70.00%\"")
                .contains("x=\"0.00%\" width=\"35.00%\"");
        assertThat(SvgChart.svg("t", "d", BARS, true))
                .contains("x=\"30.00%\" width=\"70.00%\"")
                .contains("x=\"65.00%\" width=\"35.00%\"");
    }
}
