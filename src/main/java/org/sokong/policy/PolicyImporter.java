package org.sokong.policy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import org.sokong.policy.text.LanguageDetector;
import org.sokong.policy.text.Paragraph;
import org.sokong.policy.text.ParagraphSplitter;
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
    public static final int MAX_BYTES = SourceReader.MAX_BYTES;

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final int TITLE_LIMIT = 300;
    private static final int BEGINNING = 90;
    private static final int PROPOSED_TOPICS = 4;

    private final Documents documents;
    private final Passages passages;
    private final PassageIndex index;
    private final TopicIndex topicIndex;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    PolicyImporter(
            Documents documents,
            Passages passages,
            PassageIndex index,
            TopicIndex topicIndex,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock,
            EntityManager entities,
            PlatformTransactionManager transactions) {
        this.documents = documents;
        this.passages = passages;
        this.index = index;
        this.topicIndex = topicIndex;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was read from a file, before anything is stored. */
    private record Reading(
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
    public synchronized ImportReport importFile(String fileName, byte[] content) {
        String name = plainName(fileName);
        try {
            Reading reading = read(name, content);
            ImportReport report = transaction.execute(status -> store(reading));
            if (report == null) {
                throw new IllegalStateException("no report");
            }
            return report;
        } catch (UnreadableSource refusal) {
            refused(name, content.length, refusal.reason());
            throw new DomainException(refusal.reason().key(), refusal.arguments());
        }
    }

    private static Reading read(String name, byte[] content) {
        SourceText source = SourceReader.read(content);
        List<Paragraph> paragraphs = ParagraphSplitter.split(source.text());
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
        return new Reading(name, content.length, source, paragraphs, language);
    }

    private ImportReport store(Reading reading) {
        Optional<PolicyDocument> same = documents.findByContentSha256(reading.source().sha256());
        if (same.isPresent()) {
            return finish(reading, same.get(), Result.UNCHANGED);
        }
        Optional<PolicyDocument> described = describedBy(reading);
        if (described.isPresent()) {
            return fill(reading, described.get());
        }
        return create(reading);
    }

    /** The document that already has most of the file's paragraphs, by their hashes. */
    private Optional<PolicyDocument> describedBy(Reading reading) {
        Set<String> hashes =
                reading.with(ParagraphAction.INDEX).stream()
                        .map(Paragraph::hash)
                        .collect(Collectors.toSet());
        Map<UUID, Set<String>> places = new HashMap<>();
        for (Passages.Place place : passages.placesOf(hashes)) {
            places.computeIfAbsent(place.getDocumentId(), id -> new HashSet<>())
                    .add(place.getHash());
        }
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().size() * 2 > hashes.size())
                .max(Map.Entry.comparingByValue((a, b) -> Integer.compare(a.size(), b.size())))
                .flatMap(entry -> documents.findById(entry.getKey()));
    }

    private ImportReport fill(Reading reading, PolicyDocument document) {
        List<PolicyPassage> present =
                new ArrayList<>(passages.findByDocumentIdOrderByParagraph(document.id()));
        Map<String, PolicyPassage> byHash = new HashMap<>();
        present.forEach(passage -> byHash.putIfAbsent(passage.hash(), passage));
        if (document.contentSha256() != null) {
            boolean nothingNew =
                    reading.with(ParagraphAction.INDEX).stream()
                            .allMatch(each -> byHash.containsKey(each.hash()));
            if (nothingNew) {
                return finish(reading, document, Result.UNCHANGED);
            }
            throw new UnreadableSource(Reason.OTHER_VERSION, document.code());
        }
        Map<Integer, PolicyPassage> byNumber =
                present.stream()
                        .collect(Collectors.toMap(PolicyPassage::paragraph, Function.identity()));
        List<PolicyPassage> touched = new ArrayList<>();
        for (Paragraph each : reading.paragraphs()) {
            PolicyPassage passage =
                    each.action() == ParagraphAction.STRIP ? null : byHash.get(each.hash());
            if (passage == null && !byNumber.containsKey(each.number())) {
                passage = newPassage(document, each);
                entities.persist(passage);
                byNumber.put(each.number(), passage);
            }
            if (passage != null) {
                passage.fillIn(each);
                touched.add(passage);
            }
        }
        document.textImported(reading.source().sha256(), clock.instant());
        index.update(touched);
        return finish(reading, document, Result.TEXT_FILLED_IN);
    }

    private ImportReport create(Reading reading) {
        PolicyDocument document =
                new PolicyDocument(
                        Ids.next(),
                        nextCode(),
                        reading.language(),
                        titleOf(reading),
                        clock.instant());
        reading.with(ParagraphAction.METADATA).stream()
                .filter(each -> each.kind() == ParagraphKind.SOURCE)
                .findFirst()
                .ifPresent(line -> found(document, line.text()));
        document.textImported(reading.source().sha256(), clock.instant());
        document.broughtInBy(userId());
        entities.persist(document);
        List<PolicyPassage> touched = new ArrayList<>();
        for (Paragraph each : reading.paragraphs()) {
            PolicyPassage passage = newPassage(document, each);
            passage.fillIn(each);
            entities.persist(passage);
            touched.add(passage);
        }
        index.update(touched);
        return finish(reading, document, Result.NEW_DOCUMENT);
    }

    private PolicyPassage newPassage(PolicyDocument document, Paragraph paragraph) {
        PolicyPassage passage = new PolicyPassage(Ids.next(), document, paragraph.number());
        if (paragraph.action() == ParagraphAction.INDEX) {
            passage.propose(
                    topicIndex
                            .matcher()
                            .inText(document.language(), paragraph.text(), PROPOSED_TOPICS));
        }
        return passage;
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

    private String nextCode() {
        int highest =
                documents.findAllByOrderByCode().stream()
                        .map(PolicyDocument::code)
                        .filter(code -> code.matches("\\d{1,6}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(-1);
        return "%03d".formatted(highest + 1);
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
                        reading.paragraphs().stream().map(PolicyImporter::verdict).toList());
        entities.persist(
                new PolicyImport(
                        clock.instant(),
                        userId(),
                        report,
                        reading.bytes(),
                        reading.source().sha256(),
                        null));
        audit.record(
                AuditAction.POLICY_IMPORTED,
                Subject.of("POLICY_DOCUMENT", document.id()),
                Map.of("result", result.name()));
        return report;
    }

    private void refused(String name, long bytes, Reason reason) {
        ImportReport report =
                new ImportReport(name, Result.REFUSED, null, null, null, null, List.of());
        transaction.executeWithoutResult(
                status -> {
                    entities.persist(
                            new PolicyImport(
                                    clock.instant(), userId(), report, bytes, null, reason.name()));
                    audit.record(
                            AuditAction.POLICY_IMPORTED,
                            Subject.none("POLICY_DOCUMENT"),
                            Map.of("result", Result.REFUSED.name(), "reason", reason.name()));
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
                cut(paragraph.text(), BEGINNING));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1).strip() + "…";
    }

    /** The last part of a path, without anything that does not print. */
    private static String plainName(String fileName) {
        String last =
                fileName.substring(
                        Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return printable.isEmpty() ? "?" : cut(printable, 200);
    }
}
