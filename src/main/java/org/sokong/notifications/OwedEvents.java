package org.sokong.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.sokong.access.SystemActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands events to their listeners again that were not done with: after a failure, or because the
 * node that had them was killed. One job for all nodes instead of each at its start.
 */
@Component
class OwedEvents {

    static final String JOB = "owed-events";

    private static final int BATCH = 100;

    /** A listener takes milliseconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final FailedEventPublications failed;
    private final SystemActor system;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OwedEvents(
            JdbcClient jdbc,
            FailedEventPublications failed,
            SystemActor system,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.failed = failed;
        this.system = system;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Resubmits.
     *
     * @return number of events whose node had died
     */
    int run() {
        return system.run(
                JOB,
                Set.of(),
                () -> {
                    int abandoned = markAbandoned();
                    failed.resubmit(ResubmissionOptions.defaults().withBatchSize(BATCH));
                    return abandoned;
                });
    }

    /** The registry resubmits what failed; who died could not say so. */
    private int markAbandoned() {
        Integer marked =
                transaction.execute(
                        status ->
                                jdbc.sql(
                                                """
                                                update EVENT_PUBLICATION set STATUS = 'FAILED'
                                                where STATUS in
                                                        ('PUBLISHED', 'PROCESSING', 'RESUBMITTED')
                                                    and LAST_RESUBMISSION_DATE < :before
                                                    and COMPLETION_DATE is null
                                                """)
                                        .param(
                                                "before",
                                                Timestamp.from(clock.instant().minus(PATIENCE)))
                                        .update());
        return marked == null ? 0 : marked;
    }
}
