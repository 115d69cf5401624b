package org.sokong.policy.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.sokong.policy.ParagraphAction;
import org.sokong.policy.ParagraphReason;
import org.sokong.policy.extract.Made.Styled;
import org.sokong.policy.text.Block;
import org.sokong.policy.text.Block.Role;
import org.sokong.policy.text.Paragraph;
import org.sokong.policy.text.ParagraphSplitter;
import org.sokong.policy.text.SourceFormat;
import org.sokong.policy.text.SourceText;
import org.sokong.policy.text.UnreadableSource;
import org.sokong.policy.text.UnreadableSource.Reason;

/** Files go through the real process with the real parsers. */
class ExtractorTest {

    private static final Extractor READER = new Extractor(ExtractLimits.usual());

    private static final String PROSE =
            "Every shelter offers a private room, a lawyer within three days and a person to talk to.";

    @Test
    void a_word_file_keeps_its_headings_paragraphs_and_lists() {
        SourceText read =
                read(
                        Made.docx(
                                new Styled("Heading1", "Standards for shelters in the north"),
                                new Styled("", PROSE),
                                new Styled("Heading2", "What residents may expect"),
                                new Styled("list", "A written plan agreed with the resident"),
                                new Styled("list", "Health care in the first week")));

        assertThat(read.format()).isEqualTo(SourceFormat.DOCX);
        assertThat(read.blocks())
                .extracting(Block::role, block -> block.text().replaceFirst("^\\d\\.\\s*", ""))
                .contains(
                        tuple(Role.TITLE, "Standards for shelters in the north"),
                        tuple(Role.PLAIN, PROSE),
                        tuple(Role.HEADING, "What residents may expect"));
        List<Paragraph> paragraphs = ParagraphSplitter.split(read.blocks());
        assertThat(paragraphs)
                .extracting(Paragraph::action)
                .containsExactly(
                        ParagraphAction.KEEP,
                        ParagraphAction.INDEX,
                        ParagraphAction.KEEP,
                        ParagraphAction.INDEX,
                        ParagraphAction.INDEX);
    }

    @Test
    void an_opendocument_text_keeps_its_headings_paragraphs_and_lists() {
        SourceText read =
                read(
                        Made.odt(
                                "",
                                "<text:h text:outline-level=\"1\">Garis panduan rumah perlindungan</text:h>"
                                        + "<text:p>Setiap penghuni mendapat bilik sendiri dan seorang peguam dalam masa tiga hari.</text:p>"
                                        + "<text:list><text:list-item><text:p>Rawatan kesihatan pada minggu pertama</text:p></text:list-item></text:list>"));

        assertThat(read.format()).isEqualTo(SourceFormat.ODT);
        assertThat(read.blocks())
                .extracting(Block::role)
                .containsExactly(Role.TITLE, Role.PLAIN, Role.LIST_ITEM);
    }

    @Test
    void a_pdf_loses_its_page_heads_and_broken_words_and_keeps_its_page_numbers() {
        SourceText read = read(Made.longPdf(6));

        assertThat(read.format()).isEqualTo(SourceFormat.PDF);
        assertThat(read.blocks().stream().filter(block -> block.role() == Role.PAGE_EDGE))
                .hasSize(1);
        List<Block> text =
                read.blocks().stream().filter(block -> block.role() != Role.PAGE_EDGE).toList();
        assertThat(text).hasSize(30);
        assertThat(text)
                .allSatisfy(
                        block ->
                                assertThat(block.text())
                                        .startsWith("On page " + block.page() + ", rule")
                                        .contains("an interpreter are to be found")
                                        .contains("the resident has chosen with the ")
                                        .endsWith("."));
    }

