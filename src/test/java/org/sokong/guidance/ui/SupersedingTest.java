package org.sokong.guidance.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CitedPlace;
import org.sokong.guidance.PlaceKind;
import org.sokong.guidance.RestingPlace;
import org.sokong.guidance.RestingService;
import org.sokong.planning.GoalState;
import org.sokong.policy.Curation;
import org.sokong.policy.DocumentState;
import org.sokong.policy.ImportReport;
import org.sokong.policy.PolicyImporter;
import org.sokong.policy.PolicyLibrary;
import org.sokong.policy.Publishing;
import org.sokong.policy.align.Texts;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new version that a second curator publishes, and everything that rested on the old one. */
class SupersedingTest extends RestingScene {

    private static final String GROUP = "guidance.work.group";

    @Autowired PolicyImporter importer;
    @Autowired Curation curation;
    @Autowired PolicyLibrary library;
    @Autowired RestingService resting;
    @Autowired List<WorkSource> sources;
    @Autowired Translations texts;
    @Autowired JdbcClient jdbc;

    private UserPrincipal curator;
    private String source;

    @BeforeEach
    void aPublishedCircular() {
        curator = world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR);
        source = Texts.unique(Texts.circular(Language.ENGLISH, ""));
        passage = third(publish(source, ImportReport.Result.NEW_DOCUMENT));
    }

    @Test
    void everything_of_a_case_that_rests_on_it_waits_for_the_owner_who_is_told_once() {
        Set<Tuple> cited =
                Set.of(
                        tuple(PlaceKind.CASE, link(null, null)),
                        tuple(PlaceKind.GOAL, goal(GoalState.OPEN)),
                        tuple(PlaceKind.STATUS, link(CitedPlace.STATUS, decide())),
                        tuple(PlaceKind.CONFERENCE, link(CitedPlace.CONFERENCE, decideTogether())),
                        tuple(PlaceKind.APPROVAL, link(CitedPlace.APPROVAL, ask())),
                        tuple(PlaceKind.REFERRAL, linkOf(referral())),
                        tuple(PlaceKind.REPORT, report()),
                        tuple(PlaceKind.APPROVED_REPORT, approve(report())),
                        tuple(PlaceKind.TRANSFER, transfer()),
                        // An offer is linked with the case as well.
                        tuple(PlaceKind.CASE, linkOfOffer()));
        assertThat(waiting(worker)).isEmpty();

        UUID newer = supersede();

        assertThat(cited.stream().map(place -> place.toList().getFirst()).distinct())
                .containsExactlyInAnyOrder((Object[]) PlaceKind.values());
        assertThat(unsettled())
                .extracting(RestingPlace::kind, RestingPlace::placeId)
                .containsExactlyInAnyOrderElementsOf(cited);
        assertThat(unsettled())
                .allMatch(place -> place.state() == DocumentState.SUPERSEDED)
                .allMatch(place -> place.passageId().equals(passage))
                .allMatch(place -> newer.equals(place.newer()));
        assertThat(waiting(worker))
                .hasSize(cited.size())
                .allMatch(item -> item.path().equals("cases/" + caseId + "?tab=policy"))
                .extracting(WorkItem::text)
                .containsAll(
                        Arrays.stream(PlaceKind.values())
                                .map(
                                        kind ->
                                                texts.getTranslation(
                                                        "guidance.work." + kind, Locale.ENGLISH))
                                .toList());
        assertThat(told(worker)).isEqualTo(1);
        for (UserPrincipal other : List.of(supervisor, nurse, curator)) {
            assertThat(waiting(other)).isEmpty();
            assertThat(told(other)).isZero();
        }
    }

    @Test
    void each_owner_has_what_rests_on_it_in_the_own_cases() {
        UserPrincipal first = worker;
        UUID firstCase = caseId;
        goal(GoalState.OPEN);
        UserPrincipal second = colleague();
        worker = second;
        caseId = fixture.open(second);
        report();
        UUID secondCase = caseId;
        UserPrincipal third = colleague();
        worker = third;
        caseId = fixture.open(third);

        supersede();

        assertThat(waiting(first))
                .extracting(WorkItem::path)
                .containsExactly("cases/" + firstCase + "?tab=policy");
        assertThat(waiting(second))
                .extracting(WorkItem::path)
                .containsExactly("cases/" + secondCase + "?tab=policy");
        assertThat(waiting(third)).isEmpty();
        assertThat(List.of(told(first), told(second), told(third))).containsExactly(1, 1, 0);
    }

    @Test
    void a_goal_that_is_over_and_a_passage_of_another_document_give_nobody_a_task() {
        goal(GoalState.MET);
        goal(GoalState.DROPPED);
        String another = Texts.unique(Texts.circular(Language.ENGLISH, ""));
        UUID ended = passage;
        passage = third(publish(another, ImportReport.Result.NEW_DOCUMENT));
        goal(GoalState.OPEN);
        passage = ended;

        supersede();

        assertThat(waiting(worker)).isEmpty();
        assertThat(unsettled()).isEmpty();
        assertThat(told(worker)).isZero();
    }

    @Test
    void a_draft_of_a_new_version_changes_nothing_until_it_is_published() {
        goal(GoalState.OPEN);

        UUID draft = imported(source.replace("48 hours", "24 hours"));
        assertThat(waiting(worker)).isEmpty();
        Publishing.publish(world, curation, draft);

        assertThat(waiting(worker)).hasSize(1);
    }

    /** Publishes the text with another number in its third paragraph; gives that paragraph. */
    private UUID supersede() {
        return third(
                publish(source.replace("48 hours", "24 hours"), ImportReport.Result.NEW_VERSION));
    }

    private UUID publish(String words, ImportReport.Result expected) {
        ImportReport report = importing(words);
        assertThat(report.result()).isEqualTo(expected);
        Publishing.publish(world, curation, report.documentId());
        return report.documentId();
    }

    private UUID imported(String words) {
        return importing(words).documentId();
    }

    private ImportReport importing(String words) {
        return world.as(
                curator,
                () -> importer.importFile("a.txt", words.getBytes(StandardCharsets.UTF_8)));
    }

    private UUID third(UUID document) {
        return world.as(curator, () -> library.document(document)).paragraphs().get(2).passageId();
    }

    private UserPrincipal colleague() {
        UUID home = worker.user().organisationId();
        return world.user(home, world.team(home), Role.CASEWORKER);
    }

    private UUID linkOf(UUID referral) {
        return jdbc.sql("select id from policy_link where referral_id = ?")
                .param(referral)
                .query(UUID.class)
                .single();
    }

    private UUID linkOfOffer() {
        return jdbc.sql("select id from policy_link where case_id = ? and why = 'says how'")
                .param(caseId)
                .query(UUID.class)
                .single();
    }

    private List<RestingPlace> unsettled() {
        return world.as(worker, () -> resting.unsettled(caseId));
    }

    private List<WorkItem> waiting(UserPrincipal who) {
        return world.as(
                who,
                () ->
                        sources.stream()
                                .flatMap(source -> source.waiting().stream())
                                .filter(item -> item.groupKey().equals(GROUP))
                                .toList());
    }

    private int told(UserPrincipal who) {
        return jdbc.sql(
                        "select count(*) from notice where person_id = ? and kind ="
                                + " 'PASSAGE_SUPERSEDED'")
                .param(who.user().id())
                .query(Integer.class)
                .single();
    }
}
