package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.ApplicationClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened in a case, read a page at a time. */
class CaseTimelineTest extends SokongTest {

    private static final int NOTES = 7;
    private static final int PAGE = 3;

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired CaseTimeline timeline;
    @Autowired JdbcClient jdbc;

    @Test
    void its_pages_hold_every_step_once_even_those_of_one_moment() {
        UUID organisation = world.organisation("Harbour House");
        UserPrincipal worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        UUID id = fixture.open(worker);
        ApplicationClock.at(
                Instant.now(),
                () ->
                        world.as(
                                worker,
                                () -> {
                                    IntStream.range(0, NOTES)
                                            .forEach(n -> cases.addNote(id, "note " + n));
                                    return null;
                                }));
        List<UUID> kept =
                jdbc.sql("select id from case_timeline where case_id = ? order by at desc, id desc")
                        .param(id)
                        .query(UUID.class)
                        .list();

        List<UUID> read = new ArrayList<>();
        List<TimelineEntry> page = world.as(worker, () -> timeline.latest(id, PAGE));
        while (!page.isEmpty()) {
            page.forEach(step -> read.add(step.id()));
            TimelineEntry oldest = page.getLast();
            page = world.as(worker, () -> timeline.earlier(id, oldest, PAGE));
        }

        assertThat(kept).hasSizeGreaterThan(NOTES);
        assertThat(read).isEqualTo(kept);
    }
}
