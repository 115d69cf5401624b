package org.sokong.policy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.policy.align.Versions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Versions of one document. A draft may say which published document it takes the place of; when it
 * is published, the old one is superseded. A document can also end without a newer version.
 */
@Service
@PreAuthorize("hasAuthority('POLICY_CURATE')")
@Transactional
public class DocumentVersions {

    private final EntityManager entities;
    private final Documents documents;
    private final Passages passages;
    private final WorkDecisions works;
    private final PassageIndex index;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final DocumentCodes codes;
    private final DocumentLocks locks;
    private final Clock clock;

    DocumentVersions(
            EntityManager entities,
            Documents documents,
            Passages passages,
            WorkDecisions works,
            PassageIndex index,
            AuditLog audit,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            DocumentCodes codes,
            DocumentLocks locks,
            Clock clock) {
        this.entities = entities;
        this.documents = documents;
        this.passages = passages;
        this.works = works;
        this.index = index;
        this.audit = audit;
        this.currentUser = currentUser;
        this.events = events;
        this.codes = codes;
        this.locks = locks;
        this.clock = clock;
    }

    /** Published documents in the same language; those that this text seems to renew come first. */
    @Transactional(readOnly = true)
    public List<DocumentSummary> candidates(UUID documentId) {
        return of(documentId, false);
    }

    /** Published documents whose text this one seems to renew, by the text alone. */
    @Transactional(readOnly = true)
    public List<DocumentSummary> proposals(UUID documentId) {
        return of(documentId, true);
    }

