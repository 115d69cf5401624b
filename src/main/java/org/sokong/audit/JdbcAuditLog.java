package org.sokong.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sokong.kernel.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes events with plain SQL, so that no entity can be changed by accident. */
@Component
class JdbcAuditLog implements AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcAuditLog.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<Actor.Source> actors;
    private final JsonMapper json;
    private final TransactionTemplate ownTransaction;

    JdbcAuditLog(
            JdbcClient jdbc,
            Clock clock,
            ObjectProvider<Actor.Source> actors,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actors = actors;
        this.json = json;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void record(AuditAction action, Subject subject, Map<String, ?> details) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            insert(action, subject, details, "DONE");
        } else {
            recordNow(action, subject, details);
        }
    }

    @Override
    public void recordNow(AuditAction action, Subject subject, Map<String, ?> details) {
        ownTransaction.executeWithoutResult(status -> insert(action, subject, details, "DONE"));
    }

    @Override
    public void denied(String operation, Subject subject) {
        LOG.info("Denied {} on {}", operation, subject.type());
        ownTransaction.executeWithoutResult(
                status ->
                        insert(
                                AuditAction.ACCESS_DENIED,
                                subject,
                                Map.of("operation", operation),
                                "DENIED"));
    }

    private void insert(
            AuditAction action, Subject subject, Map<String, ?> details, String outcome) {
        Actor actor = actors.getIfAvailable(() -> () -> Actor.ANONYMOUS).current();
        jdbc.sql(
                        """
                        insert into audit_event (id, at, actor_id, organisation_id, job, action, outcome,
                            subject_type, subject_id, case_id, details)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        actor.userId(),
                        actor.organisationId(),
                        actor.job(),
                        action.name(),
                        outcome,
                        subject.type(),
                        subject.id(),
                        subject.caseId(),
                        details.isEmpty() ? null : json.writeValueAsString(new TreeMap<>(details)))
                .update();
    }
}
