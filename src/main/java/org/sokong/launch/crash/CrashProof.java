package org.sokong.launch.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sokong.launch.EmbeddedDatabase;
import org.sokong.launch.crash.WriteGate.Verdict;

/**
 * Kills the application while a referral is sent, acknowledged, accepted and withdrawn: before
 * every write of the step, before its commit and after it. Before the commit nothing of the step
 * may be there after the next start, after the commit everything that the transaction had written;
 * every row of every table is compared. The projection of the case lists is verified at each start.
 */
public final class CrashProof implements WriteGate.Reader {

    /** What is rehearsed, in this order, on one referral. */
    private static final List<String> STEPS = List.of("send", "acknowledge", "accept", "withdraw");

    private static final String READY = "rehearsal ready";
    private static final String BEGINS = "rehearsal begins ";
    private static final String ENDS = "rehearsal ends ";
    private static final String CHOSEN = "rehearsed referral ";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration STILL = Duration.ofMillis(400);
    private static final int COMMIT = Integer.MAX_VALUE;

    private final EmbeddedDatabase database;
    private final Path home;
    private final Duration longest;
    private final PrintStream out;
    private final List<String> differences = new ArrayList<>();

    /** The referral and its people, once the first process has chosen them. */
    private String referral = "-";

    private volatile @Nullable Node node;
    private volatile boolean stopped;

    // The present life of the process; written by one of the gate's threads at a time.
    private volatile String armed = "";
    private volatile int killBefore;
    private volatile boolean killAfterCommit;
    private volatile String step = "";
    private volatile int writes;
    private volatile String killedAt = "";
    private volatile boolean killedAtCommit;
    private volatile @Nullable DatabaseState base;
    private volatile @Nullable DatabaseState expected;
    private volatile @Nullable String lastStep;

    /**
     * Prepares.
     *
     * @param database an empty one of its own
     * @param home for the processes that are killed
     * @param longest after which it gives up
     */
    public CrashProof(EmbeddedDatabase database, Path home, Duration longest, PrintStream out) {
        this.database = database;
        this.home = home;
        this.longest = longest;
        this.out = out;
    }

