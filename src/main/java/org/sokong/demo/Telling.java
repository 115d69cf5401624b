package org.sokong.demo;

import static org.sokong.demo.Invented.pick;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.sokong.access.Role;

/**
 * What the parts of one story share: whose case it is, the draws, the words, and what was told so
 * far. A moment is known only when the whole is told, so that each part says how long after the one
 * before it comes.
 */
final class Telling {

    /** Change it, and every story changes. */
    private static final long SEED = 0x50CC_0A6E_D200_2026L;

    private final DemoWorld world;
    private final int number;
    private final Random random;
    private final Invented invented = Invented.load();
    private final List<Planned> planned = new ArrayList<>();
    private final DemoOrganisation home;
    private final ZoneId zone;
    private final int team;
    private final String language;
    private final int supervisor;
    private int worker;
    private Duration elapsed = Duration.ZERO;
    private Duration idle = Duration.ofHours(1);

    private record Planned(Duration gap, Function<Instant, DemoEvent> event) {}

    Telling(DemoWorld world, int number) {
        this.world = world;
        this.number = number;
        this.random = seeded(number);
        // Cases that belong together are in the same hands.
        Random placing = seeded(Groups.first(number));
        int cohort = number / DemoWorld.COHORT;
        DemoPerson first;
        if (cohort == 0) {
            int drawn = weighted(placing).position();
            first = pick(placing, world.people(drawn, Role.CASEWORKER));
            this.supervisor = world.people(drawn, Role.SUPERVISOR).getFirst().position();
        } else {
            first = pick(placing, world.cohort(cohort, Role.CASEWORKER));
            this.supervisor = world.cohort(cohort, Role.SUPERVISOR).getFirst().position();
        }
        this.home = world.organisations().get(first.organisation());
        this.zone = ZoneId.of(home.zone());
        this.team = first.teams().getFirst();
        this.worker = first.position();
        this.language =
                home.country().equals("MY") && random.nextBoolean() ? "en" : home.writingLanguage();
    }

    private static Random seeded(int number) {
        Random random = new Random(SEED ^ (number * 0x9E37_79B9_7F4A_7C15L));
        // The first numbers of neighbouring seeds are alike.
        random.nextLong();
        return random;
    }

    private DemoOrganisation weighted(Random placing) {
        int drawn = placing.nextInt(100);
        for (DemoOrganisation organisation : world.organisations()) {
            drawn -= organisation.weight();
            if (drawn < 0) {
                return organisation;
            }
        }
        return world.organisations().getFirst();
    }

    DemoWorld world() {
        return world;
    }

    int number() {
        return number;
    }

    Random random() {
        return random;
    }

    Invented invented() {
        return invented;
    }

    DemoOrganisation home() {
        return home;
    }

    int team() {
        return team;
    }

    /** The language in which this case is written. */
    String language() {
        return language;
    }

    int supervisor() {
        return supervisor;
    }

    /** Who works on the case now. */
    int worker() {
        return worker;
    }

    /** Somebody else goes on with the case. */
    void workedBy(int person) {
        worker = person;
    }

    /** Caseworkers who share the caseload. */
    List<DemoPerson> workers() {
        int cohort = number / DemoWorld.COHORT;
        return cohort == 0
                ? world.people(home.position(), Role.CASEWORKER)
                : world.cohort(cohort, Role.CASEWORKER);
    }

    // --- what happens

    /** So long after the last thing, this happens. */
    void then(Duration gap, Function<Instant, DemoEvent> event) {
        planned.add(new Planned(gap, event));
        elapsed = elapsed.plus(gap);
    }

    /** Time since the case was begun. */
    Duration elapsed() {
        return elapsed;
    }

    /** Says how long ago the last thing happened. */
    void idle(Duration duration) {
        idle = duration;
    }

    /** Everything at its moment, the last before the anchor. */
    List<DemoEvent> placed(Instant anchor) {
        Instant at = anchor.truncatedTo(ChronoUnit.SECONDS).minus(idle).minus(elapsed);
        List<DemoEvent> events = new ArrayList<>(planned.size());
        for (Planned part : planned) {
            at = at.plus(part.gap());
            events.add(part.event().apply(at));
        }
        return events;
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    ZoneId zone() {
        return zone;
    }

    // --- draws

    /** Whether something is so that is so once in so many times. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    /** Whether something is so that is so in so many of a hundred. */
    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    String text(String kind) {
        return invented.text(random, language, kind);
    }

    String text(String kind, int place) {
        return invented.text(language, kind, place);
    }

    /** The language of another organisation. */
    String written(int organisation) {
        return world.organisations().get(organisation).writingLanguage();
    }

    Duration minutes(int least, int most) {
        return Duration.ofSeconds(60L * least + random.nextInt(60 * (most - least)));
    }

    Duration hours(int least, int most) {
        return Duration.ofSeconds(3_600L * least + random.nextInt(3_600 * (most - least)));
    }

    Duration days(int least, int most) {
        return hours(24 * least, 24 * most);
    }

    <T extends Comparable<T>> Set<T> some(List<T> from) {
        Set<T> drawn = new TreeSet<>();
        drawn.add(pick(random, from));
        if (random.nextBoolean()) {
            drawn.add(pick(random, from));
        }
        return drawn;
    }
}
