package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.cases.StatementCounter;
import org.sokong.policy.align.Texts;
import org.sokong.policy.align.Versions.Change;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Translations and versions of documents that no catalogue knows. */
@RecordApplicationEvents
class WorksTest extends CuratedTexts {

    @Autowired private PolicyCitations citations;
    @Autowired private ApplicationEvents events;
    @Autowired private TransactionTemplate transaction;
    @Autowired private LibraryFixture policy;
    @Autowired private Clock clock;

    @Test
    void documents_that_translate_each_other_are_proposed_confirmed_and_read_side_by_side() {
        UUID malay = circular(Language.MALAY);
        UUID arabic = circular(Language.ARABIC);
        UUID report = report(Language.ARABIC);

        world.as(
                curator,
                () -> {
                    List<UUID> proposed =
                            works.proposals(malay).found().stream()
                                    .map(each -> each.other().id())
                                    .toList();
                    assertThat(proposed).contains(arabic).doesNotContain(report);
                    works.confirm(malay, arabic, false);
                    assertThat(works.proposals(malay).found())
                            .extracting(each -> each.other().id())
                            .doesNotContain(arabic);
                    assertThat(works.work(arabic))
                            .singleElement()
                            .satisfies(
                                    work ->
                                            assertThat(work.facing())
                                                    .allMatch(
                                                            row ->
                                                                    row.one() != null
                                                                            && row.other() != null
                                                                            && row.one().paragraph()
                                                                                    == row.other()
                                                                                            .paragraph()));
                });
        publish(malay);
        publish(arabic);

        DocumentDetail read = world.as(reader, () -> library.document(malay));
        assertThat(read.counterpart())
                .hasValueSatisfying(other -> assertThat(other.id()).isEqualTo(arabic));
        assertThat(read.summary().workId()).isNotNull();
        assertThat(read.paragraphs())
                .filteredOn(line -> line.action() == ParagraphAction.INDEX)
                .allMatch(line -> line.number() == line.counterpartNumber());
    }

    @Test
    void a_curator_corrects_a_pair_and_takes_a_work_apart() {
        UUID english = circular(Language.ENGLISH);
        UUID vietnamese = circular(Language.VIETNAMESE);
        world.as(
                curator,
                () -> {
                    works.confirm(english, vietnamese, false);
                    FacingPassages third = works.work(english).getFirst().facing().get(2);
                    FacingPassages fourth = works.work(english).getFirst().facing().get(3);
                    works.part(third.one().id(), third.other().id());
                    assertThat(works.work(english).getFirst().facing())
                            .anyMatch(
                                    row ->
                                            row.one() != null
                                                    && row.one().equals(third.one())
                                                    && row.other() == null);
                    works.pair(third.one().id(), fourth.other().id());
                    assertThat(works.work(english).getFirst().facing())
                            .anyMatch(
                                    row ->
                                            third.one().equals(row.one())
                                                    && fourth.other().equals(row.other()));
                    works.dismiss(english, vietnamese);
                    assertThat(works.work(english)).isEmpty();
                    assertThat(works.proposals(english).found())
                            .extracting(each -> each.other().id())
                            .doesNotContain(vietnamese);
                });
    }

    @Test
    void a_passage_that_is_paired_anew_leaves_no_false_translation_behind() {
        UUID english = circular(Language.ENGLISH);
        UUID vietnamese = circular(Language.VIETNAMESE);
        world.as(
                curator,
                () -> {
                    works.confirm(english, vietnamese, false);
                    List<FacingPassages> before = works.work(english).getFirst().facing();
                    works.pair(before.get(2).one().id(), before.get(3).other().id());

                    assertThat(library.passage(before.get(2).one().id()).counterparts())
                            .extracting(PassageDetail.Counterpart::id)
                            .containsExactly(before.get(3).other().id());
                    assertThat(library.passage(before.get(3).one().id()).counterparts()).isEmpty();
                    assertThat(library.passage(before.get(2).other().id()).counterparts())
                            .isEmpty();
                });
    }

