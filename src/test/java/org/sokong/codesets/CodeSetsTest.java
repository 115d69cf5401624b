package org.sokong.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CodeSetsTest extends SokongTest {

    @Autowired private CodeSets codes;
    @Autowired private CodeSetLoader loader;
    @Autowired private JdbcClient jdbc;

    @Test
    void a_code_has_a_label_in_each_language() {
        assertThat(codes.label("PALERMO_ART3", "act", "HARBOURING", Language.ENGLISH))
                .isEqualTo("Harbouring");
        assertThat(codes.label("PALERMO_ART3", "act", "HARBOURING", Language.VIETNAMESE))
                .isEqualTo("Chứa chấp");
        assertThat(codes.label("PALERMO_ART3", "act", "HARBOURING", Language.ARABIC))
                .isEqualTo("الإيواء");
    }

    @Test
    void a_language_has_a_name_in_each_language() {
        assertThat(codes.label("ISO_639_1", "language", "my", Language.ENGLISH))
                .isEqualTo("Burmese");
        assertThat(codes.label("ISO_639_1", "language", "vi", Language.VIETNAMESE))
                .isEqualTo("Tiếng Việt");
    }

    @Test
    void values_come_in_the_order_of_the_list() {
        assertThat(codes.values("PALERMO_ART3", "act"))
                .extracting(CodeValue::code)
                .containsExactly(
                        "RECRUITMENT", "TRANSPORTATION", "TRANSFER", "HARBOURING", "RECEIPT");
    }

    @Test
    void an_unknown_code_is_shown_as_it_is_and_cannot_be_chosen() {
        assertThat(codes.label("PALERMO_ART3", "act", "NOTHING", Language.MALAY))
                .isEqualTo("NOTHING");
        assertThat(codes.has("PALERMO_ART3", "act", "NOTHING")).isFalse();
        assertThat(codes.values("NO", "such")).isEmpty();
    }

    @Test
    void loading_again_changes_nothing() {
        assertThat(loader.load()).isZero();
    }

    @Test
    void a_value_that_a_newer_file_no_longer_has_is_withdrawn_but_keeps_its_label() {
        List<CodeRow> shipped = loader.shipped();
        List<CodeRow> older = new ArrayList<>(shipped);
        Map<Language, String> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labels.put(language, "Old value");
        }
        older.add(
                new CodeRow("TEST", "1", "list", "OLD", labels, LocalDate.of(2020, 1, 1), null, 0));
        loader.load(older);

        assertThat(loader.load(shipped)).isOne();

        CodeRow row =
                CodeSets.rows(jdbc).stream()
                        .filter(one -> one.scheme().equals("TEST"))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.isValid(LocalDate.now())).isFalse();
        assertThat(row.labels()).containsEntry(Language.ENGLISH, "Old value");
    }
}
