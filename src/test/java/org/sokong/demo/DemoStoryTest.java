package org.sokong.demo;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sokong.access.Role;
import org.sokong.cases.CaseStatus;
import org.sokong.narratives.ReportKind;
import org.sokong.outcomes.RoundKind;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.FormKind;
import org.sokong.referrals.ReferralState;

class DemoStoryTest {

    private static final Instant ANCHOR = Instant.parse("2026-11-21T12:00:00Z");
    private static final DemoWorld WORLD = DemoWorld.carrying(300, "");
    private static final List<DemoStory> STORIES = stories(300);

    @Test
    void the_world_has_twelve_organisations_and_forty_people() {
        assertThat(WORLD.organisations()).hasSize(12);
        assertThat(WORLD.people()).hasSize(40);
        assertThat(WORLD.people()).extracting(DemoPerson::email).doesNotHaveDuplicates();
        assertThat(WORLD.people()).extracting(DemoPerson::name).doesNotHaveDuplicates();
        assertThat(WORLD.people()).allSatisfy(p -> assertThat(p.email()).endsWith(".example"));
        assertThat(WORLD.people()).extracting(DemoPerson::role).contains(Role.values());
    }

    @Test
    void the_same_number_gives_the_same_story() {
        assertThat(stories(50)).isEqualTo(STORIES.subList(0, 50));
        assertThat(STORIES.get(3).events()).isNotEqualTo(STORIES.get(9).events());
    }

    @Test
    void three_hundred_cases_have_two_hundred_referrals_in_every_state() {
        assertThat(endStates()).hasSize(200);
        assertThat(new HashSet<>(endStates().values()))
                .containsExactlyInAnyOrder(ReferralState.values());
    }

    @Test
    void cases_stand_in_every_status_of_the_path() {
        Set<CaseStatus> reached =
                STORIES.stream()
                        .map(DemoStoryTest::status)
                        .collect(toCollection(() -> EnumSet.noneOf(CaseStatus.class)));
        assertThat(reached)
                .contains(
                        CaseStatus.DRAFT,
                        CaseStatus.OPEN,
                        CaseStatus.ASSESSED,
                        CaseStatus.PLANNED,
                        CaseStatus.IN_SERVICE,
                        CaseStatus.FOLLOW_UP,
                        CaseStatus.CLOSED,
                        CaseStatus.DISCARDED);
    }

    @Test
    void every_move_is_one_the_process_knows() {
        for (DemoStory story : STORIES) {
            CaseStatus now = CaseStatus.DRAFT;
            for (DemoEvent event : story.events()) {
                if (event instanceof DemoEvent.Moved moved) {
                    assertThat(moved.from()).isEqualTo(now);
                    assertThat(now.canMoveTo(moved.to())).isTrue();
                    now = moved.to();
                }
            }
        }
    }

    @Test
    void things_happen_in_order_and_before_the_anchor() {
        for (DemoStory story : STORIES) {
            assertThat(story.events()).isSortedAccordingTo(Comparator.comparing(DemoEvent::at));
            assertThat(story.events().getLast().at()).isBefore(ANCHOR);
        }
    }

    @Test
    void nothing_happens_before_the_intake_and_no_day_lies_before_its_beginning() {
        for (DemoStory story : STORIES) {
            assertThat(story.events().get(0)).isInstanceOf(DemoEvent.Started.class);
            assertThat(story.events().get(1)).isInstanceOf(DemoEvent.Intake.class);
            LocalDate contact = ((DemoEvent.Intake) story.events().get(1)).contactOn();
            for (DemoEvent event : story.events()) {
                switch (event) {
                    case ServiceEvent.Given given ->
                            assertThat(given.givenOn()).isAfterOrEqualTo(contact);
                    case ServiceEvent.Stayed stayed ->
                            assertThat(stayed.fromOn()).isAfterOrEqualTo(contact);
                    case PlanEvent.ActionAdded action -> {
                        assertThat(action.dueOn()).isAfter(contact);
                        if (action.startsOn() != null) {
                            assertThat(action.dueOn()).isAfterOrEqualTo(action.startsOn());
                        }
                    }
                    case LegalEvent.Ordered order ->
                            assertThat(order.order().endsOn()).isAfter(order.order().startsOn());
                    default -> {}
                }
            }
        }
    }

