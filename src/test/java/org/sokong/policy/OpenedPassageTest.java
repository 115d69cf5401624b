package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.policy.align.Texts;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** What of a document can be opened by itself. */
class OpenedPassageTest extends CuratedTexts {

    @Autowired private PolicyCitations citations;

    private UUID document;
    private String code;

    @BeforeEach
    void aPublishedTextWithALineOnItsSource() {
        document =
                imported(
                        Texts.unique(Texts.circular(Language.ENGLISH, ""))
                                + "\nSource: https://example.org/circular\n");
        publish(document);
        code = world.as(reader, () -> library.document(document)).summary().code();
    }

    @Test
    void what_says_something_about_the_document_is_opened_by_curators_alone() {
        UUID source = passage(ParagraphAction.METADATA);
        int number = paragraph(source);

        world.as(
                reader,
                () -> {
                    assertThatThrownBy(() -> library.passage(source))
                            .hasMessage("policy.error.missing");
                    assertThat(library.passage(code, number)).isEmpty();
                    assertThat(library.passages(List.of(source))).isEmpty();
                    assertThat(citations.of(source, Locale.ENGLISH)).isEmpty();
                });
        world.as(
                curator,
                () -> {
                    assertThat(library.passage(source).shown()).contains("example.org");
                    assertThat(library.passage(code, number)).isPresent();
                });
    }

    @Test
    void readers_open_passages_and_headings() {
        for (ParagraphAction action : List.of(ParagraphAction.INDEX, ParagraphAction.KEEP)) {
            UUID shown = passage(action);
            world.as(
                    reader,
                    () ->
                            assertThat(library.passage(code, paragraph(shown)))
                                    .hasValueSatisfying(
                                            each -> assertThat(each.id()).isEqualTo(shown)));
        }
    }

    private UUID passage(ParagraphAction action) {
        return jdbc.sql(
                        "select id from policy_passage where document_id = ? and action = ?"
                                + " order by paragraph limit 1")
                .params(document, action.name())
                .query(UUID.class)
                .single();
    }

    private int paragraph(UUID passage) {
        return jdbc.sql("select paragraph from policy_passage where id = ?")
                .param(passage)
                .query(Integer.class)
                .single();
    }
}
