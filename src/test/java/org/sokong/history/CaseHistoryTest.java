package org.sokong.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.envers.Audited;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.HistoryField;
import org.sokong.cases.HistoryField.HistoryChange;
import org.sokong.cases.HistoryTable;
import org.sokong.cases.IdentityService;
import org.sokong.cases.Risk;
import org.sokong.cases.Section;
import org.sokong.cases.StatementCounter;
import org.sokong.organisations.ServiceCategory;
import org.sokong.people.Identity;
import org.sokong.planning.CaseFormService;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormKind;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.PlanService;
import org.sokong.planning.ServiceForm;
import org.sokong.planning.ServiceLogService;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The history of a case as people read it: by part, in words, without what is withheld. */
class CaseHistoryTest extends SokongTest {

    private static final Locale ENGLISH = Language.ENGLISH.locale();
    private static final String NAME = "Unmistakable Name";

    /** Histories of settings: they belong to no case. */
    private static final Set<String> SETTINGS =
            Set.of("assent_term_history", "legal_rule_history", "organisation_service_history");

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired IdentityService identities;
    @Autowired CaseFormService forms;
    @Autowired PlanService plans;
    @Autowired ServiceLogService services;
    @Autowired CaseHistory history;
    @Autowired HistoryTables tables;
    @Autowired JdbcClient jdbc;
    @Autowired EntityManager entities;
    @Autowired Translations translations;

    UserPrincipal worker;
    UserPrincipal supervisor;
    UUID caseId;

