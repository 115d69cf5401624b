package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Search over the five documents. The queries rest on topics and abstracts, which ship with the
 * application; those that need the text itself run only where SOKONG_POLICY_SOURCES is set.
 */
class PolicySearchTest extends SokongTest {

    @Autowired private PolicyLibrary library;
    @Autowired private World world;

    private UserPrincipal reader;

    record Sample(
            String id,
            String query,
            List<String> must,
            List<String> mustNot,
            int k,
            boolean names) {

        @Override
        public String toString() {
            return id + " " + query;
        }
    }

    static Stream<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader in =
                Files.newBufferedReader(Path.of("src/test/resources/policy/queries.csv"))) {
            for (CSVRecord row : format.parse(in)) {
                samples.add(
                        new Sample(
                                row.get("query_id"),
                                row.get("query"),
                                list(row.get("must_hit")),
                                list(row.get("must_not_hit")),
                                Integer.parseInt(row.get("k")),
                                row.get("topic").equals("(entity)")));
            }
        }
        return samples.stream();
    }

    @BeforeEach
    void somebodyWhoMayRead() {
        reader = world.user(world.organisation("Readers"), null, Role.CASEWORKER);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_query_finds_what_it_must(Sample sample) {
        if (sample.names()) {
            assumeSources();
        }

        List<List<String>> hits = search(sample.query());

        List<String> first = hits.stream().limit(sample.k()).flatMap(List::stream).toList();
        assertThat(first).as("hits %s", hits).containsAll(sample.must());
        if (sample.must().isEmpty()) {
            assertThat(hits).isEmpty();
        }
        int last = -1;
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).stream().anyMatch(sample.must()::contains)) {
                last = i;
            }
        }
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).stream().anyMatch(sample.mustNot()::contains)) {
                assertThat(i).as("false friend in %s", hits).isGreaterThan(last);
            }
        }
    }

    @Test
    void a_query_in_each_language_finds_passages_of_the_others() {
        assertThat(languages("reintegration")).contains("ms", "en");
        assertThat(languages("integrasi semula")).contains("ms", "en");
        assertThat(languages("tái hòa nhập")).contains("ms", "en");
        assertThat(languages("إعادة الإدماج")).contains("ms", "en");
    }

    @Test
    void vietnamese_is_found_with_and_without_its_signs() {
        assertThat(search("đói nghèo"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(search("doi ngheo"));
        assertThat(search("hoà nhập cộng đồng")).isEqualTo(search("hòa nhập cộng đồng"));
    }

    @Test
    void a_passage_and_its_translation_are_one_hit_that_names_both() {
        List<PassageHit> hits = hits("job scams");

        assertThat(hits)
                .anySatisfy(
                        hit -> {
                            assertThat(hit.document().code()).isEqualTo("001");
                            assertThat(hit.counterpart())
                                    .hasValueSatisfying(
                                            other ->
                                                    assertThat(other.documentCode())
                                                            .isEqualTo("003"));
                        });
        assertThat(hits).noneMatch(hit -> hit.document().code().equals("003"));
    }

    @Test
    void who_asks_in_arabic_sees_the_arabic_side_of_a_pair() {
        List<PassageHit> hits = hits("الكازينوهات عبر الإنترنت");

        assertThat(hits).isNotEmpty();
        assertThat(hits.getFirst().document().code()).isEqualTo("003");
        assertThat(hits.getFirst().counterpart()).isPresent();
    }

    @Test
    void a_hit_says_why_it_was_found() {
        PassageHit hit = hits("psychosocial support for victims").getFirst();
        assertThat(hit.citation()).isEqualTo("000 ¶9");
        assertThat(hit.matchedTopics()).contains("PSYCHOSOCIAL");
        assertThat(hit.shown()).isNotBlank();
        assertThat(hit.marks())
                .allSatisfy(
                        mark ->
                                assertThat(mark.end())
                                        .isGreaterThan(mark.start())
                                        .isLessThanOrEqualTo(hit.shown().length()));
    }

    @Test
    void a_topic_lists_its_passages_those_about_it_before_those_that_touch_it() {
        assertThat(hits(PassageQuery.topic("REINTEGRATION")))
                .extracting(PassageHit::citation)
                .containsExactly("004 ¶13", "000 ¶9");
    }

    @Test
    void filters_narrow_and_pages_do_not_overlap() {
        world.as(
                reader,
                () -> {
                    PassagePage all =
                            library.search(new PassageQuery("", null, null, null, null, 0));
                    PassagePage second =
                            library.search(new PassageQuery("", null, null, null, null, 1));
                    assertThat(all.total()).isGreaterThanOrEqualTo(46);
                    assertThat(all.hits()).hasSize(PassageQuery.PAGE_SIZE);
                    assertThat(second.hits())
                            .extracting(PassageHit::passageId)
                            .doesNotContainAnyElementsOf(
                                    all.hits().stream().map(PassageHit::passageId).toList());
                    PassagePage kuwait =
                            library.search(new PassageQuery("", null, null, null, "KW", 0));
                    assertThat(kuwait.hits())
                            .hasSize(10)
                            .allMatch(hit -> hit.document().code().equals("002"));
                });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_hit_says_why_it_is_shown(Sample sample) {
        assertThat(hits(sample.query()))
                .allSatisfy(
                        hit ->
                                assertThat(
                                                Stream.of(
                                                                hit.matchedTopics(),
                                                                hit.matchedWords(),
                                                                hit.abstractWords())
                                                        .flatMap(Set::stream))
                                        .as(hit.citation())
                                        .isNotEmpty());
    }

    @Test
    void a_facet_says_how_many_hits_it_leaves() {
        world.as(
                reader,
                () -> {
                    PassageQuery query = PassageQuery.text("bilateral cooperation");
                    PassagePage page = library.search(query);
                    for (Facet facet : Facet.values()) {
                        assertThat(page.facets().get(facet)).as("%s", facet).isNotEmpty();
                        for (FacetCount each : page.facets().get(facet)) {
                            assertThat(library.search(query.with(facet, each.value())).total())
                                    .as("%s %s", facet, each.value())
                                    .isEqualTo(each.hits());
                        }
                    }
                });
    }

    @Test
    void a_facet_that_narrows_still_offers_what_could_be_chosen_in_its_place() {
        world.as(
                reader,
                () -> {
                    PassageQuery query = PassageQuery.text("bilateral cooperation");
                    PassagePage all = library.search(query);
                    PassagePage narrowed = library.search(query.with(Facet.COUNTRY, "BD"));
                    assertThat(narrowed.total()).isPositive().isLessThan(all.total());
                    assertThat(narrowed.facets().get(Facet.COUNTRY))
                            .isEqualTo(all.facets().get(Facet.COUNTRY));
                    assertThat(narrowed.facets().get(Facet.LANGUAGE))
                            .extracting(FacetCount::value)
                            .contains("en")
                            .doesNotContain("vi");
                });
    }

    private static void assumeSources() {
        String folder = System.getenv("SOKONG_POLICY_SOURCES");
        if (folder == null || folder.isBlank()) {
            System.out.println("NOT RUN: real policy files (SOKONG_POLICY_SOURCES is not set)");
        }
        assumeTrue(folder != null && !folder.isBlank(), "real policy files");
    }

    private List<String> languages(String query) {
        return hits(query).stream().map(hit -> hit.shownLanguage().tag()).distinct().toList();
    }

    /** Hits as lists of places: the passage and its counterpart. */
    private List<List<String>> search(String query) {
        return hits(query).stream()
                .map(
                        hit ->
                                Stream.concat(
                                                Stream.of(
                                                        place(
                                                                hit.document().code(),
                                                                hit.paragraph())),
                                                hit.counterpart().stream()
                                                        .map(
                                                                other ->
                                                                        place(
                                                                                other
                                                                                        .documentCode(),
                                                                                other.paragraph())))
                                        .toList())
                .toList();
    }

    private List<PassageHit> hits(String query) {
        return hits(PassageQuery.text(query));
    }

    /** Hits of all pages in the five documents: other tests import documents of their own. */
    private List<PassageHit> hits(PassageQuery query) {
        List<PassageHit> hits = new ArrayList<>();
        int pages = 1;
        for (int i = 0; i < pages; i++) {
            PassageQuery page =
                    new PassageQuery(
                            query.text(),
                            query.topic(),
                            query.documentId(),
                            query.language(),
                            query.country(),
                            i);
            PassagePage found = world.as(reader, () -> library.search(page));
            pages = found.pages();
            hits.addAll(found.hits());
        }
        return hits.stream().filter(hit -> hit.document().code().matches("00[0-4]")).toList();
    }

    private static String place(String document, int paragraph) {
        return "%s-P%02d".formatted(document, paragraph);
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(";")).filter(each -> !each.isBlank()).toList();
    }
}
