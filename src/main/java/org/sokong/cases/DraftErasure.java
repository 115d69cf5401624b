package org.sokong.cases;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.Permission;
import org.sokong.access.SystemActor;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.people.Identities;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what was written in drafts that were discarded 30 days ago. The code stays taken, so that
 * it is never given to somebody else. Safe to run twice and on several nodes.
 */
@Configuration(proxyBeanMethods = false)
class DraftErasure {

    static final Duration KEPT = Duration.ofDays(30);

    @Bean
    RecurringTask<Void> draftErasureTask(Eraser eraser) {
        return Tasks.recurring("draft-erasure", Schedules.daily(LocalTime.of(1, 10)))
                .execute((instance, context) -> eraser.run());
    }

    @Bean
    Eraser draftEraser(
            CaseFiles files,
            CaseGrants grants,
            CaseNotes notes,
            CaseStepRecords steps,
            CaseTraffickings traffickings,
            CaseIntakes intakes,
            Identities identities,
            CaseVisibility visibility,
            JdbcClient jdbc,
            AuditLog audit,
            SystemActor system,
            Clock clock,
            PlatformTransactionManager transactions) {
        return new Eraser(
                files,
                grants,
                notes,
                steps,
                traffickings,
                intakes,
                identities,
                visibility,
                jdbc,
                audit,
                system,
                clock,
                new TransactionTemplate(transactions));
    }

    /** Does the work, one transaction a case. */
    record Eraser(
            CaseFiles files,
            CaseGrants grants,
            CaseNotes notes,
            CaseStepRecords steps,
            CaseTraffickings traffickings,
            CaseIntakes intakes,
            Identities identities,
            CaseVisibility visibility,
            JdbcClient jdbc,
            AuditLog audit,
            SystemActor system,
            Clock clock,
            TransactionTemplate transaction) {

        /**
         * Erases what is due.
         *
         * @return number of drafts erased
         */
        int run() {
            return system.run(
                    "draft-erasure",
                    EnumSet.of(Permission.CASE_EDIT),
                    () -> {
                        int erased = 0;
                        for (UUID id : files.discardedBefore(clock.instant().minus(KEPT))) {
                            transaction.executeWithoutResult(status -> erase(id));
                            erased++;
                        }
                        return erased;
                    });
        }

        private void erase(UUID caseId) {
            CaseFile file = files.locked(caseId).orElseThrow();
            if (file.status() != CaseStatus.DISCARDED) {
                return;
            }
            UUID person = file.personId();
            if (person != null) {
                identities.erase(person);
            }
            notes.deleteByCaseId(caseId);
            steps.deleteByCaseId(caseId);
            traffickings.findById(caseId).ifPresent(traffickings::delete);
            intakes.findById(caseId).ifPresent(intakes::delete);
            jdbc.sql("update case_move set note = null where case_id = ?").param(caseId).update();
            grants.open(caseId).forEach(grant -> grant.end(SystemActor.ID, clock.instant()));
            visibility.refresh(caseId);
            audit.record(
                    AuditAction.CASE_CHANGED,
                    Subject.ofCase(caseId),
                    Map.of("change", "DRAFT_ERASED"));
        }
    }
}
