package org.sokong.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sokong.SokongTest;
import org.sokong.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may do what with which case, referral, report, passage and setting: the verdicts of the
 * files, each tried for real. A cell on a service is rolled back, so that every cell finds the same
 * cases; a cell on a page, a download or an address goes over HTTP in a session that was signed in
 * through the form.
 */
class AccessMatrixTest extends SokongTest {

    private static final int FEWEST_CELLS = 500;

    /** For work on the matrix itself: {@code -Dmatrix.rows=REGEX} tries these rows only. */
    private static final String ROWS = System.getProperty("matrix.rows", ".*");

    /** The same for actors: {@code -Dmatrix.actors=REGEX}. */
    private static final String ACTORS = System.getProperty("matrix.actors", ".*");

    private static @Nullable Stage stage;
    private static @Nullable String failed;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired World world;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Autowired EntityManager entities;
    @Autowired Clock clock;

    @TestFactory
    Stream<DynamicNode> cases() {
        return play(Stage.CASES, CaseOperations.of(stage(), context));
    }

    @TestFactory
    Stream<DynamicNode> referrals() {
        return play(Stage.REFERRALS, ReferralOperations.of(stage(), context));
    }

    @TestFactory
    Stream<DynamicNode> roles() {
        return play(Stage.ROLES, RoleOperations.of(stage(), context));
    }

    /** Only what is of interest after a transfer and beside a second receiver has a row. */
    @TestFactory
    Stream<DynamicNode> transfers() {
        Map<String, Operation> operations = AfterTransferOperations.of(stage(), context);
        return rows(Stage.TRANSFERS, operations);
    }

    @Test
    void there_are_enough_cells_and_every_verdict_occurs() {
        int cells = Stage.TABLES.stream().mapToInt(VerdictTable::cells).sum();
        System.out.println("Access matrix: " + cells + " cells");
        assertThat(cells).isGreaterThanOrEqualTo(FEWEST_CELLS);
        assertThat(Stage.TABLES)
                .flatExtracting(VerdictTable::rows)
                .flatExtracting(row -> row.verdicts().values())
                .contains(Verdict.values());
    }

    private Stream<DynamicNode> play(VerdictTable table, Map<String, Operation> operations) {
        Stream<DynamicNode> unused =
                operations.keySet().stream()
                        .filter(name -> table.rows().stream().noneMatch(r -> r.uses(name)))
                        .map(name -> failing(name, "nothing in " + table.file() + " says who may"));
        return Stream.concat(unused, rows(table, operations));
    }

    private Stream<DynamicNode> rows(VerdictTable table, Map<String, Operation> operations) {
        return table.rows().stream()
                .filter(row -> row.operation().matches(ROWS))
                .map(row -> play(table, row, operations));
    }

    private DynamicNode play(
            VerdictTable table, VerdictTable.Row row, Map<String, Operation> operations) {
        Operation operation = operations.get(row.attempt());
        if (operation == null) {
            return failing(row.operation(), "no such operation: " + row.attempt());
        }
        return dynamicContainer(
                row.operation(),
                row.verdicts().entrySet().stream()
                        .filter(cell -> cell.getKey().matches(ACTORS))
                        .map(
                                cell ->
                                        dynamicTest(
                                                cell.getKey() + ": " + cell.getValue(),
                                                () ->
                                                        check(
                                                                table,
                                                                row,
                                                                operation,
                                                                cell.getKey(),
                                                                cell.getValue()))));
    }

    private static DynamicTest failing(String name, String why) {
        return dynamicTest(
                name,
                () -> {
                    throw new AssertionError(why);
                });
    }

    private void check(
            VerdictTable table,
            VerdictTable.Row row,
            Operation operation,
            String actorName,
            Verdict expected) {
        Actor actor = stage().actor(table, actorName);
        Target target = stage().target(table, row, actorName);
        Instant start = clock.instant();

        Reply answer = attempt(row, operation, actor, target);

        Verdict got = answer.verdict();
        if (row.secret() != null && got != Verdict.DENY) {
            got =
                    answer.text().contains(target.secret(row.secret()))
                            ? Verdict.ALLOW
                            : Verdict.NONE;
        }
        assertThat(got)
                .as(() -> row.operation() + " by " + actorName + " gave: " + excerpt(answer))
                .isEqualTo(expected);
        if (expected == Verdict.DENY || expected == Verdict.NONE && row.secret() == null) {
            target.secrets()
                    .forEach(
                            (name, value) ->
                                    assertThat(answer.text().contains(value))
                                            .as("the answer holds the %s", name)
                                            .isFalse());
        }
        if (expected == Verdict.DENY && actor.isSignedIn() && !actorName.equals(Stage.DISABLED)) {
            assertThat(wasRefused(actor, start)).as("the refusal is in the audit log").isTrue();
        }
    }

    private Reply attempt(VerdictTable.Row row, Operation operation, Actor actor, Target target) {
        if (row.isOverHttp()) {
            try {
                return (Reply)
                        Objects.requireNonNull(operation.attempt(actor, target, row.condition()));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        return Objects.requireNonNull(
                new TransactionTemplate(transactions)
                        .execute(
                                transaction -> {
                                    transaction.setRollbackOnly();
                                    return ask(row, operation, actor, target);
                                }));
    }

    private Reply ask(VerdictTable.Row row, Operation operation, Actor actor, Target target) {
        try {
            if (actor.principal() == null) {
                SecurityContextHolder.clearContext();
                return Reply.given(operation.attempt(actor, target, row.condition()));
            }
            return world.as(
                    actor.principal(),
                    () -> {
                        Object value = operation.attempt(actor, target, row.condition());
                        entities.flush();
                        return Reply.given(value);
                    });
        } catch (Exception e) {
            return Reply.thrown(e);
        }
    }

    private boolean wasRefused(Actor actor, Instant since) {
        return jdbc.sql(
                                """
                                select exists (select 1 from audit_event where actor_id = ?
                                    and at >= ? and action = 'ACCESS_DENIED')
                                """)
                        .params(
                                Objects.requireNonNull(actor.principal()).user().id(),
                                LocalDateTime.ofInstant(since, ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private Stage stage() {
        synchronized (AccessMatrixTest.class) {
            if (stage == null) {
                assertThat(failed).as("the stage could not be built").isNull();
                failed = "see the first failure";
                long start = System.nanoTime();
                stage = new Stage(context, port);
                failed = null;
                System.out.println("Stage: " + (System.nanoTime() - start) / 1_000_000 + " ms");
            }
            return stage;
        }
    }

    private static String excerpt(Reply answer) {
        String text = answer.text();
        return (answer.error() == null ? "" : answer.error().getClass().getSimpleName() + " ")
                + (text.length() > 2_000 ? text.substring(text.length() - 2_000) : text);
    }
}
