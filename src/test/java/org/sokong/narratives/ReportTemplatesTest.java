package org.sokong.narratives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.kernel.EditConflict;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;

class ReportTemplatesTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReportTemplates templates;
    @Autowired NarrativeService reports;

    UserPrincipal administrator;
    UserPrincipal worker;

    @BeforeEach
    void people() {
        UUID home = world.organisation("Harbour House");
        administrator = world.user(home, null, Role.SYSTEM_ADMINISTRATOR);
        worker = world.user(home, world.team(home), Role.CASEWORKER);
    }

    @AfterEach
    void shippedAgain() {
        world.as(
                administrator,
                () -> templates.restore(ReportKind.INCIDENT, Language.MALAY, read().version()));
    }

    @Test
    void every_kind_has_a_shipped_text_in_each_language() {
        for (ReportKind kind : ReportKind.values()) {
            for (Language language : Language.values()) {
                TemplateDetail template =
                        world.as(administrator, () -> templates.read(kind, language));
                assertThat(template.text().blocks()).hasSizeGreaterThan(5);
                assertThat(
                                FactFiller.PLACEHOLDER
                                        .matcher(template.text().words())
                                        .results()
                                        .filter(word -> ReportFact.of(word.group(1)).isEmpty()))
                        .isEmpty();
            }
        }
    }

    @Test
    void a_changed_template_begins_reports_until_the_shipped_text_is_restored() {
        TemplateDetail before = world.as(administrator, this::read);
        assertThat(before.isLocal()).isFalse();
        save(before, "Kami menulis: {status}");
        UUID caseId = caseFixture.open(worker);
        assertThat(begun(caseId)).contains("Kami menulis: ").doesNotContain("{status}");
        TemplateDetail local = world.as(administrator, this::read);
        assertThat(local.isLocal()).isTrue();
        world.as(
                administrator,
                () -> templates.restore(ReportKind.INCIDENT, Language.MALAY, local.version()));
        assertThat(begun(caseId)).doesNotContain("Kami menulis");
    }

    @Test
    void a_word_in_braces_that_nobody_fills_in_is_refused() {
        TemplateDetail before = world.as(administrator, this::read);
        assertThatThrownBy(() -> save(before, "{client_name}"))
                .hasMessageContaining("narratives.error.placeholder");
    }

    @Test
    void of_two_administrators_the_second_is_told() {
        TemplateDetail before = world.as(administrator, this::read);
        save(before, "first");
        assertThatThrownBy(() -> save(before, "second")).isInstanceOf(EditConflict.class);
    }

    private TemplateDetail read() {
        return templates.read(ReportKind.INCIDENT, Language.MALAY);
    }

    private void save(TemplateDetail read, String words) {
        world.as(
                administrator,
                () ->
                        templates.save(
                                read.kind(),
                                read.language(),
                                read.version(),
                                new ReportText("Laporan", List.of(ReportBlock.paragraph(words)))));
    }

    private String begun(UUID caseId) {
        return world.as(
                worker,
                () ->
                        reports.read(reports.start(caseId, ReportKind.INCIDENT, Language.MALAY))
                                .text()
                                .words());
    }
}
