package org.sokong.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.forms.FormProblem;
import org.sokong.forms.FormRefused;
import org.sokong.forms.FormValues;
import org.sokong.kernel.DomainException;
import org.sokong.paper.PrintedPaper;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Forms on paper, and the sheet that must not betray who carries it. */
class FormPrintingTest extends SokongTest {

    /** Written by hand, apart from the list that the application uses. */
    private static final List<String> BETRAYING =
            List.of(
                    "sokong",
                    "harbour house",
                    "safety",
                    "safe house",
                    "shelter",
                    "traffick",
                    "victim",
                    "survivor",
                    "police",
                    "caseworker",
                    "confidential",
                    "case ",
                    "referral",
                    "openhtmltopdf",
                    "keselamatan",
                    "pemerdagangan",
                    "mangsa",
                    "polis",
                    "perlindungan",
                    "pekerja kes",
                    "sulit",
                    "an toàn",
                    "nạn nhân",
                    "công an",
                    "cảnh sát",
                    "tạm lánh",
                    "mua bán người",
                    "hồ sơ",
                    "السلامة",
                    "سلامة",
                    "مأوى",
                    "شرطة",
                    "ضحية",
                    "الاتجار",
                    "سري",
                    "الملف");

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseFormService forms;
    @Autowired FormPrinting printing;
    @Autowired LooseSheet sheets;
    @Autowired Translations texts;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UUID caseId;
    String code;