    /**
     * Runs.
     *
     * @param quick three kills, one in each step, instead of all
     * @return exit code: 0 when nothing differed, 1 when something did or the time ran out
     */
    public int run(boolean quick) throws IOException, InterruptedException, SQLException {
        long end = System.nanoTime() + longest.toNanos();
        int port = Integer.parseInt(database.url().replaceFirst(".*:(\\d+)/.*", "$1"));
        int kills = 0;
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    stopped = true;
                                    closeNode();
                                },
                                "end-node"));
        try (WriteGate gate = WriteGate.open(port, this)) {
            List<Point> points = quick ? Point.few() : new ArrayList<>();
            String at = STEPS.getFirst();
            int write = 1;
            boolean after = false;
            while (!at.isEmpty() && differences.isEmpty()) {
                if (System.nanoTime() > end) {
                    out.println("The time is over; not every point was tried.");
                    return 1;
                }
                Point point =
                        quick ? points.removeFirst() : new Point(at, after ? COMMIT : write, after);
                live(gate, at, point);
                kills++;
                report(point);
                // Where to go on: the next write, then after the commit, then the next step.
                boolean done = point.after;
                if (quick) {
                    at = points.isEmpty() ? "" : done ? next(point.step) : point.step;
                } else if (done) {
                    at = next(at);
                    write = 1;
                    after = false;
                } else if (killedAtCommit) {
                    after = true;
                } else {
                    write++;
                }
            }
            if (differences.isEmpty()) {
                live(gate, "", null);
            }
        } finally {
            closeNode();
        }
        if (stopped) {
            out.println("Stopped; not every point was tried.");
            return 130;
        }
        differences.forEach(out::println);
        out.println(
                differences.isEmpty()
                        ? "%d kills: after each start, every row of every table was as it had to be."
                                .formatted(kills)
                        : "After a kill the database was NOT as it had to be.");
        return differences.isEmpty() ? 0 : 1;
    }

    /**
     * Where the process is killed.
     *
     * @param write before which of the step's writes, counted from 1
     * @param after after the commit instead
     */
    private record Point(String step, int write, boolean after) {

        static List<Point> few() {
            return new ArrayList<>(
                    List.of(
                            new Point("send", 4, false),
                            new Point("accept", COMMIT, false),
                            new Point("withdraw", COMMIT, true)));
        }
    }

    private static String next(String step) {
        int index = STEPS.indexOf(step) + 1;
        return index < STEPS.size() ? STEPS.get(index) : "";
    }

    /** One life of the process: it starts, is compared, and does the steps until it is killed. */
    private void live(WriteGate gate, String from, @Nullable Point point)
            throws IOException, InterruptedException {
        armed = point == null ? "" : point.step;
        killBefore = point == null ? 0 : point.write;
        killAfterCommit = point != null && point.after;
        killedAt = "";
        killedAtCommit = false;
        step = "";
        List<String> words = new ArrayList<>(List.of("rehearse", referral));
        words.add(lastStep == null ? "-" : lastStep);
        if (point != null) {
            words.addAll(STEPS.subList(STEPS.indexOf(from), STEPS.indexOf(point.step) + 1));
        }
        Node living = Node.start(home, settings(gate), words);
        node = living;
        boolean ended = living.ended(PATIENCE);
        living.line(CHOSEN).ifPresent(chosen -> referral = chosen);
        if (!ended) {
            differences.add("The process hung:\n" + living.words());
        } else if (point == null ? living.exitCode() != 0 : killedAt.isEmpty()) {
            differences.add("The process ended by itself:\n" + living.words());
        }
        living.close();
        lastStep = point != null && point.after ? point.step : null;
    }

    private Map<String, String> settings(WriteGate gate) {
        Map<String, String> settings = new HashMap<>();
        settings.put("SOKONG_DB_URL", "jdbc:mariadb://127.0.0.1:" + gate.port() + "/sokong");
        settings.put("SOKONG_DB_USER", database.user());
        settings.put("SOKONG_DB_PASSWORD", database.password());
        // A mail server that nobody answers for: what is told is owed by mail too.
        settings.put("SOKONG_MAIL_HOST", "127.0.0.1");
        settings.put("SOKONG_MAIL_PORT", "9");
        settings.put("SOKONG_MAIL_SECURITY", "NONE");
        settings.put("SOKONG_MAIL_FROM", "sokong@example.org");
        return settings;
    }

    private void report(Point point) {
        if (differences.isEmpty()) {
            out.printf(
                    "%-11s  killed %s (%s)%n",
                    point.step,
                    point.after ? "after the commit" : "before write " + writes,
                    killedAt);
        }
    }

    @Override
    public Verdict statement(String sql) {
        int marker = sql.indexOf("rehearsal ");
        if (marker >= 0 && sql.startsWith("select '")) {
            marker(sql.substring(marker, sql.indexOf('\'', marker)));
            return Verdict.PASS;
        }
        if (step.isEmpty() || !step.equals(armed) || !WriteGate.writes(sql)) {
            return Verdict.PASS;
        }
        return write(sql);
    }

    private synchronized Verdict write(String sql) {
        if (!killedAt.isEmpty()) {
            return Verdict.KILL_BEFORE;
        }
        boolean commits = WriteGate.commits(sql);
        if (commits && writes == 0) {
            return Verdict.PASS; // of a transaction that only read
        }
        writes++;
        if (killAfterCommit && commits) {
            // What the transaction has written is what must be there.
            expected = state(true);
            DatabaseState before = base;
            List<String> written = before == null ? List.of() : before.changed(expected);
            killedAt = "it wrote " + String.join(", ", written);
            if (written.isEmpty()) {
                differences.add(step + " committed and had written nothing");
            }
            return Verdict.KILL_AFTER;
        }
        if (!killAfterCommit && (writes == killBefore || commits)) {
            expected = base;
            killedAtCommit = commits;
            killedAt = "held: " + named(sql);
            compare("before " + killedAt + " of " + step, base, state(false));
            return Verdict.KILL_BEFORE;
        }
        return Verdict.PASS;
    }

    private static String named(String sql) {
        String[] words = sql.strip().split("\\s+");
        int most = words[0].equalsIgnoreCase("update") ? 2 : 3;
        return String.join(" ", List.of(words).subList(0, Math.min(most, words.length)))
                .toLowerCase(java.util.Locale.ROOT);
    }

    private void marker(String text) {
        if (text.equals(READY)) {
            DatabaseState had = expected;
            if (had != null) {
                compare("after the start", had, state(false));
            }
        } else if (text.startsWith(BEGINS)) {
            base = still();
            writes = 0;
            step = text.substring(BEGINS.length());
        } else if (text.startsWith(ENDS)) {
            step = "";
        }
    }

    /** What was begun before, such as planning mail, is let end. */
    private DatabaseState still() {
        DatabaseState last = state(false);
        for (int tries = 0; tries < 50; tries++) {
            try {
                Thread.sleep(STILL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return last;
            }
            DatabaseState now = state(false);
            if (now.equals(last)) {
                return now;
            }
            last = now;
        }
        return last;
    }

    private void compare(String when, @Nullable DatabaseState wanted, DatabaseState found) {
        if (wanted != null && !wanted.equals(found)) {
            differences.add(
                    when
                            + ", different from what had to be there:\n  "
                            + String.join("\n  ", wanted.differences(found)));
        }
    }

    private DatabaseState state(boolean uncommitted) {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return DatabaseState.read(connection, uncommitted);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void kill() {
        Optional.ofNullable(node).ifPresent(Node::kill);
    }

    private void closeNode() {
        Optional.ofNullable(node).ifPresent(Node::close);
    }
}
