package org.sokong.policy;

import jakarta.annotation.PreDestroy;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.engine.search.query.SearchScrollResult;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sokong.policy.search.TextAnalyzers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The search index: asks it, and keeps it equal to the database. */
@Component
class PassageIndex {

    /** More are not read: beyond, a person narrows the search. */
    static final int MOST = 2_000;

    /** What the first, second, third and any further topic of a passage weighs. */
    private static final float[] TOPIC_WEIGHTS = {14, 8, 6, 5};

    private static final Map<String, String> ANALYSES =
            Map.of(
                    "en", TextAnalyzers.ENGLISH,
                    "ms", TextAnalyzers.MALAY,
                    "vi", TextAnalyzers.VIETNAMESE,
                    "vi_folded", TextAnalyzers.VIETNAMESE_FOLDED,
                    "ar", TextAnalyzers.ARABIC);

    private static final Logger LOG = LoggerFactory.getLogger(PassageIndex.class);

    /** So often a node asks whether another has changed something. */
    private static final Duration ASKED_EVERY = Duration.ofSeconds(3);

    /** Passages that are written at once. */
    private static final int BATCH = 500;

    /**
     * What it weighs that a text is in force: about as much as a further topic, less than a main
     * one. What has ended is still found where nothing else says it.
     */
    private static final float IN_FORCE_WEIGHT = 6;

    private static final float TEXT_WEIGHT = 1.5f;
    private static final float PHRASE_WEIGHT = 1.5f;

