package org.sokong.policy;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.search.TextAnalyzers;
import org.sokong.policy.search.Token;
import org.sokong.uikit.Language;
import org.springframework.stereotype.Component;

/** The search index: asks it, and keeps it equal to the database. */
@Component
class PassageIndex {

    /** More are not read: beyond, a person narrows the search. */
    private static final int MOST = 2_000;

    /** What the first, second, third and any further topic of a passage weighs. */
    private static final float[] TOPIC_WEIGHTS = {14, 8, 6, 5};

    private static final float TEXT_WEIGHT = 1.5f;
    private static final float PHRASE_WEIGHT = 1.5f;

    private final EntityManager entities;
    private final Passages passages;

    PassageIndex(EntityManager entities, Passages passages) {
        this.entities = entities;
        this.passages = passages;
    }

    /**
     * A passage that was found.
     *
     * @param translated whether its document is a translation
     * @param pairId the same passage in the other language
     */
    record Found(
            UUID id,
            String documentId,
            Language language,
            boolean translated,
            @Nullable UUID pairId) {}

    /**
     * Passages in the order of their weight.
     *
     * @param topics topics that the query names, with their share of its words
     */
    List<Found> find(PassageQuery query, Map<String, Double> topics) {
        return session()
                .search(PolicyPassage.class)
                .select(
                        f ->
                                f.composite()
                                        .from(
                                                f.id(UUID.class),
                                                f.composite()
                                                        .from(
                                                                f.field("document", String.class),
                                                                f.field("language", String.class),
                                                                f.field("pair", String.class))
                                                        .asList(),
                                                f.field("translated", Boolean.class))
                                        .as(PassageIndex::found))
                .where(f -> predicate(f, query, topics))
                .sort(f -> f.score().then().field("place"))
                .fetchHits(MOST);
    }

    private static Found found(UUID id, List<?> fields, @Nullable Boolean translated) {
        Object pair = fields.get(2);
        return new Found(
                id,
                String.valueOf(fields.get(0)),
                Language.of(String.valueOf(fields.get(1))),
                Boolean.TRUE.equals(translated),
                pair == null ? null : UUID.fromString(pair.toString()));
    }

    private PredicateFinalStep predicate(
            SearchPredicateFactory f, PassageQuery query, Map<String, Double> topics) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        filter(f, all, "document", query.documentId() == null ? null : "" + query.documentId());
        filter(f, all, "language", query.language() == null ? null : query.language().tag());
        filter(f, all, "country", query.country());
        filter(f, all, "topic", query.topic());
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
        List<Token> tokens =
                switch (suffix) {
                    case "en" -> TextAnalyzers.tokens(Language.ENGLISH, text);
                    case "ms" -> TextAnalyzers.tokens(Language.MALAY, text);
                    case "vi" -> TextAnalyzers.tokens(Language.VIETNAMESE, text);
                    case "vi_folded" -> TextAnalyzers.foldedTokens(text);
                    default -> TextAnalyzers.tokens(Language.ARABIC, text);
                };
        if (tokens.isEmpty()) {
            return;
        }
        boolean syllables = suffix.startsWith("vi");
        int needed = needed(tokens.size(), syllables);
        for (String kind : List.of("text", "abstract")) {
            float weight = kind.equals("text") ? TEXT_WEIGHT : 1f;
            String field = kind + "_" + suffix;
            BooleanPredicateClausesStep<?, ?> match = f.bool();
            match.must(
                    f.match()
                            .field(field)
                            .matching(text)
                            .minimumShouldMatchNumber(needed)
                            .boost(syllables ? weight / 2 : weight));
            if (tokens.size() > 1) {
                match.should(f.phrase().field(field).matching(text).slop(2).boost(PHRASE_WEIGHT));
            }
            if (syllables && tokens.size() > 1) {
                match.should(f.match().field(kind + "_vi_pairs").matching(text).boost(weight / 2));
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

    /** Puts what changed into the index when the transaction commits. */
    void update(Collection<PolicyPassage> changed) {
        entities.flush();
        changed.forEach(passage -> session().indexingPlan().addOrUpdate(passage));
    }

    /**
     * Makes the index equal to the database, whatever a killed process left behind.
     *
     * @return how many passages differed
     */
    int reconcile() {
        Map<UUID, String> wanted = new HashMap<>();
        for (Passages.Stamp stamp : passages.stamps()) {
            wanted.put(
                    stamp.getId(),
                    PassageBinder.stamp(stamp.getVersion(), stamp.getDocumentVersion()));
        }
        Map<UUID, String> present = present();
        List<UUID> stale = new ArrayList<>();
        wanted.forEach(
                (id, stamp) -> {
                    if (!stamp.equals(present.get(id))) {
                        stale.add(id);
                    }
                });
        int gone = 0;
        for (UUID id : present.keySet()) {
            if (!wanted.containsKey(id)) {
                session().indexingPlan().purge(PolicyPassage.class, id, null);
                gone++;
            }
        }
        for (int i = 0; i < stale.size(); i += 500) {
            update(passages.withDocuments(stale.subList(i, Math.min(i + 500, stale.size()))));
        }
        return stale.size() + gone;
    }

    private Map<UUID, String> present() {
        Map<UUID, String> stamps = new HashMap<>();
        session()
                .search(PolicyPassage.class)
                .select(
                        f ->
                                f.composite()
                                        .from(f.id(UUID.class), f.field("stamp", String.class))
                                        .as(
                                                (id, stamp) ->
                                                        stamps.put(id, stamp == null ? "" : stamp)))
                .where(f -> f.matchAll())
                .fetchAllHits();
        return stamps;
    }

    private SearchSession session() {
        return Search.session(entities);
    }
}