    @Test
    void a_second_translation_takes_nothing_from_the_first() {
        UUID english = circular(Language.ENGLISH);
        UUID malay = circular(Language.MALAY);
        UUID vietnamese = circular(Language.VIETNAMESE);
        world.as(
                curator,
                () -> {
                    works.confirm(english, malay, false);
                    works.confirm(english, vietnamese, false);
                    UUID third = works.work(english).getFirst().facing().get(2).one().id();
                    UUID inMalay =
                            library.passage(third)
                                    .counterpart(Language.MALAY)
                                    .map(PassageDetail.Counterpart::id)
                                    .orElseThrow();

                    assertThat(shown(third, "ms")).contains("48 jam");
                    assertThat(shown(third, "vi")).contains("48 giờ");
                    assertThat(shown(inMalay, "vi")).contains("48 giờ");
                    assertThat(shown(inMalay, "en")).contains("48 hours");
                    assertThat(library.document(malay).paragraphs().get(2).counterpartText())
                            .contains("48 hours");
                });
    }

    @Test
    void the_translation_beside_a_document_is_the_readers_and_else_the_original() {
        UUID english = circular(Language.ENGLISH);
        UUID malay = circular(Language.MALAY);
        UUID vietnamese = circular(Language.VIETNAMESE);
        world.as(
                curator,
                () -> {
                    works.confirm(english, malay, false);
                    works.confirm(english, vietnamese, false);

                    assertThat(beside(english, Language.MALAY)).isEqualTo(malay);
                    assertThat(beside(english, Language.VIETNAMESE)).isEqualTo(vietnamese);
                    assertThat(beside(malay, Language.VIETNAMESE)).isEqualTo(vietnamese);
                    assertThat(beside(malay, Language.ARABIC)).isEqualTo(english);
                    assertThat(beside(malay, Language.MALAY)).isEqualTo(english);
                    DocumentDetail read = library.document(malay, Language.VIETNAMESE);
                    assertThat(read.paragraphs().get(2).counterpartText()).contains("48 giờ");
                    assertThat(read.others())
                            .extracting(DocumentSummary::id)
                            .containsExactly(vietnamese, english);
                });
    }

    private UUID beside(UUID document, Language reader) {
        return library.document(document, reader).counterpart().orElseThrow().id();
    }

    private String shown(UUID passage, String language) {
        return citations.of(passage, Locale.of(language)).orElseThrow().shown();
    }

    @Test
    void a_pair_that_changes_while_a_document_is_read_makes_the_reader_look_again() {
        UUID english = circular(Language.ENGLISH);
        UUID vietnamese = circular(Language.VIETNAMESE);
        world.as(
                curator,
                () -> {
                    works.confirm(english, vietnamese, false);
                    curation.send(english, curation.detail(english).version());
                    long read = curation.detail(english).version();
                    FacingPassages third = works.work(english).getFirst().facing().get(2);
                    works.part(third.one().id(), third.other().id());

                    assertThat(curation.detail(english).version()).isGreaterThan(read);
                });
    }

    @Test
    void parting_one_translation_leaves_the_others_as_they_were() {
        UUID english = circular(Language.ENGLISH);
        UUID malay = circular(Language.MALAY);
        UUID vietnamese = circular(Language.VIETNAMESE);
        world.as(
                curator,
                () -> {
                    works.confirm(english, malay, false);
                    works.confirm(english, vietnamese, false);
                    FacingPassages row = work(english, malay).facing().get(2);
                    UUID third = row.one().id();
                    UUID inMalay = row.other().id();
                    UUID inVietnamese = work(english, vietnamese).facing().get(2).other().id();

                    works.part(third, inMalay);

                    assertThat(library.passage(third).counterparts())
                            .extracting(PassageDetail.Counterpart::id)
                            .containsExactly(inVietnamese);
                    assertThat(library.passage(inMalay).counterparts()).isEmpty();
                    assertThat(shown(inVietnamese, "en")).contains("48 hours");

                    works.pair(inMalay, third);
                    works.part(inVietnamese, third);

                    assertThat(library.passage(third).counterparts())
                            .extracting(PassageDetail.Counterpart::id)
                            .containsExactly(inMalay);
                });
    }