    @BeforeEach
    void a_case() {
        UUID organisation = world.organisation("Harbour House");
        worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        caseId = fixture.open(worker);
        code =
                jdbc.sql("select code from case_file where id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_sheet_is_one_page_with_no_word_that_betrays_it(Language language) throws IOException {
        UUID plan = plan(answers(language));

        PrintedPaper sheet = as(() -> printing.sheet(plan, language));

        show("sheet-" + language.tag(), sheet.file());
        assertThat(pages(sheet.file())).isEqualTo(1);
        String all = (text(sheet.file()) + about(sheet.file()) + sheet.fileName());
        assertThat(all).contains(words("planning.sheet.title", language));
        assertThat(plain(text(sheet.file()))).contains(plain(answer(language)));
        assertThat(all.toLowerCase(Locale.ROOT))
                .doesNotContain(BETRAYING)
                .doesNotContain(code.toLowerCase(Locale.ROOT));
        assertThat(sheets.telling(all, code, "Harbour House")).isEmpty();
        assertThat(all).as("the code word is a secret").doesNotContain("lantern");
        assertThat(new String(sheet.file(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))
                .doesNotContain("sokong", "openhtmltopdf", code.toLowerCase(Locale.ROOT));
    }

    @Test
    void much_text_still_stands_on_one_page_in_smaller_type() {
        FormValues values = answers(Language.ENGLISH);
        for (String question : List.of("warning_signs", "safe_places", "if_found", "documents")) {
            values = values.with(question, "Take the blue bag and walk. ".repeat(40).strip());
        }
        UUID plan = plan(values);

        assertThat(pages(as(() -> printing.sheet(plan, Language.ENGLISH)).file())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_longest_allowed_texts_are_refused_in_words_and_not_printed_on_two_pages(
            Language language) {
        FormValues values = answers(language);
        for (String question :
                List.of(
                        "safe_contacts",
                        "warning_signs",
                        "safe_places",
                        "if_found",
                        "documents",
                        "device",
                        "children")) {
            values = values.with(question, "abcdefg ".repeat(499).strip());
        }
        UUID plan = plan(values);

        assertThatThrownBy(() -> as(() -> printing.sheet(plan, language)))
                .isInstanceOf(DomainException.class)
                .hasMessage("paper.error.onepage");
    }

    /** Lines alone fill a page too. */
    @Test
    void many_short_lines_are_refused_as_well() {
        UUID plan = plan(answers(Language.ENGLISH).with("device", "a\n".repeat(200).strip()));

        assertThatThrownBy(() -> as(() -> printing.sheet(plan, Language.ENGLISH)))
                .isInstanceOf(DomainException.class)
                .hasMessage("paper.error.onepage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Go to the POLICE station",
                "the women’s shelter",
                "pergi ke balai polis",
                "ke rumah perlindungan",
                "đến đồn công an",
                "về nhà tạm lánh",
                "اذهبي إلى الشُّرطة",
                "إلى المأوى",
                "ask at Harbour House"
            })
    void an_answer_with_a_telling_word_is_refused_and_the_question_is_named(String answer) {
        String name =
                jdbc.sql(
                                """
                                select o.name from organisation o
                                join case_file c on c.organisation_id = o.id where c.id = ?
                                """)
                        .param(caseId)
                        .query(String.class)
                        .single();
        UUID plan =
                plan(
                        answers(Language.ENGLISH)
                                .with("safe_places", answer.replace("Harbour House", name)));

        assertThatThrownBy(() -> as(() -> printing.sheet(plan, Language.ENGLISH)))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(FormProblem::field)
                                        .containsExactly("safe_places"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_form_prints_every_question_with_its_answer(Language language) {
        UUID plan = plan(answers(language));

        PrintedPaper printed = as(() -> printing.form(plan, language));

        show("plan-" + language.tag(), printed.file());
        String text = plain(text(printed.file()));
        assertThat(text)
                .contains(plain(words("planning.formkind.SAFETY_PLAN", language)))
                .contains(plain(answer(language)))
                .contains("lantern")
                .contains(plain(words("uikit.notrecorded", language)));
        assertThat(printed.fileName()).isEqualTo(code + ".pdf");
        assertThat(events("PRINTED", worker)).isEqualTo(1);
    }

    @Test
    void every_kind_of_form_prints_even_as_a_draft() {
        for (FormKind kind : FormKind.values()) {
            UUID form = as(() -> forms.start(caseId, kind));
            assertThat(text(as(() -> printing.form(form, Language.ENGLISH)).file()))
                    .contains(words("planning.formstate.DRAFT", Language.ENGLISH));
        }
    }

    @Test
    void a_stranger_gets_neither_form_nor_sheet_and_the_attempt_is_logged() {
        UUID plan = plan(answers(Language.ENGLISH));
        UserPrincipal stranger = world.user(world.organisation("Elsewhere"), null, Role.CASEWORKER);

        assertThatThrownBy(() -> world.as(stranger, () -> printing.form(plan, Language.ENGLISH)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(stranger, () -> printing.sheet(plan, Language.ENGLISH)))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(events("ACCESS_DENIED", stranger)).isEqualTo(2);
        assertThat(events("PRINTED", stranger)).isZero();
    }

    @Test
    void without_a_grant_on_safety_plans_nothing_is_printed() {
        UUID plan = plan(answers(Language.ENGLISH));
        jdbc.sql("update case_grant set sections = 'OVERVIEW,INTAKE' where case_id = ?")
                .param(caseId)
                .update();

        assertThatThrownBy(() -> as(() -> printing.sheet(plan, Language.ENGLISH)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private UUID plan(FormValues values) {
        return as(
                () -> {
                    FormDetail draft = forms.read(forms.start(caseId, FormKind.SAFETY_PLAN));
                    forms.save(draft.id(), draft.version(), values);
                    return draft.id();
                });
    }

    private static FormValues answers(Language language) {
        return FormValues.BLANK
                .with("agreed_on", "2026-11-20")
                .with("review_on", "2026-12-20")
                .with("safe_way", "0123-456 789")
                .with("safe_hours", "9 – 12")
                .with("code_word", "lantern")
                .with("warning_signs", answer(language))
                .with("safe_places", answer(language) + "\nABC 12")
                .with("documents", answer(language));
    }

    private static String answer(Language language) {
        return switch (language) {
            case ENGLISH -> "The white car at the corner";
            case MALAY -> "Kereta putih di simpang jalan";
            case VIETNAMESE -> "Chiếc xe trắng ở góc đường";
            case ARABIC -> "السيارة البيضاء عند الزاوية";
        };
    }

    private String words(String key, Language language) {
        return texts.getTranslation(key, language.locale());
    }

    private int events(String action, UserPrincipal who) {
        return jdbc.sql("select count(*) from audit_event where action = ? and actor_id = ?")
                .params(action, who.user().id())
                .query(Integer.class)
                .single();
    }

    private <T> T as(Supplier<T> deed) {
        return world.as(worker, deed::get);
    }

    private static int pages(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return pdf.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return Normalizer.normalize(stripper.getText(pdf), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line may break anywhere. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** What the file says about itself. */
    private static String about(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String packet =
                    new String(
                            pdf.getDocumentCatalog().getMetadata().toByteArray(),
                            StandardCharsets.UTF_8);
            return " " + pdf.getDocumentInformation().getCOSObject() + " " + packet;
        }
    }

    private static void show(String name, byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            Path folder = Files.createDirectories(Path.of("target", "paper"));
            ImageIO.write(
                    new PDFRenderer(pdf).renderImageWithDPI(0, 70),
                    "png",
                    folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
