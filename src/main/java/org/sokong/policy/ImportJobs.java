package org.sokong.policy;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sokong.access.CurrentUser;
import org.sokong.kernel.DomainException;
import org.sokong.policy.extract.Extractor;
import org.sokong.policy.text.UnreadableSource;
import org.sokong.policy.text.UnreadableSource.Reason;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports that go on while their curator does something else. Each has a record that says how far
 * it is, on every node; one file is read at a time on a node. A file waits on disk, not in memory.
 * What a node was reading when it went down is found as ended.
 */
@Service
@PreAuthorize("hasAuthority('POLICY_CURATE')")
public class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    /** Files that may wait on a node. */
    private static final int WAITING = 40;

    /** Reports kept on the node that made them, for the page that shows what was done. */
    private static final int REPORTS = 20;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration BEAT_EVERY = Duration.ofSeconds(15);
    private static final Duration SILENT = Duration.ofMinutes(2);

    private final PolicyImporter importer;
    private final Imports imports;
    private final Documents documents;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService one =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("policy-import-", 0).factory());
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("policy-import-beat-", 0).factory());
    private final Map<UUID, AtomicBoolean> mine = new ConcurrentHashMap<>();
    private final Map<UUID, ImportReport> reports = new LinkedHashMap<>();

    ImportJobs(
            PolicyImporter importer,
            Imports imports,
            Documents documents,
            CurrentUser currentUser,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.importer = importer;
        this.imports = imports;
        this.documents = documents;
        this.currentUser = currentUser;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        heart.scheduleWithFixedDelay(
                this::beat, BEAT_EVERY.toSeconds(), BEAT_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * Takes a file and imports it in the background.
     *
     * @param fileName for the record only
     * @param content read to its end, or as far as is allowed
     * @return the import
     */
    public UUID start(String fileName, InputStream content) throws IOException {
        if (mine.size() >= WAITING) {
            throw new DomainException("policy.import.waiting");
        }
        Path file = Files.createTempFile("sokong-import", ".part");
        try {
            long bytes = save(content, file);
            PolicyImport record =
                    new PolicyImport(
                            clock.instant(),
                            currentUser.find().map(user -> user.id()).orElse(null),
                            PolicyImporter.plainName(fileName),
                            bytes);
            transaction.executeWithoutResult(status -> imports.save(record));
            AtomicBoolean cancelled = new AtomicBoolean();
            mine.put(record.id(), cancelled);
            one.execute(
                    new DelegatingSecurityContextRunnable(
                            () -> run(record.id(), fileName, file, cancelled),
                            SecurityContextHolder.getContext()));
            return record.id();
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    /** One byte more than is allowed is enough to know that the file is too large. */
    private static long save(InputStream content, Path file) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer);
                    read >= 0 && bytes <= PolicyImporter.MAX_BYTES;
                    read = content.read(buffer)) {
                out.write(buffer, 0, read);
                bytes += read;
            }
        }
        return bytes;
    }

    private void run(UUID id, String fileName, Path file, AtomicBoolean cancelled) {
        try {
            BooleanSupplier stopped = watch(id, cancelled);
            if (stopped.getAsBoolean()) {
                end(id, Reason.CANCELLED);
                return;
            }
            byte[] content = Files.readAllBytes(file);
            ImportReport report = importer.importFile(id, fileName, content, progress(id), stopped);
            keep(id, report);
        } catch (DomainException refused) {
            LOG.debug("Import refused: {}", refused.key());
        } catch (IOException | RuntimeException failed) {
            LOG.warn("Import failed", failed);
            end(id, Reason.PROCESS_ENDED);
        } finally {
            mine.remove(id);
            try {
                Files.deleteIfExists(file);
            } catch (IOException left) {
                LOG.warn("Cannot remove an imported file");
            }
        }
    }

    /** Asks the record at most once a second: another node may have been told to stop. */
    private BooleanSupplier watch(UUID id, AtomicBoolean cancelled) {
        AtomicLong asked = new AtomicLong(Long.MIN_VALUE);
        return () -> {
            long now = System.nanoTime();
            if (!cancelled.get()
                    && (asked.get() == Long.MIN_VALUE
                            || now - asked.get() > LOOK_EVERY.toNanos())) {
                asked.set(now);
                if (imports.isCancelAsked(id)) {
                    cancelled.set(true);
                }
            }
            return cancelled.get();
        };
    }

    private Extractor.Progress progress(UUID id) {
        AtomicLong told = new AtomicLong(Long.MIN_VALUE);
        return (done, all) -> {
            long now = System.nanoTime();
            if (told.get() == Long.MIN_VALUE || now - told.get() > LOOK_EVERY.toNanos()) {
                told.set(now);
                transaction.executeWithoutResult(
                        status -> imports.progress(id, done, all, clock.instant()));
            }
        };
    }

    private void keep(UUID id, ImportReport report) {
        synchronized (reports) {
            reports.put(id, report);
            if (reports.size() > REPORTS) {
                reports.remove(reports.keySet().iterator().next());
            }
        }
    }

    private void end(UUID id, Reason reason) {
        transaction.executeWithoutResult(
                status ->
                        imports.findById(id)
                                .filter(record -> !record.state().isOver())
                                .ifPresent(
                                        record ->
                                                record.refused(
                                                        new UnreadableSource(reason),
                                                        clock.instant())));
    }

    /** The latest imports of all curators, newest first. */
    public List<ImportJob> recent() {
        findEnded();
        List<PolicyImport> latest = imports.findTop20ByOrderByAtDescIdDesc();
        Map<UUID, PolicyDocument> named = new LinkedHashMap<>();
        Set<UUID> wanted = new HashSet<>();
        latest.forEach(
                each -> {
                    UUID document = each.documentId();
                    if (document != null) {
                        wanted.add(document);
                    }
                });
        documents.findAllById(wanted).forEach(each -> named.put(each.id(), each));
        return latest.stream()
                .map(
                        each -> {
                            UUID document = each.documentId();
                            return each.job(document == null ? null : named.get(document));
                        })
                .toList();
    }

    /** What was done with every paragraph, as long as this node remembers. */
    public Optional<ImportReport> report(UUID id) {
        synchronized (reports) {
            return Optional.ofNullable(reports.get(id));
        }
    }

    /** Stops an import, on whatever node it runs; one that is over stays as it is. */
    public void cancel(UUID id) {
        transaction.executeWithoutResult(status -> imports.askToCancel(id));
        AtomicBoolean here = mine.get(id);
        if (here != null) {
            here.set(true);
        }
    }

    private void beat() {
        try {
            if (!mine.isEmpty()) {
                transaction.executeWithoutResult(
                        status -> imports.beat(Set.copyOf(mine.keySet()), clock.instant()));
            }
        } catch (RuntimeException failed) {
            LOG.warn("Cannot say that imports go on", failed);
        }
    }

    private void findEnded() {
        transaction.executeWithoutResult(
                status ->
                        imports
                                .findByStateInAndBeatAtBefore(
                                        Set.of(ImportState.WAITING, ImportState.READING),
                                        clock.instant().minus(SILENT))
                                .stream()
                                .filter(record -> !mine.containsKey(record.id()))
                                .forEach(
                                        record ->
                                                record.refused(
                                                        new UnreadableSource(Reason.PROCESS_ENDED),
                                                        clock.instant())));
    }

    @PreDestroy
    void stop() {
        mine.values().forEach(each -> each.set(true));
        one.shutdownNow();
        heart.shutdownNow();
        try {
            // The reading process ends with its import; a file that waits is told as ended later.
            one.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
