package org.sokong.policy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.policy.text.SourceReader;
import org.sokong.policy.text.UnreadableSource;
import org.sokong.policy.text.Words;
import org.sokong.uikit.Language;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a draft: which paragraphs of the original stay, which are left out, where one is
 * split or two are joined. Every step is stored at once, can be undone, and loses nothing of the
 * original. Each step takes the version that its curator has seen.
 */
@Service
@PreAuthorize("hasAuthority('POLICY_CURATE')")
@Transactional
public class TextCuration {

    private static final int PROPOSED_TOPICS = 4;

    private final Passages passages;
    private final CurationSteps steps;
    private final TopicIndex topicIndex;
    private final TopicRefusals refusals;
    private final EntityManager entities;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final JsonMapper json;
    private final Clock clock;

    TextCuration(
            Passages passages,
            CurationSteps steps,
            TopicIndex topicIndex,
            TopicRefusals refusals,
            EntityManager entities,
            AuditLog audit,
            CurrentUser currentUser,
            JsonMapper json,
            Clock clock) {
        this.passages = passages;
        this.steps = steps;
        this.topicIndex = topicIndex;
        this.refusals = refusals;
        this.entities = entities;
        this.audit = audit;
        this.currentUser = currentUser;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Lets readers see a paragraph.
     *
     * @param kind what it is; running text and list items are found by search
     * @return the document's new version
     * @throws DomainException if the document is no draft or was changed meanwhile
     */
    public long keep(UUID documentId, long version, UUID passageId, ParagraphKind kind) {
        PolicyDocument document = draft(documentId, version);
        PolicyPassage passage = passage(document, passageId);
        if (passage.joinedInto() != null) {
            throw new DomainException("policy.error.joined");
        }
        remember(document, CurationStep.Kind.KEEP, passage.paragraph(), List.of(passage));
        passage.keep(kind);
        proposeTopics(passage);
        return changed(document, CurationStep.Kind.KEEP, passage);
    }

    /** Leaves a paragraph out; it stays stored. */
    public long strip(UUID documentId, long version, UUID passageId) {
        PolicyDocument document = draft(documentId, version);
        PolicyPassage passage = passage(document, passageId);
        remember(document, CurationStep.Kind.STRIP, passage.paragraph(), List.of(passage));
        passage.strip(ParagraphReason.CURATOR);
        return changed(document, CurationStep.Kind.STRIP, passage);
    }

    /**
     * Makes two passages of one. The first keeps its id and number.
     *
     * @param first how the passage begins, up to where the second begins; both parts hold words
     * @throws DomainException if the passage does not begin like this
     */
    public long split(UUID documentId, long version, UUID passageId, String first) {
        PolicyDocument document = draft(documentId, version);
        PolicyPassage passage = passage(document, passageId);
        String text = passage.text();
        int at = text == null ? -1 : endOf(text, first);
        if (text == null
                || at < 0
                || Words.count(text.substring(0, at)) == 0
                || Words.count(text.substring(at)) == 0) {
            throw new DomainException("policy.error.split");
        }
        List<PolicyPassage> siblings = siblings(passage);
        List<PolicyPassage> touched = new ArrayList<>(List.of(passage));
        touched.addAll(siblings);
        remember(document, CurationStep.Kind.SPLIT, passage.paragraph(), touched);
        makeRoom(siblings);
        PolicyPassage second = passage.splitAt(at, Ids.next());
        entities.persist(second);
        proposeTopics(passage);
        proposeTopics(second);
        return changed(document, CurationStep.Kind.SPLIT, passage);
    }

    /** The further parts of the same paragraph. */
    private List<PolicyPassage> siblings(PolicyPassage passage) {
        return passages.findByDocumentIdOrderByParagraph(passage.document().id()).stream()
                .filter(each -> each.paragraph() == passage.paragraph())
                .filter(each -> each.part() > passage.part())
                .toList();
    }

    /** From the last on, so that no two have the same place at any moment. */
    private void makeRoom(List<PolicyPassage> siblings) {
        for (PolicyPassage each : siblings.reversed()) {
            each.moveTo(each.part() + 1);
            entities.flush();
        }
    }

    /**
     * Makes one passage of a passage and the next one that is shown. The first keeps its id;
     * whoever cites the second is led to it.
     *
     * @throws DomainException if there is no next one
     */
    public long join(UUID documentId, long version, UUID passageId) {
        PolicyDocument document = draft(documentId, version);
        PolicyPassage passage = passage(document, passageId);
        PolicyPassage next =
                passages.findByDocumentIdOrderByParagraph(documentId).stream()
                        .filter(each -> each.comesAfter(passage))
                        .filter(PolicyPassage::isShown)
                        .findFirst()
                        .orElseThrow(() -> new DomainException("policy.error.noNext"));
        if (!passage.isShown()) {
            throw new DomainException("policy.error.noNext");
        }
        remember(document, CurationStep.Kind.JOIN, passage.paragraph(), List.of(passage, next));
        passage.take(next);
        proposeTopics(passage);
        return changed(document, CurationStep.Kind.JOIN, passage);
    }

    /**
     * Says something in other words. Only in a text that was begun without a file: what a file says
     * is not changed under its name.
     *
     * @param words as typed; line breaks and spaces become single spaces
     * @throws DomainException if the text is that of a file, or there are no words
     */
    public long reword(UUID documentId, long version, UUID passageId, String words) {
        PolicyDocument document = rewritten(documentId, version);
        PolicyPassage passage = passage(document, passageId);
        String said = said(words);
        if (!passage.isShown()) {
            throw new DomainException("policy.error.notShown");
        }
        remember(document, CurationStep.Kind.REWORD, passage.paragraph(), List.of(passage));
        passage.reword(said);
        proposeTopics(passage);
        return changed(document, CurationStep.Kind.REWORD, passage);
    }

    /**
     * Adds a paragraph after another, in a text that was begun without a file. Its number is that
     * of the other with the next letter, as if the other had been split.
     *
     * @throws DomainException as {@link #reword} says
     */
    public long insert(
            UUID documentId, long version, UUID afterId, ParagraphKind kind, String words) {
        PolicyDocument document = rewritten(documentId, version);
        PolicyPassage passage = passage(document, afterId);
        String said = said(words);
        List<PolicyPassage> siblings = siblings(passage);
        List<PolicyPassage> touched = new ArrayList<>(List.of(passage));
        touched.addAll(siblings);
        remember(document, CurationStep.Kind.INSERT, passage.paragraph(), touched);
        makeRoom(siblings);
        PolicyPassage next = passage.followedBy(Ids.next(), kind, said);
        entities.persist(next);
        proposeTopics(next);
        return changed(document, CurationStep.Kind.INSERT, passage);
    }

    private static String said(String words) {
        try {
            return SourceReader.paragraph(words);
        } catch (UnreadableSource refused) {
            throw new DomainException("policy.error.words", SourceReader.MAX_LINE);
        }
    }

    private PolicyDocument rewritten(UUID id, long version) {
        PolicyDocument document = draft(id, version);
        if (document.begunFrom() == null) {
            throw new DomainException("policy.error.wordsOfFile");
        }
        return document;
    }

    /** Says in which language a passage is written. */
    public long language(UUID documentId, long version, UUID passageId, Language language) {
        PolicyDocument document = draft(documentId, version);
        PolicyPassage passage = passage(document, passageId);
        remember(document, CurationStep.Kind.LANGUAGE, passage.paragraph(), List.of(passage));
        passage.writtenIn(language);
        return changed(document, CurationStep.Kind.LANGUAGE, passage);
    }

    /**
     * Takes the last step back, whoever made it.
     *
     * @throws DomainException if there is nothing to undo
     */
    public long undo(UUID documentId, long version) {
        PolicyDocument document = draft(documentId, version);
        CurationStep last =
                steps.findFirstByDocumentIdOrderByPositionDesc(documentId)
                        .orElseThrow(() -> new DomainException("policy.error.nothingToUndo"));
        List<PolicyPassage.Before> before =
                json.readValue(last.beforeRows(), new TypeReference<>() {});
        List<PassageTopic> said = List.of();
        if (last.kind() == CurationStep.Kind.SPLIT || last.kind() == CurationStep.Kind.INSERT) {
            int part = before.getFirst().part() + 1;
            Optional<PolicyPassage> second =
                    passages.findByDocumentIdOrderByParagraph(documentId).stream()
                            .filter(
                                    each ->
                                            each.paragraph() == last.paragraph()
                                                    && each.part() == part)
                            .findFirst();
            if (last.kind() == CurationStep.Kind.SPLIT) {
                said = second.map(PolicyPassage::topics).orElse(List.of());
            }
            second.ifPresent(entities::remove);
            entities.flush();
        }
        for (PolicyPassage.Before each : before) {
            passage(document, each.id()).restore(each, refusals.of(each.id()));
            entities.flush();
        }
        // What a curator confirmed of the second part is true of the whole again.
        PolicyPassage first = passage(document, before.getFirst().id());
        said.stream()
                .filter(topic -> !topic.proposed())
                .forEach(each -> first.confirm(each.code()));
        steps.delete(last);
        audit.record(
                AuditAction.POLICY_CHANGED,
                Subject.of("POLICY_DOCUMENT", documentId),
                Map.of("undone", last.kind().name(), "paragraph", last.paragraph()));
        return touched(document);
    }

    /** Where a passage that begins with these words has said them, white space aside. */
    private static int endOf(String text, String beginning) {
        int at = 0;
        for (int i = 0; i < beginning.length(); i++) {
            char c = beginning.charAt(i);
            if (isSpace(c)) {
                continue;
            }
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
            if (at >= text.length() || text.charAt(at) != c) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void proposeTopics(PolicyPassage passage) {
        String text = passage.text();
        if (text != null
                && passage.action() == ParagraphAction.INDEX
                && passage.hasOnlyProposals()) {
            Set<String> refused = refusals.of(passage.id());
            passage.propose(
                    topicIndex
                            .matcher()
                            .inText(passage.language(), text, PROPOSED_TOPICS + refused.size())
                            .stream()
                            .filter(code -> !refused.contains(code))
                            .limit(PROPOSED_TOPICS)
                            .toList());
        }
    }

    private void remember(
            PolicyDocument document,
            CurationStep.Kind kind,
            int paragraph,
            List<PolicyPassage> touched) {
        int position =
                steps.findFirstByDocumentIdOrderByPositionDesc(document.id())
                                .map(CurationStep::position)
                                .orElse(0)
                        + 1;
        steps.save(
                new CurationStep(
                        document.id(),
                        position,
                        clock.instant(),
                        currentUser.id(),
                        kind,
                        paragraph,
                        json.writeValueAsString(
                                touched.stream().map(PolicyPassage::before).toList())));
    }

    private long changed(PolicyDocument document, CurationStep.Kind kind, PolicyPassage passage) {
        audit.record(
                AuditAction.POLICY_CHANGED,
                Subject.of("POLICY_DOCUMENT", document.id()),
                Map.of("step", kind.name(), "paragraph", passage.paragraph()));
        return touched(document);
    }

    private long touched(PolicyDocument document) {
        document.changedBy(currentUser.id());
        entities.lock(document, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        entities.flush();
        return document.version();
    }

    private PolicyDocument draft(UUID id, long version) {
        PolicyDocument document =
                Optional.ofNullable(
                                entities.find(
                                        PolicyDocument.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new DomainException("policy.error.missing"));
        document.requireDraft();
        document.requireVersion(version);
        return document;
    }

    private PolicyPassage passage(PolicyDocument document, UUID id) {
        return passages.findById(id)
                .filter(each -> each.document().id().equals(document.id()))
                .orElseThrow(() -> new DomainException("policy.error.missing"));
    }
}