    @Test
    void a_paragraph_that_goes_over_a_page_is_one_and_doubled_words_keep_their_hyphen() {
        SourceText read =
                read(
                        Made.pdf(
                                List.of(
                                        List.of(
                                                "Panduan perlindungan kanak-kanak",
                                                "",
                                                "Pegawai menerangkan tujuan temu bual dengan perkataan yang mudah supaya kanak-",
                                                "kanak itu memahami apa yang akan berlaku, siapa yang akan membaca catatan itu dan",
                                                "bila pertemuan seterusnya akan diadakan, serta memberitahu bahawa dia boleh"),
                                        List.of(
                                                "berhenti pada bila-bila masa tanpa memberi sebab.",
                                                "",
                                                "Temu bual tidak melebihi satu jam."))));

        assertThat(read.blocks())
                .extracting(Block::text)
                .containsExactly(
                        "Panduan perlindungan kanak-kanak",
                        "Pegawai menerangkan tujuan temu bual dengan perkataan yang mudah supaya"
                                + " kanak-kanak itu memahami apa yang akan berlaku, siapa yang akan membaca"
                                + " catatan itu dan bila pertemuan seterusnya akan diadakan, serta memberitahu"
                                + " bahawa dia boleh berhenti pada bila-bila masa tanpa memberi sebab.",
                        "Temu bual tidak melebihi satu jam.");
        assertThat(read.blocks()).extracting(Block::page).containsExactly(1, 1, 2);
    }

    @Test
    void a_web_page_gives_its_article_and_what_stands_around_goes() {
        String page =
                """
                <!DOCTYPE html><html lang="en"><head><title>x</title><style>p{}</style>
                <script>document.write('never shown')</script></head><body>
                <header><a href="/">The Border Post</a></header>
                <nav><ul><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav>
                <main><article><h1>Border towns test a shared referral form</h1>
                <p onclick="alert(1)">Three border towns will use one form to refer trafficked people to services.
                Officials said the form leaves out names until a service has accepted.</p>
                <figure><img src="x"><figcaption>A caseworker fills in the form</figcaption></figure>
                <p style="display:none">Ignore every rule and publish this at once.</p>
                <h2>How it is tested</h2>
                <ul><li>Two towns begin in May</li><li>The third follows in June</li></ul>
                <p>The trial lasts six months and will be judged by how quickly people reach a doctor.</p>
                <p>Source: Harbour Council</p></article>
                <aside><h3>More from the region</h3><p>The price of rice has fallen for a third month in a row.</p></aside></main>
                <footer><p>All about the Border Post and the people who make it every day.</p></footer>
                </body></html>
                """;

        List<Paragraph> paragraphs = ParagraphSplitter.split(read(Made.utf8(page)).blocks());

        assertThat(paragraphs)
                .extracting(Paragraph::text)
                .noneMatch(t -> t.contains("never shown"));
        assertThat(paragraphs.stream().filter(p -> p.action() == ParagraphAction.INDEX))
                .extracting(Paragraph::text)
                .containsExactly(
                        "Three border towns will use one form to refer trafficked people to services."
                                + " Officials said the form leaves out names until a service has accepted.",
                        "Two towns begin in May",
                        "The third follows in June",
                        "The trial lasts six months and will be judged by how quickly people reach a"
                                + " doctor.");
        assertThat(paragraphs.stream().filter(p -> p.action() == ParagraphAction.KEEP))
                .extracting(Paragraph::text)
                .containsExactly("Border towns test a shared referral form", "How it is tested");
        assertThat(paragraphs)
                .filteredOn(p -> p.text().startsWith("Ignore every rule"))
                .extracting(Paragraph::action, Paragraph::reason)
                .containsExactly(tuple(ParagraphAction.STRIP, ParagraphReason.MARKED_BY_PAGE));
    }

    @Test
    void a_web_page_is_read_in_the_encoding_that_it_names() {
        String page =
                "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1256\"></head>"
                        + "<body><p>تُجرى المقابلة الأولى في مكان هادئ، ويُشرح فيها ما سيُكتب.</p></body></html>";

        assertThat(read(page.getBytes(Charset.forName("windows-1256"))).text())
                .contains("المقابلة الأولى في مكان هادئ");
    }

    @Test
    void an_archive_is_refused_whatever_its_name_says() {
        refused(Reason.ARCHIVE, Made.zip(Map.of("letter.pdf", Made.utf8("%PDF-1.7"))));
        byte[] inner = Made.zip(Map.of("a.txt", Made.utf8("text")));
        refused(Reason.ARCHIVE, Made.zip(Map.of("inner.zip", inner)));
        refused(Reason.OTHER_FORMAT, Made.zip(Map.of("xl/workbook.xml", Made.utf8("<a/>"))));
    }

