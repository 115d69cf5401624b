package org.sokong.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.policy.align.Versions.Change;
import org.sokong.policy.search.Highlighter;
import org.sokong.policy.search.TopicMatcher;
import org.sokong.policy.text.LanguageDetector;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches and reads the policy library. */
@Service
@PreAuthorize("hasAuthority('POLICY_READ')")
@Transactional(readOnly = true)
public class PolicyLibrary {

    private final Topics topics;
    private final Documents documents;
    private final Passages passages;
    private final PassageIndex index;
    private final TopicIndex topicIndex;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final MeaningRanking meaning;
    private final ObjectProvider<PassageUsage> usage;

    PolicyLibrary(
            Topics topics,
            Documents documents,
            Passages passages,
            PassageIndex index,
            TopicIndex topicIndex,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock,
            MeaningRanking meaning,
            ObjectProvider<PassageUsage> usage) {
        this.topics = topics;
        this.documents = documents;
        this.passages = passages;
        this.index = index;
        this.topicIndex = topicIndex;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.meaning = meaning;
        this.usage = usage;
    }

    /**
     * Finds passages by words in any language, by topic, or both; the best first. A passage and its
     * translation are one hit. The search is recorded without its words.
     */
    public PassagePage search(PassageQuery query) {
        TopicMatcher matcher = topicIndex.matcher();
        Map<String, Double> named =
                query.text().isEmpty() ? Map.of() : matcher.inQuery(query.text());
        Optional<Language> asked = LanguageDetector.detect(query.text());
        List<FoundPassage> all = index.find(query, named);
        List<HitGroup> ranked = HitGroup.of(all, asked);
        Ranking ranking = rankByMeaning(query, named, ranked);
        int from = (int) Math.min((long) query.page() * PassageQuery.PAGE_SIZE, ranked.size());
        int to = Math.min(from + PassageQuery.PAGE_SIZE, ranked.size());
        List<HitGroup> page = ranked.subList(from, to);
        List<FoundPassage> found = page.stream().map(HitGroup::best).toList();
        Set<UUID> lifted =
                page.stream()
                        .filter(HitGroup::isLifted)
                        .map(each -> each.best().id())
                        .collect(Collectors.toSet());
        Map<UUID, PolicyPassage> byId =
                withDocuments(found.stream().map(FoundPassage::id).toList());
        // What is in the index only goes with the next reconciliation.
        List<PolicyPassage> shown =
                found.stream()
                        .map(each -> byId.get(each.id()))
                        .filter(Objects::nonNull)
                        .filter(PolicyPassage::isFound)
                        .toList();
        Map<UUID, List<PolicyPassage>> counterparts = counterparts(shown);
        Map<UUID, Integer> counts = counts(shown);
        List<PassageHit> hits =
                shown.stream()
                        .map(
                                passage ->
                                        hit(
                                                passage,
                                                query,
                                                matcher,
                                                named,
                                                counterparts,
                                                counts,
                                                lifted.contains(passage.id())))
                        .toList();
        record(query, ranked.size());
        int sources =
                (int) ranked.stream().map(each -> each.best().documentId()).distinct().count();
        return new PassagePage(
                hits,
                ranked.size(),
                sources,
                query.page(),
                all.size() >= PassageIndex.MOST,
                facets(query, named, asked, ranked),
                ranking);
    }

    /** Where an embedding model is set, the best hits are put into another order. */
    private Ranking rankByMeaning(
            PassageQuery query, Map<String, Double> named, List<HitGroup> ranked) {
        if (meaning.model().isEmpty() || query.text().isEmpty()) {
            return Ranking.WORDS;
        }
        List<HitGroup> best = ranked.subList(0, Math.min(MeaningRanking.BEST, ranked.size()));
        Map<UUID, String> texts = new LinkedHashMap<>();
        withDocuments(best.stream().map(each -> each.best().id()).toList())
                .forEach((id, passage) -> texts.put(id, passage.shown()));
        MeaningRanking.Nearness near = meaning.nearness(query.text(), texts);
        if (near.ranking() == Ranking.MEANING) {
            Set<String> topics = new HashSet<>(named.keySet());
            HitGroup.rankByMeaning(best, near.values(), topics, LocalDate.now(clock));
        }
        return near.ranking();
    }

