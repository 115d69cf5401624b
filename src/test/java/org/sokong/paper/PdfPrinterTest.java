package org.sokong.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Language;

/** What stands on paper, read back from the file. */
class PdfPrinterTest {

    private static PaperDocument.Builder everything(Language language, String... w) {
        return Printed.document(language, w[0])
                .subtitle(w[1])
                .marking(w[2])
                .heading(w[3])
                .paragraph(w[4])
                .fact(w[5], "SK-7F3K-22")
                .fact(w[6], w[7])
                .subheading(w[8])
                .table(
                        List.of(w[9], w[10], w[11]),
                        List.of(2, 1, 3),
                        List.of(
                                List.of(w[12], "14", w[13]),
                                List.of("Azam House (KL)", "2,350.75", w[14])))
                .bullets(List.of(w[15], w[16]))
                .numbered(List.of(w[17], w[18]))
                .quote(w[19], w[20])
                .tickBoxes(w[21], List.of(w[22], w[23]))
                .ruledLines(w[24], 3)
                .signatures(w[25], w[26]);
    }

    private static final String[] ENGLISH = {
        "Referral SK-7F3K-22",
        "Shelter, urgent (24 h)",
        "Confidential",
        "Reason",
        "She asks for a" + " safe place; see § 3 (a).",
        "Case",
        "Received",
        "22 Nov 2026, 09:15",
        "Services",
        "Service",
        "Days",
        "Remarks",
        "Shelter",
        "From Monday",
        "Paid – RM 2,350.75",
        "Keep the" + " phone off",
        "Call only between 9 and 12",
        "First, ask.",
        "Then write.",
        "“The" + " client decides.”",
        "Standard, p. 12",
        "Agrees?",
        "Yes",
        "No",
        "Remarks",
        "Client",
        "Caseworker",
    };

    private static final String[] VIETNAMESE = {
        "Giấy chuyển tuyến SK-7F3K-22",
        "Nơi tạm lánh, khẩn cấp (24 giờ)",
        "Bảo mật",
        "Lý do",
        "Chị ấy cần một chỗ ở an toàn; những người phụ nữ trở về được hỗ trợ ngay.",
        "Hồ sơ",
        "Ngày nhận",
        "22 tháng 11, 2026",
        "Dịch vụ",
        "Dịch vụ",
        "Số ngày",
        "Ghi chú",
        "Nơi tạm" + " lánh",
        "Từ thứ Hai",
        "Đã trả 2.350.750 đồng",
        "Tắt điện thoại",
        "Chỉ gọi từ 9" + " đến 12 giờ",
        "Trước hết, hãy hỏi.",
        "Sau đó, ghi lại.",
        "Thân chủ tự quyết" + " định.",
        "Tiêu chuẩn, tr. 12",
        "Đồng ý?",
        "Có",
        "Không",
        "Ghi chú",
        "Thân chủ",
        "Cán bộ",
    };

    private static final String[] MALAY = {
        "Rujukan SK-7F3K-22",
        "Tempat perlindungan, segera (24 jam)",
        "Sulit",
        "Sebab",
        "Beliau memerlukan tempat yang selamat.",
        "Kes",
        "Diterima",
        "22 Nov 2026, 09:15",
        "Perkhidmatan",
        "Perkhidmatan",
        "Hari",
        "Catatan",
        "Perlindungan",
        "Mulai Isnin",
        "Dibayar" + " RM 2,350.75",
        "Tutup telefon",
        "Hubungi antara 9 dan 12",
        "Tanya dahulu.",
        "Kemudian tulis.",
        "Klien yang memutuskan.",
        "Piawaian, hlm. 12",
        "Setuju?",
        "Ya",
        "Tidak",
        "Catatan",
        "Klien",
        "Pekerja kes",
    };

    private static final String[] ARABIC = {
        "الإحالة SK-7F3K-22",
        "المأوى، عاجل (24 ساعة)",
        "سري",
        "السبب",
        "تطلب العميلة مكانا آمنا (انظر الفقرة 3) قبل 25/11/2026 في Kuala Lumpur.",
        "القضية",
        "تاريخ الاستلام",
        "22 نوفمبر 2026، 09:15",
        "الخدمات",
        "الخدمة",
        "الأيام",
        "ملاحظات",
        "المأوى",
        "من يوم الاثنين",
        "دُفع 2,350.75 رنغيت (RM)",
        "أبق الهاتف مغلقا",
        "الاتصال بين" + " 9 و12 فقط",
        "اسأل أولا.",
        "ثم اكتب.",
        "«العميلة هي التي تقرر.»",
        "المعيار، ص 12",
        "موافقة؟",
        "نعم",
        "لا",
        "ملاحظات",
        "العميلة",
        "أخصائية الحالة",
    };

