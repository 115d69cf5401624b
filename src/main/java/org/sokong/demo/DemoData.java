package org.sokong.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.sokong.access.SystemActor;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.deadlines.AnswerSchedule;
import org.sokong.deadlines.Schedules;
import org.sokong.outcomes.WeightSets;
import org.sokong.people.IdentityCipher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Fills the database with invented organisations, people and cases. How many cases there are
 * decides where the stream of stories goes on, so a run that was stopped is simply repeated.
 */
@Component
class DemoData {

    /** Cases of a fresh demonstration. */
    static final int STANDARD = 300;

    /** Most cases a demonstration holds. */
    static final int MOST = 1_000_000;

    /** How long the organisations have used the application: longer than any story. */
    private static final Duration HISTORY = Duration.ofDays(900);

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final PasswordEncoder passwords;
    private final IdentityCipher cipher;
    private final Schedules schedules;
    private final WeightSets weights;
    private final DemoNotices notices;
    private final DemoTalk talk;
    private final DemoOffers offers;
    private final DemoSituations situations;
    private final AuditLog audit;
    private final SystemActor systemActor;
    private final Clock clock;

    DemoData(
            DataSource database,
            JdbcTemplate jdbc,
            PasswordEncoder passwords,
            IdentityCipher cipher,
            Schedules schedules,
            WeightSets weights,
            DemoNotices notices,
            DemoTalk talk,
            DemoOffers offers,
            DemoSituations situations,
            AuditLog audit,
            SystemActor systemActor,
            Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.cipher = cipher;
        this.schedules = schedules;
        this.weights = weights;
        this.notices = notices;
        this.talk = talk;
        this.offers = offers;
        this.situations = situations;
        this.audit = audit;
        this.systemActor = systemActor;
        this.clock = clock;
    }

    /** Whether a demonstration was written into this database. */
    boolean isThere() {
        return present("") > 0 || organisations("") > 0;
    }

    /**
     * Completes the demonstration up to so many cases.
     *
     * @param cases how many there shall be, between 1 and {@link #MOST}
     * @return how many were added; 0 where there are as many already
     */
    int upTo(int cases, PrintStream out) {
        return upTo(cases, "", out);
    }

    /**
     * The same for a world of its own beside the one people see.
     *
     * @param variant put before codes and mail hosts
     */
    int upTo(int cases, String variant, PrintStream out) {
        Instant now = clock.instant();
        PlacedWorld placed =
                new WorldWriter(jdbc, passwords)
                        .place(
                                DemoWorld.carrying(cases, variant),
                                DemoPassword.TEXT,
                                now.minus(HISTORY));
        offers.write(placed, now);
        int present = present(variant);
        if (present >= cases) {
            return 0;
        }
        new BulkWriter(database, sources(passages())).write(placed, present, cases, now, out);
        if (present == 0) {
            notices.write(placed);
            talk.write(placed, now);
            situations.write(placed, now);
        }
        systemActor.run(
                "demo",
                Set.of(),
                () -> {
                    audit.recordNow(
                            AuditAction.COMMAND_RUN,
                            Subject.none("DEMONSTRATION"),
                            Map.of("cases", cases, "added", cases - present));
                    return true;
                });
        return cases - present;
    }

    /** What rows are made with here. */
    BulkSources sources(List<UUID> passages) {
        Map<UUID, AnswerSchedule> answers = new ConcurrentHashMap<>();
        return new BulkSources(
                organisation -> answers.computeIfAbsent(organisation, schedules::ofAnswers),
                schedules::of,
                passages,
                cipher::seal,
                weights.current());
    }

    private int organisations(String variant) {
        return jdbc.queryForObject(
                "select count(*) from organisation where code like ? and origin = 'DEMONSTRATION'",
                Integer.class,
                variant + "DEMO-%");
    }

    private int present(String variant) {
        return jdbc.queryForObject(
                """
                select count(*) from case_file where organisation_id in
                    (select id from organisation where code like ? and origin = 'DEMONSTRATION')
                """,
                Integer.class,
                variant + "DEMO-%");
    }

    /** Passages of the policy library on help to people (core or partly so), in a fixed order. */
    List<UUID> passages() {
        return jdbc.queryForList(
                """
                select p.id from policy_passage p join policy_document d on d.id = p.document_id
                where p.core in ('Y', 'P')
                order by d.code, p.paragraph
                """,
                UUID.class);
    }
}
