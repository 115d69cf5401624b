package org.sokong.policy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.policy.ImportReport.Result;
import org.sokong.policy.extract.Extractor;
import org.sokong.policy.text.LanguageDetector;
import org.sokong.policy.text.Paragraph;
import org.sokong.policy.text.ParagraphSplitter;
import org.sokong.policy.text.SourceFormat;
import org.sokong.policy.text.SourceReader;
import org.sokong.policy.text.SourceText;
import org.sokong.policy.text.UnreadableSource;
import org.sokong.policy.text.UnreadableSource.Reason;
import org.sokong.uikit.Language;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports source files. A file whose paragraphs the catalogue knows fills in the text of that
 * document; any other becomes a new document, its topics proposed by their terms. A file is
 * imported whole or not at all.
 */
@Service
@PreAuthorize("hasAuthority('POLICY_CURATE')")
public class PolicyImporter {

    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final int TITLE_LIMIT = 300;
    private static final int BEGINNING = 90;
    private static final int PROPOSED_TOPICS = 4;
    private static final int TELLING_WORDS = 12;

    private final Documents documents;
    private final Passages passages;
    private final DocumentCodes codes;
    private final PolicyCatalogue catalogue;
    private final PassageIndex index;
    private final TopicIndex topicIndex;
    private final Reviews reviews;
    private final Extractor extractor;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    PolicyImporter(
            Documents documents,
            Passages passages,
            DocumentCodes codes,
            PolicyCatalogue catalogue,
            PassageIndex index,
            TopicIndex topicIndex,
            Reviews reviews,
            Extractor extractor,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock,
            EntityManager entities,
            PlatformTransactionManager transactions) {
        this.documents = documents;
        this.passages = passages;
        this.codes = codes;
        this.catalogue = catalogue;
        this.index = index;
        this.topicIndex = topicIndex;
        this.reviews = reviews;
        this.extractor = extractor;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was read from a file, before anything is stored. */
    private record Reading(
            UUID job,
            String fileName,
            long bytes,
            SourceText source,
            List<Paragraph> paragraphs,
            Language language) {

        List<Paragraph> with(ParagraphAction action) {
            return paragraphs.stream().filter(each -> each.action() == action).toList();
        }
    }

    /**
     * Imports a file.
     *
     * @param fileName for the record only; nothing is decided by it
     * @return what was done with each paragraph
     * @throws DomainException with the reason, if the file is refused; then nothing of it is stored
     */
    public ImportReport importFile(String fileName, byte[] content) {
        PolicyImport record =
                new PolicyImport(clock.instant(), userId(), plainName(fileName), content.length);
        transaction.executeWithoutResult(status -> entities.persist(record));
        return importFile(record.id(), fileName, content, Extractor.Progress.NONE, () -> false);
    }

    /** Imports a file for which there is a record already. */
    ImportReport importFile(
            UUID job,
            String fileName,
            byte[] content,
            Extractor.Progress progress,
            BooleanSupplier cancelled) {
        String name = plainName(fileName);
        try {
            transaction.executeWithoutResult(status -> record(job).begin(clock.instant()));
            Optional<ImportReport> known =
                    content.length > MAX_BYTES
                            ? Optional.empty()
                            : alreadyHere(job, name, SourceReader.sha256(content));
            if (known.isPresent()) {
                return known.get();
            }
            Reading reading = read(job, name, content, progress, cancelled);
            if (cancelled.getAsBoolean()) {
                throw new UnreadableSource(Reason.CANCELLED);
            }
            ImportReport report = storeAlone(reading);
            if (report == null) {
                throw new IllegalStateException("no report");
            }
            return report;
        } catch (UnreadableSource refusal) {
            refused(job, refusal);
            throw new DomainException(refusal.reason().key(), refusal.arguments());
        }
    }

    private PolicyImport record(UUID job) {
        return Objects.requireNonNull(entities.find(PolicyImport.class, job));
    }

    /** The same file once more is known by its bytes, before anything is read. */
    private Optional<ImportReport> alreadyHere(UUID job, String name, String sha256) {
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                documents
                                        .findByContentSha256(sha256)
                                        .filter(same -> !passages.lackOriginal(same.id()))
                                        .map(
                                                same ->
                                                        finish(
                                                                job,
                                                                sha256,
                                                                same,
                                                                new ImportReport(
                                                                        name,
                                                                        Result.UNCHANGED,
                                                                        same.id(),
                                                                        same.code(),
                                                                        same.title(),
                                                                        same.language(),
                                                                        null,
                                                                        List.of())))));
    }

    /** One after the other, so that two imports of one file become one document. */
    private synchronized @Nullable ImportReport storeAlone(Reading reading) {
        return transaction.execute(status -> store(reading));
    }

    private Reading read(
            UUID job,
            String name,
            byte[] content,
            Extractor.Progress progress,
            BooleanSupplier cancelled) {
        SourceText source = sourceOf(content, progress, cancelled);
        List<Paragraph> paragraphs = ParagraphSplitter.split(source.blocks());
        String text =
                paragraphs.stream()
                        .filter(each -> each.action() == ParagraphAction.INDEX)
                        .map(Paragraph::text)
                        .collect(Collectors.joining("\n"));
        if (text.isEmpty()) {
            throw new UnreadableSource(Reason.ONLY_NOISE);
        }
        Language language =
                LanguageDetector.detect(text)
                        .orElseThrow(() -> new UnreadableSource(Reason.LANGUAGE_UNKNOWN));
        return new Reading(job, name, content.length, source, paragraphs, language);
    }

    /** The file's content says what it is; whatever needs a parser is read elsewhere. */
    private SourceText sourceOf(
            byte[] content, Extractor.Progress progress, BooleanSupplier cancelled) {
        if (content.length > MAX_BYTES) {
            throw new UnreadableSource(Reason.TOO_LARGE, MAX_BYTES / (1024 * 1024));
        }
        SourceFormat format = SourceFormat.of(content);
        if (format == SourceFormat.TEXT) {
            return SourceReader.read(content);
        }
        if (format == SourceFormat.HTML) {
            SourceReader.refuseLargeText(content);
        }
        return extractor.read(content, progress, cancelled);
    }

    private ImportReport store(Reading reading) {
        Optional<PolicyDocument> same = documents.findByContentSha256(reading.source().sha256());
        if (same.isPresent()) {
            return completeOriginal(reading, same.get());
        }
        Optional<PolicyDocument> described = describedBy(reading);
        if (described.isPresent() && described.get().awaitsText()) {
            Map<Paragraph, PolicyPassage> places = placesIn(reading, described.get());
            if (places.size() == reading.paragraphs().size()) {
                return fill(reading, described.get(), places);
            }
        } else if (described.isPresent() && saysTheSame(reading, described.get())) {
            return finish(reading, described.get(), Result.UNCHANGED);
        }
        return create(
                reading,
                described.map(this::inForce).orElse(null),
                described.isPresent() ? Result.NEW_VERSION : Result.NEW_DOCUMENT);
    }

    /**
     * The document that already has most of the file's paragraphs, by their hashes; of several
     * versions the one that says the same, first one that waits for its text, else one that readers
     * see.
     */
    private Optional<PolicyDocument> describedBy(Reading reading) {
        Set<String> hashes = hashes(reading.with(ParagraphAction.INDEX));
        Map<UUID, Set<String>> places = new HashMap<>();
        for (Passages.Place place : passages.placesOf(hashes)) {
            places.computeIfAbsent(place.getDocumentId(), id -> new HashSet<>())
                    .add(place.getHash());
        }
        List<PolicyDocument> likely =
                places.entrySet().stream()
                        .filter(entry -> entry.getValue().size() * 2 > hashes.size())
                        .sorted(
                                Map.Entry.comparingByValue(
                                        Comparator.comparingInt((Set<String> s) -> s.size())
                                                .reversed()))
                        .flatMap(entry -> documents.findById(entry.getKey()).stream())
                        // What somebody is writing is not what a file is.
                        .filter(each -> each.begunFrom() == null || each.state().isVisible())
                        .toList();
        return likely.stream()
                .filter(document -> saysTheSame(reading, document))
                // Of equals the first; a draft with other headings does not keep the file away.
                .min(Comparator.comparing(document -> !document.awaitsText()))
                .or(() -> likely.stream().filter(each -> each.state().isVisible()).findFirst())
                .or(() -> likely.stream().findFirst());
    }

    private static Set<String> hashes(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::hash).collect(Collectors.toSet());
    }

    /**
     * Whether every passage of the file stands in the document and every passage of the document in
     * the file, perhaps with other furniture around. What a curator has split, joined, left out or
     * taken back counts as it was imported.
     */
    private boolean saysTheSame(Reading reading, PolicyDocument document) {
        List<PolicyPassage> present = passages.findByDocumentIdOrderByParagraph(document.id());
        Set<String> all = new HashSet<>();
        Set<String> found = new HashSet<>();
        for (PolicyPassage passage : present) {
            String hash = passage.importedHash();
            if (hash != null) {
                all.add(hash);
                if (passage.action() == ParagraphAction.INDEX) {
                    found.add(hash);
                }
            }
        }
        return all.containsAll(hashes(reading.with(ParagraphAction.INDEX)))
                && hashes(reading.paragraphs()).containsAll(found);
    }

    /**
     * Where each paragraph of the file stands in a document that the catalogue describes. A passage
     * or heading that the catalogue does not know has no place: nobody has read it, and the
     * document is published. Nor has a paragraph whose number another one holds.
     */
    private Map<Paragraph, PolicyPassage> placesIn(Reading reading, PolicyDocument document) {
        List<PolicyPassage> present = passages.findByDocumentIdOrderByParagraph(document.id());
        Map<String, Deque<PolicyPassage>> byHash = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (PolicyPassage passage : present) {
            String hash = passage.hash();
            if (hash != null) {
                byHash.computeIfAbsent(hash, key -> new ArrayDeque<>()).add(passage);
            }
            taken.add(passage.paragraph());
        }
        Set<String> headings = catalogue.headings(document.code());
        Map<Paragraph, PolicyPassage> places = new LinkedHashMap<>();
        for (Paragraph each : reading.paragraphs()) {
            boolean isKnown =
                    switch (each.action()) {
                        case INDEX -> false;
                        case KEEP -> headings.contains(each.hash());
                        case METADATA, STRIP -> true;
                    };
            Deque<PolicyPassage> same =
                    each.action() == ParagraphAction.STRIP ? null : byHash.get(each.hash());
            if (same != null && !same.isEmpty()) {
                places.put(each, same.removeFirst());
            } else if (isKnown && taken.add(each.number())) {
                places.put(each, newPassage(document, each));
            }
        }
        return places;
    }

    private ImportReport fill(
            Reading reading, PolicyDocument document, Map<Paragraph, PolicyPassage> places) {
        places.forEach(
                (paragraph, passage) -> {
                    passage.fillIn(paragraph);
                    if (!entities.contains(passage)) {
                        entities.persist(passage);
                    }
                });
        document.textImported(reading.source().sha256(), clock.instant());
        index.update(places.values());
        return finish(reading, document, Result.TEXT_FILLED_IN);
    }

    /**
     * Stores what was left out of a file that was imported before that was kept. What readers see
     * stays as it is, whatever today's rules would do with it; a text that does not stand where it
     * stood is left alone.
     */
    private ImportReport completeOriginal(Reading reading, PolicyDocument document) {
        Map<Integer, PolicyPassage> present = new HashMap<>();
        passages.findByDocumentIdOrderByParagraph(document.id()).stream()
                .filter(each -> each.part() == 0)
                .forEach(each -> present.put(each.paragraph(), each));
        for (Paragraph each : reading.paragraphs()) {
            PolicyPassage stored = present.get(each.number());
            if (stored != null && !each.hash().equals(stored.importedHash())) {
                return finish(reading, document, Result.UNCHANGED);
            }
        }
        for (Paragraph each : reading.paragraphs()) {
            PolicyPassage stored = present.get(each.number());
            if (stored != null) {
                stored.explain(each.reason());
                continue;
            }
            PolicyPassage left = new PolicyPassage(Ids.next(), document, each.number());
            left.writtenIn(languageOf(each.text(), document.language()));
            left.fillIn(each);
            left.strip(each.reason());
            entities.persist(left);
        }
        index.update(present.values());
        reviews.changed(document);
        return finish(reading, document, Result.ORIGINAL_COMPLETED);
    }

    /** The published version of a document, whose place a new text of it takes; null for none. */
    private @Nullable UUID inForce(PolicyDocument known) {
        PolicyDocument document = known;
        while (document.state() == DocumentState.SUPERSEDED) {
            PolicyDocument next =
                    documents.findByReplacesId(document.id()).stream()
                            .filter(each -> each.state().isVisible())
                            .findFirst()
                            .orElse(null);
            if (next == null) {
                // Ended with its original: a new text of it takes its place all the same.
                return document.id();
            }
            document = next;
        }
        return document.state() == DocumentState.PUBLISHED ? document.id() : null;
    }

    private ImportReport create(Reading reading, @Nullable UUID old, Result result) {
        PolicyDocument document =
                new PolicyDocument(
                        Ids.next(),
                        codes.next(),
                        reading.language(),
                        titleOf(reading),
                        clock.instant());
        reading.with(ParagraphAction.METADATA).stream()
                .filter(each -> each.kind() == ParagraphKind.SOURCE)
                .findFirst()
                .ifPresent(line -> found(document, line.text()));
        document.textImported(reading.source().sha256(), clock.instant());
        document.broughtInBy(userId());
        document.renews(old);
        entities.persist(document);
        List<PolicyPassage> touched = new ArrayList<>();
        for (Paragraph each : reading.paragraphs()) {
            PolicyPassage passage = newPassage(document, each);
            passage.fillIn(each);
            entities.persist(passage);
            touched.add(passage);
        }
        index.update(touched);
        return finish(reading, document, result);
    }

    private PolicyPassage newPassage(PolicyDocument document, Paragraph paragraph) {
        PolicyPassage passage = new PolicyPassage(Ids.next(), document, paragraph.number());
        passage.writtenIn(languageOf(paragraph.text(), document.language()));
        if (paragraph.action() == ParagraphAction.INDEX) {
            LanguageDetector.detect(paragraph.text()).ifPresent(passage::speaks);
            passage.propose(
                    topicIndex
                            .matcher()
                            .inText(passage.language(), paragraph.text(), PROPOSED_TOPICS));
        }
        return passage;
    }

    /** A paragraph long enough to tell may be in another language than the document. */
    private static Language languageOf(String text, Language document) {
        return text.split("\\s+").length < TELLING_WORDS
                ? document
                : LanguageDetector.detect(text).orElse(document);
    }

    private static void found(PolicyDocument document, String line) {
        Matcher address = ADDRESS.matcher(line);
        if (address.find()) {
            document.foundAt(address.group(), null);
        } else {
            int colon = line.indexOf(':');
            document.foundAt(null, cut(line.substring(colon + 1).strip(), TITLE_LIMIT));
        }
    }

    private static String titleOf(Reading reading) {
        return reading.paragraphs().stream()
                .filter(each -> each.kind() == ParagraphKind.TITLE)
                .map(Paragraph::text)
                .findFirst()
                .or(
                        () ->
                                reading.with(ParagraphAction.INDEX).stream()
                                        .map(each -> cut(each.text(), BEGINNING))
                                        .findFirst())
                .map(title -> cut(title, TITLE_LIMIT))
                .orElse(reading.fileName());
    }

    private ImportReport finish(Reading reading, PolicyDocument document, Result result) {
        ImportReport report =
                new ImportReport(
                        reading.fileName(),
                        result,
                        document.id(),
                        document.code(),
                        document.title(),
                        document.language(),
                        new ImportReport.How(
                                reading.source().format(),
                                reading.source().charset(),
                                reading.source().charsetGuessed()),
                        reading.paragraphs().stream().map(PolicyImporter::verdict).toList());
        return finish(reading.job(), reading.source().sha256(), document, report);
    }

    private ImportReport finish(
            UUID job, String sha256, PolicyDocument document, ImportReport report) {
        record(job).finished(report, sha256, clock.instant());
        audit.record(
                AuditAction.POLICY_IMPORTED,
                Subject.of("POLICY_DOCUMENT", document.id()),
                Map.of("result", report.result().name()));
        return report;
    }

    private void refused(UUID job, UnreadableSource refusal) {
        transaction.executeWithoutResult(
                status -> {
                    record(job).refused(refusal, clock.instant());
                    audit.record(
                            AuditAction.POLICY_IMPORTED,
                            Subject.none("POLICY_DOCUMENT"),
                            Map.of(
                                    "result",
                                    Result.REFUSED.name(),
                                    "reason",
                                    refusal.reason().name()));
                });
    }

    private @Nullable UUID userId() {
        return currentUser.find().map(user -> user.id()).orElse(null);
    }

    private static ImportReport.Verdict verdict(Paragraph paragraph) {
        return new ImportReport.Verdict(
                paragraph.number(),
                paragraph.kind(),
                paragraph.action(),
                paragraph.reason(),
                cut(paragraph.text(), BEGINNING),
                paragraph.action() == ParagraphAction.INDEX
                        && LanguageDetector.looksIndonesian(paragraph.text()));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1).strip() + "…";
    }

    /** The last part of a path, without anything that does not print. */
    static String plainName(String fileName) {
        String last =
                fileName.substring(
                        Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return printable.isEmpty() ? "?" : cut(printable, 200);
    }
}
