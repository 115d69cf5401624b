package org.sokong.policy;

import java.time.LocalDate;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.RoutingBinder;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.search.TextAnalyzers;
import org.sokong.uikit.Language;

/**
 * What the index holds of a passage: its text and abstract in the fields of their languages, its
 * topics by their place, what filters need, and a stamp by which index and database are compared.
 */
public final class PassageBinder implements TypeBinder {

    /** Raised when fields or analysis change, so that a start indexes everything anew. */
    static final int FORMAT = 6;

    /** From this place on all further topics weigh the same. */
    static final int TOPIC_PLACES = 4;

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(PolicyPassage.class, new Bridge(new Fields(context.indexSchemaElement())));
    }

    static String stamp(long passageVersion, long documentVersion) {
        return FORMAT + ":" + passageVersion + ":" + documentVersion;
    }

    static final class Fields {

        final IndexFieldReference<String> language;
        final IndexFieldReference<String> country;
        final IndexFieldReference<String> state;
        final IndexFieldReference<String> document;
        final IndexFieldReference<String> kind;
        final IndexFieldReference<String> authority;
        final IndexFieldReference<String> year;
        final IndexFieldReference<String> card;
        final IndexFieldReference<String> place;
        final IndexFieldReference<String> stamp;
        final IndexFieldReference<LocalDate> from;
        final IndexFieldReference<LocalDate> until;
        final IndexFieldReference<String> anyTopic;
        final java.util.List<IndexFieldReference<String>> topics = new java.util.ArrayList<>();
        final java.util.Map<String, IndexFieldReference<String>> texts = new java.util.HashMap<>();

        Fields(IndexSchemaElement schema) {
            language = word(schema, Facet.LANGUAGE);
            country = schema.field("country", f -> f.asString()).multiValued().toReference();
            state = schema.field("state", f -> f.asString()).toReference();
            kind = word(schema, Facet.KIND);
            authority = word(schema, Facet.AUTHORITY);
            year = word(schema, Facet.YEAR);
            document = schema.field("document", f -> f.asString()).toReference();
            card =
                    schema.field(
                                    "card",
                                    f ->
                                            f.asString()
                                                    .searchable(Searchable.NO)
                                                    .projectable(Projectable.YES))
                            .toReference();
            place = schema.field("place", f -> f.asString().sortable(Sortable.YES)).toReference();
            stamp =
                    schema.field("stamp", f -> f.asString().projectable(Projectable.YES))
                            .toReference();
            from = schema.field("from", f -> f.asLocalDate()).toReference();
            until = schema.field("until", f -> f.asLocalDate()).toReference();
            anyTopic = schema.field("topic", f -> f.asString()).multiValued().toReference();
            for (int i = 0; i < TOPIC_PLACES; i++) {
                topics.add(
                        schema.field("topic" + i, f -> f.asString()).multiValued().toReference());
            }
            for (String kind : new String[] {"text", "abstract"}) {
                add(schema, kind, "en");
                add(schema, kind, "ms");
                add(schema, kind, "vi");
                add(schema, kind, "vi_folded");
                add(schema, kind, "vi_pairs");
                add(schema, kind, "ar");
            }
        }

        private static IndexFieldReference<String> word(IndexSchemaElement schema, Facet facet) {
            return schema.field(facet.field(), f -> f.asString()).toReference();
        }

        private void add(IndexSchemaElement schema, String kind, String suffix) {
            String name = kind + "_" + suffix;
            texts.put(
                    name,
                    schema.field(name, f -> f.asString().analyzer(TextAnalyzers.WORDS))
                            .multiValued()
                            .toReference());
        }
    }

    private static final class Bridge implements TypeBridge<PolicyPassage> {

        private final Fields fields;

        Bridge(Fields fields) {
            this.fields = fields;
        }

        @Override
        public void write(
                DocumentElement target, PolicyPassage passage, TypeBridgeWriteContext context) {
            PolicyDocument document = passage.document();
            DocumentSummary facts = document.summary(0);
            target.addValue(fields.language, passage.language().tag());
            document.countries().forEach(each -> target.addValue(fields.country, each));
            target.addValue(fields.state, document.state().name());
            target.addValue(fields.kind, facts.kind().name());
            target.addValue(fields.authority, passage.authority().name());
            target.addValue(fields.year, FoundPassage.year(facts));
            target.addValue(fields.document, document.id().toString());
            target.addValue(fields.card, FoundPassage.card(passage, facts));
            target.addValue(
                    fields.place, "%s %06d".formatted(document.code(), passage.paragraph()));
            target.addValue(fields.stamp, stamp(passage.version(), document.version()));
            target.addValue(fields.from, facts.effectiveFrom());
            target.addValue(fields.until, facts.effectiveTo());
            int position = 0;
            for (PassageTopic topic : passage.topics()) {
                target.addValue(fields.anyTopic, topic.code());
                target.addValue(
                        fields.topics.get(Math.min(position++, TOPIC_PLACES - 1)), topic.code());
            }
            text(target, "text", passage.language(), passage.text());
            text(target, "abstract", passage.language(), passage.abstractOwn());
            if (passage.language() != Language.ENGLISH) {
                text(target, "abstract", Language.ENGLISH, passage.abstractEnglish());
            }
        }

        private void text(
                DocumentElement target, String kind, Language language, @Nullable String text) {
            if (text == null) {
                return;
            }
            switch (language) {
                case ENGLISH -> add(target, kind + "_en", TextAnalyzers.ENGLISH, text);
                case MALAY -> add(target, kind + "_ms", TextAnalyzers.MALAY, text);
                case ARABIC -> add(target, kind + "_ar", TextAnalyzers.ARABIC, text);
                case VIETNAMESE -> {
                    add(target, kind + "_vi", TextAnalyzers.VIETNAMESE, text);
                    add(target, kind + "_vi_folded", TextAnalyzers.VIETNAMESE_FOLDED, text);
                    add(target, kind + "_vi_pairs", TextAnalyzers.VIETNAMESE_PAIRS, text);
                }
            }
        }

        private void add(DocumentElement target, String field, String analysis, String text) {
            IndexFieldReference<String> reference = fields.texts.get(field);
            if (reference != null) {
                target.addValue(reference, TextAnalyzers.words(analysis, text));
            }
        }
    }

    /** Only what search may find is in the index. */
    public static final class Routing implements RoutingBinder {

        @Override
        public void bind(RoutingBindingContext context) {
            context.dependencies().useRootOnly();
            context.bridge(
                    PolicyPassage.class,
                    new RoutingBridge<PolicyPassage>() {
                        @Override
                        public void route(
                                DocumentRoutes routes,
                                Object id,
                                PolicyPassage passage,
                                RoutingBridgeRouteContext bridge) {
                            if (passage.isFound()) {
                                routes.addRoute();
                            } else {
                                routes.notIndexed();
                            }
                        }

                        @Override
                        public void previousRoutes(
                                DocumentRoutes routes,
                                Object id,
                                PolicyPassage passage,
                                RoutingBridgeRouteContext bridge) {
                            routes.addRoute();
                        }
                    });
        }
    }
}
