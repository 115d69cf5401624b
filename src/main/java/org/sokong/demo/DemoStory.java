package org.sokong.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The history of one invented case: who did what and when, in order. The same number, world and
 * anchor give the same story, whatever was told before it.
 *
 * @param number place in the stream, from 0
 * @param organisation position of the organisation whose case it is
 * @param team position of the team in the organisation
 * @param events what happened, in order, the last before the anchor
 */
record DemoStory(int number, int organisation, int team, List<DemoEvent> events) {

    /** The story of that number, with every moment before the anchor. */
    static DemoStory tell(DemoWorld world, int number, Instant anchor) {
        Telling telling = new Telling(world, number);
        new CaseStory(telling).tell();
        List<DemoEvent> events = new ArrayList<>(telling.placed(anchor));
        events.addAll(ReferralStory.expiries(events, telling.zone(), anchor));
        events.addAll(Groups.events(telling, anchor));
        events.sort(Comparator.comparing(DemoEvent::at));
        return new DemoStory(
                number, telling.home().position(), telling.team(), List.copyOf(events));
    }

    /** The story without its links, where the other cases of its group are not there. */
    DemoStory alone() {
        return new DemoStory(
                number,
                organisation,
                team,
                events.stream().filter(event -> !(event instanceof LinkEvent)).toList());
    }
}
