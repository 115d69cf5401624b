package org.sokong.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.consent.AssentRule.Adult;
import org.sokong.consent.AssentRule.Child;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A record with a history that was written and rolled back leaves nothing behind, nor a warning.
 */
@ExtendWith(OutputCaptureExtension.class)
class RolledBackHistoryTest extends SokongTest {

    @Autowired World world;
    @Autowired AssentSettings settings;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @Test
    void a_refusal_after_a_flush_writes_no_history_and_leaves_nothing_waiting_for_a_commit(
            CapturedOutput output) {
        UserPrincipal administrator =
                world.user(world.organisation("Ministry"), null, Role.SYSTEM_ADMINISTRATOR);
        AssentForm form =
                new AssentForm(
                        "HM",
                        LocalDate.now().plusDays(400),
                        List.of(new AssentGroup(0, Child.NONE, Adult.WRITTEN)),
                        "an Act",
                        false);

        UUID id =
                world.as(
                        administrator,
                        () ->
                                transaction.execute(
                                        status -> {
                                            UUID added = settings.add(form);
                                            status.setRollbackOnly();
                                            return added;
                                        }));

        assertThat(
                        jdbc.sql("select count(*) from assent_term_history where id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(output.getAll()).doesNotContain("HHH90010101");
    }
}
