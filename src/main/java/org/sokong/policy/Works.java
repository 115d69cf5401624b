package org.sokong.policy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.policy.align.Pair;
import org.sokong.policy.align.Translations;
import org.sokong.policy.align.Unit;
import org.sokong.policy.text.SearchForm;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents that translate each other are one work. The program proposes works and which passages
 * face each other, from the texts alone; a curator confirms.
 */
@Service
@PreAuthorize("hasAuthority('POLICY_CURATE')")
@Transactional
public class Works {

    /** More documents are not compared when a page is opened; the newest come first. */
    private static final int CANDIDATES = 200;

    /** More passages of others are not read when a page is opened. */
    private static final long MOST_READ = 5_000;

    /** A text of one length is no translation of one that is so many times as long. */
    private static final int LENGTHS = 3;

    private static final long MOST_COMPARISONS = 250_000;

    /** More documents are not offered at once: a curator types more of the title. */
    private static final int OFFERED = 50;

    private final Documents documents;
    private final Passages passages;
    private final WorkDecisions decisions;
    private final DocumentLocks locks;
    private final PassageIndex index;
    private final Reviews reviews;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    Works(
            Documents documents,
            Passages passages,
            WorkDecisions decisions,
            DocumentLocks locks,
            PassageIndex index,
            Reviews reviews,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock) {
        this.documents = documents;
        this.passages = passages;
        this.decisions = decisions;
        this.locks = locks;
        this.index = index;
        this.reviews = reviews;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Documents that seem to translate this one and about which nobody has decided. */
    @Transactional(readOnly = true)
    public WorkProposals proposals(UUID documentId) {
        PolicyDocument document = document(documentId);
        List<PolicyPassage> own = compared(documentId);
        if (length(own) == 0) {
            return new WorkProposals(List.of(), 0);
        }
        List<PolicyDocument> newest =
                documents.inOtherLanguages(document.language(), documentId, Limit.of(CANDIDATES));
        long older =
                newest.size() < CANDIDATES
                        ? 0
                        : documents.countInOtherLanguages(document.language(), documentId)
                                - newest.size();
        List<PolicyDocument> others =
                newest.stream().filter(other -> !document.isWorkWith(other)).toList();
        Alike alike = ofLikeLength(own, others);
        List<WorkProposal> proposals = new ArrayList<>();
        for (PolicyDocument other : others) {
            proposal(own, other, alike.texts().getOrDefault(other.id(), List.of()))
                    .ifPresent(proposals::add);
        }
        proposals.sort(Comparator.comparingDouble(WorkProposal::score).reversed());
        return new WorkProposals(proposals, older + alike.left());
    }

    /**
     * What is compared.
     *
     * @param texts by their document
     * @param left how many documents of like length are too long, or one too many
     */
    private record Alike(Map<UUID, List<PolicyPassage>> texts, long left) {}

    /**
     * What is compared of those documents that are long enough and not too long. Lengths are asked
     * for first, so that of most documents no text is read; both in one statement for all.
     */
    private Alike ofLikeLength(List<PolicyPassage> own, List<PolicyDocument> others) {
        if (others.isEmpty()) {
            return new Alike(Map.of(), 0);
        }
        long mine = length(own);
        Map<UUID, Passages.Size> sizes =
                passages.sizesOf(others.stream().map(PolicyDocument::id).toList()).stream()
                        .collect(
                                Collectors.toMap(
                                        Passages.Size::getDocumentId, Function.identity()));
        List<UUID> alike = new ArrayList<>();
        long read = 0;
        long left = 0;
        for (PolicyDocument other : others) {
            Passages.Size size = sizes.get(other.id());
            if (size == null || !isLikeLength(mine, size.getLength())) {
                continue;
            }
            if (own.size() * size.getPassages() <= MOST_COMPARISONS
                    && read + size.getPassages() <= MOST_READ) {
                read += size.getPassages();
                alike.add(other.id());
            } else {
                left++;
            }
        }
        return new Alike(
                alike.isEmpty()
                        ? Map.of()
                        : passages.ofDocuments(alike).stream()
                                .filter(Works::isCompared)
                                .collect(Collectors.groupingBy(passage -> passage.document().id())),
                left);
    }

    private Optional<WorkProposal> proposal(
            List<PolicyPassage> own, PolicyDocument other, List<PolicyPassage> theirs) {
        if (!mayBeWork(own, theirs)) {
            return Optional.empty();
        }
        return Translations.work(units(own), units(theirs))
                .map(
                        work ->
                                new WorkProposal(
                                        other.summary(theirs.size()),
                                        work.score(),
                                        facing(own, theirs, work.pairs())));
    }

    private static boolean mayBeWork(List<PolicyPassage> own, List<PolicyPassage> theirs) {
        long mine = length(own);
        long others = length(theirs);
        return isLikeLength(mine, others) && mayBeAligned(own, theirs);
    }

    private static boolean isLikeLength(long one, long other) {
        return one > 0 && other > 0 && Math.max(one, other) <= LENGTHS * Math.min(one, other);
    }

    private static boolean mayBeAligned(List<PolicyPassage> own, List<PolicyPassage> theirs) {
        return (long) own.size() * theirs.size() <= MOST_COMPARISONS;
    }

    /**
     * Documents that a curator can say this one is one work with, whether the program thinks so or
     * not; what was dismissed before too.
     *
     * @param words of a title or code; all that are written must be in it
     */
    @Transactional(readOnly = true)
    public List<DocumentSummary> candidates(UUID documentId, String words) {
        PolicyDocument document = document(documentId);
        List<String> wanted = Arrays.asList(SearchForm.of(words).split(" "));
        return documents.findAllByOrderByCode().stream()
                .filter(other -> !other.id().equals(documentId))
                .filter(other -> other.language() != document.language())
                .filter(other -> !document.isWorkWith(other))
                .filter(other -> wanted.stream().allMatch(named(other)::contains))
                .limit(OFFERED)
                .map(other -> other.summary(0))
                .toList();
    }

    private static String named(PolicyDocument document) {
        DocumentSummary summary = document.summary(0);
        return SearchForm.of(
                String.join(
                        " ",
                        summary.code(),
                        summary.title(),
                        Objects.requireNonNullElse(summary.titleEnglish(), "")));
    }

    /**
     * How the passages of two documents would face each other, for a curator who knows that they
     * are one work; nothing is stored. Texts that are too long to be compared face nowhere.
     *
     * @throws DomainException if they are in one language
     */
    @Transactional(readOnly = true)
    public WorkProposal compare(UUID documentId, UUID otherId) {
        PolicyDocument other = document(otherId);
        requireLanguages(document(documentId), other);
        List<PolicyPassage> own = compared(documentId);
        List<PolicyPassage> theirs = compared(otherId);
        return new WorkProposal(
                other.summary(theirs.size()), 0, facing(own, theirs, aligned(own, theirs)));
    }

    private static void requireLanguages(PolicyDocument one, PolicyDocument other) {
        if (one.language() == other.language()) {
            throw new DomainException("policy.error.sameLanguage");
        }
    }

    private static List<Pair> aligned(List<PolicyPassage> own, List<PolicyPassage> theirs) {
        return mayBeAligned(own, theirs)
                ? Translations.align(units(own), units(theirs))
                : List.of();
    }

    private static long length(List<PolicyPassage> list) {
        return list.stream().mapToLong(passage -> passage.shown().length()).sum();
    }

    /**
     * Confirms that two documents are one work, and the passages that face each other as proposed.
     *
     * @param otherIsOriginal whether the other is the original and this one the translation
     * @throws DomainException if they are in one language, one is in a work with a third, the
     *     translation has translations of its own, or the original no longer holds
     */
    @RetriedOnConflict
    public void confirm(UUID documentId, UUID otherId, boolean otherIsOriginal) {
        // The original does not end while it gets a translation.
        PolicyDocument original = locks.one(otherIsOriginal ? otherId : documentId);
        PolicyDocument translation = locks.one(otherIsOriginal ? documentId : otherId);
        requireLanguages(original, translation);
        original.requireNotEnded();
        if (!documents.findByTranslationOf(translation.id()).isEmpty()) {
            throw new DomainException("policy.error.hasTranslations");
        }
        translation.translates(original, Ids.next());
        apart(original.id(), translation.id());
        List<PolicyPassage> own = compared(original.id());
        List<PolicyPassage> theirs = compared(translation.id());
        for (Pair pair : aligned(own, theirs)) {
            face(own.get(pair.first()), theirs.get(pair.second()));
        }
        decide(documentId, otherId, true);
        reindex(original, translation);
    }

    /**
     * Says that two documents are not one work; they are not proposed again, and what was confirmed
     * before is taken back.
     */
    public void dismiss(UUID documentId, UUID otherId) {
        PolicyDocument one = document(documentId);
        PolicyDocument other = document(otherId);
        if (otherId.equals(one.translationOf()) || documentId.equals(other.translationOf())) {
            (otherId.equals(one.translationOf()) ? one : other).translatesNothing();
            apart(documentId, otherId);
            reindex(one, other);
        }
        decide(documentId, otherId, false);
    }

    /** The document's translations or its original, with what faces each other; one list each. */
    @Transactional(readOnly = true)
    public List<WorkProposal> work(UUID documentId) {
        PolicyDocument document = document(documentId);
        List<PolicyPassage> own = compared(documentId);
        return documents.findAllByOrderByCode().stream()
                .filter(document::isWorkWith)
                .map(
                        other -> {
                            List<PolicyPassage> theirs = compared(other.id());
                            return new WorkProposal(
                                    other.summary(theirs.size()),
                                    1,
                                    facing(own, theirs, stored(own, theirs)));
                        })
                .toList();
    }

    /**
     * Sets which passage of the other document faces a passage.
     *
     * @throws DomainException if neither document is the original of the other
     */
    public void pair(UUID passageId, UUID otherPassageId) {
        PolicyPassage one = passage(passageId);
        PolicyPassage other = passage(otherPassageId);
        requireOriginal(one.document(), other.document());
        apart(one, other.document().id());
        apart(other, one.document().id());
        boolean first = one.document().translationOf() == null;
        face(first ? one : other, first ? other : one);
        recordPair(one.document());
        reindex(one.document(), other.document());
    }

    /**
     * Says that two passages do not face each other; what faces either in a third language stays.
     *
     * @throws DomainException if neither document is the original of the other
     */
    public void part(UUID passageId, UUID otherPassageId) {
        PolicyPassage one = passage(passageId);
        PolicyPassage other = passage(otherPassageId);
        requireOriginal(one.document(), other.document());
        part(one, other);
        recordPair(one.document());
        reindex(one.document(), other.document());
    }

    private static void part(PolicyPassage one, PolicyPassage other) {
        if (other.id().equals(one.pairId())) {
            one.pairWith(null);
        }
        if (one.id().equals(other.pairId())) {
            other.pairWith(null);
        }
    }

    /** Two translations face each other only by what each faces in their original. */
    private static void requireOriginal(PolicyDocument one, PolicyDocument other) {
        if (!one.isWorkWith(other)) {
            throw new DomainException("policy.error.noWork");
        }
        if (!one.id().equals(other.translationOf()) && !other.id().equals(one.translationOf())) {
            throw new DomainException("policy.error.noWork.translations");
        }
    }

    /**
     * The translation leads to the original; the original to the first of its translations, from
     * which the others are found by their way to the original.
     */
    private static void face(PolicyPassage original, PolicyPassage translation) {
        translation.pairWith(original.id());
        if (original.pairId() == null) {
            original.pairWith(translation.id());
        }
    }

    /** Nothing in the other document faces the passage any longer. */
    private void apart(PolicyPassage passage, UUID otherId) {
        passages.findByDocumentIdOrderByParagraph(otherId).forEach(each -> part(passage, each));
    }

    /** No passage of the one faces a passage of the other any longer. */
    private void apart(UUID one, UUID other) {
        List<PolicyPassage> all = new ArrayList<>(passages.findByDocumentIdOrderByParagraph(one));
        all.addAll(passages.findByDocumentIdOrderByParagraph(other));
        Set<UUID> ids = new HashSet<>();
        all.forEach(passage -> ids.add(passage.id()));
        all.stream()
                .filter(passage -> passage.pairId() != null && ids.contains(passage.pairId()))
                .forEach(passage -> passage.pairWith(null));
    }

    private void decide(UUID one, UUID other, boolean same) {
        WorkDecision decision =
                decisions.about(one, other).orElseGet(() -> new WorkDecision(one, other));
        decision.decide(same, currentUser.id(), clock.instant());
        decisions.save(decision);
        audit.record(
                AuditAction.POLICY_CHANGED,
                Subject.of("POLICY_DOCUMENT", one),
                Map.of("work", other.toString(), "same", same));
    }

    private void recordPair(PolicyDocument document) {
        audit.record(
                AuditAction.POLICY_CHANGED,
                Subject.of("POLICY_DOCUMENT", document.id()),
                Map.of("what", "pair"));
    }

    private void reindex(PolicyDocument one, PolicyDocument other) {
        changed(one);
        changed(other);
    }

    private void changed(PolicyDocument document) {
        document.pairedBy(currentUser.id());
        index.update(passages.findByDocumentIdOrderByParagraph(document.id()));
        reviews.changed(document);
    }

    private static List<Pair> stored(List<PolicyPassage> own, List<PolicyPassage> theirs) {
        Map<UUID, Integer> places = new HashMap<>();
        for (int j = 0; j < theirs.size(); j++) {
            places.put(theirs.get(j).id(), j);
        }
        List<Pair> pairs = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < own.size(); i++) {
            UUID id = own.get(i).id();
            UUID pair = own.get(i).pairId();
            Integer at = pair == null ? null : places.get(pair);
            if (at == null) {
                // Two translations face each other by what both face in their original.
                at =
                        theirs.stream()
                                .filter(
                                        each ->
                                                id.equals(each.pairId())
                                                        || (pair != null
                                                                && pair.equals(each.pairId())))
                                .map(each -> places.get(each.id()))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null);
            }
            if (at != null && taken.add(at)) {
                pairs.add(new Pair(i, at, 1, List.of()));
            }
        }
        return pairs;
    }

    /** All passages of both: the pairs in the order of the first, the rest where they stand. */
    private static List<FacingPassages> facing(
            List<PolicyPassage> own, List<PolicyPassage> theirs, List<Pair> pairs) {
        Map<Integer, Pair> byFirst = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        for (Pair pair : pairs) {
            byFirst.put(pair.first(), pair);
            used.add(pair.second());
        }
        List<FacingPassages> rows = new ArrayList<>();
        int told = 0;
        for (int i = 0; i < own.size(); i++) {
            Pair pair = byFirst.get(i);
            if (pair == null) {
                rows.add(new FacingPassages(side(own.get(i)), null, List.of()));
                continue;
            }
            for (; told < pair.second(); told++) {
                if (!used.contains(told)) {
                    rows.add(new FacingPassages(null, side(theirs.get(told)), List.of()));
                }
            }
            told = Math.max(told, pair.second() + 1);
            rows.add(
                    new FacingPassages(
                            side(own.get(i)), side(theirs.get(pair.second())), pair.shared()));
        }
        for (; told < theirs.size(); told++) {
            if (!used.contains(told)) {
                rows.add(new FacingPassages(null, side(theirs.get(told)), List.of()));
            }
        }
        return rows;
    }

    private static FacingPassages.Side side(PolicyPassage passage) {
        return new FacingPassages.Side(
                passage.id(), passage.paragraph(), passage.shownLanguage(), passage.shown());
    }

    /** What is compared: text, headings and captions; not what was left out, not source lines. */
    private List<PolicyPassage> compared(UUID documentId) {
        return passages.findByDocumentIdOrderByParagraph(documentId).stream()
                .filter(Works::isCompared)
                .toList();
    }

    private static boolean isCompared(PolicyPassage passage) {
        return passage.isShown()
                || (passage.action() == ParagraphAction.METADATA
                        && passage.kind() == ParagraphKind.CAPTION);
    }

    private static List<Unit> units(List<PolicyPassage> list) {
        return list.stream()
                .map(
                        passage ->
                                new Unit(
                                        passage.shownLanguage(),
                                        switch (passage.action()) {
                                            case INDEX -> Unit.Sort.TEXT;
                                            case KEEP -> Unit.Sort.HEADING;
                                            default -> Unit.Sort.CAPTION;
                                        },
                                        passage.shown()))
                .toList();
    }

    private PolicyDocument document(UUID id) {
        return documents
                .findById(id)
                .orElseThrow(() -> new DomainException("policy.error.missing"));
    }

    private PolicyPassage passage(UUID id) {
        return passages.withDocument(id)
                .orElseThrow(() -> new DomainException("policy.error.missing"));
    }
}
