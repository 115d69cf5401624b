package org.sokong.demo;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
