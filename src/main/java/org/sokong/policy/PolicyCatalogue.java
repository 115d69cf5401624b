package org.sokong.policy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the shipped catalogue into the database. Loading the same version twice changes nothing; a
 * newer version replaces an older one, except where a curator has changed something.
 */
@Component
class PolicyCatalogue {

    private final Topics topics;
    private final Documents documents;
    private final Passages passages;
    private final PassageIndex index;
    private final TopicIndex topicIndex;
    private final Clock clock;
    private final EntityManager entities;
    private final Map<String, Set<String>> headings = new ConcurrentHashMap<>();

    PolicyCatalogue(
            Topics topics,
            Documents documents,
            Passages passages,
            PassageIndex index,
            TopicIndex topicIndex,
            Clock clock,
            EntityManager entities) {
        this.topics = topics;
        this.documents = documents;
        this.passages = passages;
        this.index = index;
        this.topicIndex = topicIndex;
        this.clock = clock;
        this.entities = entities;
    }

    /**
     * Loads a catalogue.
     *
     * @return how many topics and documents were written
     */
    @Transactional
    public int load(CatalogueFile file) {
        int written = loadTopics(file);
        file.documents().forEach(entry -> headings.put(entry.code(), entry.headings()));
        Map<String, PolicyDocument> known =
                documents.findAllByOrderByCode().stream()
                        .collect(Collectors.toMap(PolicyDocument::code, Function.identity()));
        List<CatalogueFile.Document> changed = new ArrayList<>();
        for (CatalogueFile.Document entry : file.documents()) {
            PolicyDocument document = known.get(entry.code());
            if (document == null) {
                document =
                        new PolicyDocument(
                                Ids.next(),
                                entry.code(),
                                entry.language(),
                                entry.title(),
                                clock.instant());
                known.put(entry.code(), document);
                changed.add(entry);
            } else if (document.mayBeUpdatedTo(file.version())) {
                changed.add(entry);
            }
        }
        for (CatalogueFile.Document entry : changed) {
            PolicyDocument document = known.get(entry.code());
            if (document != null) {
                document.describe(entry, file.version(), idOf(known, entry.translationOf()));
                if (!entities.contains(document)) {
                    entities.persist(document);
                }
            }
        }
        List<PolicyPassage> touched = new ArrayList<>();
        Map<String, PolicyPassage> byPlace = new HashMap<>();
        for (CatalogueFile.Document entry : file.documents()) {
            PolicyDocument document = known.get(entry.code());
            if (document != null) {
                describePassages(entry, document, changed.contains(entry), touched, byPlace);
            }
        }
        pair(file, byPlace, touched);
        if (!touched.isEmpty()) {
            index.update(touched);
        }
        return written + changed.size();
    }

    /**
     * Hashes of the titles and headings of a document's file; empty for one that the catalogue does
     * not describe. Every node loads the catalogue when it starts.
     */
    Set<String> headings(String documentCode) {
        return headings.getOrDefault(documentCode, Set.of());
    }

    private int loadTopics(CatalogueFile file) {
        int written = 0;
        int position = 0;
        for (CatalogueFile.Topic entry : file.topics()) {
            PolicyTopic topic = topics.findById(entry.code()).orElse(null);
            if (topic == null) {
                topic = new PolicyTopic(entry.code());
                entities.persist(topic);
            }
            if (topic.mayBeUpdatedTo(file.topicsVersion())) {
                topic.ship(file.topicsVersion(), position, entry);
                written++;
            }
            position++;
        }
        if (written > 0) {
            topics.flush();
            topicIndex.forget();
        }
        return written;
    }

    private void describePassages(
            CatalogueFile.Document entry,
            PolicyDocument document,
            boolean write,
            List<PolicyPassage> touched,
            Map<String, PolicyPassage> byPlace) {
        Map<Integer, PolicyPassage> present =
                passages.findByDocumentIdOrderByParagraph(document.id()).stream()
                        .collect(Collectors.toMap(PolicyPassage::paragraph, Function.identity()));
        for (CatalogueFile.Passage each : entry.passages()) {
            PolicyPassage passage = present.get(each.paragraph());
            if (write) {
                if (passage == null) {
                    passage = new PolicyPassage(Ids.next(), document, each.paragraph());
                    entities.persist(passage);
                }
                passage.describe(each, entry.language());
                touched.add(passage);
            }
            if (passage != null) {
                byPlace.put("%s-P%02d".formatted(entry.code(), each.paragraph()), passage);
            }
        }
    }

    private static void pair(
            CatalogueFile file, Map<String, PolicyPassage> byPlace, List<PolicyPassage> touched) {
        for (CatalogueFile.Document entry : file.documents()) {
            for (CatalogueFile.Passage each : entry.passages()) {
                PolicyPassage passage =
                        byPlace.get("%s-P%02d".formatted(entry.code(), each.paragraph()));
                PolicyPassage other = each.pair() == null ? null : byPlace.get(each.pair());
                if (passage != null && touched.contains(passage)) {
                    passage.pairWith(other == null ? null : other.id());
                }
            }
        }
    }

    private static @Nullable UUID idOf(
            Map<String, PolicyDocument> known, @Nullable String documentCode) {
        PolicyDocument document = documentCode == null ? null : known.get(documentCode);
        return document == null ? null : document.id();
    }
}