    @Test
    void an_english_page_says_everything_once_and_in_order() {
        byte[] file = Printed.print(everything(Language.ENGLISH, ENGLISH));
        Printed.show("english", file, 2);
        assertThat(Printed.text(file))
                .containsSubsequence(
                        "Confidential",
                        "Referral SK-7F3K-22",
                        "Shelter, urgent (24 h)",
                        "She asks for a safe place; see § 3 (a).",
                        "Case SK-7F3K-22",
                        "Service Days Remarks",
                        "Shelter 14 From Monday",
                        "Azam House (KL) 2,350.75 Paid – RM 2,350.75",
                        "“The client decides.”",
                        "Printed 22 Nov 2026, 09:15 by U-7K2M",
                        "Page 1 of ");
    }

    @Test
    void a_vietnamese_page_keeps_its_stacked_marks() {
        byte[] file = Printed.print(everything(Language.VIETNAMESE, VIETNAMESE));
        Printed.show("vietnamese", file, 2);
        assertThat(Printed.text(file))
                .contains(VIETNAMESE[4], "Dịch vụ Số ngày Ghi chú", "Trang 1 trên ")
                .doesNotContain("\uFFFD");
    }

    @Test
    void decomposed_vietnamese_prints_as_composed() {
        String decomposed =
                java.text.Normalizer.normalize(VIETNAMESE[4], java.text.Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(VIETNAMESE[4]);
        assertThat(
                        Printed.text(
                                Printed.print(
                                        Printed.document(Language.VIETNAMESE, "T")
                                                .paragraph(decomposed))))
                .contains(VIETNAMESE[4]);
    }

    @Test
    void a_malay_page_speaks_malay() {
        byte[] file = Printed.print(everything(Language.MALAY, MALAY));
        Printed.show("malay", file, 2);
        assertThat(Printed.text(file))
                .contains("Sulit", "Kes SK-7F3K-22", "Halaman 1 daripada ", "Dicetak 22 Nov 2026");
    }

    @Test
    void an_arabic_page_can_be_read_back() {
        byte[] file = Printed.print(everything(Language.ARABIC, ARABIC));
        Printed.show("arabic", file, 2);
        String text = Printed.text(file);
        assertThat(text).contains("SK-7F3K-22", "Kuala Lumpur", "الخدمات", "صفحة", "25/11/2026");
    }

    @Test
    void arabic_letters_are_joined_and_run_from_right_to_left() throws IOException {
        byte[] file =
                Printed.print(Printed.document(Language.ARABIC, "SK-1").paragraph("بيت سلام"));
        // In the order of the page, from left to right: m, l-a (one sign), s - t, y, b.
        assertThat(glyphs(file)).contains("مﻼﺳ ﺖﻴﺑ");
    }

    @Test
    void nothing_leaves_the_margins_in_either_direction() throws IOException {
        String vocalised =
                "دُفِعَ المبلغُ كاملًا، شدّة: مُدَرِّسة، طُبع، مُؤقَّتًا؛ 100٪ (نعم) [لا] \"قال\" A-12/b.";
        String mixed = vocalised + " mixed text (in English) " + vocalised;
        for (Language language : List.of(Language.ENGLISH, Language.ARABIC)) {
            byte[] file =
                    Printed.print(
                            Printed.document(language, "SK-1")
                                    .marking("سري للغاية")
                                    .paragraph(mixed)
                                    .paragraph("English first, " + mixed)
                                    .fact("Label", mixed)
                                    .fact("العنوان", "Latin only")
                                    .bullets(List.of(mixed, "Latin only"))
                                    .numbered(List.of(vocalised, "Latin only"))
                                    .table(
                                            List.of("A", "السبب"),
                                            List.of(List.of(mixed, mixed), List.of("x", vocalised)))
                                    .quote(vocalised, "p. 12"));
            Printed.show("mixed-" + language.tag(), file, 1);
            for (TextPosition glyph : positions(file)) {
                assertThat(glyph.getXDirAdj()).as(glyph.getUnicode()).isBetween(45f, 550f);
            }
        }
    }

    @Test
    void parentheses_and_numbers_stand_right_in_arabic() throws IOException {
        byte[] file =
                Printed.print(
                        Printed.document(Language.ARABIC, "SK-1").paragraph("بيت (انظر 25) SK-9"));
        String glyphs = glyphs(file);
        int code = glyphs.indexOf("SK-9");
        int number = glyphs.indexOf("25");
        int word = glyphs.indexOf("ﺖﻴﺑ");
        assertThat(code).isNotNegative();
        assertThat(code).isLessThan(number);
        assertThat(number).isLessThan(word);
        assertThat(glyphs.substring(code, word)).matches("SK-9 \\(25 [^()]+\\) ");
    }

    private static List<TextPosition> positions(byte[] file) throws IOException {
        List<TextPosition> all = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    all.add(position);
                }
            }.getText(pdf);
        }
        return all;
    }

    @Test
    void a_number_within_an_arabic_phrase_keeps_the_phrase_together_in_english()
            throws IOException {
        byte[] file =
                Printed.print(
                        Printed.document(Language.ENGLISH, "T").paragraph("To بيت (25) سلام now."));
        assertThat(glyphs(file)).contains("To مﻼﺳ (25) ﺖﻴﺑ now.");
    }

    @Test
    void numbers_go_on_after_an_item_from_the_other_side() {
        byte[] file =
                Printed.print(
                        Printed.document(Language.ENGLISH, "T")
                                .numbered(List.of("first", "بيت", "third")));
        assertThat(Printed.text(file)).contains("1. first", "3. third");
    }

    /** Characters as drawn, by their place from left to right, line by line. */
    private static String glyphs(byte[] file) throws IOException {
        List<TextPosition> all = positions(file);
        all.sort(
                java.util.Comparator.comparingInt(
                                (TextPosition p) -> Math.round(p.getYDirAdj() / 4))
                        .thenComparing(TextPosition::getXDirAdj));
        StringBuilder glyphs = new StringBuilder();
        TextPosition before = null;
        for (TextPosition position : all) {
            if (before != null
                    && Math.round(before.getYDirAdj() / 4)
                            != Math.round(position.getYDirAdj() / 4)) {
                glyphs.append('\n');
            }
            glyphs.append(position.getUnicode());
            before = position;
        }
        return glyphs.toString();
    }

    @Test
    void columns_of_an_arabic_table_begin_at_the_right() throws IOException {
        byte[] file =
                Printed.print(
                        Printed.document(Language.ARABIC, "T")
                                .table(
                                        List.of("AAA", "BBB", "CCC"),
                                        List.of(List.of("111", "222", "333"))));
        assertThat(Printed.text(file)).contains("CCC BBB AAA").contains("333 222 111");
        byte[] english =
                Printed.print(
                        Printed.document(Language.ENGLISH, "T")
                                .table(
                                        List.of("AAA", "BBB", "CCC"),
                                        List.of(List.of("111", "222", "333"))));
        assertThat(Printed.text(english)).contains("AAA BBB CCC").contains("111 222 333");
    }

    @Test
    void a_typed_paragraph_takes_its_own_direction() throws IOException {
        byte[] file =
                Printed.print(
                        Printed.document(Language.ENGLISH, "T").paragraph("LATIN\nبيت\n\nLAST"));
        Printed.show("directions", file, 1);
        List<TextPosition> all = positions(file);
        float middle = 297;
        assertThat(all)
                .filteredOn(p -> p.getUnicode().equals("ﺑ"))
                .isNotEmpty()
                .allMatch(p -> p.getXDirAdj() > middle);
        assertThat(all)
                .filteredOn(p -> "LATIN".contains(p.getUnicode()))
                .isNotEmpty()
                .allMatch(p -> p.getXDirAdj() < middle);
    }

    @Test
    void a_long_table_repeats_its_header_on_each_page() {
        List<List<String>> rows =
                IntStream.rangeClosed(1, 200)
                        .mapToObj(i -> List.of("row" + i, "value " + i))
                        .toList();
        byte[] file =
                Printed.print(
                        Printed.document(Language.ENGLISH, "T")
                                .table(List.of("HeadOne", "HeadTwo"), rows));
        Printed.show("table", file, 2);
        int pages = Printed.pages(file);
        assertThat(pages).isBetween(4, 12);
        for (int page = 1; page <= pages; page++) {
            assertThat(Printed.text(file, page, page))
                    .containsOnlyOnce("HeadOne HeadTwo")
                    .contains("Page " + page + " of " + pages);
        }
        String text = Printed.text(file);
        rows.forEach(row -> assertThat(text).containsOnlyOnce(row.get(0) + " "));
    }

    @Test
    void a_page_break_begins_a_page() {
        byte[] file =
                Printed.print(
                        Printed.document(Language.ENGLISH, "T")
                                .paragraph("before")
                                .pageBreak()
                                .paragraph("after"));
        assertThat(Printed.pages(file)).isEqualTo(2);
        assertThat(Printed.text(file, 1, 1)).contains("before").doesNotContain("after");
        assertThat(Printed.text(file, 2, 2)).contains("after");
    }

    @Test
    void what_belongs_together_is_not_parted() {
        PaperDocument.Builder document = Printed.document(Language.ENGLISH, "T");
        IntStream.range(0, 33).forEach(i -> document.paragraph("line " + i));
        document.together(
                inside -> IntStream.range(0, 8).forEach(i -> inside.paragraph("kept" + i)));
        byte[] file = Printed.print(document);
        assertThat(Printed.pages(file)).isEqualTo(2);
        assertThat(Printed.text(file, 1, 1)).doesNotContain("kept");
        assertThat(Printed.text(file, 2, 2)).contains("kept0", "kept7");
    }

    @Test
    void markup_and_addresses_are_only_letters() throws IOException {
        String hostile =
                "<img src=\"file:///etc/passwd\"/><script>alert(1)</script>&amp;&#65;&xxe;"
                        + "<!DOCTYPE a [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]>]]>"
                        + "<style>@import url(http://127.0.0.1:1/a.css)</style>"
                        + "</div></body><link href='http://127.0.0.1:1/b.css'>";
        byte[] file =
                Printed.print(
                        PaperDocument.in(Language.ENGLISH, "</title>" + hostile)
                                .printed(Printed.AT, Printed.ZONE, hostile)
                                .subtitle(hostile)
                                .marking(hostile)
                                .heading(hostile)
                                .paragraph(hostile)
                                .fact(hostile, hostile)
                                .table(List.of(hostile), List.of(List.of(hostile)))
                                .bullets(List.of(hostile))
                                .numbered(List.of(hostile))
                                .quote(hostile, hostile)
                                .tickBoxes(hostile, List.of(hostile))
                                .ruledLines(hostile, 1)
                                .signatures(hostile));
        String text = Printed.text(file).replace(" ", "");
        assertThat(text)
                .contains(
                        "<imgsrc=\"file:///etc/passwd\"/><script>alert(1)</script>&amp;&#65;&xxe;")
                .doesNotContain("root:");
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
                assertThat(page.getResources().getXObjectNames()).isEmpty();
            }
        }
    }

    @Test
    @Timeout(60)
    void a_very_long_word_is_printed_to_its_end() {
        byte[] file =
                Printed.print(
                        Printed.document(Language.ENGLISH, "T")
                                .paragraph("x".repeat(59_999) + "y"));
        int pages = Printed.pages(file);
        assertThat(pages).isGreaterThan(8);
        assertThat(Printed.text(file, pages, pages)).contains("xy");
    }

    @Test
    @Timeout(60)
    void a_very_long_cell_goes_over_pages() {
        byte[] file =
                Printed.print(
                        Printed.document(Language.ARABIC, "T")
                                .table(
                                        List.of("a", "b"),
                                        List.of(List.of("كلمة ".repeat(6_000), "y"))));
        assertThat(Printed.pages(file)).isGreaterThan(6);
    }

    /** Layout is slow in long blocks only, so a megabyte takes as long as its pieces one by one. */
    @Test
    void however_long_a_text_is_it_is_laid_out_in_short_pieces() {
        for (String text : List.of("x".repeat(999_999) + "y", "كلمة ".repeat(200_000))) {
            List<String> pieces = PaperText.blocks(text);
            assertThat(pieces).allMatch(piece -> piece.length() <= PaperText.BLOCK);
            assertThat(String.join("", pieces)).isEqualTo(text);
        }
    }

    @Test
    void a_word_wider_than_its_column_goes_on_in_the_next_line() {
        byte[] file =
                Printed.print(
                        Printed.document(Language.ENGLISH, "T")
                                .table(
                                        List.of("a", "b", "c"),
                                        List.of(List.of("w".repeat(300), "MIDDLE", "z"))));
        Printed.show("wide", file, 1);
        assertThat(Printed.text(file).chars().filter(c -> c == 'w').count()).isEqualTo(300);
    }

    @Test
    void what_cannot_be_shown_is_replaced_and_never_refused() {
        String odd =
                "a\u0000b\u0007c\uD800d\uDE00e👩‍⚕️f🇲🇾g漢h\u202Ei\u2066j\uFEFFk\u00ADl"
                        + "\uFFFFm\u200Dn"
                        + "o"
                        + "\u0301".repeat(5_000)
                        + "p";
        byte[] file = Printed.print(Printed.document(Language.ENGLISH, odd).paragraph(odd));
        Printed.show("replaced", file, 1);
        String r = "\uFFFD";
        assertThat(Printed.text(file).replace(" ", ""))
                .contains("a%sb%sc%sd%se%sf%sg%shijkl%smn".formatted(r, r, r, r, r, r, r, r));
    }

    @Test
    @Timeout(240)
    void random_texts_are_always_printed() {
        java.util.Random random = new java.util.Random(17);
        for (int run = 0; run < 40; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                int kind = random.nextInt(6);
                text.append(
                        switch (kind) {
                            case 0 -> (char) random.nextInt(0x10000);
                            case 1 -> (char) (0x600 + random.nextInt(0x100));
                            case 2 -> (char) random.nextInt(0x80);
                            case 3 -> (char) (0x300 + random.nextInt(0x70));
                            case 4 -> (char) (0x2000 + random.nextInt(0x70));
                            default -> ' ';
                        });
            }
            Language language = Language.values()[random.nextInt(4)];
            byte[] file =
                    Printed.print(
                            Printed.document(language, text.toString())
                                    .paragraph(text.toString())
                                    .table(
                                            List.of("a", "b"),
                                            List.of(List.of(text.toString(), text.toString())))
                                    .bullets(List.of(text.toString())));
            assertThat(Printed.pages(file)).isPositive();
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes() {
        byte[] first = Printed.print(everything(Language.ARABIC, ARABIC));
        byte[] second = Printed.print(everything(Language.ARABIC, ARABIC));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_file_says_its_title_and_language_and_names_nobody() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(Printed.print(everything(Language.VIETNAMESE, VIETNAMESE)))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(VIETNAMESE[0]);
            assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Printed.AT);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            String metadata =
                    new String(
                            pdf.getDocumentCatalog().getMetadata().toByteArray(),
                            StandardCharsets.UTF_8);
            assertThat(metadata)
                    .contains(
                            VIETNAMESE[0], "<pdfuaid:part>1</pdfuaid:part>", "2026-11-22T01:15:30Z")
                    .doesNotContain("dc:creator");
        }
    }

    @Test
    void every_font_is_inside_the_file() throws IOException {
        Set<String> names = new HashSet<>();
        try (PDDocument pdf = Loader.loadPDF(Printed.print(everything(Language.ARABIC, ARABIC)))) {
            for (PDPage page : pdf.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    PDFont font = resources.getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName().replaceAll("^[A-Z]{6}\\+", ""));
                }
            }
        }
        assertThat(names)
                .contains("NotoSans-Bold", "NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold");
    }

    @Test
    void blank_forms_have_lines_and_boxes() {
        byte[] file =
                Printed.print(
                        Printed.document(Language.ARABIC, "SK-1")
                                .tickBoxes("موافقة؟", List.of("نعم", "لا"))
                                .ruledLines("ملاحظات", 30)
                                .signatures("العميلة", "أخصائية الحالة", "المترجمة", "شاهد"));
        Printed.show("form", file, 2);
        assertThat(Printed.pages(file)).isEqualTo(2);
    }

    @Test
    void a_document_beyond_all_measure_is_refused_at_once() {
        PaperDocument.Builder document =
                Printed.document(Language.ENGLISH, "T")
                        .paragraph("x".repeat(PdfPrinter.MOST_CHARACTERS));
        assertThatThrownBy(() -> Printed.print(document))
                .isInstanceOf(DomainException.class)
                .hasMessage("paper.error.toolarge");
        PaperDocument.Builder lines =
                Printed.document(Language.ENGLISH, "T")
                        .paragraph("\n".repeat(PdfPrinter.MOST_PIECES));
        assertThatThrownBy(() -> Printed.print(lines))
                .isInstanceOf(DomainException.class)
                .hasMessage("paper.error.toolarge");
    }

    @Test
    void an_ordinary_document_takes_no_time() {
        Printed.print(everything(Language.ENGLISH, ENGLISH));
        long before = System.nanoTime();
        Printed.print(everything(Language.ENGLISH, ENGLISH));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_table_refuses_rows_wider_than_its_header() {
        PaperDocument.Builder document = Printed.document(Language.ENGLISH, "T");
        List<List<String>> rows = List.of(Collections.nCopies(3, "x"));
        assertThatThrownBy(() -> document.table(List.of("a", "b"), rows))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