    @Test
    void two_translations_face_each_other_by_what_both_face_in_their_original() {
        UUID english = circular(Language.ENGLISH);
        UUID malay = circular(Language.MALAY);
        UUID arabic = circular(Language.ARABIC);
        world.as(
                curator,
                () -> {
                    works.confirm(english, malay, false);
                    works.confirm(english, arabic, false);
                    FacingPassages row = work(malay, arabic).facing().get(2);

                    assertThat(row.one().text()).contains("48 jam");
                    assertThat(row.other().text()).contains("٤٨");
                    assertThatThrownBy(() -> works.part(row.one().id(), row.other().id()))
                            .hasMessage("policy.error.noWork.translations");
                    assertThatThrownBy(() -> works.pair(row.one().id(), row.other().id()))
                            .hasMessage("policy.error.noWork.translations");
                    assertThat(shown(row.one().id(), "en")).contains("48 hours");
                });
    }

    @Test
    void a_curator_makes_one_work_of_two_texts_that_the_program_does_not_propose() {
        UUID english = report(Language.ENGLISH);
        UUID arabic =
                imported(
                        Texts.unique(
                                "إشعار قصير\nلكل مقيم في المأوى غرفة خاصة به ومحام يتحدث لغته.\n"));
        world.as(
                curator,
                () -> {
                    assertThat(works.proposals(english).found())
                            .extracting(each -> each.other().id())
                            .doesNotContain(arabic);
                    String title = curation.detail(arabic).summary().title();
                    assertThat(works.candidates(english, title.substring(title.length() - 9)))
                            .extracting(DocumentSummary::id)
                            .containsExactly(arabic);

                    WorkProposal proposed = works.compare(english, arabic);
                    assertThat(proposed.facing()).hasSizeGreaterThan(2);
                    assertThat(works.work(english)).isEmpty();

                    works.confirm(english, arabic, false);
                    UUID own = passageOf(english, 2);
                    UUID other = passageOf(arabic, 2);
                    works.pair(own, other);

                    assertThat(library.passage(own).counterparts())
                            .extracting(PassageDetail.Counterpart::id)
                            .containsExactly(other);
                    assertThat(works.candidates(english, title))
                            .extracting(DocumentSummary::id)
                            .doesNotContain(arabic);
                });
    }

    @Test
    void what_a_curator_dismissed_can_still_be_chosen_by_hand() {
        UUID english = circular(Language.ENGLISH);
        UUID malay = circular(Language.MALAY);
        world.as(
                curator,
                () -> {
                    works.dismiss(english, malay);
                    String title = curation.detail(malay).summary().title();
                    assertThat(works.candidates(english, title))
                            .extracting(DocumentSummary::id)
                            .contains(malay);
                    works.confirm(english, malay, false);
                    assertThat(works.work(english)).hasSize(1);
                });
    }

    @Test
    void a_text_that_has_translations_becomes_no_translation_itself() {
        UUID english = circular(Language.ENGLISH);
        UUID malay = circular(Language.MALAY);
        UUID arabic = circular(Language.ARABIC);
        world.as(
                curator,
                () -> {
                    works.confirm(english, malay, false);
                    assertThatThrownBy(() -> works.confirm(english, arabic, true))
                            .hasMessage("policy.error.hasTranslations");
                    assertThat(works.work(malay)).hasSize(1);
                });
    }