    @BeforeEach
    void a_case() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        caseId = fixture.open(worker);
    }

    @Test
    void a_change_says_what_stood_there_what_stands_now_who_and_when() {
        world.as(
                supervisor, () -> cases.setRisk(caseId, cases.detail(caseId).version(), Risk.HIGH));
        world.as(worker, () -> cases.setRisk(caseId, cases.detail(caseId).version(), Risk.MEDIUM));

        List<HistoryEntry> entries = page(HistoryFilter.ALL, ENGLISH).entries();

        assertThat(entries.getFirst().who()).isEqualTo(worker.user().displayName());
        assertThat(changes(entries.getFirst()))
                .containsExactly(new HistoryChange("Overall risk", "High", "Medium"));
        assertThat(changes(entries.get(1)))
                .containsExactly(new HistoryChange("Overall risk", "", "High"));
        assertThat(entries.get(1).who()).isEqualTo(supervisor.user().displayName());
        assertThat(entries.getFirst().at()).isAfterOrEqualTo(entries.get(1).at());
    }

    @Test
    void codes_days_and_languages_are_said_in_the_readers_language() {
        List<HistoryChange> intake =
                all(page(new HistoryFilter(Section.INTAKE, null), Language.VIETNAMESE.locale()));

        assertThat(intake)
                .extracting(HistoryChange::after)
                .contains("Nữ", "Harbour office", "2 thg 11, 2026")
                .anyMatch(words -> words.contains("Tiếng Việt"))
                .noneMatch(words -> words.contains("FEMALE") || words.contains("2026-11-02"));
    }

    @Test
    void a_forms_history_goes_question_by_question() {
        FormDetail draft = as(worker, () -> forms.read(forms.start(caseId, FormKind.SAFETY_PLAN)));
        save(draft, "code_word", "lantern");
        FormDetail again = as(worker, () -> forms.read(draft.id()));
        save(again, "code_word", "kettle");

        List<HistoryEntry> entries =
                page(new HistoryFilter(Section.SAFETY_PLAN, null), ENGLISH).entries();

        assertThat(changes(entries.getFirst()))
                .containsExactly(new HistoryChange("Code word", "lantern", "kettle"));
        assertThat(changes(entries.get(1)))
                .containsExactly(new HistoryChange("Code word", "", "lantern"));
        assertThat(entries.getLast().records().getFirst().isNew()).isTrue();
    }

    @Test
    void one_record_can_be_looked_at_alone() {
        UUID first = as(worker, () -> plans.addGoal(caseId, GoalForm.of(GoalArea.WORK, "a job")));
        as(worker, () -> plans.addGoal(caseId, GoalForm.of(GoalArea.EDUCATION, "a school")));

        List<HistoryChange> alone =
                all(
                        page(
                                new HistoryFilter(null, new RecordRef("planning.goal.text", first)),
                                ENGLISH));

        assertThat(alone).extracting(HistoryChange::after).contains("a job");
        assertThat(alone).extracting(HistoryChange::after).doesNotContain("a school");
    }

    @Test
    void what_was_taken_out_stays_readable() {
        UUID service =
                as(
                        worker,
                        () ->
                                services.record(
                                        caseId,
                                        ServiceForm.of(
                                                ServiceCategory.MEDICAL,
                                                LocalDate.of(2026, 11, 3))));
        world.as(
                worker,
                () ->
                        services.remove(
                                service, services.read(caseId).services().getFirst().version()));

        List<HistoryEntry> entries =
                page(new HistoryFilter(Section.SERVICES, null), ENGLISH).entries();

        assertThat(changes(entries.getFirst()))
                .contains(new HistoryChange("Service", "Medical care", ""));
        assertThat(changes(entries.getLast()))
                .contains(new HistoryChange("Service", "", "Medical care"));
    }

    @Test
    void of_the_identity_nothing_is_told_but_that_it_changed() {
        Identity first = named(NAME);
        world.as(worker, () -> identities.save(caseId, Identity.UNKNOWN, first));
        world.as(worker, () -> identities.save(caseId, first, named(NAME + " the Second")));

        List<HistoryEntry> entries =
                page(new HistoryFilter(Section.IDENTITY, null), ENGLISH).entries();

        assertThat(changes(entries.getFirst()))
                .containsExactly(new HistoryChange("Identity", "", "Changed"));
        assertThat(entries).hasSizeGreaterThanOrEqualTo(2);
        assertThat(all(page(HistoryFilter.ALL, ENGLISH)).toString()).doesNotContain("Unmistakable");
    }

    @Test
    void a_part_without_a_grant_is_named_as_withheld_and_its_table_is_not_asked() {
        save(
                as(worker, () -> forms.read(forms.start(caseId, FormKind.SAFETY_PLAN))),
                "code_word",
                "lantern");
        world.as(worker, () -> cases.setRisk(caseId, cases.detail(caseId).version(), Risk.HIGH));
        limit("OVERVIEW,INTAKE");
        StatementCounter.reset();

        HistoryPage page = page(HistoryFilter.ALL, ENGLISH);

        assertThat(page.sections()).containsOnly(Section.OVERVIEW, Section.INTAKE);
        assertThat(page.withheld()).contains(Section.SAFETY_PLAN, Section.HEALTH, Section.IDENTITY);
        assertThat(all(page)).extracting(HistoryChange::after).contains("High");
        assertThat(page.toString()).doesNotContain("lantern", "burn on the left hand");
        assertThat(all(page).toString()).doesNotContain("lantern", "burn on the left hand");
        assertThat(StatementCounter.sql())
                .noneMatch(sql -> sql.contains("case_form_history") || sql.contains("person_"));
        assertThatThrownBy(() -> page(new HistoryFilter(Section.HEALTH, null), ENGLISH))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_record_of_a_withheld_part_is_not_found_by_its_id() {
        UUID goal = as(worker, () -> plans.addGoal(caseId, GoalForm.of(GoalArea.WORK, "a job")));
        limit("OVERVIEW");

        assertThat(
                        page(
                                        new HistoryFilter(
                                                null, new RecordRef("planning.goal.text", goal)),
                                        ENGLISH)
                                .entries())
                .isEmpty();
    }

    @Test
    void a_record_of_another_case_is_not_found_by_its_id() {
        UUID other = fixture.open(worker);
        UUID goal = as(worker, () -> plans.addGoal(other, GoalForm.of(GoalArea.WORK, "a job")));

        assertThat(
                        page(
                                        new HistoryFilter(
                                                null, new RecordRef("planning.goal.text", goal)),
                                        ENGLISH)
                                .entries())
                .isEmpty();
    }

    @Test
    void pages_follow_one_another_without_a_gap_and_cost_the_same() {
        FormDetail draft = as(worker, () -> forms.read(forms.start(caseId, FormKind.SAFETY_PLAN)));
        long version = draft.version();
        for (int i = 0; i < CaseHistory.A_PAGE + 5; i++) {
            String word = "word" + i;
            long read = version;
            version =
                    as(
                            worker,
                            () ->
                                    forms.save(
                                            draft.id(),
                                            read,
                                            draft.values().with("code_word", word)));
        }
        HistoryFilter filter = new HistoryFilter(Section.SAFETY_PLAN, null);

        StatementCounter.reset();
        HistoryPage first = page(filter, ENGLISH);
        int cost = StatementCounter.count();
        StatementCounter.reset();
        HistoryPage second =
                as(
                        worker,
                        () ->
                                history.page(
                                        caseId,
                                        filter,
                                        first.entries().getLast().revision(),
                                        ENGLISH));

        assertThat(first.entries()).hasSize(CaseHistory.A_PAGE);
        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        List<String> words = new ArrayList<>();
        words.addAll(all(first).stream().map(HistoryChange::after).toList());
        words.addAll(all(second).stream().map(HistoryChange::after).toList());
        for (int i = 0; i < CaseHistory.A_PAGE + 5; i++) {
            assertThat(words).containsOnlyOnce("word" + i);
        }
        assertThat(StatementCounter.count()).isEqualTo(cost).isLessThanOrEqualTo(12);
    }

    @Test
    void each_reading_is_recorded_and_a_stranger_is_refused_and_logged() {
        page(HistoryFilter.ALL, ENGLISH);
        UserPrincipal stranger = world.user(world.organisation("Elsewhere"), null, Role.CASEWORKER);

        assertThatThrownBy(
                        () ->
                                world.as(
                                        stranger,
                                        () ->
                                                history.page(
                                                        caseId, HistoryFilter.ALL, null, ENGLISH)))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(events("CASE_READ", worker, "%HISTORY%")).isEqualTo(1);
        assertThat(events("ACCESS_DENIED", stranger, "%history.read%")).isEqualTo(1);
    }

    /** A record that a later release brings must be readable, or it is written for nobody. */
    @Test
    void every_audited_record_and_each_of_its_columns_is_described() {
        Set<String> described = new HashSet<>();
        for (HistoryTable table : tables.all()) {
            described.add(table.table());
            for (HistoryField field : table.fields()) {
                described.add(table.table() + "." + field.column());
            }
            table.silent().forEach(column -> described.add(table.table() + "." + column));
        }
        SETTINGS.forEach(described::add);
        List<String> kept =
                jdbc.sql(
                                """
                                select concat(table_name, '.', column_name)
                                from information_schema.columns
                                where table_schema = database() and table_name like '%\\_history'
                                    and table_name not in (:settings)
                                    and column_name not in
                                        ('id', 'case_id', 'revision', 'revision_type')
                                """)
                        .param("settings", SETTINGS)
                        .query(String.class)
                        .list();

        assertThat(kept).isNotEmpty().allMatch(described::contains);
        assertThat(
                        entities.getMetamodel().getEntities().stream()
                                .map(entity -> entity.getJavaType())
                                .filter(type -> type.isAnnotationPresent(Audited.class))
                                .map(
                                        type ->
                                                type.getAnnotation(jakarta.persistence.Table.class)
                                                                .name()
                                                        + "_history"))
                .isNotEmpty()
                .allMatch(described::contains);
    }

    @Test
    void every_name_and_question_has_words() {
        for (HistoryTable table : tables.all()) {
            assertThat(text(table.nameKey())).isNotEqualTo(table.nameKey());
            for (HistoryField field : table.fields()) {
                if (field.kind() != HistoryField.Kind.OWN) {
                    assertThat(text(field.labelKey())).isNotEqualTo(field.labelKey());
                }
            }
        }
    }

    private String text(String key) {
        return translations.getTranslation(key, ENGLISH);
    }

    private void save(FormDetail draft, String question, String answer) {
        world.as(
                worker,
                () ->
                        forms.save(
                                draft.id(),
                                draft.version(),
                                draft.values().with(question, answer)));
    }

    private void limit(String sections) {
        jdbc.sql("update case_grant set sections = ? where case_id = ?")
                .params(sections, caseId)
                .update();
    }

    private HistoryPage page(HistoryFilter filter, Locale locale) {
        return as(worker, () -> history.page(caseId, filter, null, locale));
    }

    private static List<HistoryChange> changes(HistoryEntry entry) {
        return entry.records().stream().flatMap(record -> record.changes().stream()).toList();
    }

    private static List<HistoryChange> all(HistoryPage page) {
        return page.entries().stream()
                .flatMap(entry -> changes(entry).stream())
                .collect(Collectors.toList());
    }

    private int events(String action, UserPrincipal who, String details) {
        return jdbc.sql(
                        """
                        select count(*) from audit_event
                        where action = ? and actor_id = ? and details like ?
                        """)
                .params(action, who.user().id(), details)
                .query(Integer.class)
                .single();
    }

    private <T> T as(UserPrincipal who, Supplier<T> deed) {
        return world.as(who, deed::get);
    }

    private static Identity named(String name) {
        return new Identity(name, null, null, null, null, null, null, null, null);
    }
}
