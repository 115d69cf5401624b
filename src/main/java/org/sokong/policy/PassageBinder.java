package org.sokong.policy;

import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Projectable;
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
    static final int FORMAT = 3;

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
        final IndexFieldReference<String> pair;
        final IndexFieldReference<Boolean> translated;
        final IndexFieldReference<String> place;
        final IndexFieldReference<String> stamp;
        final IndexFieldReference<String> anyTopic;
        final java.util.List<IndexFieldReference<String>> topics = new java.util.ArrayList<>();
        final java.util.Map<String, IndexFieldReference<String>> texts = new java.util.HashMap<>();

        Fields(IndexSchemaElement schema) {
            language =
                    schema.field("language", f -> f.asString().projectable(Projectable.YES))
                            .toReference();
            country = schema.field("country", f -> f.asString()).multiValued().toReference();
            state = schema.field("state", f -> f.asString()).toReference();
            document =
                    schema.field("document", f -> f.asString().projectable(Projectable.YES))
                            .toReference();
            pair =
                    schema.field("pair", f -> f.asString().projectable(Projectable.YES))
                            .toReference();
            translated =
                    schema.field("translated", f -> f.asBoolean().projectable(Projectable.YES))
                            .toReference();
            place = schema.field("place", f -> f.asString().sortable(Sortable.YES)).toReference();
            stamp =
                    schema.field("stamp", f -> f.asString().projectable(Projectable.YES))
                            .toReference();
            anyTopic = schema.field("topic", f -> f.asString()).multiValued().toReference();
            for (int i = 0; i < TOPIC_PLACES; i++) {
                topics.add(
                        schema.field("topic" + i, f -> f.asString()).multiValued().toReference());
            }
            for (String kind : new String[] {"text", "abstract"}) {
                add(schema, kind, "en", TextAnalyzers.ENGLISH);
                add(schema, kind, "ms", TextAnalyzers.MALAY);
                add(schema, kind, "vi", TextAnalyzers.VIETNAMESE);
                add(schema, kind, "vi_folded", TextAnalyzers.VIETNAMESE_FOLDED);
                add(schema, kind, "vi_pairs", TextAnalyzers.VIETNAMESE_PAIRS);
                add(schema, kind, "ar", TextAnalyzers.ARABIC);
            }
        }

        private void add(IndexSchemaElement schema, String kind, String suffix, String analyzer) {
            String name = kind + "_" + suffix;
            texts.put(
                    name,
                    schema.field(name, f -> f.asString().analyzer(analyzer))
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
            target.addValue(fields.language, passage.language().tag());
            document.countries().forEach(each -> target.addValue(fields.country, each));
            target.addValue(fields.state, document.state().name());
            target.addValue(fields.document, document.id().toString());
            if (passage.pairId() != null) {
                target.addValue(fields.pair, passage.pairId().toString());
            }
            target.addValue(fields.translated, document.translationOf() != null);
            target.addValue(
                    fields.place, "%s %06d".formatted(document.code(), passage.paragraph()));
            target.addValue(fields.stamp, stamp(passage.version(), document.version()));
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
            add(target, kind + "_" + language.tag(), text);
            if (language == Language.VIETNAMESE) {
                add(target, kind + "_vi_folded", text);
                add(target, kind + "_vi_pairs", text);
            }
        }

        private void add(DocumentElement target, String field, String text) {
            IndexFieldReference<String> reference = fields.texts.get(field);
            if (reference != null) {
                target.addValue(reference, text);
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
