package org.sokong.shell;

import java.time.Duration;
import org.sokong.notifications.MailHealth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the installation is, in numbers; nothing of any case. */
@Service
@PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
@Transactional(readOnly = true)
public class HealthService {

    /**
     * How it is now.
     *
     * @param databaseAnswer how long the database took to answer
     * @param documents documents in the policy library
     * @param passages passages in it
     * @param withText passages whose text has been imported
     * @param failingJobs jobs whose last run failed
     * @param mail whether people are mailed, and what could not be
     */
    public record Health(
            Duration databaseAnswer,
            long documents,
            long passages,
            long withText,
            long failingJobs,
            MailHealth.State mail) {}

    private final JdbcClient jdbc;
    private final MailHealth mail;

    HealthService(JdbcClient jdbc, MailHealth mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    /** Looks. */
    public Health look() {
        long before = System.nanoTime();
        count("select 1");
        Duration answer = Duration.ofNanos(System.nanoTime() - before);
        return new Health(
                answer,
                count("select count(*) from policy_document"),
                count("select count(*) from policy_passage where action <> 'STRIP'"),
                count(
                        "select count(*) from policy_passage where text is not null and action <> 'STRIP'"),
                count("select count(*) from scheduled_tasks where consecutive_failures > 0"),
                mail.look());
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