    @Test
    void whoever_changes_a_pair_during_the_review_answers_for_it_and_somebody_else_publishes() {
        UUID english = circular(Language.ENGLISH);
        UUID vietnamese = circular(Language.VIETNAMESE);
        world.as(
                curator,
                () -> {
                    works.confirm(english, vietnamese, false);
                    curation.send(english, curation.detail(english).version());
                });
        world.as(
                second,
                () -> {
                    assertThat(curation.detail(english).mayPublish()).isTrue();
                    FacingPassages third = works.work(english).getFirst().facing().get(2);
                    works.part(third.one().id(), third.other().id());

                    CurationDetail now = curation.detail(english);
                    assertThat(now.own()).isTrue();
                    assertThatThrownBy(() -> curation.publish(english, now.version()))
                            .hasMessage("policy.error.ownDocument");
                    curation.sendBack(english, now.version(), "Look at the third pair");
                });
        world.as(
                curator,
                () -> {
                    // Who sends it anew answers for the pairs too.
                    curation.send(english, curation.detail(english).version());
                    assertThatThrownBy(
                                    () ->
                                            curation.publish(
                                                    english, curation.detail(english).version()))
                            .hasMessage("policy.error.ownDocument");
                });
        world.as(second, () -> curation.publish(english, curation.detail(english).version()));
        assertThat(state(english)).isEqualTo(DocumentState.PUBLISHED);
    }

    private WorkProposal work(UUID document, UUID other) {
        return works.work(document).stream()
                .filter(each -> each.other().id().equals(other))
                .findFirst()
                .orElseThrow();
    }

    private UUID passageOf(UUID document, int paragraph) {
        return jdbc.sql("select id from policy_passage where document_id = ? and paragraph = ?")
                .params(document, paragraph)
                .query(UUID.class)
                .single();
    }

