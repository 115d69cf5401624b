package org.sokong.policy;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sokong.policy.meaning.EmbeddingModel;
import org.sokong.policy.text.Hashes;

/**
 * Asks the embedding model, where one is set, how near passages are to a query. It helps or it does
 * not: a model that is slow or fails leaves the order by words and topics as it is.
 */
final class MeaningRanking implements AutoCloseable {

    /** So many of the first hits are ranked anew. */
    static final int BEST = 40;

    /** How long a search waits for the model. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(MeaningRanking.class);

    /** Vectors that are kept, the ones asked for last. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    /** Searches that may wait for the model; further ones go without it. */
    private static final int MOST_WAITING = 8;

    private final @Nullable EmbeddingModel model;
    private final String beforeQuery;
    private final String beforePassage;
    private final Duration patience;
    private final ThreadPoolExecutor one;
    private final Map<String, float[]> vectors;
    private final AtomicBoolean failing = new AtomicBoolean();

    /** How near passages are, by their ids; empty unless ranked by meaning. */
    record Nearness(Ranking ranking, Map<UUID, Double> values) {

        static Nearness none(Ranking why) {
            return new Nearness(why, Map.of());
        }
    }

    /**
     * @param model null for none
     * @param beforeQuery what some models want before a query, such as "query:"
     * @param beforePassage what some models want before a passage
     */
    MeaningRanking(
            @Nullable EmbeddingModel model,
            String beforeQuery,
            String beforePassage,
            Duration patience) {
        this.model = model;
        this.beforeQuery = beforeQuery.isBlank() ? "" : beforeQuery.strip() + " ";
        this.beforePassage = beforePassage.isBlank() ? "" : beforePassage.strip() + " ";
        this.patience = patience;
        int most = model == null ? 0 : MOST_BYTES / (model.dimensions() * Float.BYTES);
        this.vectors =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                        return size() > most;
                    }
                };
        this.one =
                new ThreadPoolExecutor(
                        1,
                        1,
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(MOST_WAITING),
                        Thread.ofPlatform()
                                .name("meaning")
                                .daemon()
                                .priority(Thread.MIN_PRIORITY)
                                .factory());
        this.one.allowCoreThreadTimeOut(true);
    }

    static MeaningRanking off() {
        return new MeaningRanking(null, "", "", PATIENCE);
    }

    /** The name of the model's file; empty where none is set. */
    Optional<String> model() {
        return Optional.ofNullable(model).map(EmbeddingModel::name);
    }

    /**
     * How near each text is to a query, if the model says so in time. What it does not get done in
     * time it finishes afterwards, so that the next search finds it done.
     *
     * @param texts by the ids of their passages
     */
    Nearness nearness(String query, Map<UUID, String> texts) {
        EmbeddingModel asked = model;
        if (asked == null || query.isBlank() || texts.size() < 2 || !asked.reads(query)) {
            return Nearness.none(Ranking.WORDS);
        }
        Future<Map<UUID, Double>> work;
        try {
            work = one.submit(() -> compare(asked, query, texts));
        } catch (RejectedExecutionException full) {
            return Nearness.none(Ranking.LATE);
        }
        try {
            Map<UUID, Double> values = work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            failing.set(false);
            return new Nearness(Ranking.MEANING, values);
        } catch (TimeoutException slow) {
            return Nearness.none(Ranking.LATE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Nearness.none(Ranking.LATE);
        } catch (ExecutionException failed) {
            // Neither the query nor a text is in the log; one line until it works again.
            if (failing.compareAndSet(false, true)) {
                LOG.warn(
                        "The embedding model {} fails ({}); search ranks by words and topics",
                        asked.name(),
                        failed.getCause() == null
                                ? "unknown"
                                : failed.getCause().getClass().getSimpleName());
            }
            return Nearness.none(Ranking.WORDS);
        }
    }

    /** Only on the one thread: model and vectors belong to it. */
    private Map<UUID, Double> compare(EmbeddingModel asked, String query, Map<UUID, String> texts)
            throws Exception {
        float[] wanted = asked.vector(beforeQuery + query);
        Map<UUID, Double> near = new HashMap<>();
        for (Map.Entry<UUID, String> each : texts.entrySet()) {
            String key = Hashes.paragraph(each.getValue());
            float[] vector = vectors.get(key);
            if (vector == null) {
                vector = asked.vector(beforePassage + each.getValue());
                vectors.put(key, vector);
            }
            double product = 0;
            for (int i = 0; i < wanted.length; i++) {
                product += (double) wanted[i] * vector[i];
            }
            near.put(each.getKey(), product);
        }
        return near;
    }

    @Override
    public void close() {
        one.shutdownNow();
        try {
            // A native call cannot be interrupted; the model must outlive it.
            if (one.awaitTermination(10, TimeUnit.SECONDS) && model != null) {
                model.close();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
