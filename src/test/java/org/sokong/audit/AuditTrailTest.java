package org.sokong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTest extends SokongTest {

    @Autowired private World world;
    @Autowired private AuditLog log;
    @Autowired private AuditTrail trail;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private UserPrincipal auditor;
    private UserPrincipal worker;
    private UUID caseId;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("NGO");
        auditor = world.user(organisation, null, Role.AUDITOR);
        worker = world.user(organisation, null, Role.CASEWORKER);
        caseId = UUID.randomUUID();
        world.as(
                worker,
                () -> {
                    log.record(AuditAction.CASE_READ, Subject.ofCase(caseId), Map.of("n", 1));
                    log.denied("cases.read", Subject.ofCase(caseId));
                });
    }

    @Test
    void the_database_refuses_to_change_or_delete_an_event() {
        assertThatThrownBy(
                        () ->
                                jdbc.sql("update audit_event set actor_id = null where case_id = ?")
                                        .param(caseId)
                                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(
                        () ->
                                jdbc.sql("delete from audit_event where case_id = ?")
                                        .param(caseId)
                                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void an_auditor_finds_events_by_case_outcome_and_actor_and_reads_names() {
        List<AuditEntry> found = page(filter(null, AuditFilter.Outcome.DENIED));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().action()).isEqualTo(AuditAction.ACCESS_DENIED);
        assertThat(found.getFirst().actorName()).isEqualTo(worker.user().displayName());
        assertThat(page(filter(AuditAction.CASE_READ, null))).hasSize(1);
        assertThat(world.as(auditor, () -> trail.count(filter(null, null)))).isEqualTo(2);
    }

    @Test
    void reading_the_log_is_itself_recorded_with_what_was_asked() {
        page(filter(AuditAction.CASE_READ, null));

        List<AuditEntry> own =
                page(
                        new AuditFilter(
                                null,
                                null,
                                AuditAction.AUDIT_READ,
                                null,
                                auditor.user().id(),
                                null));
        assertThat(own).isNotEmpty();
        assertThat(own.getLast().details()).contains(caseId.toString()).contains("CASE_READ");
    }

    @Test
    void an_event_goes_with_its_transaction_but_a_denial_stays() {
        UUID undone = UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> {
                    log.record(AuditAction.CASE_CHANGED, Subject.ofCase(undone));
                    log.denied("cases.change", Subject.ofCase(undone));
                    status.setRollbackOnly();
                });

        assertThat(
                        jdbc.sql("select action from audit_event where case_id = ?")
                                .param(undone)
                                .query(String.class)
                                .list())
                .containsExactly("ACCESS_DENIED");
    }

    @Test
    void nobody_but_an_auditor_reads_the_log() {
        for (Role role : Role.values()) {
            if (role != Role.AUDITOR) {
                UserPrincipal other = world.user(world.organisation("NGO"), null, role);
                assertThatThrownBy(() -> world.as(other, () -> trail.page(AuditFilter.ALL, 0, 10)))
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    private AuditFilter filter(AuditAction action, AuditFilter.Outcome outcome) {
        return new AuditFilter(null, null, action, outcome, null, caseId);
    }

    private List<AuditEntry> page(AuditFilter filter) {
        return world.as(auditor, () -> trail.page(filter, 0, 50));
    }
}
