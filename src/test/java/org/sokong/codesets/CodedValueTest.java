package org.sokong.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodedValueTest {

    private static final CodedValue ODD =
            new CodedValue("CTDC", "2024", "Trans/Transgender: (0-1 yr)");

    @Test
    void a_code_with_any_signs_survives_its_text() {
        assertThat(ODD).hasToString("CTDC/2024:Trans/Transgender: (0-1 yr)");
        assertThat(CodedValue.parse(ODD.toString())).isEqualTo(ODD);
    }

    @Test
    void several_are_one_text_whatever_their_order() {
        CodedValue other = new CodedValue("HTCDS_2_0", "2.0", "Feminine");

        String text = CodedValue.textOf(List.of(other, ODD, other));

        assertThat(text).isEqualTo(CodedValue.textOf(Set.of(ODD, other)));
        assertThat(CodedValue.parseAll(text)).containsExactlyInAnyOrder(ODD, other);
        assertThat(CodedValue.textOf(List.of())).isNull();
        assertThat(CodedValue.parseAll(null)).isEmpty();
    }

    @Test
    void what_is_no_coded_value_is_refused() {
        for (String text :
                List.of("", "Feminine", "HTCDS:2.0", "A/1:", "/1:A", "A/:B", "A B/1:C")) {
            assertThatThrownBy(() -> CodedValue.parse(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void an_entity_keeps_the_text() {
        CodedValueConverter converter = new CodedValueConverter();

        assertThat(converter.convertToDatabaseColumn(ODD)).isEqualTo(ODD.toString());
        assertThat(converter.convertToEntityAttribute(ODD.toString())).isEqualTo(ODD);
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void versions_are_compared_as_people_read_them() {
        assertThat(
                        java.util.stream.Stream.of(
                                        "10", "9", "2.0", "2025-draft", "2025", "2.1", "0")
                                .sorted(CodeVersions.ORDER))
                .containsExactly("0", "2.0", "2.1", "9", "10", "2025", "2025-draft");
    }
}