    private final EntityManager entities;
    private final Passages passages;
    private final Clock clock;
    private final IndexChanges changes;
    private final boolean isOwn;
    private final TransactionTemplate ownTransaction;
    private final AtomicLong askedAt = new AtomicLong(System.nanoTime() - ASKED_EVERY.toNanos());
    private final AtomicReference<@Nullable String> caughtUpWith = new AtomicReference<>();
    private final ExecutorService catchingUp =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("policy-index-", 0).factory());

    PassageIndex(
            EntityManager entities,
            Passages passages,
            Clock clock,
            IndexChanges changes,
            @Value("${sokong.search.hosts:}") String servers,
            PlatformTransactionManager transactions) {
        this.entities = entities;
        this.passages = passages;
        this.clock = clock;
        this.changes = changes;
        this.isOwn = servers.isBlank();
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Passages in the order of their weight; those in force come before others that answer as well.
     *
     * @param topics topics that the query names, with their share of its words
     */
    List<FoundPassage> find(PassageQuery query, Map<String, Double> topics) {
        followOthers();
        return session()
                .search(PolicyPassage.class)
                .select(
                        f ->
                                f.composite()
                                        .from(f.id(UUID.class), f.field("card", String.class))
                                        .as(FoundPassage::of))
                .where(f -> predicate(f, query, topics))
                .sort(f -> f.score().then().field("place"))
                .fetchHits(MOST);
    }

    /**
     * Asks now and then, at a search, whether another node has changed passages, and catches up in
     * the background: nobody's search waits for it.
     */
    private void followOthers() {
        long now = System.nanoTime();
        long last = askedAt.get();
        if (!isOwn
                || now - last < ASKED_EVERY.toNanos()
                || !askedAt.compareAndSet(last, now)
                || changes.stamp().equals(caughtUpWith.get())) {
            return;
        }
        catchingUp.execute(
                () -> {
                    try {
                        catchUp();
                    } catch (RuntimeException failed) {
                        LOG.warn("The index could not follow what other nodes changed", failed);
                    }
                });
    }

    /**
     * Makes the index equal to the database unless no other node has changed anything since the
     * last time; always at the first.
     *
     * @return how many passages differed
     */
    synchronized int catchUp() {
        // Read before comparing: what is told meanwhile is seen the next time.
        String stamp = changes.stamp();
        if (stamp.equals(caughtUpWith.get())) {
            return 0;
        }
        int differing = reconcile();
        caughtUpWith.set(stamp);
        return differing;
    }

    @PreDestroy
    void stop() {
        catchingUp.shutdownNow();
    }

    private PredicateFinalStep predicate(
            SearchPredicateFactory f, PassageQuery query, Map<String, Double> topics) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        filter(f, all, "document", query.documentId() == null ? null : "" + query.documentId());
        for (Facet facet : Facet.values()) {
            filter(f, all, facet.field(), query.value(facet));
        }
        all.should(inForce(f, LocalDate.now(clock)));
        if (query.text().isEmpty()) {
            if (query.topic() != null) {
                BooleanPredicateClausesStep<?, ?> rank = f.bool();
                topic(f, rank, query.topic(), 1);
                all.must(rank);
            } else {
                all.must(f.matchAll().constantScore());
            }
            return all;
        }
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        any.should(f.matchNone());
        topics.forEach((code, share) -> topic(f, any, code, 0.3f + 0.7f * share.floatValue()));
        for (String suffix : suffixes(query.text())) {
            words(f, any, query.text(), suffix);
        }
        all.must(any);
        return all;
    }

    /** As {@link PolicyDocument#isInForce}. */
    private static PredicateFinalStep inForce(SearchPredicateFactory f, LocalDate today) {
        return f.bool()
                .must(f.match().field("state").matching(DocumentState.PUBLISHED.name()))
                .mustNot(f.range().field("from").greaterThan(today))
                .mustNot(f.range().field("until").lessThan(today))
                .constantScore()
                .boost(IN_FORCE_WEIGHT);
    }

    private static void filter(
            SearchPredicateFactory f,
            BooleanPredicateClausesStep<?, ?> all,
            String field,
            @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            all.filter(f.match().field(field).matching(value));
        }
    }

    private static void topic(
            SearchPredicateFactory f,
            BooleanPredicateClausesStep<?, ?> any,
            String code,
            float weight) {
        for (int place = 0; place < PassageBinder.TOPIC_PLACES; place++) {
            any.should(
                    f.match()
                            .field("topic" + place)
                            .matching(code)
                            .constantScore()
                            .boost(TOPIC_WEIGHTS[place] * weight));
        }
    }

    private static List<String> suffixes(String text) {
        if (TextAnalyzers.isArabic(text)) {
            return List.of("ar");
        }
        return TextAnalyzers.hasVietnameseSigns(text)
                ? List.of("vi")
                : List.of("en", "ms", "vi_folded");
    }

    private static void words(
            SearchPredicateFactory f,
            BooleanPredicateClausesStep<?, ?> any,
            String text,
            String suffix) {
        String words = TextAnalyzers.words(Objects.requireNonNull(ANALYSES.get(suffix)), text);
        if (words.isEmpty()) {
            return;
        }
        int number = words.split(" ").length;
        boolean syllables = suffix.startsWith("vi");
        int needed = needed(number, syllables);
        for (String kind : List.of("text", "abstract")) {
            float weight = kind.equals("text") ? TEXT_WEIGHT : 1f;
            String field = kind + "_" + suffix;
            BooleanPredicateClausesStep<?, ?> match = f.bool();
            match.must(
                    f.match()
                            .field(field)
                            .matching(words)
                            .minimumShouldMatchNumber(needed)
                            .boost(syllables ? weight / 2 : weight));
            if (number > 1) {
                match.should(f.phrase().field(field).matching(words).slop(2).boost(PHRASE_WEIGHT));
            }
            if (syllables && number > 1) {
                String pairs = TextAnalyzers.words(TextAnalyzers.VIETNAMESE_PAIRS, text);
                match.should(f.match().field(kind + "_vi_pairs").matching(pairs).boost(weight / 2));
            }
            any.should(match);
        }
    }

    /** How many of the words a passage must hold. Syllables say less than words. */
    private static int needed(int words, boolean syllables) {
        if (words <= 2 || (syllables && words == 3)) {
            return words;
        }
        return (int) Math.ceil(words * (syllables ? 0.75 : 0.6));
    }

    /**
     * Puts what changed into the index when the transaction commits, and tells other nodes of what
     * readers see.
     */
    void update(Collection<PolicyPassage> changed) {
        put(changed);
        if (changed.stream().anyMatch(passage -> passage.document().state().isVisible())) {
            changes.tell();
        }
    }

    private void put(Collection<PolicyPassage> changed) {
        entities.flush();
        changed.forEach(passage -> session().indexingPlan().addOrUpdate(passage));
    }

    /**
     * Writes what changed and lets go of everything that was read, so that a long transaction does
     * not hold the whole library. The index still gets it when the transaction commits.
     */
    void letGo() {
        entities.flush();
        session().indexingPlan().process();
        entities.clear();
    }

    /**
     * Makes the index equal to the database, whatever a killed process left behind. Works in
     * transactions of its own, batch by batch.
     *
     * @return how many passages differed
     */
    int reconcile() {
        // The index first: what is published meanwhile is written twice, not taken out.
        Map<UUID, String> present = inOwnTransaction(this::present);
        Map<UUID, String> wanted = wanted();
        List<UUID> differing = new ArrayList<>();
        wanted.forEach(
                (id, stamp) -> {
                    if (!stamp.equals(present.get(id))) {
                        differing.add(id);
                    }
                });
        present.keySet().stream().filter(id -> !wanted.containsKey(id)).forEach(differing::add);
        write(differing, (done, of) -> {});
        return differing.size();
    }

    /**
     * Writes every passage anew, each batch in place of what was there, and takes out what is gone.
     *
     * @param progress told how many of how many passages are done
     * @return how many were written
     */
    int rebuild(BiConsumer<Integer, Integer> progress) {
        List<UUID> all = List.copyOf(wanted().keySet());
        write(all, progress);
        reconcile();
        return all.size();
    }

    private void write(List<UUID> ids, BiConsumer<Integer, Integer> progress) {
        for (int i = 0; i < ids.size(); i += BATCH) {
            List<UUID> batch = ids.subList(i, Math.min(i + BATCH, ids.size()));
            settle(batch);
            progress.accept(i + batch.size(), ids.size());
        }
    }

    /**
     * Writes passages as the database has them, or takes them out. What somebody changes between
     * reading and writing has put its own words into the index, and the older ones would come on
     * top: so the database is asked again after each write, until nothing has changed meanwhile.
     */
    private void settle(List<UUID> batch) {
        List<UUID> left = batch;
        while (!left.isEmpty()) {
            List<UUID> asked = left;
            Map<UUID, String> written = inOwnTransaction(() -> writeAsRead(asked));
            Map<UUID, String> now = inOwnTransaction(() -> stamps(passages.stampsOf(asked)));
            left =
                    asked.stream()
                            .filter(id -> !Objects.equals(written.get(id), now.get(id)))
                            .toList();
        }
    }

    /** The stamps of what is written when the transaction commits. */
    private Map<UUID, String> writeAsRead(List<UUID> ids) {
        List<PolicyPassage> found =
                passages.withDocuments(ids).stream().filter(PolicyPassage::isFound).toList();
        put(found);
        Map<UUID, String> written = new HashMap<>();
        found.forEach(
                passage ->
                        written.put(
                                passage.id(),
                                PassageBinder.stamp(
                                        passage.version(), passage.document().version())));
        ids.stream()
                .filter(id -> !written.containsKey(id))
                .forEach(id -> session().indexingPlan().purge(PolicyPassage.class, id, null));
        return written;
    }

    private Map<UUID, String> wanted() {
        return inOwnTransaction(() -> stamps(passages.stamps()));
    }

    private static Map<UUID, String> stamps(List<Passages.Stamp> all) {
        Map<UUID, String> stamps = new HashMap<>();
        for (Passages.Stamp stamp : all) {
            stamps.put(
                    stamp.getId(),
                    PassageBinder.stamp(stamp.getVersion(), stamp.getDocumentVersion()));
        }
        return stamps;
    }

    private Map<UUID, String> present() {
        Map<UUID, String> stamps = new HashMap<>();
        try (SearchScroll<Map.Entry<UUID, String>> scroll =
                session()
                        .search(PolicyPassage.class)
                        .select(
                                f ->
                                        f.composite()
                                                .from(
                                                        f.id(UUID.class),
                                                        f.field("stamp", String.class))
                                                .as(
                                                        (id, stamp) ->
                                                                Map.entry(
                                                                        id,
                                                                        stamp == null
                                                                                ? ""
                                                                                : stamp)))
                        .where(f -> f.matchAll())
                        .scroll(1_000)) {
            for (SearchScrollResult<Map.Entry<UUID, String>> chunk = scroll.next();
                    chunk.hasHits();
                    chunk = scroll.next()) {
                chunk.hits().forEach(hit -> stamps.put(hit.getKey(), hit.getValue()));
            }
        }
        return stamps;
    }

    private <T> T inOwnTransaction(Supplier<T> work) {
        return Objects.requireNonNull(ownTransaction.execute(status -> work.get()));
    }

    private SearchSession session() {
        return Search.session(entities);
    }
}
