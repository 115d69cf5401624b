package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents that were imported before what is left out of a file was kept. */
class OriginalCompletedTest extends SokongTest {

    @Autowired private PolicyImporter importer;
    @Autowired private PolicyLibrary library;
    @Autowired private Curation curation;
    @Autowired private JdbcClient jdbc;
    @Autowired private World world;

    private UserPrincipal curator;
    private String source;
    private UUID document;

    @BeforeEach
    void aDocumentOfThatTime() {
        curator = world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR);
        String mark = UUID.randomUUID().toString();
        source =
                """
                Guidance on shelter and counselling %s
                Every shelter offers psychosocial support and a lawyer to each resident, says %s.
                Read also: Football results
                Source: https://example.org/%s
                Related stories
                The weather stays fine until the harvest.
                """
                        .formatted(mark, mark, mark);
        document = report().documentId();
        Publishing.publish(world, curation, document);
        assertThat(detail().originalMissing()).isFalse();
        jdbc.sql("delete from policy_passage where document_id = ? and action = 'STRIP'")
                .param(document)
                .update();
        jdbc.sql("update policy_passage set reason = null where document_id = ?")
                .param(document)
                .update();
    }

    @Test
    void the_same_file_once_more_brings_what_was_left_out_and_changes_nothing_for_readers() {
        List<DocumentDetail.Line> before = read();
        assertThat(detail().originalMissing()).isTrue();

        assertThat(report().result()).isEqualTo(ImportReport.Result.ORIGINAL_COMPLETED);

        assertThat(read()).isEqualTo(before);
        assertThat(detail().summary().state()).isEqualTo(DocumentState.PUBLISHED);
        assertThat(detail().rows())
                .filteredOn(row -> row.action() == ParagraphAction.STRIP)
                .extracting(CurationDetail.Row::reason)
                .containsExactly(
                        ParagraphReason.READ_ALSO,
                        ParagraphReason.SITE_FURNITURE,
                        ParagraphReason.AFTER_SOURCE_LINE);
        assertThat(detail().originalMissing()).isFalse();
        assertThat(report().result()).isEqualTo(ImportReport.Result.UNCHANGED);
    }

    @Test
    void a_text_that_does_not_stand_where_it_stood_is_left_alone() {
        jdbc.sql(
                        "update policy_passage set text = 'Other words', hash = '000000000000' where"
                                + " document_id = ? and paragraph = 2")
                .param(document)
                .update();
        List<CurationDetail.Row> before = detail().rows();

        assertThat(report().result()).isEqualTo(ImportReport.Result.UNCHANGED);

        assertThat(detail().rows()).isEqualTo(before);
        assertThat(detail().originalMissing()).isTrue();
    }

    private ImportReport report() {
        return world.as(
                curator,
                () -> importer.importFile("a.txt", source.getBytes(StandardCharsets.UTF_8)));
    }

    private CurationDetail detail() {
        return world.as(curator, () -> curation.detail(document));
    }

    private List<DocumentDetail.Line> read() {
        return world.as(curator, () -> library.document(document)).paragraphs();
    }
}