    /** Of a facet that the query narrows by, what could be chosen in its place. */
    private Map<Facet, List<FacetCount>> facets(
            PassageQuery query,
            Map<String, Double> named,
            Optional<Language> asked,
            List<HitGroup> ranked) {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<HitGroup> groups =
                    query.value(facet) == null
                            ? ranked
                            : HitGroup.of(index.find(query.with(facet, null), named), asked);
            facets.put(facet, HitGroup.counts(groups, facet));
        }
        return facets;
    }

    private PassageHit hit(
            PolicyPassage passage,
            PassageQuery query,
            TopicMatcher matcher,
            Map<String, Double> named,
            Map<UUID, List<PolicyPassage>> counterparts,
            Map<UUID, Integer> counts,
            boolean isCloseInMeaning) {
        String shown = passage.shown();
        Language language = passage.shownLanguage();
        Set<String> codes =
                passage.topics().stream()
                        .map(PassageTopic::code)
                        .filter(code -> named.containsKey(code) || code.equals(query.topic()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        List<PassageHit.Mark> marks =
                new ArrayList<>(Highlighter.words(language, shown, query.text()));
        marks.addAll(matcher.marks(language, shown, codes));
        List<PassageHit.Mark> merged = Highlighter.merged(shown, marks);
        return new PassageHit(
                passage.id(),
                passage.document().summary(counts.getOrDefault(passage.document().id(), 0)),
                passage.paragraph(),
                passage.part(),
                shown,
                language,
                passage.text() == null,
                merged,
                passage.topics(),
                passage.authority(),
                counterparts(passage, counterparts).stream().findFirst(),
                codes,
                Highlighter.wordings(shown, merged),
                passage.text() == null ? Set.of() : abstractWords(passage, query.text()),
                isCloseInMeaning,
                !passage.document().isInForce(LocalDate.now(clock)));
    }

    /** A passage may be found by what an abstract says in the asker's language. */
    private static Set<String> abstractWords(PolicyPassage passage, String text) {
        Set<String> words = new LinkedHashSet<>();
        abstractWords(words, passage.language(), passage.abstractOwn(), text);
        if (passage.language() != Language.ENGLISH) {
            abstractWords(words, Language.ENGLISH, passage.abstractEnglish(), text);
        }
        return words;
    }

    private static void abstractWords(
            Set<String> words, Language language, @Nullable String inOurWords, String text) {
        if (inOurWords != null) {
            words.addAll(
                    Highlighter.wordings(
                            inOurWords,
                            Highlighter.merged(
                                    inOurWords, Highlighter.words(language, inOurWords, text))));
        }
    }

    private void record(PassageQuery query, int hits) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("length", query.text().length());
        details.put(
                "language",
                LanguageDetector.detect(query.text()).map(Language::tag).orElse("unknown"));
        details.put("topic", Objects.requireNonNullElse(query.topic(), ""));
        details.put("hits", hits);
        audit.record(AuditAction.POLICY_SEARCHED, Subject.none("POLICY"), details);
    }

    /**
     * A passage with all that is known about it; the reading is recorded.
     *
     * @throws DomainException if there is no such passage
     */
    public PassageDetail passage(UUID id) {
        PolicyPassage passage = readable(id).orElseThrow(PolicyLibrary::missing);
        Map<UUID, List<PolicyPassage>> counterparts = counterparts(List.of(passage));
        audit.record(AuditAction.POLICY_READ, Subject.of("POLICY_PASSAGE", id));
        return detail(passage, counterparts, counts(List.of(passage)), use(id), successor(passage));
    }

    /** A passage that the reader may see; one that was joined to another leads to that one. */
    private Optional<PolicyPassage> readable(UUID id) {
        return passages.withDocument(id)
                .flatMap(
                        passage ->
                                passage.joinedInto() == null
                                        ? Optional.of(passage)
                                        : passages.withDocument(passage.joinedInto()))
                .filter(this::isOpened);
    }

    /** What can be opened and cited by itself. What is no part of the text only curators open. */
    private boolean isOpened(PolicyPassage passage) {
        return isReadable(passage)
                && (passage.isShown() || currentUser.may(Permission.POLICY_CURATE));
    }

    /** Only curators see what has not been published. */
    private boolean sees(PolicyDocument document) {
        return document.state().isVisible() || currentUser.may(Permission.POLICY_CURATE);
    }

    /** Several passages, in the order asked for; unknown ids are left out. */
    public List<PassageDetail> passages(Collection<UUID> ids) {
        Map<UUID, PolicyPassage> byId = withDocuments(ids);
        Map<UUID, List<PolicyPassage>> counterparts = counterparts(byId.values());
        Map<UUID, Integer> counts = counts(byId.values());
        return ids.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(passage -> detail(passage, counterparts, counts, null, Optional.empty()))
                .toList();
    }

    /** A passage by how it is cited. */
    public Optional<PassageDetail> passage(String documentCode, int paragraph) {
        return documents
                .findByCode(documentCode)
                .flatMap(
                        document -> passages.findByDocumentIdAndParagraph(document.id(), paragraph))
                .flatMap(passage -> readable(passage.id()))
                .map(passage -> passage(passage.id()));
    }

    /** All documents that readers see, by their code. */
    public List<DocumentSummary> documents() {
        Map<UUID, Integer> counts = counts();
        return documents.findAllByOrderByCode().stream()
                .filter(document -> document.state().isVisible())
                .map(document -> document.summary(counts.getOrDefault(document.id(), 0)))
                .toList();
    }

    /**
     * A document with its text and notes; the reading is recorded.
     *
     * @throws DomainException if there is no such document
     */
    public DocumentDetail document(UUID id) {
        return document(id, null);
    }

    /**
     * The same, with the translation in the reader's language where there is one.
     *
     * @param reader null for the original, or of an original any translation
     * @throws DomainException if there is no such document
     */
    public DocumentDetail document(UUID id, @Nullable Language reader) {
        PolicyDocument document =
                documents.findById(id).filter(this::sees).orElseThrow(PolicyLibrary::missing);
        List<PolicyPassage> paragraphs =
                passages.findByDocumentIdOrderByParagraph(id).stream()
                        .filter(passage -> passage.action() != ParagraphAction.STRIP)
                        .toList();
        List<PolicyDocument> others = others(document, reader);
        Optional<PolicyDocument> counterpart = others.stream().findFirst();
        Optional<PolicyDocument> newest = newest(id);
        Set<UUID> told = new HashSet<>(Set.of(id));
        others.forEach(other -> told.add(other.id()));
        newest.ifPresent(next -> told.add(next.id()));
        Map<UUID, Integer> counts = countsOf(told);
        Map<UUID, List<PolicyPassage>> counterparts =
                counterpart.isPresent() ? counterparts(paragraphs) : Map.of();
        audit.record(AuditAction.POLICY_READ, Subject.of("POLICY_DOCUMENT", id));
        return new DocumentDetail(
                document.summary(counts.getOrDefault(id, 0)),
                paragraphs.stream()
                        .map(passage -> line(passage, counterparts, counterpart))
                        .toList(),
                document.notes().stream().map(PolicyNote::toRecord).toList(),
                counterpart.map(other -> other.summary(counts.getOrDefault(other.id(), 0))),
                others.stream()
                        .map(other -> other.summary(counts.getOrDefault(other.id(), 0)))
                        .toList(),
                newest.map(next -> next.summary(counts.getOrDefault(next.id(), 0))));
    }

    /** The original and the translations of a document: the reader's first, then the original. */
    private List<PolicyDocument> others(PolicyDocument document, @Nullable Language reader) {
        UUID original = document.translationOf();
        List<PolicyDocument> others =
                new ArrayList<>(
                        documents.findByTranslationOf(original == null ? document.id() : original));
        if (original != null) {
            documents.findById(original).ifPresent(others::add);
        }
        return others.stream()
                .filter(other -> !other.id().equals(document.id()))
                .filter(this::sees)
                .filter(other -> mayStandFor(other, document))
                .sorted(
                        Comparator.comparing((PolicyDocument other) -> other.language() != reader)
                                .thenComparing(other -> other.translationOf() != null)
                                .thenComparing(other -> other.state() != DocumentState.PUBLISHED)
                                .thenComparing(PolicyDocument::code))
                .toList();
    }

    /** All topics in their order. */
    public List<TopicSummary> topics() {
        Map<String, Long> counts =
                passages.topicCounts(LocalDate.now(clock)).stream()
                        .collect(
                                Collectors.toMap(
                                        Passages.TopicCount::getCode,
                                        Passages.TopicCount::getPassages));
        return topics.findAllByOrderByPosition().stream()
                .filter(topic -> !topic.retired())
                .map(
                        topic ->
                                new TopicSummary(
                                        topic.code(),
                                        topic.group(),
                                        topic.names(),
                                        topic.definitions(),
                                        counts.getOrDefault(topic.code(), 0L).intValue()))
                .toList();
    }

    /** Names of topics in the reader's language, by code. */
    public Map<String, String> topicNames(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        for (PolicyTopic topic : topics.findAllByOrderByPosition()) {
            names.put(topic.code(), topic.names().getOrDefault(Language.of(locale), topic.code()));
        }
        return names;
    }

    /** The topics of a passage, the most important first; none for an unknown passage. */
    public List<PassageTopic> topicsOf(UUID passageId) {
        return readable(passageId).map(PolicyPassage::topics).orElse(List.of());
    }

    /** A case that cites a passage in several places is one case. */
    private PassageUse use(UUID passageId) {
        return new PassageUse(
                (int)
                        usage.stream()
                                .flatMap(source -> source.cases(passageId).stream())
                                .distinct()
                                .count());
    }

    private PassageDetail detail(
            PolicyPassage passage,
            Map<UUID, List<PolicyPassage>> counterparts,
            Map<UUID, Integer> counts,
            @Nullable PassageUse use,
            Optional<PassageSuccessor> successor) {
        return new PassageDetail(
                passage.id(),
                passage.document().summary(counts.getOrDefault(passage.document().id(), 0)),
                passage.paragraph(),
                passage.part(),
                passage.language(),
                passage.text(),
                passage.abstractOwn(),
                passage.abstractEnglish(),
                passage.topics(),
                passage.authority(),
                counterparts(passage, counterparts),
                passage.document().notes().stream()
                        .map(PolicyNote::toRecord)
                        .filter(note -> note.paragraphs().contains(passage.paragraph()))
                        .toList(),
                use,
                successor);
    }

    /**
     * What holds now in the place of a superseded passage, however many versions later. Asked for
     * one passage at a time; of several {@link PassageSuccession} tells it.
     */
    private Optional<PassageSuccessor> successor(PolicyPassage passage) {
        PolicyPassage last = passage;
        Change change = Change.SAME;
        Set<UUID> seen = new HashSet<>(Set.of(passage.id()));
        while (last.document().state() == DocumentState.SUPERSEDED) {
            Optional<PolicyPassage> next =
                    passages.successorsOf(List.of(last.id())).stream()
                            .filter(each -> seen.add(each.id()))
                            .findFirst();
            if (next.isEmpty()) {
                break;
            }
            last = next.get();
            if (last.changeKind() != Change.SAME) {
                change = Change.CHANGED;
            }
        }
        if (last.document().state() == DocumentState.SUPERSEDED) {
            Optional<PolicyDocument> document = newest(last.document().id());
            if (document.isPresent()) {
                return document.map(
                        next -> new PassageSuccessor(next.id(), null, next.code(), Change.GONE));
            }
        }
        return last.id().equals(passage.id())
                ? Optional.empty()
                : Optional.of(
                        new PassageSuccessor(
                                last.document().id(),
                                last.id(),
                                last.document().code() + " ¶" + last.number(),
                                change));
    }

    /** The last of the versions that came after a document; none where it is the last itself. */
    private Optional<PolicyDocument> newest(UUID documentId) {
        Optional<PolicyDocument> newest = Optional.empty();
        Set<UUID> seen = new HashSet<>(Set.of(documentId));
        UUID at = documentId;
        while (true) {
            Optional<PolicyDocument> next =
                    documents.findByReplacesId(at).stream()
                            .filter(document -> document.state().isVisible())
                            .filter(document -> seen.add(document.id()))
                            .findFirst();
            if (next.isEmpty()) {
                return newest;
            }
            newest = next;
            at = next.get().id();
        }
    }

    private static DocumentDetail.Line line(
            PolicyPassage passage,
            Map<UUID, List<PolicyPassage>> counterparts,
            Optional<PolicyDocument> beside) {
        PolicyPassage other =
                counterparts.getOrDefault(passage.id(), List.of()).stream()
                        .filter(
                                each ->
                                        beside.isPresent()
                                                && each.document().id().equals(beside.get().id()))
                        .findFirst()
                        .orElse(null);
        return new DocumentDetail.Line(
                passage.id(),
                passage.paragraph(),
                passage.part(),
                passage.language(),
                passage.kind(),
                passage.action(),
                passage.text(),
                passage.abstractOwn(),
                passage.abstractEnglish(),
                passage.topics(),
                passage.authority(),
                other == null ? null : other.id(),
                other == null ? null : other.paragraph(),
                other == null ? null : other.shown());
    }

    private static List<PassageDetail.Counterpart> counterparts(
            PolicyPassage passage, Map<UUID, List<PolicyPassage>> counterparts) {
        return counterparts.getOrDefault(passage.id(), List.of()).stream()
                .map(PolicyPassage::asCounterpart)
                .toList();
    }

    /**
     * The same passages in other languages, by the passage's id. A translation leads to its
     * original; the original leads to the first of its translations, and the others lead to it. The
     * words of what is in force are those of published texts only.
     */
    private Map<UUID, List<PolicyPassage>> counterparts(Collection<PolicyPassage> of) {
        Set<UUID> asked = new HashSet<>();
        for (PolicyPassage passage : of) {
            asked.add(passage.id());
            if (passage.pairId() != null) {
                asked.add(passage.pairId());
            }
        }
        Map<UUID, PolicyPassage> byId = new HashMap<>();
        Map<UUID, List<PolicyPassage>> leading = new HashMap<>();
        if (!asked.isEmpty()) {
            for (PolicyPassage each : passages.withPaired(asked)) {
                if (!isReadable(each)) {
                    continue;
                }
                byId.put(each.id(), each);
                UUID pair = each.pairId();
                if (pair != null) {
                    leading.computeIfAbsent(pair, id -> new ArrayList<>()).add(each);
                }
            }
        }
        Map<UUID, List<PolicyPassage>> counterparts = new HashMap<>();
        for (PolicyPassage passage : of) {
            Map<UUID, PolicyPassage> same = new LinkedHashMap<>();
            UUID pair = passage.pairId();
            if (pair != null) {
                PolicyPassage first = byId.get(pair);
                if (first != null) {
                    same.put(pair, first);
                }
                leading.getOrDefault(pair, List.of()).forEach(each -> same.put(each.id(), each));
            }
            leading.getOrDefault(passage.id(), List.of())
                    .forEach(each -> same.put(each.id(), each));
            same.remove(passage.id());
            same.values().removeIf(each -> !mayStandFor(each.document(), passage.document()));
            // Of two versions of a translation the one in force.
            counterparts.put(
                    passage.id(),
                    same.values().stream()
                            .sorted(
                                    Comparator.comparing(
                                            each ->
                                                    each.document().state()
                                                            != DocumentState.PUBLISHED))
                            .toList());
        }
        return counterparts;
    }

    /**
     * Whether the words of the one may be shown as those of the other: a translation that was
     * withdrawn, or that nobody has published yet, says nothing of a text that holds.
     */
    private static boolean mayStandFor(PolicyDocument one, PolicyDocument other) {
        return other.state() != DocumentState.PUBLISHED || one.state() == DocumentState.PUBLISHED;
    }

    private boolean isReadable(PolicyPassage passage) {
        return passage.action() != ParagraphAction.STRIP && sees(passage.document());
    }

    private Map<UUID, PolicyPassage> withDocuments(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return passages.withDocuments(ids).stream()
                .filter(this::isOpened)
                .collect(Collectors.toMap(PolicyPassage::id, Function.identity()));
    }

    /** Of every document: for the list of all alone. */
    private Map<UUID, Integer> counts() {
        Map<UUID, Integer> counts = new HashMap<>();
        passages.counts()
                .forEach(each -> counts.put(each.getDocumentId(), (int) each.getPassages()));
        return counts;
    }

    private Map<UUID, Integer> counts(Collection<PolicyPassage> of) {
        return countsOf(of.stream().map(each -> each.document().id()).collect(Collectors.toSet()));
    }

    private Map<UUID, Integer> countsOf(Set<UUID> documentIds) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!documentIds.isEmpty()) {
            passages.countsOf(documentIds)
                    .forEach(each -> counts.put(each.getDocumentId(), (int) each.getPassages()));
        }
        return counts;
    }

    private static DomainException missing() {
        return new DomainException("policy.error.missing");
    }
}