    @Test
    void a_translation_ends_with_its_original_and_gets_a_version_of_its_own() {
        String malayText = Texts.unique(Texts.circular(Language.MALAY, ""));
        String englishText = Texts.unique(Texts.circular(Language.ENGLISH, ""));
        UUID malay = imported(malayText);
        UUID english = imported(englishText);
        world.as(curator, () -> works.confirm(malay, english, false));
        publish(malay);
        publish(english);

        UUID next = imported(malayText.replace("48 jam", "24 jam"));
        publish(next);

        assertThat(state(english)).isEqualTo(DocumentState.SUPERSEDED);
        assertThat(events.stream(PassageSuperseded.class))
                .filteredOn(each -> each.documentId().equals(english))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.replacedBy()).isEqualTo(next);
                            assertThat(each.passageIds()).isNotEmpty();
                        });

        UUID nextEnglish = imported(englishText.replace("48 hours", "24 hours"));
        publish(nextEnglish);

        assertThat(world.as(reader, () -> library.document(english)).newer())
                .hasValueSatisfying(each -> assertThat(each.id()).isEqualTo(nextEnglish));
    }

    @Test
    void a_translation_is_repealed_with_its_original() {
        UUID malay = circular(Language.MALAY);
        UUID english = circular(Language.ENGLISH);
        world.as(curator, () -> works.confirm(malay, english, false));
        publish(malay);
        publish(english);

        world.as(curator, () -> versions.repeal(malay, LocalDate.of(2026, 1, 1), "Repealed"));

        assertThat(state(english)).isEqualTo(DocumentState.REPEALED);
        assertThat(events.stream(PassageSuperseded.class))
                .extracting(PassageSuperseded::documentId)
                .contains(malay, english);
    }

    @Test
    void a_withdrawn_translation_is_no_longer_the_words_of_a_law_in_force() {
        UUID english = circular(Language.ENGLISH);
        UUID arabic = circular(Language.ARABIC);
        world.as(curator, () -> works.confirm(english, arabic, false));
        publish(english);
        publish(arabic);
        UUID third = passageOf(english, 3);
        UUID inArabic = passageOf(arabic, 3);
        world.as(reader, () -> assertThat(shown(third, "ar")).contains("٤٨"));

        world.as(curator, () -> versions.repeal(arabic, LocalDate.of(2026, 1, 1), "An error"));

        world.as(
                reader,
                () -> {
                    assertThat(library.passage(third).counterparts()).isEmpty();
                    assertThat(shown(third, "ar")).contains("48 hours");
                    assertThat(library.document(english, Language.ARABIC).counterpart()).isEmpty();
                    // Whoever cited the translation is still shown what it translated.
                    assertThat(shown(inArabic, "en")).contains("48 hours");
                });
    }

    @Test
    void a_translation_that_nobody_has_published_says_nothing_of_a_law_in_force() {
        UUID english = circular(Language.ENGLISH);
        UUID arabic = circular(Language.ARABIC);
        world.as(curator, () -> works.confirm(english, arabic, false));
        publish(english);

        world.as(
                curator, () -> assertThat(shown(passageOf(english, 3), "ar")).contains("48 hours"));
    }

    @Test
    void a_new_version_of_a_translation_stays_beside_the_original_that_holds() {
        String arabicText = Texts.unique(Texts.circular(Language.ARABIC, ""));
        UUID english = circular(Language.ENGLISH);
        UUID arabic = imported(arabicText);
        world.as(curator, () -> works.confirm(english, arabic, false));
        publish(english);
        publish(arabic);

        UUID next = imported(arabicText.replace("٤٨", "٢٤"));
        publish(next);

        world.as(
                reader,
                () -> {
                    assertThat(library.document(english).summary().state())
                            .isEqualTo(DocumentState.PUBLISHED);
                    assertThat(beside(english, Language.ARABIC)).isEqualTo(next);
                    assertThat(beside(next, Language.ENGLISH)).isEqualTo(english);
                    assertThat(library.passage(passageOf(english, 2)).counterparts())
                            .extracting(PassageDetail.Counterpart::id)
                            .containsExactly(passageOf(next, 2));
                    // What was reworded is no translation until a curator says so.
                    assertThat(library.passage(passageOf(english, 3)).counterparts()).isEmpty();
                });
    }

    @Test
    void a_new_version_that_a_curator_called_no_translation_becomes_none() {
        String arabicText = Texts.unique(Texts.circular(Language.ARABIC, ""));
        UUID english = circular(Language.ENGLISH);
        UUID arabic = imported(arabicText);
        world.as(curator, () -> works.confirm(english, arabic, false));
        publish(english);
        publish(arabic);
        UUID next = imported(arabicText.replace("٤٨", "٢٤"));

        world.as(curator, () -> works.dismiss(english, next));
        publish(next);

        assertThat(world.as(curator, () -> works.work(next))).isEmpty();
    }

    @Test
    void a_translation_of_a_law_that_has_ended_does_not_come_into_force() {
        UUID english = circular(Language.ENGLISH);
        UUID arabic = circular(Language.ARABIC);
        UUID malay = circular(Language.MALAY);
        UUID vietnamese = circular(Language.VIETNAMESE);
        publish(english);
        world.as(
                curator,
                () -> {
                    works.confirm(english, arabic, false);
                    works.confirm(english, malay, false);
                    curation.send(arabic, curation.detail(arabic).version());
                    versions.repeal(english, LocalDate.of(2026, 1, 1), "The act ended");

                    assertThatThrownBy(() -> curation.send(malay, curation.detail(malay).version()))
                            .hasMessage("policy.error.originalEnded");
                    assertThatThrownBy(() -> works.confirm(english, vietnamese, false))
                            .hasMessage("policy.error.originalEnded");
                });

        world.as(
                second,
                () ->
                        assertThatThrownBy(
                                        () ->
                                                curation.publish(
                                                        arabic, curation.detail(arabic).version()))
                                .hasMessage("policy.error.originalEnded"));
        assertThat(state(arabic)).isEqualTo(DocumentState.IN_REVIEW);
        world.as(
                curator,
                () -> {
                    works.dismiss(english, malay);
                    curation.send(malay, curation.detail(malay).version());
                });
        assertThat(state(malay)).isEqualTo(DocumentState.IN_REVIEW);
    }

    @Test
    void of_two_drafts_for_one_place_only_the_first_takes_it() {
        String source = Texts.unique(Texts.circular(Language.MALAY, ""));
        UUID old = imported(source);
        publish(old);
        UUID one = imported(source.replace("48 jam", "24 jam"));
        UUID late = imported(source.replace("48 jam", "12 jam"));
        UUID later = imported(source.replace("48 jam", "6 jam"));
        world.as(curator, () -> curation.send(late, curation.detail(late).version()));
        publish(one);

        world.as(
                second,
                () ->
                        assertThatThrownBy(
                                        () ->
                                                curation.publish(
                                                        late, curation.detail(late).version()))
                                .hasMessage("policy.error.replacedMeanwhile"));
        assertThat(state(late)).isEqualTo(DocumentState.IN_REVIEW);
        world.as(
                curator,
                () -> {
                    assertThatThrownBy(() -> curation.send(later, curation.detail(later).version()))
                            .hasMessage("policy.error.replacedMeanwhile");
                    versions.replaces(later, curation.detail(later).version(), one);
                });
        publish(later);
        assertThat(state(one)).isEqualTo(DocumentState.SUPERSEDED);
    }

    @Test
    void the_newer_of_a_passage_is_the_one_in_force_however_many_versions_later() {
        String source = Texts.unique(Texts.circular(Language.MALAY, ""));
        UUID first = imported(source);
        publish(first);
        UUID second = imported(source.replace("48 jam", "24 jam"));
        publish(second);
        UUID third = imported(source.replace("90 minit", "60 minit"));
        world.as(curator, () -> versions.replaces(third, curation.detail(third).version(), second));
        publish(third);

        world.as(
                reader,
                () -> {
                    UUID old = library.document(first).paragraphs().get(2).passageId();
                    UUID now = library.document(third).paragraphs().get(2).passageId();
                    assertThat(citations.of(old, Locale.ENGLISH).orElseThrow().newer())
                            .isEqualTo(now);
                    assertThat(library.passage(old).successor())
                            .hasValueSatisfying(
                                    each -> assertThat(each.passageId()).isEqualTo(now));
                    assertThat(library.document(first).newer())
                            .hasValueSatisfying(each -> assertThat(each.id()).isEqualTo(third));
                });
    }

    @Test
    void two_documents_in_one_language_are_no_translation() {
        UUID one = circular(Language.ENGLISH);
        UUID other = report(Language.ENGLISH);
        world.as(
                curator,
                () ->
                        assertThatThrownBy(() -> works.confirm(one, other, true))
                                .hasMessage("policy.error.sameLanguage"));
    }

    @Test
    void the_real_work_is_proposed_when_the_catalogue_does_not_tell() {
        String folder = System.getenv("SOKONG_POLICY_SOURCES");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                folder != null && !folder.isBlank(), "real policy files");
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    jdbc.sql("update policy_document set translation_of = null, work_id = null")
                            .update();
                    jdbc.sql("update policy_passage set pair_id = null").update();
                    // Only the newest are compared, and other tests may have left hundreds.
                    jdbc.sql(
                                    "update policy_document set created_at ="
                                            + " date_add(created_at, interval 1 day)"
                                            + " where code in ('000', '001', '002', '003', '004')")
                            .update();
                    UUID vietnamese = document("001");
                    world.as(
                            curator,
                            () -> {
                                List<WorkProposal> proposals = works.proposals(vietnamese).found();
                                assertThat(proposals)
                                        .extracting(each -> each.other().id())
                                        .containsExactly(document("003"));
                                assertThat(works.proposals(document("004")).found())
                                        .extracting(each -> each.other().code())
                                        .doesNotContain("000", "001", "002", "003");
                            });
                });
    }

    @Test
    void a_new_version_takes_the_place_of_the_old_and_leads_to_it() {
        String source = Texts.unique(Texts.circular(Language.MALAY, ""));
        UUID old = imported(source);
        publish(old);
        List<DocumentDetail.Line> before =
                world.as(reader, () -> library.document(old)).paragraphs();

        ImportReport report = importing(source.replace("48 jam", "24 jam"));
        assertThat(report.result()).isEqualTo(ImportReport.Result.NEW_VERSION);
        UUID next = report.documentId();
        world.as(
                curator,
                () -> {
                    assertThat(versions.proposals(next))
                            .extracting(DocumentSummary::id)
                            .contains(old);
                    assertThat(versions.steps(next))
                            .extracting(VersionStep::change)
                            .containsExactly(
                                    Change.SAME,
                                    Change.SAME,
                                    Change.CHANGED,
                                    Change.SAME,
                                    Change.SAME,
                                    Change.SAME,
                                    Change.SAME,
                                    Change.SAME,
                                    Change.SAME);
                });
        assertThat(world.as(reader, () -> library.document(old)).summary().state())
                .isEqualTo(DocumentState.PUBLISHED);

        publish(next);

        UUID changed = before.get(2).passageId();
        world.as(
                reader,
                () -> {
                    PassageDetail superseded = library.passage(changed);
                    assertThat(superseded.document().state()).isEqualTo(DocumentState.SUPERSEDED);
                    assertThat(superseded.text()).contains("48 jam");
                    PassageSuccessor successor = superseded.successor().orElseThrow();
                    assertThat(successor.change()).isEqualTo(Change.CHANGED);
                    assertThat(library.passage(successor.passageId()).text()).contains("24 jam");
                    assertThat(library.document(old).newer())
                            .hasValueSatisfying(each -> assertThat(each.id()).isEqualTo(next));
                });
        assertThat(events.stream(PassageSuperseded.class))
                .filteredOn(each -> each.documentId().equals(old))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.replacedBy()).isEqualTo(next);
                            assertThat(each.passageIds()).contains(changed);
                        });
    }

    @Test
    void a_repealed_document_stays_readable_and_says_since_when() {
        UUID document = report(Language.ENGLISH);
        world.as(
                curator,
                () ->
                        assertThatThrownBy(
                                        () ->
                                                versions.repeal(
                                                        document, LocalDate.of(2026, 1, 1), "Old"))
                                .hasMessage("policy.error.state.PUBLISHED"));
        publish(document);
        world.as(
                curator,
                () -> {
                    assertThatThrownBy(
                                    () -> versions.repeal(document, LocalDate.of(2026, 1, 1), " "))
                            .hasMessage("policy.error.repealReason");
                    versions.repeal(document, LocalDate.of(2026, 1, 1), "The act was repealed");
                });

        world.as(
                reader,
                () -> {
                    DocumentSummary summary = library.document(document).summary();
                    assertThat(summary.state()).isEqualTo(DocumentState.REPEALED);
                    assertThat(summary.repealedOn()).isEqualTo("2026-01-01");
                });
        assertThat(events.stream(PassageSuperseded.class))
                .anyMatch(each -> each.documentId().equals(document) && each.replacedBy() == null);
    }

    @Test
    void a_document_ends_today_or_before_and_on_no_day_to_come() {
        UUID document = report(Language.ENGLISH);
        publish(document);
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), ZoneId.of(curator.user().timeZone()));
        world.as(
                curator,
                () ->
                        assertThatThrownBy(
                                        () -> versions.repeal(document, today.plusDays(2), "Soon"))
                                .hasMessage("policy.error.repealDay.later"));
        assertThat(state(document)).isEqualTo(DocumentState.PUBLISHED);

        world.as(curator, () -> versions.repeal(document, today, "Since this morning"));

        assertThat(state(document)).isEqualTo(DocumentState.REPEALED);
    }

    @Test
    void a_draft_is_compared_at_a_price_that_does_not_grow_with_versions_of_other_texts() {
        UUID draft = report(Language.MALAY);
        proposed(draft);
        int before = proposed(draft);
        String other = Texts.unique(Texts.circular(Language.MALAY, ""));
        publish(imported(other));
        publish(imported(other.replace("48 jam", "24 jam")));

        assertThat(proposed(draft)).isEqualTo(before);
    }

    private int proposed(UUID draft) {
        return statements(() -> versions.proposals(draft));
    }

    @Test
    void works_are_proposed_at_a_price_that_does_not_grow_with_the_library() {
        UUID draft = circular(Language.MALAY);
        UUID arabic = circular(Language.ARABIC);
        works(draft);
        int before = works(draft);
        UUID english = circular(Language.ENGLISH);
        circular(Language.VIETNAMESE);
        for (int i = 0; i < 4; i++) {
            report(Language.ENGLISH);
        }

        // Countries of documents are read a hundred at a time.
        assertThat(works(draft)).isLessThanOrEqualTo(before + 2);
        assertThat(world.as(curator, () -> works.proposals(draft)).found())
                .extracting(each -> each.other().id())
                .contains(arabic, english);
    }

    @Test
    void of_what_was_not_compared_with_a_text_the_number_is_told() {
        UUID arabic = circular(Language.ARABIC);
        UUID draft = circular(Language.MALAY);
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    long known = others(draft);
                    assertThat(proposals(draft).left()).isEqualTo(Math.max(0, known - 200));
                    assertThat(proposals(draft).found())
                            .extracting(each -> each.other().id())
                            .contains(arabic);

                    policy.addNewest(200);
                    assertThat(proposals(draft).left()).isEqualTo(known);
                    assertThat(proposals(draft).found()).isEmpty();
                });
    }

    @Test
    void a_text_of_like_length_in_too_many_passages_is_counted_as_not_compared() {
        UUID draft = circular(Language.MALAY);
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    policy.addNewest(200);
                    long before = proposals(draft).left();
                    jdbc.sql(
                                    """
                                    insert into policy_passage (id, document_id, paragraph,
                                        language, kind, action, text, version)
                                    select uuid(), (select id from policy_document
                                            where code = 'N1'),
                                        seq, 'ENGLISH', 'BODY', 'INDEX',
                                        repeat('a', if(seq = 1, ?, 0)), 0
                                    from seq_1_to_5001
                                    """)
                            .param(length(draft))
                            .update();

                    assertThat(proposals(draft).left()).isEqualTo(before + 1);
                });
    }

    private WorkProposals proposals(UUID draft) {
        return world.as(curator, () -> works.proposals(draft));
    }

    private long others(UUID draft) {
        return number(
                "select count(*) from policy_document where language <> (select language from"
                        + " policy_document where id = ?)",
                draft);
    }

    private long length(UUID document) {
        return number(
                "select sum(length(text)) from policy_passage where document_id = ?"
                        + " and action = 'INDEX'",
                document);
    }

    private long number(String sql, UUID of) {
        return jdbc.sql(sql).param(of).query(Long.class).single();
    }

    private int works(UUID draft) {
        return statements(() -> works.proposals(draft));
    }

    private int statements(Runnable asking) {
        return world.as(
                curator,
                () -> {
                    StatementCounter.reset();
                    asking.run();
                    return StatementCounter.count();
                });
    }

    @Test
    void a_passage_is_read_without_counting_the_whole_library() {
        UUID document = report(Language.ENGLISH);
        UUID passage = passageOf(document, 2);
        world.as(
                curator,
                () -> {
                    StatementCounter.reset();
                    library.passage(passage);
                    library.document(document);
                    assertThat(StatementCounter.sql())
                            .filteredOn(sql -> sql.contains("policy_passage"))
                            .filteredOn(sql -> sql.contains("group by"))
                            .isNotEmpty()
                            .allMatch(sql -> sql.contains("document_id in ("));
                });
    }

    private UUID document(String code) {
        return jdbc.sql("select id from policy_document where code = ?")
                .param(code)
                .query(UUID.class)
                .single();
    }
}