    @Test
    void no_story_began_before_the_organisations_worked_here() {
        Instant joined = ANCHOR.minus(Duration.ofDays(900));
        for (int number = 0; number < 4_000; number++) {
            DemoStory story = DemoStory.tell(WORLD, number, ANCHOR);
            assertThat(story.events().getFirst().at()).isAfter(joined);
        }
    }

    @Test
    void three_hundred_cases_hold_every_kind_of_record_in_every_state() {
        List<DemoEvent> all = STORIES.stream().flatMap(story -> story.events().stream()).toList();
        assertThat(of(FormEvent.Filled.class, all))
                .extracting(FormEvent.Filled::kind)
                .contains(FormKind.values());
        assertThat(of(FormEvent.Filled.class, all))
                .extracting(FormEvent.Filled::complete)
                .contains(true, false);
        for (ApprovalSubject subject : ApprovalSubject.values()) {
            Set<String> ends = new HashSet<>();
            for (DemoStory story : STORIES) {
                ends.addAll(approvals(story, subject));
            }
            assertThat(ends).as("%s", subject).contains("waiting", "approved", "returned");
        }
        assertThat(of(OutcomeEvent.RoundTaken.class, all))
                .extracting(OutcomeEvent.RoundTaken::kind)
                .contains(RoundKind.BASELINE, RoundKind.MONTH_6, RoundKind.MONTH_12);
        assertThat(of(ReportEvent.Written.class, all))
                .extracting(ReportEvent.Written::kind)
                .contains(ReportKind.values());
        assertThat(all.stream().map(Object::getClass).collect(Collectors.toSet()))
                .contains(
                        PlanEvent.ActionPutOff.class,
                        ServiceEvent.Left.class,
                        LegalEvent.Ordered.class,
                        LegalEvent.OrderEnded.class,
                        LegalEvent.Held.class,
                        LegalEvent.DeadlineClosed.class,
                        LegalEvent.StatusDecided.class,
                        LegalEvent.SupportChosen.class,
                        ReportEvent.Submitted.class,
                        ReportEvent.SentBack.class,
                        ReportEvent.Revised.class,
                        ReportEvent.Approved.class);
        assertThat(of(LinkEvent.Joined.class, all)).hasSizeGreaterThan(15);
    }

    @Test
    void cases_that_are_linked_are_in_the_same_hands_and_know_of_each_other() {
        for (DemoStory story : STORIES) {
            for (LinkEvent.Joined joined : of(LinkEvent.Joined.class, story.events())) {
                DemoStory other = STORIES.get(joined.other());
                assertThat(other.team()).isEqualTo(story.team());
                assertThat(other.organisation()).isEqualTo(story.organisation());
                assertThat(other.events())
                        .contains(
                                new LinkEvent.WasJoined(joined.at(), joined.by(), story.number()));
                assertThat(status(story).isEnded()).isFalse();
            }
        }
    }

