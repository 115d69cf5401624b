package org.sokong.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.codesets.CodeLoadPreview.Problem;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class CodeSetAdministrationTest extends SokongTest {

    private static final String HEADER =
            "scheme,version,variable,code,label_en,label_ms,label_vi,label_ar,valid_from,valid_to\n";

    @Autowired World world;
    @Autowired private CodeSetAdministration service;
    @Autowired private CodeSets codes;
    @Autowired private CodeSetLoader loader;
    @Autowired private CodeTable table;
    @Autowired private JdbcClient jdbc;

    private UserPrincipal administrator;
    private CodeList list;

    /** A shipped list of two values in version 1 that no other test knows. */
    @BeforeEach
    void prepare() {
        administrator = world.user(world.organisation("Operator"), null, Role.SYSTEM_ADMINISTRATOR);
        list =
                new CodeList(
                        "T_" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT),
                        "list");
        loader.load(release());
        codes.forget();
    }

    private List<CodeRow> release() {
        List<CodeRow> rows = new ArrayList<>(loader.shipped());
        rows.add(shipped("A", "First", 0));
        rows.add(shipped("B", "Second", 1));
        return rows;
    }

    private CodeRow shipped(String code, String label, int position) {
        return new CodeRow(
                key("1", code),
                labels(label),
                LocalDate.now().minusDays(1),
                null,
                position,
                CodeOrigin.SHIPPED,
                false,
                0);
    }

    private CodeKey key(String version, String code) {
        return new CodeKey(list.scheme(), version, list.variable(), code);
    }

    private static Map<Language, String> labels(String english) {
        Map<Language, String> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labels.put(language, language == Language.ENGLISH ? english : "");
        }
        return labels;
    }

    private CodeItem item(String version, String code) {
        return values().stream()
                .filter(item -> item.key().equals(key(version, code)))
                .findFirst()
                .orElseThrow();
    }

    private List<CodeItem> values() {
        return world.as(administrator, () -> service.values(list));
    }

    private List<String> offered() {
        return reader(() -> codes.values(list.scheme(), list.variable())).stream()
                .map(CodeValue::code)
                .toList();
    }

    private CodeKey add(@Nullable String code, String label) {
        return world.as(administrator, () -> service.add(new NewCode(list, code, labels(label))));
    }

    private void retire(String code) {
        CodeItem item = item("1", code);
        world.as(administrator, () -> service.retire(item.key(), item.revision(), LocalDate.now()));
    }

    private CodeLoadPreview preview(String lines) {
        return world.as(
                administrator,
                () -> service.preview((HEADER + lines).getBytes(StandardCharsets.UTF_8)));
    }

    private CodeLoadPreview load(String lines) {
        byte[] content = (HEADER + lines).getBytes(StandardCharsets.UTF_8);
        return world.as(
                administrator, () -> service.load(content, service.preview(content).token()));
    }

    private String line(String version, String code, String rest) {
        return list.scheme()
                + ","
                + version
                + ","
                + list.variable()
                + ","
                + code
                + ","
                + rest
                + "\n";
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    /**
     * Somebody who is where the administrator is: there it may be a day later than in Greenwich.
     */
    private <T> T reader(java.util.function.Supplier<T> question) {
        return world.as(administrator, question::get);
    }

    private int recorded(String what) {
        return jdbc.sql(
                        """
                        select count(*) from audit_event where actor_id = ?
                            and action = 'CODES_CHANGED' and details like ?
                        """)
                .params(administrator.user().id(), "%\"" + what + "\"%")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_value_added_here_is_offered_at_once_and_recorded() {
        CodeKey key = add(null, "Took the telephone");

        assertThat(key).isEqualTo(key("1", "LOCAL_TOOK_THE_TELEPHONE"));
        assertThat(offered()).containsExactly("A", "B", "LOCAL_TOOK_THE_TELEPHONE");
        assertThat(codes.label(key.scheme(), "list", key.code(), Language.ARABIC))
                .as("English where it is not translated")
                .isEqualTo("Took the telephone");
        assertThat(item("1", key.code()).origin()).isEqualTo(CodeOrigin.LOCAL);
        assertThat(recorded("ADDED")).isOne();
    }

    @Test
    void a_made_code_never_takes_that_of_another_value() {
        CodeKey first = add(null, "Took it");
        CodeKey second = add(null, "Took: it!");

        assertThat(second.code()).isEqualTo(first.code() + "_2");
    }

    @Test
    void a_value_with_a_wrong_code_or_label_is_refused() {
        refused("codesets.error.english", () -> add(null, " "));
        refused("codesets.error.english.taken", () -> add(null, "first"));
        refused("codesets.error.code", () -> add("has space", "Third"));
        refused("codesets.error.code.taken", () -> add("a", "Third"));
        refused("codesets.error.label", () -> add(null, "x".repeat(301)));
        refused("codesets.error.label", () -> add(null, "turned \u202E round"));
        CodeList unknown = new CodeList("NO", "such");
        refused(
                "codesets.error.list",
                () ->
                        world.as(
                                administrator,
                                () -> service.add(new NewCode(unknown, null, labels("X")))));
        assertThat(offered()).containsExactly("A", "B");
    }

    @Test
    void a_list_that_the_rules_rest_on_is_not_changed_here() {
        CodeList act = new CodeList("PALERMO_ART3", "act");
        CodeItem value = world.as(administrator, () -> service.values(act).getFirst());

        refused(
                "codesets.error.fixed",
                () ->
                        world.as(
                                administrator,
                                () -> service.add(new NewCode(act, null, labels("X")))));
        refused(
                "codesets.error.fixed",
                () ->
                        world.as(
                                administrator,
                                () ->
                                        service.retire(
                                                value.key(), value.revision(), LocalDate.now())));
        assertThat(preview("PALERMO_ART3,2030,act,NEW,New,,,,,\n").problems())
                .extracting(Problem::key)
                .containsExactly("codesets.problem.fixed");
    }

    @Test
    void a_retired_value_is_not_offered_but_read_and_stays_so_after_a_release() {
        retire("A");

        assertThat(offered()).containsExactly("B");
        assertThat(codes.label(new CodedValue(list.scheme(), "1", "A"), "list", Language.ENGLISH))
                .isEqualTo("First");
        assertThat(item("1", "A").state()).isEqualTo(CodeState.RETIRED);
        assertThat(recorded("RETIRED")).isOne();

        loader.load(release());
        codes.forget();

        assertThat(offered()).containsExactly("B");
    }

    @Test
    void a_relabelled_value_stays_so_after_a_release() {
        CodeItem before = item("1", "A");
        Map<Language, String> ours = labels("Ours");
        ours.put(Language.MALAY, "Kami punya");
        world.as(administrator, () -> service.relabel(before.key(), before.revision(), ours));

        loader.load(release());
        codes.forget();

        assertThat(codes.label(list.scheme(), "list", "A", Language.ENGLISH)).isEqualTo("Ours");
        assertThat(codes.label(list.scheme(), "list", "A", Language.MALAY)).isEqualTo("Kami punya");
        assertThat(item("1", "A").changedHere()).isTrue();
    }

    @Test
    void a_retired_value_can_be_offered_again() {
        retire("A");
        CodeItem retired = item("1", "A");

        world.as(administrator, () -> service.restore(retired.key(), retired.revision()));

        assertThat(offered()).containsExactly("A", "B");
        assertThat(recorded("RESTORED")).isOne();
    }

    @Test
    void a_value_that_ends_later_is_offered_until_then() {
        CodeItem item = item("1", "A");
        world.as(
                administrator,
                () -> service.retire(item.key(), item.revision(), LocalDate.now().plusDays(5)));

        assertThat(offered()).containsExactly("A", "B");
        assertThat(item("1", "A").validTo()).isEqualTo(LocalDate.now().plusDays(4));
    }

    @Test
    void a_value_is_not_retired_for_the_past() {
        CodeItem item = item("1", "A");

        refused(
                "codesets.error.day",
                () ->
                        world.as(
                                administrator,
                                () ->
                                        service.retire(
                                                item.key(),
                                                item.revision(),
                                                LocalDate.now().minusDays(2))));
    }

    @Test
    void the_second_of_two_who_change_the_same_value_is_told() {
        CodeItem item = item("1", "A");
        retire("A");

        assertThatThrownBy(
                        () ->
                                world.as(
                                        administrator,
                                        () ->
                                                service.relabel(
                                                        item.key(),
                                                        item.revision(),
                                                        labels("Mine"))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void who_administers_an_organisation_changes_no_list() {
        UserPrincipal other =
                world.user(world.organisation("Home"), null, Role.ORGANISATION_ADMINISTRATOR);

        assertThatThrownBy(() -> world.as(other, () -> service.lists()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () ->
                                world.as(
                                        other,
                                        () -> service.add(new NewCode(list, null, labels("X")))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_preview_tells_all_and_changes_nothing() {
        CodeLoadPreview preview =
                preview(line("1", "A", "First again,,,,,") + line("1", "C", "Third,Ketiga,,,,"));

        assertThat(preview.added()).extracting(one -> one.key().code()).containsExactly("C");
        assertThat(preview.changed()).extracting(one -> one.key().code()).containsExactly("A");
        assertThat(preview.retired()).extracting(one -> one.key().code()).containsExactly("B");
        assertThat(preview.isLoadable()).isTrue();
        assertThat(offered()).containsExactly("A", "B");
        assertThat(recorded("LOADED")).isZero();
    }

    @Test
    void a_new_version_replaces_the_older_one_and_old_records_still_read() {
        CodeKey local = add(null, "Ours");

        CodeLoadPreview done =
                load(line("2", "A", "First of two,,,,,") + line("2", "C", "Third,,Thứ ba,ثالث,,"));

        assertThat(done.retired()).extracting(one -> one.key().code()).containsExactly("B");
        assertThat(done.replaced()).isOne();
        assertThat(offered()).containsExactly("A", "C", local.code());
        assertThat(reader(() -> codes.version(list.scheme()))).contains("2");
        CodedValue old = new CodedValue(list.scheme(), "1", "A");
        assertThat(reader(() -> codes.label(old, "list", Language.ENGLISH))).isEqualTo("First");
        assertThat(reader(() -> codes.label(list.scheme(), "list", "A", Language.ENGLISH)))
                .isEqualTo("First of two");
        assertThat(reader(() -> codes.label(list.scheme(), "list", "C", Language.ARABIC)))
                .isEqualTo("ثالث");
        assertThat(recorded("LOADED")).isOne();

        List<CodeRow> newer = release();
        newer.add(shipped("D", "Fourth", 3));
        loader.load(newer);
        codes.forget();

        assertThat(offered())
                .as("a release does not bring the older version back")
                .containsExactly("A", "C", local.code());
    }

    @Test
    void a_version_that_begins_later_is_not_offered_before() {
        String day = LocalDate.now().plusDays(10).toString();
        load(line("2", "A", "Then,,,," + day + ","));

        assertThat(offered()).containsExactly("A", "B");
        assertThat(codes.version(list.scheme())).contains("1");
        assertThat(item("1", "B").validTo()).isEqualTo(LocalDate.now().plusDays(9));
        assertThat(item("2", "A").state()).isEqualTo(CodeState.COMING);
    }

    @Test
    void a_label_that_the_file_does_not_have_stays() {
        load(line("1", "A", "First,Pertama,,,,") + line("1", "B", "Second,,,,,"));

        load(line("1", "A", "First of all,,,,,") + line("1", "B", "Second,,,,,"));

        assertThat(item("1", "A").labels())
                .containsEntry(Language.ENGLISH, "First of all")
                .containsEntry(Language.MALAY, "Pertama");
    }

    @Test
    void each_wrong_line_is_named_with_its_reason_and_nothing_is_stored() {
        String lines =
                line("1", "C", "Good,,,,,")
                        + "lower case,1,list,D,Label,,,,,\n"
                        + line("1/2", "E", "Label,,,,,")
                        + line("1", "", "Label,,,,,")
                        + line("1", "F", ",,,,,")
                        + line("1", "C", "Again,,,,,")
                        + line("1", "G", "Label,,,,2026-13-01,")
                        + line("1", "H", "Label,,,,2026-02-01,2026-01-01")
                        + line("1", "I", "Label")
                        + line("1", "J", "\"two\nlines\",,,,,")
                        + line("1", "K", "\"never closed,,,,,");

        CodeLoadPreview preview = preview(lines);

        assertThat(preview.problems())
                .extracting(problem -> problem.line() + " " + problem.key())
                .containsExactly(
                        "3 codesets.problem.scheme",
                        "4 codesets.problem.version",
                        "5 codesets.problem.code",
                        "6 codesets.problem.english",
                        "7 codesets.problem.twice",
                        "8 codesets.problem.day",
                        "9 codesets.problem.days",
                        "10 codesets.problem.cells",
                        "11 codesets.problem.label",
                        "13 codesets.problem.quote");
        refused("codesets.error.load.problems", () -> load(lines));
        assertThat(offered()).containsExactly("A", "B");
    }

    @Test
    void a_value_added_here_is_not_overwritten_by_a_file() {
        add("MINE", "Ours");

        assertThat(preview(line("1", "MINE", "Theirs,,,,,")).problems())
                .extracting(Problem::key)
                .containsExactly("codesets.problem.local");
    }

    @Test
    void a_list_is_downloaded_as_a_file_that_loads_again_and_holds_no_formula() {
        load(line("1", "A", "=SUM(1),\"Satu, dua\",Một,واحد,,") + line("1", "B", "Second,,,,,"));

        byte[] file = world.as(administrator, () -> service.export(list));

        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith(
                        "\uFEFFscheme,version,variable,code,label_en,label_ms,label_vi,label_ar")
                .contains(",A,'=SUM(1),\"Satu, dua\",Một,واحد,")
                .doesNotContain(",=");
        CodeLoadPreview again = world.as(administrator, () -> service.preview(file));
        assertThat(again.problems()).isEmpty();
        assertThat(again.changed()).isEmpty();
        assertThat(again.added()).isEmpty();
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit_event where actor_id = ?
                                            and action = 'EXPORTED' and details like ?
                                        """)
                                .params(administrator.user().id(), "%" + list.scheme() + "%")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        refused(
                "codesets.error.list",
                () ->
                        world.as(
                                administrator,
                                () -> service.export(new CodeList("NO_SUCH", "list"))));
    }

    @Test
    void a_value_gets_its_shipped_labels_back_and_follows_releases_again() {
        CodeItem before =
                world.as(administrator, () -> service.lists()).stream()
                        .filter(found -> !found.fixed())
                        .flatMap(
                                found ->
                                        world
                                                .as(
                                                        administrator,
                                                        () -> service.values(found.list()))
                                                .stream())
                        .filter(found -> found.origin() == CodeOrigin.SHIPPED)
                        .filter(found -> !found.changedHere() && found.validTo() == null)
                        .filter(found -> !found.key().scheme().startsWith("T_"))
                        .findFirst()
                        .orElseThrow();
        assertThat(before.relabelled()).isFalse();
        world.as(
                administrator,
                () -> service.relabel(before.key(), before.revision(), labels("Ours")));
        CodeItem ours = real(before.key());
        assertThat(ours.relabelled()).isTrue();

        world.as(administrator, () -> service.backToShipped(ours.key(), ours.revision()));

        CodeItem after = real(before.key());
        assertThat(after.labels()).isEqualTo(before.labels());
        assertThat(after.changedHere()).isFalse();
        assertThat(after.relabelled()).isFalse();
        assertThat(recorded("BACK_TO_SHIPPED")).isEqualTo(1);
        CodeKey local = add("L", "Only here");
        refused(
                "codesets.error.not_shipped",
                () ->
                        world.as(
                                administrator,
                                () -> service.backToShipped(local, item("1", "L").revision())));
    }

    private CodeItem real(CodeKey key) {
        return world.as(administrator, () -> service.values(key.list())).stream()
                .filter(found -> found.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_looks_like_a_formula_is_text() {
        String formula = "=HYPERLINK(1)";
        load(line("1", "A", "\"" + formula + "\",@x,+1,-2,,") + line("1", "B", "Second,,,,,"));

        assertThat(item("1", "A").labels())
                .containsEntry(Language.ENGLISH, formula)
                .containsEntry(Language.MALAY, "@x")
                .containsEntry(Language.ARABIC, "-2");
    }

    @Test
    void a_file_is_read_in_utf_8_and_utf_16_and_with_semicolons_and_in_no_other_way() {
        String text = HEADER + line("1", "A", "First,,Thứ nhất,,,");
        byte[] plain = text.replace(',', ';').getBytes(StandardCharsets.UTF_8);
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        byte[] wide = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        for (byte[] content : List.of(plain, marked, wide)) {
            CodeLoadPreview preview = world.as(administrator, () -> service.preview(content));
            assertThat(preview.changed().getFirst().labels())
                    .containsEntry(Language.VIETNAMESE, "Thứ nhất");
        }
        byte[] old = (HEADER + "Müller").getBytes(Charset.forName("windows-1252"));
        refused(
                "codesets.error.load.encoding",
                () -> world.as(administrator, () -> service.preview(old)));
    }

    @Test
    void a_file_that_is_too_big_or_empty_or_has_other_columns_is_refused() {
        refused(
                "codesets.error.load.big",
                () ->
                        world.as(
                                administrator,
                                () ->
                                        service.preview(
                                                new byte[CodeSetAdministration.MAX_BYTES + 1])));
        refused("codesets.error.load.empty", () -> preview(""));
        refused("codesets.error.load.column", () -> previewOf("scheme,version,variable,code\nA\n"));
        refused(
                "codesets.error.load.unknown",
                () -> previewOf("scheme,version,variable,code,label_en,label_xx\nA\n"));
    }

    private void previewOf(String text) {
        world.as(administrator, () -> service.preview(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_file_that_changes_nothing_is_not_loaded() {
        String lines = line("1", "A", "First,,,,,") + line("1", "B", "Second,,,,,");

        assertThat(preview(lines).unchanged()).isEqualTo(2);
        refused("codesets.error.load.nothing", () -> load(lines));
    }

    @Test
    void what_was_changed_since_the_preview_has_to_be_looked_at_again() {
        byte[] content = (HEADER + line("1", "A", "Other,,,,,")).getBytes(StandardCharsets.UTF_8);
        CodeLoadPreview seen = world.as(administrator, () -> service.preview(content));
        retire("B");

        assertThatThrownBy(() -> world.as(administrator, () -> service.load(content, seen.token())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(codes.label(list.scheme(), "list", "A", Language.ENGLISH)).isEqualTo("First");
    }

    @Test
    void all_lists_are_there_with_their_versions() {
        load(line("2", "A", "First of two,,,,,"));

        List<CodeListItem> lists = world.as(administrator, service::lists);

        assertThat(lists).contains(new CodeListItem(list, List.of("2", "1"), false));
        assertThat(lists)
                .contains(
                        new CodeListItem(
                                new CodeList("PALERMO_ART3", "act"), List.of("2000"), true));
    }
}
