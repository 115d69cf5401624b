package org.sokong.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What those who keep the library are told of its gaps. */
class LibraryCareTest extends SokongTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 1, 5);

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired LibraryCareService care;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private UserPrincipal worker;
    private UserPrincipal curator;

    @BeforeEach
    void people() {
        UUID home = world.organisation("Harbour House");
        worker = world.user(home, world.team(home), Role.CASEWORKER);
        curator = world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR);
    }

    @Test
    void a_decision_that_was_corrected_or_followed_by_another_asks_for_no_passage() {
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    // Other tests may have left a passage on it, and with one it is no gap.
                    jdbc.sql("delete from policy_passage_topic where topic_code = 'IDENTIFICATION'")
                            .update();
                    List<UUID> cases = new ArrayList<>();
                    List<UUID> decisions = new ArrayList<>();
                    for (int i = 0; i < 13; i++) {
                        cases.add(fixture.open(worker));
                        decisions.add(
                                decide(cases.get(i), "PossibleVictimOfTrafficking", DECIDED, null));
                    }
                    long before = waiting();

                    decide(
                            cases.get(0),
                            "NotAVictimOfTrafficking",
                            DECIDED.minusDays(1),
                            decisions.get(0));
                    decide(cases.get(1), "NotAVictimOfTrafficking", DECIDED.plusDays(1), null);

                    assertThat(waiting()).isEqualTo(before - 2);
                });
    }

    private UUID decide(UUID of, String what, LocalDate on, @Nullable UUID corrects) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into status_decision (id, case_id, status, body, decided_on,
                            corrects_id, recorded_by, recorded_at)
                        values (?, ?, ?, 'HTCDS_2_0/2.0:Police', ?, ?, ?, utc_timestamp())
                        """)
                .params(id, of, "HTCDS_2_0/2.0:" + what, on, corrects, worker.user().id())
                .update();
        return id;
    }

    /** In how many cases somebody asks who is identified, without a passage on it. */
    private long waiting() {
        return world.as(curator, () -> care.all()).gaps().stream()
                .filter(gap -> gap.topic().equals("IDENTIFICATION"))
                .findFirst()
                .orElseThrow()
                .cases()
                .count();
    }
}
