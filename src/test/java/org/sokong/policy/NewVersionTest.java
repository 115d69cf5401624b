package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.policy.align.Texts;
import org.sokong.policy.align.Versions.Change;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A new version of a published text for which there is no file. */
@RecordApplicationEvents
class NewVersionTest extends CuratedTexts {

    @Autowired private TextCuration text;
    @Autowired private ApplicationEvents events;

    private String source;
    private UUID old;

    @BeforeEach
    void aPublishedText() {
        source = Texts.unique(Texts.circular(Language.ENGLISH, ""));
        old = imported(source);
        publish(old);
    }

    @Test
    void a_text_is_rewritten_by_hand_and_takes_the_place_of_the_old_when_another_publishes_it() {
        List<DocumentDetail.Line> before =
                world.as(reader, () -> library.document(old)).paragraphs();
        UUID draft = begin();
        as(
                () ->
                        text.reword(
                                draft,
                                version(draft),
                                row(draft, 3).id(),
                                "  Nobody waits\nlonger. "));
        as(() -> text.strip(draft, version(draft), row(draft, 5).id()));
        as(
                () ->
                        text.insert(
                                draft,
                                version(draft),
                                row(draft, 6).id(),
                                ParagraphKind.BODY,
                                "A telephone stands in every room."));

        assertThat(row(draft, 3).text()).isEqualTo("Nobody waits longer.");
        assertThat(row(draft, 3).original()).contains("48 hours");
        assertThat(world.as(curator, () -> versions.steps(draft)))
                .extracting(VersionStep::change)
                .containsExactly(
                        Change.SAME,
                        Change.SAME,
                        Change.CHANGED,
                        Change.SAME,
                        Change.GONE,
                        Change.SAME,
                        Change.NEW,
                        Change.SAME,
                        Change.SAME,
                        Change.SAME);
        assertThat(world.as(reader, () -> library.document(old)).summary().state())
                .isEqualTo(DocumentState.PUBLISHED);
        as(() -> curation.send(draft, version(draft)));
        assertThatThrownBy(() -> as(() -> curation.publish(draft, version(draft))))
                .hasMessage("policy.error.ownDocument");
        world.as(second, () -> curation.publish(draft, version(draft)));

        world.as(
                reader,
                () -> {
                    PassageDetail superseded = library.passage(before.get(2).passageId());
                    assertThat(superseded.document().state()).isEqualTo(DocumentState.SUPERSEDED);
                    assertThat(superseded.text()).contains("48 hours");
                    assertThat(superseded.successor())
                            .hasValueSatisfying(
                                    next -> {
                                        assertThat(next.change()).isEqualTo(Change.CHANGED);
                                        assertThat(library.passage(next.passageId()).text())
                                                .isEqualTo("Nobody waits longer.");
                                    });
                    assertThat(library.passage(before.get(4).passageId()).successor())
                            .hasValueSatisfying(
                                    next -> {
                                        assertThat(next.change()).isEqualTo(Change.GONE);
                                        assertThat(next.passageId()).isNull();
                                    });
                    assertThat(library.document(old).newer())
                            .hasValueSatisfying(each -> assertThat(each.id()).isEqualTo(draft));
                    assertThat(library.document(draft).summary().effectiveFrom())
                            .isEqualTo("2032-01-01");
                });
        assertThat(events.stream(PassageSuperseded.class))
                .filteredOn(each -> each.documentId().equals(old))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.replacedBy()).isEqualTo(draft);
                            assertThat(each.passageIds()).contains(before.get(2).passageId());
                        });
    }

    @Test
    void each_step_in_a_new_version_is_undone_in_turn() {
        UUID draft = begin();
        List<CurationDetail.Row> begun = rows(draft);
        as(() -> text.reword(draft, version(draft), row(draft, 3).id(), "Other words."));
        as(
                () ->
                        text.insert(
                                draft,
                                version(draft),
                                row(draft, 3).id(),
                                ParagraphKind.BODY,
                                "A first addition."));
        as(
                () ->
                        text.insert(
                                draft,
                                version(draft),
                                row(draft, 3).id(),
                                ParagraphKind.HEADING,
                                "A second addition"));
        assertThat(rows(draft))
                .filteredOn(each -> each.paragraph() == 3)
                .extracting(CurationDetail.Row::number, CurationDetail.Row::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("3", "Other words."),
                        org.assertj.core.groups.Tuple.tuple("3b", "A second addition"),
                        org.assertj.core.groups.Tuple.tuple("3c", "A first addition."));

        as(() -> text.undo(draft, version(draft)));
        as(() -> text.undo(draft, version(draft)));
        as(() -> text.undo(draft, version(draft)));

        assertThat(rows(draft)).isEqualTo(begun);
    }

    @Test
    void the_words_of_a_file_are_not_changed_under_its_name() {
        UUID draft = circular(Language.ENGLISH);
        UUID third = row(draft, 3).id();
        assertThatThrownBy(() -> as(() -> text.reword(draft, version(draft), third, "Other")))
                .hasMessage("policy.error.wordsOfFile");
        assertThatThrownBy(
                        () ->
                                as(
                                        () ->
                                                text.insert(
                                                        draft,
                                                        version(draft),
                                                        third,
                                                        ParagraphKind.BODY,
                                                        "More")))
                .hasMessage("policy.error.wordsOfFile");
    }

    @Test
    void words_with_hidden_signs_or_none_at_all_are_refused() {
        UUID draft = begin();
        UUID third = row(draft, 3).id();
        for (String wrong : List.of("", " \n ", "...", "safe \u202Etxet", "bell \u0007")) {
            assertThatThrownBy(() -> as(() -> text.reword(draft, version(draft), third, wrong)))
                    .as(wrong)
                    .hasMessage("policy.error.words");
        }
        assertThat(row(draft, 3).text()).contains("48 hours");
    }

    @Test
    void a_version_is_begun_once_from_a_published_text_and_takes_its_place() {
        UUID draft = begin();
        assertThatThrownBy(this::begin).hasMessage("policy.error.versionBegun");
        assertThatThrownBy(() -> as(() -> versions.begin(draft, null)))
                .hasMessage("policy.error.state.PUBLISHED");
        assertThatThrownBy(() -> as(() -> versions.replaces(draft, version(draft), null)))
                .hasMessage("policy.error.begunReplaces");
        assertThat(world.as(curator, () -> versions.inWork(old)))
                .extracting(DocumentSummary::id)
                .containsExactly(draft);
    }

    @Test
    void the_file_of_the_old_text_is_still_the_old_text_while_a_new_version_is_written() {
        begin();

        ImportReport again = importing(source + "\nSource: https://example.org/again");

        assertThat(again.result()).isEqualTo(ImportReport.Result.UNCHANGED);
        assertThat(again.documentId()).isEqualTo(old);
    }

    @Test
    void a_corrected_translation_stays_beside_its_original() {
        UUID malay = circular(Language.MALAY);
        world.as(curator, () -> works.confirm(old, malay, false));
        publish(malay);

        UUID draft = world.as(curator, () -> versions.begin(malay, null));
        as(() -> text.reword(draft, version(draft), row(draft, 3).id(), "Dalam 48 jam sahaja."));
        as(() -> curation.send(draft, version(draft)));
        world.as(second, () -> curation.publish(draft, version(draft)));

        world.as(
                reader,
                () -> {
                    assertThat(library.document(old).summary().state())
                            .isEqualTo(DocumentState.PUBLISHED);
                    UUID third = library.document(old).paragraphs().get(2).passageId();
                    assertThat(library.passage(third).counterparts())
                            .first()
                            .satisfies(
                                    each ->
                                            assertThat(library.passage(each.id()).text())
                                                    .isEqualTo("Dalam 48 jam sahaja."));
                });
    }

    private UUID begin() {
        return world.as(curator, () -> versions.begin(old, LocalDate.of(2032, 1, 1)));
    }

    private interface Step {
        void run();
    }

    private void as(Step step) {
        world.as(curator, step::run);
    }

    private List<CurationDetail.Row> rows(UUID document) {
        return world.as(curator, () -> curation.detail(document)).rows();
    }

    private CurationDetail.Row row(UUID document, int paragraph) {
        return rows(document).stream()
                .filter(row -> row.paragraph() == paragraph && row.part() == 0)
                .findFirst()
                .orElseThrow();
    }
}
