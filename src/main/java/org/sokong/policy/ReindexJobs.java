package org.sokong.policy;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sokong.access.CurrentUser;
import org.sokong.kernel.DomainException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the search index anew in the background while search goes on answering. Its record says on
 * every node how far it is; what a node was writing when it went down is found as broken off.
 */
@Service
@PreAuthorize("hasAuthority('POLICY_CURATE')")
public class ReindexJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ReindexJobs.class);

    /** A batch takes seconds; who says nothing for so long is no longer there. */
    private static final Duration SILENT = Duration.ofMinutes(5);

    private final PolicyReindex reindex;
    private final ReindexRuns runs;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService one =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("policy-reindex-", 0).factory());

    ReindexJobs(
            PolicyReindex reindex,
            ReindexRuns runs,
            CurrentUser currentUser,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.reindex = reindex;
        this.runs = runs;
        this.currentUser = currentUser;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Begins to write the index anew.
     *
     * @throws DomainException if that is being done already
     */
    public synchronized void start() {
        if (latest().filter(last -> last.state() == ReindexJob.State.RUNNING).isPresent()) {
            throw new DomainException("policy.error.reindexing");
        }
        ReindexRun run = new ReindexRun(currentUser.id(), clock.instant());
        transaction.executeWithoutResult(status -> runs.save(run));
        one.execute(
                new DelegatingSecurityContextRunnable(
                        () -> run(run.id()), SecurityContextHolder.getContext()));
    }

    private void run(UUID id) {
        try {
            reindex.rebuild(
                    (done, of) -> change(id, run -> run.progress(done, of, clock.instant())));
            change(id, run -> run.end(ReindexJob.State.DONE, clock.instant()));
        } catch (RuntimeException failed) {
            LOG.warn("The index could not be written anew", failed);
            change(id, run -> run.end(ReindexJob.State.FAILED, clock.instant()));
        }
    }

    private void change(UUID id, Consumer<ReindexRun> change) {
        transaction.executeWithoutResult(status -> runs.findById(id).ifPresent(change));
    }

    /** The writing that goes on, or the last one; nothing when there was none. */
    public Optional<ReindexJob> latest() {
        Optional<ReindexRun> last = runs.findFirstByOrderByAtDescIdDesc();
        if (last.filter(run -> run.isSilentSince(clock.instant().minus(SILENT))).isPresent()) {
            change(last.get().id(), run -> run.end(ReindexJob.State.FAILED, clock.instant()));
            last = runs.findFirstByOrderByAtDescIdDesc();
        }
        return last.map(ReindexRun::job);
    }

    @PreDestroy
    void stop() {
        one.shutdownNow();
    }
}