    /**
     * What became of each passage: by the words, or by what a curator did to each where the new
     * version was made of the old one by hand.
     */
    private static List<Versions.Step> compared(
            PolicyDocument document, List<PolicyPassage> before, List<PolicyPassage> after) {
        if (!document.isRewritten()) {
            return Versions.compare(texts(before), texts(after));
        }
        Map<UUID, Integer> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.put(before.get(i).id(), i);
        }
        List<@Nullable Integer> known = new ArrayList<>();
        after.forEach(
                each ->
                        known.add(
                                each.replacesId() == null ? null : places.get(each.replacesId())));
        return Versions.known(texts(before), texts(after), known);
    }

    private List<DocumentSummary> of(UUID documentId, boolean alike) {
        PolicyDocument document = document(documentId);
        List<PolicyPassage> text = alike ? shown(documentId) : List.of();
        List<String> own = texts(text);
        // A version shares paragraphs with the other: no other text has to be read.
        Set<UUID> sharing = sharing(text);
        List<PolicyDocument> all = documents.findAllByOrderByCode();
        Set<UUID> taken = new HashSet<>();
        for (PolicyDocument each : all) {
            UUID place = each.replacesId();
            if (place != null && each.state().isVisible() && !each.id().equals(documentId)) {
                taken.add(place);
            }
        }
        return all.stream()
                .filter(other -> !other.id().equals(documentId))
                .filter(other -> other.language() == document.language())
                .filter(other -> !alike || sharing.contains(other.id()))
                .filter(
                        other ->
                                mayBeReplaced(other, taken.contains(other.id()))
                                        || other.id().equals(document.replacesId()))
                .filter(other -> !alike || Versions.isVersion(texts(shown(other.id())), own))
                .map(other -> other.summary(0))
                .toList();
    }

    /** Documents in which a paragraph of the text stands word for word. */
    private Set<UUID> sharing(List<PolicyPassage> text) {
        Set<String> hashes =
                text.stream()
                        .map(PolicyPassage::hash)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return hashes.isEmpty()
                ? Set.of()
                : passages.placesOf(hashes).stream()
                        .map(Passages.Place::getDocumentId)
                        .collect(Collectors.toSet());
    }

    /** New versions of a document that are not published yet. */
    @Transactional(readOnly = true)
    public List<DocumentSummary> inWork(UUID documentId) {
        return documents.findByReplacesId(documentId).stream()
                .filter(each -> !each.state().isVisible())
                .map(each -> each.summary(0))
                .toList();
    }

    /**
     * Begins a new version of a published text for which there is no file: a draft with the same
     * passages, to be changed step by step. Each leads to the passage whose place it takes.
     *
     * @param inForce the first day on which the new version will be in force, if that is known
     * @return the draft
     * @throws DomainException if the document is not published, is being renewed already, or has
     *     abstracts only
     */
    public UUID begin(UUID oldId, @Nullable LocalDate inForce) {
        // So that two curators do not begin the same version at once.
        PolicyDocument old = locks.one(oldId);
        if (!mayBeReplaced(old, oldId)) {
            throw new DomainException("policy.error.state.PUBLISHED");
        }
        for (PolicyDocument each : documents.findByReplacesId(oldId)) {
            if (!each.state().isVisible()) {
                throw new DomainException("policy.error.versionBegun", each.code());
            }
        }
        List<PolicyPassage> text =
                passages.findByDocumentIdOrderByParagraph(oldId).stream()
                        .filter(each -> each.action() != ParagraphAction.STRIP)
                        .toList();
        if (text.isEmpty() || text.stream().anyMatch(each -> each.text() == null)) {
            throw new DomainException("policy.error.abstractsOnly");
        }
        PolicyDocument draft =
                PolicyDocument.begunFrom(
                        old, codes.next(), inForce, currentUser.id(), clock.instant());
        Optional<PolicyDocument> original =
                Optional.ofNullable(old.translationOf())
                        .map(this::document)
                        .filter(each -> each.state() == DocumentState.PUBLISHED);
        original.ifPresent(draft::remainsTranslationOf);
        entities.persist(draft);
        for (PolicyPassage each : text) {
            PolicyPassage copy = PolicyPassage.copy(each, draft);
            if (original.isPresent()) {
                copy.pairWith(each.pairId());
            }
            entities.persist(copy);
        }
        record(draft, Map.of("begunFrom", old.code()));
        return draft.id();
    }

    /**
     * Says which document a draft takes the place of.
     *
     * @param version the version of the draft that the curator has seen
     * @param oldId null for none
     * @throws DomainException if it is no draft, or the other is not published
     */
    public void replaces(UUID documentId, long version, @Nullable UUID oldId) {
        PolicyDocument document = document(documentId);
        document.requireDraft();
        document.requireVersion(version);
        if (oldId != null && !mayBeReplaced(document(oldId), documentId)) {
            throw new DomainException("policy.error.state.PUBLISHED");
        }
        document.replaces(oldId, currentUser.id());
        audit.record(
                AuditAction.POLICY_CHANGED,
                Subject.of("POLICY_DOCUMENT", documentId),
                Map.of("replaces", String.valueOf(oldId)));
    }

    /**
     * What the new version changes, passage by passage; nothing for a document that renews none.
     */
    @Transactional(readOnly = true)
    public List<VersionStep> steps(UUID documentId) {
        PolicyDocument document = document(documentId);
        UUID oldId = document.replacesId();
        if (oldId == null) {
            return List.of();
        }
        List<PolicyPassage> before = shown(oldId);
        List<PolicyPassage> after = shown(documentId);
        return compared(document, before, after).stream()
                .map(
                        step ->
                                new VersionStep(
                                        step.change(),
                                        side(before, step.before()),
                                        side(after, step.after())))
                .toList();
    }

    private static FacingPassages.@Nullable Side side(
            List<PolicyPassage> list, @Nullable Integer place) {
        if (place == null) {
            return null;
        }
        PolicyPassage passage = list.get(place);
        return new FacingPassages.Side(
                passage.id(), passage.paragraph(), passage.shownLanguage(), passage.shown());
    }

    /**
     * Ends a document that has no newer version, at once. For one that ends later, {@link
     * Curation#describe} takes the last day on which it is in force.
     *
     * @param on from this day on it is no longer in force; today in the user's zone or before
     * @throws DomainException if it is not published, no reason is given, or the day is to come
     */
    @RetriedOnConflict
    public void repeal(UUID documentId, LocalDate on, String reason) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), ZoneId.of(currentUser.get().timeZone()));
        // Whoever publishes a translation holds its original: either is seen by the other.
        PolicyDocument document = locks.one(documentId);
        document.repeal(on, reason, today);
        ended(document, null);
        record(document, Map.of("state", document.state().name(), "on", on.toString()));
        for (PolicyDocument translation : translationsInForce(document)) {
            translation.repeal(on, reason, today);
            ended(translation, null);
            record(translation, Map.of("state", translation.state().name(), "on", on.toString()));
        }
    }

    /**
     * That what a document takes the place of still stands where it can be taken.
     *
     * @throws DomainException if another version was published meanwhile, or it was repealed
     */
    void requireReplaceable(PolicyDocument document) {
        replaced(document);
    }

    private Optional<PolicyDocument> replaced(PolicyDocument document) {
        UUID oldId = document.replacesId();
        if (oldId == null) {
            return Optional.empty();
        }
        PolicyDocument old = document(oldId);
        if (!mayBeReplaced(old, document.id())) {
            throw new DomainException("policy.error.replacedMeanwhile", old.code());
        }
        return Optional.of(old);
    }

    /**
     * A published document, or a translation that ended with its original and that no other version
     * of its own has replaced yet.
     */
    private boolean mayBeReplaced(PolicyDocument old, UUID by) {
        return mayBeReplaced(
                old,
                old.state() == DocumentState.SUPERSEDED
                        && documents.findByReplacesId(old.id()).stream()
                                .filter(each -> !each.id().equals(by))
                                .anyMatch(each -> each.state().isVisible()));
    }

    private static boolean mayBeReplaced(PolicyDocument old, boolean isTaken) {
        return old.state() == DocumentState.PUBLISHED
                || (old.state() == DocumentState.SUPERSEDED && !isTaken);
    }

    /**
     * Ends the document whose place a document takes that is being published, and the translations
     * of the old one: they say what no longer holds.
     *
     * @throws DomainException if that place was taken meanwhile
     */
    void published(PolicyDocument document) {
        Optional<PolicyDocument> replaced = replaced(document);
        if (replaced.isEmpty()) {
            return;
        }
        PolicyDocument old = replaced.get();
        List<PolicyPassage> before = shown(old.id());
        List<PolicyPassage> after = shown(document.id());
        List<Versions.Step> steps = compared(document, before, after);
        passages.findByDocumentIdOrderByParagraph(document.id())
                .forEach(PolicyPassage::takesNoPlace);
        steps.stream()
                .filter(step -> step.before() != null && step.after() != null)
                .forEach(
                        step ->
                                after.get(step.after())
                                        .takesThePlaceOf(before.get(step.before()), step.change()));
        staysInWork(document, old, steps, before, after);
        if (old.state() == DocumentState.PUBLISHED) {
            old.supersede();
            ended(old, document.id());
        }
        for (PolicyDocument translation : translationsInForce(old)) {
            if (!translation.id().equals(document.id())) {
                translation.supersede();
                ended(translation, document.id());
                record(translation, Map.of("state", translation.state().name()));
            }
        }
    }

    /**
     * A new version of a translation whose original still holds translates it too, unless a curator
     * said what it translates: what kept its wording faces what the old passage faced, and what was
     * reworded faces nothing until a curator says so.
     */
    private void staysInWork(
            PolicyDocument document,
            PolicyDocument old,
            List<Versions.Step> steps,
            List<PolicyPassage> before,
            List<PolicyPassage> after) {
        UUID originalId = old.translationOf();
        if (originalId == null || document.workId() != null || document.translationOf() != null) {
            return;
        }
        PolicyDocument original = document(originalId);
        if (original.state() != DocumentState.PUBLISHED
                || original.language() == document.language()
                || !documents.findByTranslationOf(document.id()).isEmpty()
                || works.about(original.id(), document.id())
                        .filter(decision -> !decision.sameWork())
                        .isPresent()) {
            return;
        }
        document.remainsTranslationOf(original);
        steps.stream()
                .filter(
                        step ->
                                step.change() == Versions.Change.SAME
                                        && step.before() != null
                                        && step.after() != null)
                .forEach(
                        step ->
                                after.get(step.after())
                                        .pairWith(before.get(step.before()).pairId()));
        record(document, Map.of("work", original.id().toString(), "same", true));
    }

    private List<PolicyDocument> translationsInForce(PolicyDocument original) {
        return documents.findByTranslationOf(original.id()).stream()
                .filter(each -> each.state() == DocumentState.PUBLISHED)
                .toList();
    }

    private void record(PolicyDocument document, Map<String, Object> details) {
        audit.record(
                AuditAction.POLICY_CHANGED, Subject.of("POLICY_DOCUMENT", document.id()), details);
    }

    private void ended(PolicyDocument document, @Nullable UUID replacedBy) {
        List<PolicyPassage> all = passages.findByDocumentIdOrderByParagraph(document.id());
        index.update(all);
        Set<UUID> cited =
                all.stream()
                        .filter(PolicyPassage::isShown)
                        .map(PolicyPassage::id)
                        .collect(Collectors.toSet());
        events.publishEvent(new PassageSuperseded(document.id(), cited, replacedBy));
    }

    private List<PolicyPassage> shown(UUID documentId) {
        return passages.findByDocumentIdOrderByParagraph(documentId).stream()
                .filter(PolicyPassage::isShown)
                .toList();
    }

    private static List<String> texts(List<PolicyPassage> list) {
        return list.stream().map(PolicyPassage::shown).toList();
    }

    private PolicyDocument document(UUID id) {
        return documents
                .findById(id)
                .orElseThrow(() -> new DomainException("policy.error.missing"));
    }
}