    private static <E extends DemoEvent> List<E> of(Class<E> type, List<DemoEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** How requests for approval of a subject ended in a story. */
    private static Set<String> approvals(DemoStory story, ApprovalSubject subject) {
        List<FormEvent.Asked> asked = of(FormEvent.Asked.class, story.events());
        Map<Integer, String> ends = new TreeMap<>();
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).subject() == subject) {
                ends.put(i, "waiting");
            }
        }
        for (FormEvent.Answered answer : of(FormEvent.Answered.class, story.events())) {
            ends.computeIfPresent(
                    answer.approval(), (i, was) -> answer.approved() ? "approved" : "returned");
        }
        return new HashSet<>(ends.values());
    }

    @Test
    void some_referrals_wait_in_time_and_some_are_overdue() {
        int[] waiting = new int[2];
        for (DemoStory story : STORIES) {
            ReferralEvent.Drafted draft = null;
            Instant sent = null;
            ReferralState state = ReferralState.DRAFT;
            for (DemoEvent event : story.events()) {
                if (event instanceof ReferralEvent.Drafted drafted) {
                    draft = drafted;
                    state = ReferralState.DRAFT;
                } else if (event instanceof ReferralEvent.ReferralMoved moved) {
                    state = moved.to();
                    sent = moved.to() == ReferralState.SENT ? moved.at() : sent;
                } else if (event instanceof ReferralEvent.ConsentWithdrawn) {
                    state = ReferralState.WITHDRAWN;
                }
            }
            if (draft != null && sent != null && ReferralState.WAITING.contains(state)) {
                Duration time =
                        switch (draft.urgency()) {
                            case EMERGENCY -> Duration.ofHours(24);
                            case URGENT -> Duration.ofHours(72);
                            case NORMAL -> Duration.ofHours(336);
                        };
                waiting[sent.plus(time).isAfter(ANCHOR) ? 0 : 1]++;
                assertThat(sent.plus(time.multipliedBy(2))).isAfter(ANCHOR);
            }
        }
        assertThat(waiting[0]).isGreaterThan(15);
        assertThat(waiting[1]).isGreaterThan(8);
    }

    @Test
    void more_cases_bring_more_people_and_leave_the_first_stories_alone() {
        DemoWorld large = DemoWorld.carrying(50_000, "");
        assertThat(large.people()).hasSize(40 + 9 * 11);
        assertThat(large.people().subList(0, 40)).isEqualTo(WORLD.people());
        assertThat(DemoStory.tell(large, 7, ANCHOR)).isEqualTo(STORIES.get(7));
        DemoStory late = DemoStory.tell(large, 49_999, ANCHOR);
        assertThat(large.people().get(late.events().getFirst().by()).cohort()).isEqualTo(9);
    }

    @Test
    void every_text_kind_exists_in_the_four_languages() {
        Map<String, Map<String, Integer>> kinds = Invented.load().textKinds();
        assertThat(kinds.keySet()).containsExactlyInAnyOrder("en", "ms", "vi", "ar");
        assertThat(new HashSet<>(kinds.values())).hasSize(1);
    }

    private static List<DemoStory> stories(int count) {
        return IntStream.range(0, count).mapToObj(n -> DemoStory.tell(WORLD, n, ANCHOR)).toList();
    }

    private static CaseStatus status(DemoStory story) {
        return story.events().stream()
                .filter(DemoEvent.Moved.class::isInstance)
                .map(e -> ((DemoEvent.Moved) e).to())
                .reduce(CaseStatus.DRAFT, (before, after) -> after);
    }

    private static Map<String, ReferralState> endStates() {
        Map<String, ReferralState> states = new TreeMap<>();
        for (DemoStory story : STORIES) {
            List<ReferralEvent.Drafted> drafts = new ArrayList<>();
            for (DemoEvent event : story.events()) {
                switch (event) {
                    case ReferralEvent.Drafted drafted -> {
                        states.put(story.number() + "/" + drafts.size(), ReferralState.DRAFT);
                        drafts.add(drafted);
                    }
                    case ReferralEvent.ReferralMoved moved ->
                            states.put(story.number() + "/" + moved.referral(), moved.to());
                    case ReferralEvent.ConsentWithdrawn withdrawn ->
                            states.put(
                                    story.number()
                                            + "/"
                                            + IntStream.range(0, drafts.size())
                                                    .filter(
                                                            i ->
                                                                    drafts.get(i).consent()
                                                                            == withdrawn.consent())
                                                    .boxed()
                                                    .map(String::valueOf)
                                                    .collect(Collectors.joining()),
                                    ReferralState.WITHDRAWN);
                    default -> {}
                }
            }
        }
        return states;
    }
}