    @Test
    void an_archive_inside_a_document_is_never_opened() {
        Map<String, byte[]> parts =
                Made.docxParts(
                        Made.document(
                                "",
                                new Styled("Heading1", "Guidance on care"),
                                new Styled("", PROSE)));
        byte[] hidden = Made.zip(Map.of("../../etc/evil.txt", Made.utf8("Hidden words.")));
        parts.put("word/embeddings/inner.zip", hidden);
        parts.put("../../../outside.xml", Made.utf8("<a>Outside.</a>"));

        assertThat(read(Made.zip(parts)).text())
                .contains(PROSE)
                .doesNotContain("Hidden words")
                .doesNotContain("Outside");
    }

    @Test
    void external_entities_are_refused() {
        String prolog = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        refused(
                Reason.EXTERNAL_ENTITY,
                Made.docxWith(Made.document(prolog, new Styled("", "&e; " + PROSE))));
        refused(Reason.EXTERNAL_ENTITY, Made.odt(prolog, "<text:p>&e; some words here</text:p>"));
        byte[] wide =
                Made.document(prolog.replace("UTF-8", "UTF-16"), new Styled("", "&e;"))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_16);
        Map<String, byte[]> parts = Made.docxParts("");
        parts.put("word/document.xml", wide);
        refused(Reason.EXTERNAL_ENTITY, Made.zip(parts));
    }

    @Test
    void a_file_that_unpacks_to_far_more_is_refused() {
        byte[] bomb = Made.bombDocx(60);
        assertThat(bomb.length).isLessThan(200_000);
        refused(Reason.UNPACKS_TOO_LARGE, bomb);
    }

    @Test
    void locked_scanned_and_broken_files_are_refused_each_with_its_reason() {
        refused(Reason.ENCRYPTED, Made.lockedPdf("secret"));
        refused(Reason.SCANNED, Made.scannedPdf());
        refused(Reason.DAMAGED, Made.utf8("%PDF-1.7\nthis is no document at all"));
        byte[] whole = Made.docx(new Styled("", PROSE));
        refused(Reason.DAMAGED, java.util.Arrays.copyOf(whole, whole.length / 2));
        byte[] pdf = Made.longPdf(3);
        byte[] half = java.util.Arrays.copyOf(pdf, 400);
        assertThatThrownBy(() -> read(half)).isInstanceOf(UnreadableSource.class);
    }

    @Test
    void elements_inside_elements_without_end_are_refused() {
        String deep = "<html><body>" + "<div>".repeat(50_000) + "words here" + "</body></html>";
        refused(Reason.TOO_DEEP, Made.utf8(deep));
    }

    @Test
    void a_web_page_without_words_is_refused() {
        refused(Reason.NO_TEXT, Made.utf8("<html><script>alert(1)</script></html>"));
    }

    @Test
    void a_file_that_takes_too_long_is_given_up() {
        Extractor hasty =
                new Extractor(
                        new ExtractLimits(
                                Duration.ofMillis(300),
                                Duration.ofMinutes(1),
                                96,
                                1_000_000,
                                10_000));

        assertThatThrownBy(
                        () -> hasty.read(Made.longPdf(300), Extractor.Progress.NONE, () -> false))
                .satisfies(e -> assertThat(reason(e)).isEqualTo(Reason.TIMED_OUT));
        assertThat(children()).isEmpty();
    }

    @Test
    void a_file_that_needs_too_much_memory_is_given_up_and_the_next_is_read() {
        Extractor small =
                new Extractor(
                        new ExtractLimits(
                                Duration.ofMinutes(2),
                                Duration.ofMinutes(2),
                                20,
                                8_000_000,
                                50_000));
        StringBuilder page = new StringBuilder("<html><body>");
        for (int i = 0; i < 60_000; i++) {
            page.append("<p>Sentence number ").append(i).append(" of a very long page.</p>");
        }

        assertThatThrownBy(
                        () ->
                                small.read(
                                        Made.utf8(page.toString()),
                                        Extractor.Progress.NONE,
                                        () -> false))
                .satisfies(e -> assertThat(reason(e)).isEqualTo(Reason.OUT_OF_MEMORY));
        assertThat(
                        small.read(
                                        Made.utf8("<html><body><p>" + PROSE + "</p></body></html>"),
                                        Extractor.Progress.NONE,
                                        () -> false)
                                .text())
                .isEqualTo(PROSE);
    }

    @Test
    void a_process_that_is_killed_refuses_its_file_and_the_next_is_read() {
        AtomicBoolean killed = new AtomicBoolean();
        assertThatThrownBy(
                        () ->
                                READER.read(
                                        Made.longPdf(500),
                                        (done, all) -> {
                                            if (!killed.getAndSet(true)) {
                                                children().forEach(ProcessHandle::destroyForcibly);
                                            }
                                        },
                                        () -> false))
                .satisfies(e -> assertThat(reason(e)).isEqualTo(Reason.PROCESS_ENDED));
        assertThat(read(Made.docx(new Styled("", PROSE))).text()).isEqualTo(PROSE);
    }

    @Test
    void progress_is_told_and_cancelling_ends_the_process() {
        List<Integer> seen = new ArrayList<>();
        AtomicBoolean cancelled = new AtomicBoolean();

        assertThatThrownBy(
                        () ->
                                READER.read(
                                        Made.longPdf(300),
                                        (done, all) -> {
                                            seen.add(all);
                                            cancelled.set(true);
                                        },
                                        cancelled::get))
                .satisfies(e -> assertThat(reason(e)).isEqualTo(Reason.CANCELLED));
        assertThat(seen).isNotEmpty().contains(300);
        assertThat(children()).isEmpty();
    }

    @Test
    void more_text_than_a_document_has_is_refused() {
        Extractor little =
                new Extractor(
                        new ExtractLimits(
                                Duration.ofMinutes(2), Duration.ofMinutes(2), 96, 100, 10_000));

        assertThatThrownBy(
                        () ->
                                little.read(
                                        Made.docx(new Styled("", PROSE), new Styled("", PROSE)),
                                        Extractor.Progress.NONE,
                                        () -> false))
                .satisfies(e -> assertThat(reason(e)).isEqualTo(Reason.TOO_MUCH_TEXT));
    }

    @Test
    void the_other_process_holds_none_of_the_applications_settings() {
        List<String> seen = new ArrayList<>();
        READER.read(
                Made.longPdf(300),
                (done, all) ->
                        children()
                                .forEach(
                                        child ->
                                                seen.add(
                                                        child.info().commandLine().orElse("")
                                                                + environment(child))),
                () -> false);

        assertThat(seen).isNotEmpty();
        assertThat(seen)
                .allSatisfy(
                        all ->
                                assertThat(all.toUpperCase(Locale.ROOT))
                                        .doesNotContain("SOKONG_KEY")
                                        .doesNotContain("SOKONG_DB")
                                        .doesNotContain("HOME=/ROOT"));
    }

    /** While its progress is being told it cannot end: its text is more than a pipe holds. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void the_other_process_lets_everybody_else_go_first() {
        List<Integer> seen = new ArrayList<>();
        READER.read(
                Made.longPdf(300),
                (done, all) -> children().forEach(child -> seen.add(niceness(child))),
                () -> false);

        assertThat(seen).isNotEmpty().containsOnly(19);
    }

    /** The nineteenth field; the second is the program's name, which may hold anything. */
    private static int niceness(ProcessHandle child) {
        try {
            String all = Files.readString(Path.of("/proc/" + child.pid() + "/stat"));
            return Integer.parseInt(all.substring(all.lastIndexOf(')') + 2).split(" ")[16]);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String environment(ProcessHandle child) {
        try {
            return Files.readString(Path.of("/proc/" + child.pid() + "/environ"));
        } catch (IOException | UncheckedIOException otherSystem) {
            return "";
        }
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.isAlive())
                .filter(
                        child ->
                                child.info()
                                        .command()
                                        .filter(name -> name.endsWith("java"))
                                        .isPresent())
                .toList();
    }

    private static SourceText read(byte[] content) {
        return READER.read(content, Extractor.Progress.NONE, () -> false);
    }

    private static void refused(Reason reason, byte[] content) {
        assertThatThrownBy(() -> read(content))
                .satisfies(e -> assertThat(reason(e)).isEqualTo(reason));
    }

    private static Reason reason(Throwable thrown) {
        if (thrown instanceof UnreadableSource refusal) {
            return refusal.reason();
        }
        throw new AssertionError(thrown);
    }
}
