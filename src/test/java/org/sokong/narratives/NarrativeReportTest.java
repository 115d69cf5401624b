package org.sokong.narratives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.IdentityService;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.people.Identity;
import org.sokong.policy.PassageDetail;
import org.sokong.policy.PassageUsage;
import org.sokong.policy.PolicyLibrary;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class NarrativeReportTest extends SokongTest {

    private static final String NAME = "Nguyen Thi Hoa";

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired NarrativeFixture fixture;
    @Autowired NarrativeService reports;
    @Autowired ReportPrinting printing;
    @Autowired ReportNumbers numbers;
    @Autowired NarrativeWork work;
    @Autowired CaseService cases;
    @Autowired IdentityService identities;
    @Autowired PolicyLibrary library;
    @Autowired PassageUsage reportPassageUsage;
    @Autowired Translations texts;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    UUID home;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal stranger;
    UUID caseId;

    @BeforeEach
    void people() {
        home = world.organisation("Harbour House");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        UUID elsewhere = world.organisation("Elsewhere");
        stranger = world.user(elsewhere, world.team(elsewhere), Role.SUPERVISOR);
        caseId = caseFixture.open(worker);
    }

    @Test
    void the_template_fills_in_what_the_writer_may_read_in_the_reports_language() {
        UUID id =
                world.as(worker, () -> reports.start(caseId, ReportKind.PROGRESS, Language.ARABIC));
        String words = world.as(worker, () -> reports.read(id)).text().words();
        assertThat(words)
                .contains(texts.getTranslation("cases.casestatus.OPEN", Language.ARABIC.locale()))
                .contains(world.as(worker, () -> cases.detail(caseId)).code())
                .doesNotContain("{");
    }

    @Test
    void a_part_that_the_writer_may_not_read_is_not_in_the_report() {
        UUID id =
                world.as(
                        worker, () -> reports.start(caseId, ReportKind.INCIDENT, Language.ENGLISH));
        assertThat(world.as(worker, () -> reports.read(id)).text().words())
                .contains("seen near the shelter");
        UserPrincipal narrow = world.user(home, null, Role.CASEWORKER);
        world.as(supervisor, () -> cases.addColleague(caseId, narrow.user().id()));
        jdbc.sql("update case_grant set sections = 'OVERVIEW,REPORTS' where grantee_id = ?")
                .param(narrow.user().id())
                .update();
        UUID other =
                world.as(
                        narrow, () -> reports.start(caseId, ReportKind.INCIDENT, Language.ENGLISH));
        assertThat(world.as(narrow, () -> reports.read(other)).text().words())
                .contains("[withheld]")
                .doesNotContain("seen near the shelter");
        assertThat(world.as(narrow, () -> reports.facts(other)).toString())
                .doesNotContain("seen near the shelter");
    }

    @Test
    void a_stranger_reads_writes_reviews_and_prints_nothing_and_each_try_is_logged() {
        ReportDetail report =
                fixture.submitted(worker, caseId, ReportKind.PROGRESS, Language.ENGLISH, "words");
        int before = denials(stranger);
        List<Runnable> tries =
                List.of(
                        () -> reports.ofCase(caseId),
                        () -> reports.read(report.id()),
                        () -> reports.facts(report.id()),
                        () -> reports.start(caseId, ReportKind.PROGRESS, Language.ENGLISH),
                        () -> reports.save(report.id(), report.version(), report.text(), false),
                        () -> reports.submit(report.id(), report.version()),
                        () -> reports.comment(report.id(), UUID.randomUUID(), "x"),
                        () -> reports.sendBack(report.id(), report.version(), "x"),
                        () -> reports.approve(report.id(), report.version(), false, null),
                        () -> printing.print(report.id()));
        for (Runnable attempt : tries) {
            assertThatThrownBy(() -> world.as(stranger, attempt::run))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(denials(stranger) - before).isEqualTo(tries.size());
    }

    @Test
    void whoever_wrote_a_word_of_it_cannot_review_it() {
        ReportDetail draft =
                fixture.draft(worker, caseId, ReportKind.PROGRESS, Language.ENGLISH, "words");
        world.as(
                supervisor,
                () -> {
                    reports.save(draft.id(), draft.version(), draft.text(), false);
                    reports.submit(draft.id(), reports.read(draft.id()).version());
                });
        ReportDetail asked = world.as(supervisor, () -> reports.read(draft.id()));
        assertThat(asked.mayReview()).isFalse();
        assertThat(asked.isMine()).isTrue();
        assertRefused(
                "narratives.error.reviewer_is_writer",
                () -> reports.approve(asked.id(), asked.version(), false, null));
        assertRefused(
                "narratives.error.reviewer_is_writer",
                () -> reports.sendBack(asked.id(), asked.version(), "no"));
    }

    @Test
    void it_goes_back_and_forth_with_comments_until_it_is_approved_and_never_changes_then() {
        ReportDetail asked =
                fixture.submitted(
                        worker, caseId, ReportKind.PROGRESS, Language.ENGLISH, "first try");
        ReportBlock last = asked.text().blocks().getLast();
        assertThat(waiting(supervisor)).contains("cases/" + caseId + "/reports/" + asked.id());
        assertThatThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () ->
                                                reports.save(
                                                        asked.id(),
                                                        asked.version(),
                                                        asked.text(),
                                                        false)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("narratives.error.is_submitted");
        world.as(
                supervisor,
                () -> {
                    reports.comment(asked.id(), last.id(), "say when");
                    assertThatThrownBy(() -> reports.sendBack(asked.id(), asked.version(), "  "))
                            .hasMessageContaining("narratives.error.needs_words");
                    reports.sendBack(asked.id(), asked.version(), "nearly there");
                });
        assertThat(waiting(supervisor)).doesNotContain(asked.id().toString());
        assertThat(waiting(worker)).contains("cases/" + caseId + "/reports/" + asked.id());
        ReportDetail again =
                world.as(
                        worker,
                        () -> {
                            ReportDetail back = reports.read(asked.id());
                            List<ReportBlock> blocks = new ArrayList<>(back.text().blocks());
                            blocks.set(blocks.size() - 1, last.saying("second try, on Monday"));
                            reports.save(
                                    back.id(),
                                    back.version(),
                                    new ReportText(back.text().title(), blocks),
                                    false);
                            reports.submit(back.id(), reports.read(back.id()).version());
                            return reports.read(back.id());
                        });
        assertThat(again.comments()).extracting(ReportComment::blockId).containsExactly(last.id());
        world.as(supervisor, () -> reports.approve(again.id(), again.version(), false, null));
        ReportDetail approved = world.as(worker, () -> reports.read(again.id()));
        assertThat(approved.number()).matches("N-20\\d\\d-0001");
        assertThat(approved.rounds())
                .extracting(ReportRound::outcome)
                .containsExactly(RoundOutcome.APPROVED, RoundOutcome.RETURNED);
        assertThat(approved.rounds().getLast().text().words()).contains("first try");
        assertThat(approved.rounds().getFirst().text().words()).contains("second try");
        assertThat(approved.mayWrite()).isFalse();
        assertApprovedStays(approved);
    }

    private void assertApprovedStays(ReportDetail approved) {
        List<Runnable> tries =
                List.of(
                        () ->
                                reports.save(
                                        approved.id(), approved.version(), approved.text(), false),
                        () -> reports.submit(approved.id(), approved.version()),
                        () -> reports.discard(approved.id(), approved.version()));
        for (Runnable attempt : tries) {
            assertThatThrownBy(() -> world.as(worker, attempt::run))
                    .hasMessageContaining("narratives.error.is_approved");
        }
        List<Runnable> reviews =
                List.of(
                        () -> reports.sendBack(approved.id(), approved.version(), "again"),
                        () -> reports.approve(approved.id(), approved.version(), false, null),
                        () ->
                                reports.comment(
                                        approved.id(),
                                        approved.text().blocks().getFirst().id(),
                                        "late"));
        for (Runnable attempt : reviews) {
            assertThatThrownBy(() -> world.as(supervisor, attempt::run))
                    .hasMessageContaining("narratives.error.not_submitted");
        }
        assertThat(world.as(worker, () -> reports.read(approved.id())).version())
                .isEqualTo(approved.version());
    }

    @Test
    void of_two_who_save_the_second_is_told_and_nothing_is_written_over() {
        ReportDetail draft =
                fixture.draft(worker, caseId, ReportKind.PROGRESS, Language.ENGLISH, "words");
        world.as(
                supervisor,
                () -> reports.save(draft.id(), draft.version(), changed(draft, "theirs"), false));
        assertThatThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () ->
                                                reports.save(
                                                        draft.id(),
                                                        draft.version(),
                                                        changed(draft, "mine"),
                                                        false)))
                .isInstanceOf(EditConflict.class);
        assertThat(world.as(worker, () -> reports.read(draft.id())).text().words())
                .contains("theirs")
                .doesNotContain("mine");
    }

    private static ReportText changed(ReportDetail report, String words) {
        List<ReportBlock> blocks = new ArrayList<>(report.text().blocks());
        blocks.set(blocks.size() - 1, blocks.getLast().saying(words));
        return new ReportText(report.text().title(), blocks);
    }

    @Test
    void numbers_of_an_organisation_and_year_have_no_gap_when_two_approve_at_once()
            throws Exception {
        int each = 6;
        List<ReportDetail> asked = new ArrayList<>();
        for (int i = 0; i < 2 * each; i++) {
            UUID other = i < 2 ? caseFixture.open(worker) : asked.get(i % 2).caseId();
            asked.add(
                    fixture.submitted(
                            worker, other, ReportKind.PROGRESS, Language.ENGLISH, "w" + i));
        }
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int half = 0; half < 2; half++) {
                int from = half;
                tasks.add(
                        () -> {
                            for (int i = from; i < asked.size(); i += 2) {
                                ReportDetail one = asked.get(i);
                                world.as(
                                        supervisor,
                                        () ->
                                                reports.approve(
                                                        one.id(), one.version(), false, null));
                                // A count that is given back leaves no gap.
                                new TransactionTemplate(transactions)
                                        .executeWithoutResult(
                                                status -> {
                                                    numbers.next(home, yearOf(one));
                                                    status.setRollbackOnly();
                                                });
                            }
                            return null;
                        });
            }
            for (Future<Void> done : both.invokeAll(tasks)) {
                done.get();
            }
        }
        Set<Integer> given =
                new TreeSet<>(
                        jdbc.sql("select number_in_year from narrative_report where number_of = ?")
                                .param(home)
                                .query(Integer.class)
                                .list());
        Set<Integer> expected = new TreeSet<>();
        for (int i = 1; i <= asked.size(); i++) {
            expected.add(i);
        }
        assertThat(given).isEqualTo(expected);
    }

    private int yearOf(ReportDetail report) {
        return Integer.parseInt(
                String.valueOf(world.as(worker, () -> reports.read(report.id())).number())
                        .substring(2, 6));
    }

    @Test
    void a_passage_is_quoted_in_the_reports_language_and_never_in_words_of_the_writer() {
        PassageDetail passage = world.as(worker, () -> library.passage("004", 13).orElseThrow());
        ReportDetail draft =
                fixture.draft(worker, caseId, ReportKind.PROGRESS, Language.ENGLISH, "words");
        ReportBlock quoted = world.as(worker, () -> reports.quote(passage.id(), Language.ENGLISH));
        List<ReportBlock> blocks = new ArrayList<>(draft.text().blocks());
        blocks.add(quoted.saying("something the library never said"));
        world.as(
                worker,
                () ->
                        reports.save(
                                draft.id(),
                                draft.version(),
                                new ReportText(draft.text().title(), blocks),
                                false));
        ReportBlock stored =
                world.as(worker, () -> reports.read(draft.id())).text().blocks().getLast();
        assertThat(stored.text()).isEqualTo(quoted.text()).isNotBlank();
        assertThat(world.as(worker, () -> reportPassageUsage.cases(passage.id()))).hasSize(1);
        UserPrincipal elsewhere =
                world.user(world.organisation("Elsewhere"), null, Role.CASEWORKER);
        assertThat(world.as(elsewhere, () -> reportPassageUsage.cases(passage.id()))).isEmpty();
        assertThat(stored.source()).isNotNull();
        assertThat(stored.source().citation()).isEqualTo("004 ¶13");
    }

    @Test
    void an_approved_report_prints_in_four_languages_and_nothing_else_prints() throws IOException {
        Map<Language, String> words =
                Map.of(
                        Language.ENGLISH, "She has found work in a bakery.",
                        Language.MALAY, "Beliau telah mendapat pekerjaan di kedai roti.",
                        Language.VIETNAMESE, "Cô ấy đã tìm được việc ở tiệm bánh.",
                        Language.ARABIC, "وجدت عملا في مخبز.");
        for (Language language : Language.values()) {
            ReportDetail report =
                    fixture.approved(
                            worker,
                            supervisor,
                            caseId,
                            ReportKind.PROGRESS,
                            language,
                            words.get(language),
                            false);
            PrintedReport printed = world.as(worker, () -> printing.print(report.id()));
            show("narrative-" + language.tag(), printed.file());
            String text = NarrativeFixture.text(printed.file());
            assertThat(text).contains(String.valueOf(report.number()));
            assertThat(text).contains(words.get(language));
        }
        ReportDetail draft =
                fixture.draft(worker, caseId, ReportKind.PROGRESS, Language.ENGLISH, "words");
        assertThatThrownBy(() -> world.as(worker, () -> printing.print(draft.id())))
                .hasMessageContaining("narratives.error.print_approved");
    }

    @Test
    void the_identity_is_printed_only_for_a_court_and_only_when_confirmed() {
        name();
        ReportDetail plain = court(false);
        ReportDetail named = court(true);
        int before = reveals();
        assertThat(printed(worker, plain)).doesNotContain(NAME);
        assertThat(reveals()).isEqualTo(before);
        assertThat(printed(worker, named)).contains(NAME).doesNotContain("+84 90");
        assertThat(reveals()).isEqualTo(before + 1);
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from narrative_report r
                                        join narrative_report_history h on h.id = r.id
                                        join narrative_round o on o.report_id = r.id
                                        where concat(r.title, r.content, h.content, o.content)
                                            like concat('%', ?, '%')
                                        """)
                                .param(NAME)
                                .query(Integer.class)
                                .single())
                .isZero();
        ReportDetail progress =
                fixture.submitted(worker, caseId, ReportKind.PROGRESS, Language.ENGLISH, "words");
        assertRefused(
                "narratives.error.identity_not_needed",
                () -> reports.approve(progress.id(), progress.version(), true, null));
    }

    @Test
    void who_may_not_know_the_client_cannot_confirm_and_prints_without_the_name() {
        name();
        ReportDetail asked =
                fixture.submitted(worker, caseId, ReportKind.COURT, Language.ENGLISH, "words");
        UserPrincipal blind = world.user(home, null, Role.SUPERVISOR);
        world.as(supervisor, () -> cases.addColleague(caseId, blind.user().id()));
        jdbc.sql("update case_grant set sections = 'OVERVIEW,REPORTS' where grantee_id = ?")
                .param(blind.user().id())
                .update();
        assertThatThrownBy(
                        () ->
                                world.as(
                                        blind,
                                        () ->
                                                reports.approve(
                                                        asked.id(), asked.version(), true, null)))
                .isInstanceOf(AccessDeniedException.class);
        world.as(supervisor, () -> reports.approve(asked.id(), asked.version(), true, null));
        assertThat(printed(blind, asked))
                .doesNotContain(NAME)
                .contains("The identity is withheld in this print.");
    }

    private ReportDetail court(boolean withIdentity) {
        return fixture.approved(
                worker,
                supervisor,
                caseId,
                ReportKind.COURT,
                Language.ENGLISH,
                "words",
                withIdentity);
    }

    private void name() {
        world.as(
                worker,
                () ->
                        identities.save(
                                caseId,
                                Identity.UNKNOWN,
                                new Identity(
                                        NAME, null, null, null, null, "+84 90", null, null, null)));
    }

    private String printed(UserPrincipal who, ReportDetail report) {
        return NarrativeFixture.text(world.as(who, () -> printing.print(report.id())).file());
    }

    private void assertRefused(String key, Runnable attempt) {
        assertThatThrownBy(() -> world.as(supervisor, attempt::run)).hasMessageContaining(key);
    }

    private String waiting(UserPrincipal who) {
        return world.as(who, work::waiting).stream().map(WorkItem::path).toList().toString();
    }

    private int denials(UserPrincipal who) {
        return jdbc.sql(
                        "select count(*) from audit_event where action = 'ACCESS_DENIED' and actor_id = ?")
                .param(who.user().id())
                .query(Integer.class)
                .single();
    }

    private int reveals() {
        return jdbc.sql(
                        "select count(*) from audit_event where action = 'IDENTITY_REVEALED' and case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    /** Pictures of the pages below target, for people to look at. */
    private static void show(String name, byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "paper"));
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                BufferedImage picture = renderer.renderImageWithDPI(i, 80);
                ImageIO.write(
                        picture, "png", folder.resolve(name + "-" + (i + 1) + ".png").toFile());
            }
        }
    }
}
