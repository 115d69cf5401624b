package org.sokong.cases;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.access.SystemActor;
import org.sokong.kernel.Utc;
import org.sokong.launch.Command;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code ./sokong verify visibility}: rebuilds the projection of the case lists aside, from cases
 * and grants, and compares. Exit code 1 when a row is missing, too many or different.
 */
@Component
class VerifyVisibility implements Command {

    private static final int SHOWN = 20;

    private static final String COLUMNS =
            "grantee_id, case_id, code, status, risk, owner_id, opened_on, touched_at, expires_at";

    /** As {@link CaseVisibility#ROWS}, for all cases; what is due is compared case by case. */
    private static final String REBUILT =
            """
            select g.grantee_id, c.id case_id, c.code, c.status, c.risk, c.owner_id, c.opened_on,
                c.touched_at,
                case when max(g.expires_at is null) = 1 then null else max(g.expires_at) end expires_at
            from case_grant g join case_file c on c.id = g.case_id
            where g.level in ('READ', 'WORK') and g.ended_at is null
                and (g.expires_at is null or g.expires_at > :now)
            group by g.grantee_id, c.id
            """;

    /** Rows that ran out are ignored by every list and go with the next change of the case. */
    private static final String KEPT =
            "select "
                    + COLUMNS
                    + " from case_visible where (expires_at is null or expires_at > :now)";

    private final JdbcClient jdbc;
    private final CaseVisibility visibility;
    private final SystemActor system;
    private final Clock clock;

    VerifyVisibility(JdbcClient jdbc, CaseVisibility visibility, SystemActor system, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.system = system;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        if (!args.equals(List.of("visibility"))) {
            out.println("Usage: sokong verify visibility");
            return 2;
        }
        return system.run("verify-visibility", Set.of(), () -> compare(out));
    }

    private int compare(PrintStream out) {
        LocalDateTime now = Objects.requireNonNull(Utc.orNull(clock.instant()), "no present");
        List<String> lacking = difference(REBUILT, KEPT, now);
        List<String> extra = difference(KEPT, REBUILT, now);
        List<String> due = wrongDue();
        int rows = jdbc.sql("select count(*) from case_visible").query(Integer.class).single();
        report(out, "missing or out of date", lacking);
        report(out, "without a live grant or out of date", extra);
        report(out, "with a wrong due date", due);
        boolean same = lacking.isEmpty() && extra.isEmpty() && due.isEmpty();
        out.println(
                same
                        ? rows + " rows of the case lists agree with cases and grants."
                        : "The case lists do NOT agree with cases and grants.");
        return same ? 0 : 1;
    }

    private List<String> difference(String left, String right, LocalDateTime now) {
        return jdbc.sql(
                        "select distinct code from (select * from ("
                                + left
                                + ") l except select * from ("
                                + right
                                + ") r) d order by code")
                .param("now", now)
                .query(String.class)
                .list();
    }

    private List<String> wrongDue() {
        try (Stream<Due> kept =
                jdbc
                        .sql(
                                "select distinct case_id, code, next_due from case_visible order by code")
                        .query(
                                (row, number) ->
                                        new Due(
                                                row.getObject("case_id", UUID.class),
                                                row.getString("code"),
                                                row.getObject("next_due", LocalDateTime.class)))
                        .stream()) {
            return kept.filter(due -> !Objects.equals(due.at, computed(due.caseId)))
                    .map(Due::code)
                    .distinct()
                    .toList();
        }
    }

    private @Nullable LocalDateTime computed(UUID caseId) {
        return Utc.orNull(visibility.nextDue(caseId).orElse(null));
    }

    private static void report(PrintStream out, String what, List<String> codes) {
        if (!codes.isEmpty()) {
            out.println(codes.size() + " cases " + what + ":");
            codes.stream().limit(SHOWN).forEach(code -> out.println("  " + code));
        }
    }

    private record Due(UUID caseId, String code, @Nullable LocalDateTime at) {}
}
