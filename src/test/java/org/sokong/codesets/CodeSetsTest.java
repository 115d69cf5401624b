package org.sokong.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.kernel.Ids;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;

class CodeSetsTest extends SokongTest {

    @Autowired private CodeSets codes;
    @Autowired private CodeSetLoader loader;
    @Autowired private CodeTable table;

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
                new CodeRow(
                        new CodeKey("TEST", "1", "list", "OLD"),
                        labels,
                        LocalDate.of(2020, 1, 1),
                        null,
                        0,
                        CodeOrigin.SHIPPED,
                        false,
                        0));
        loader.load(older);

        assertThat(loader.load(shipped)).isOne();

        CodeRow row =
                table.all().stream()
                        .filter(one -> one.key().scheme().equals("TEST"))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.isValid(LocalDate.now())).isFalse();
        assertThat(row.labels()).containsEntry(Language.ENGLISH, "Old value");
    }

    @Test
    void a_list_of_the_field_has_all_its_values_with_labels() {
        assertThat(codes.values("HTCDS_2_0", "labour_industry_isic")).hasSize(21);
        assertThat(codes.values("HTCDS_2_0", "perpetrator_role")).hasSize(15);
        assertThat(codes.values("PRIMERO", "service_type")).hasSize(15);
        assertThat(codes.values("IC_TIP_2025", "unit")).hasSize(4);
        assertThat(
                        codes.label(
                                "CTDC",
                                "majorityStatus|majorityStatusAtExploit|majorityEntry",
                                "Minor",
                                Language.MALAY))
                .isEqualTo("Bawah 18 tahun");
    }

    @Test
    void a_release_relabels_what_nobody_changed_here_and_nothing_else() {
        CodeList list = fresh();
        loader.load(release(row(list, "1", "A", "First"), row(list, "1", "B", "Second")));
        CodeRow stored = table.of(list).getFirst();
        table.put(stored.labelled(labels("Ours")).changedHere());
        CodeRow retired = table.of(list).get(1);
        table.put(retired.validUntil(LocalDate.of(2025, 1, 1)).changedHere());
        table.put(local(list, "MINE"));

        int changed =
                loader.load(
                        release(
                                row(list, "1", "A", "First, newer"),
                                row(list, "1", "B", "Second, newer"),
                                row(list, "1", "MINE", "Theirs")));

        assertThat(changed).isZero();
        assertThat(table.of(list))
                .extracting(row -> row.labels().get(Language.ENGLISH))
                .containsExactlyInAnyOrder("Ours", "Second", "Mine");
        assertThat(table.of(list).get(1).validTo()).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    @Test
    void a_release_that_drops_a_value_leaves_local_and_changed_values_alone() {
        CodeList list = fresh();
        loader.load(release(row(list, "1", "A", "First"), row(list, "1", "B", "Second")));
        table.put(table.of(list).getFirst().labelled(labels("Ours")).changedHere());
        table.put(local(list, "MINE"));

        assertThat(loader.load(loader.shipped())).isOne();

        assertThat(table.of(list).stream().filter(row -> row.isValid(LocalDate.now())))
                .extracting(row -> row.key().code())
                .containsExactlyInAnyOrder("A", "MINE");
    }

    @Test
    void a_record_reads_its_code_in_the_version_it_was_written_with() {
        CodeList list = fresh();
        LocalDate yesterday = LocalDate.now().minusDays(1);
        table.put(row(list, "9", "A", "As it was").validUntil(yesterday));
        table.put(row(list, "9", "B", "Only once").validUntil(yesterday));
        table.put(row(list, "10", "A", "As it is"));
        table.put(row(list, "11", "A", "As it will be").since(LocalDate.now().plusDays(3)));
        table.changed();
        codes.forget();
        CodedValue old = CodedValue.parse(list.scheme() + "/9:A");

        assertThat(codes.label(old, "list", Language.ENGLISH)).isEqualTo("As it was");
        assertThat(codes.label(list.scheme(), "list", "A", Language.ENGLISH)).isEqualTo("As it is");
        assertThat(codes.label(list.scheme(), "list", "B", Language.ENGLISH))
                .isEqualTo("Only once");
        assertThat(codes.version(list.scheme())).contains("10");
        assertThat(codes.version(list.scheme(), "list")).contains("10");
        assertThat(codes.coded(list.scheme(), "list", "A"))
                .contains(new CodedValue(list.scheme(), "10", "A"));
        assertThat(codes.coded(list.scheme(), "list", "B")).isEmpty();
        assertThat(codes.has(old, "list")).isFalse();
    }

    @Test
    void what_another_instance_changed_is_read_with_the_next_check() {
        CodeList list = fresh();
        assertThat(codes.values(list.scheme(), "list")).isEmpty();
        table.put(row(list, "1", "A", "From elsewhere"));
        table.changed();

        codes.refresh();

        assertThat(codes.values(list.scheme(), "list")).hasSize(1);
    }

    @Test
    void codes_that_differ_in_their_capitals_are_two_codes() {
        CodeList list = fresh();
        table.put(row(list, "1", "a", "Small"));
        table.put(row(list, "1", "A", "Capital"));

        assertThat(table.of(list)).hasSize(2);
    }

    private List<CodeRow> release(CodeRow... more) {
        List<CodeRow> rows = new ArrayList<>(loader.shipped());
        rows.addAll(List.of(more));
        return rows;
    }

    /** A list that no other test knows. */
    private static CodeList fresh() {
        return new CodeList(
                "T_" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT), "list");
    }

    private static CodeRow row(CodeList list, String version, String code, String label) {
        return new CodeRow(
                new CodeKey(list.scheme(), version, list.variable(), code),
                labels(label),
                LocalDate.now().minusDays(1),
                null,
                code.charAt(0),
                CodeOrigin.SHIPPED,
                false,
                0);
    }

    private static CodeRow local(CodeList list, String code) {
        return new CodeRow(
                new CodeKey(list.scheme(), "1", list.variable(), code),
                labels("Mine"),
                LocalDate.now(),
                null,
                900,
                CodeOrigin.LOCAL,
                true,
                0);
    }

    private static Map<Language, String> labels(String english) {
        Map<Language, String> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labels.put(language, language == Language.ENGLISH ? english : "");
        }
        return labels;
    }
}
