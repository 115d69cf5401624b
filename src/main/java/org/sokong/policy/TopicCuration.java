package org.sokong.policy;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.policy.search.Highlighter;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The thesaurus and what it says of passages. A topic's names and terms carry a search across
 * languages; a change is searched with from the next query on, on every node. What was changed here
 * is not overwritten by a newer version of the application.
 */
@Service
@PreAuthorize("hasAuthority('POLICY_CURATE')")
@Transactional
public class TopicCuration {

    /** Passages with proposals on a page. */
    public static final int PAGE_SIZE = 20;

    private static final int BATCH = 500;

    private final Topics topics;
    private final Passages passages;
    private final TopicIndex topicIndex;
    private final PassageIndex index;
    private final Reviews reviews;
    private final TopicRefusals refusals;
    private final EntityManager entities;
    private final CurrentUser currentUser;
    private final AuditLog audit;

    TopicCuration(
            Topics topics,
            Passages passages,
            TopicIndex topicIndex,
            PassageIndex index,
            Reviews reviews,
            TopicRefusals refusals,
            EntityManager entities,
            CurrentUser currentUser,
            AuditLog audit) {
        this.topics = topics;
        this.passages = passages;
        this.topicIndex = topicIndex;
        this.index = index;
        this.reviews = reviews;
        this.refusals = refusals;
        this.entities = entities;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** All topics in their order, retired ones too. */
    @Transactional(readOnly = true)
    public List<TopicEntry> entries() {
        Set<String> shipped = shippedCodes();
        return topics.findAllByOrderByPosition().stream()
                .map(topic -> topic.entry(shipped.contains(topic.code())))
                .toList();
    }

    /**
     * Adds a topic at the end of the list.
     *
     * @param code its lasting name: capitals, figures and _
     * @throws DomainException for a code that is none or taken, and as {@link TopicForm} says
     */
    public void add(String code, TopicForm form) {
        String plain = code.strip();
        if (!plain.matches("[A-Z][A-Z0-9_]{1,39}")) {
            throw new DomainException("policy.error.topic.code");
        }
        if (topics.existsById(plain)) {
            throw new DomainException("policy.error.topic.code.taken", plain);
        }
        int position =
                topics.findAllByOrderByPosition().stream()
                        .mapToInt(PolicyTopic::position)
                        .max()
                        .orElse(0);
        PolicyTopic topic = new PolicyTopic(plain);
        topic.curate(position + 1, form.checked());
        entities.persist(topic);
        changed(plain, "ADDED");
    }

    /**
     * Changes names, definitions and terms.
     *
     * @param version as read with {@link #entries}
     * @throws EditConflict when somebody else changed it meanwhile
     * @throws DomainException as {@link TopicForm} says
     */
    public void change(String code, long version, TopicForm form) {
        PolicyTopic topic = topic(code, version);
        topic.curate(topic.position(), form.checked());
        changed(code, "CHANGED");
    }

    /** Takes a topic out of searching and proposing, or back in; passages keep it. */
    public void retire(String code, long version, boolean retired) {
        topic(code, version).retire(retired);
        changed(code, retired ? "RETIRED" : "RESTORED");
    }

    /**
     * Gives a topic the names and terms that the application shipped with; newer ones reach it
     * again.
     *
     * @throws DomainException for a topic that was added here
     */
    public void backToShipped(String code, long version) {
        CatalogueFile shipped = CatalogueFile.shipped();
        CatalogueFile.Topic entry =
                shipped.topics().stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new DomainException("policy.error.topic.own"));
        PolicyTopic topic = topic(code, version);
        topic.ship(shipped.topicsVersion(), topic.position(), entry);
        changed(code, "BACK_TO_SHIPPED");
    }

    /** How many passages wait for somebody to look at their topics. */
    @Transactional(readOnly = true)
    public int waiting() {
        return (int) passages.countProposed();
    }

    /**
     * Passages with proposed topics, by document and place.
     *
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public List<ProposedTopics> proposed(int page) {
        List<UUID> ids = passages.proposed(PageRequest.of(page, PAGE_SIZE));
        return ids.isEmpty()
                ? List.of()
                : passages.withDocuments(ids).stream()
                        .sorted(
                                Comparator.comparing((PolicyPassage each) -> each.document().code())
                                        .thenComparing(PolicyPassage::paragraph)
                                        .thenComparing(PolicyPassage::part))
                        .map(this::proposals)
                        .toList();
    }

    private ProposedTopics proposals(PolicyPassage passage) {
        return new ProposedTopics(
                passage.id(),
                passage.document().id(),
                passage.document().code() + " ¶" + passage.number(),
                passage.shown(),
                passage.shownLanguage(),
                passage.topics().stream()
                        .filter(PassageTopic::proposed)
                        .map(topic -> proposal(passage, topic.code()))
                        .toList());
    }

    private ProposedTopics.Proposal proposal(PolicyPassage passage, String code) {
        String text = passage.shown();
        List<PassageHit.Mark> marks =
                Highlighter.merged(
                        text,
                        topicIndex.matcher().marks(passage.shownLanguage(), text, List.of(code)));
        return new ProposedTopics.Proposal(
                code, marks, List.copyOf(Highlighter.wordings(text, marks)));
    }

    /** Says that a passage is about a proposed topic; one that is not proposed stays as it is. */
    public void confirm(UUID passageId, String code) {
        PolicyPassage passage = passage(passageId);
        if (passage.decide(code, true)) {
            decided(passage, code, "CONFIRMED");
        }
    }

    /** Says that a passage is not about a proposed topic; it is not proposed for it again. */
    public void refuse(UUID passageId, String code) {
        PolicyPassage passage = passage(passageId);
        if (passage.decide(code, false)) {
            refusals.add(passageId, code, currentUser.id());
            decided(passage, code, "REFUSED");
        }
    }

    /** Confirms all that is proposed for a document's passages. */
    public int confirmAll(UUID documentId) {
        int confirmed = 0;
        List<PolicyPassage> touched = new ArrayList<>();
        for (PolicyPassage passage : passages.findByDocumentIdOrderByParagraph(documentId)) {
            for (PassageTopic topic : passage.topics()) {
                if (topic.proposed() && passage.decide(topic.code(), true)) {
                    confirmed++;
                    touched.add(passage);
                }
            }
        }
        if (confirmed > 0) {
            index.update(new HashSet<>(touched));
            reviews.changed(touched);
            audit.record(
                    AuditAction.POLICY_TOPICS_CHANGED,
                    Subject.of("POLICY_DOCUMENT", documentId),
                    Map.of("what", "CONFIRMED", "topics", confirmed));
        }
        return confirmed;
    }

    /**
     * Proposes a topic for the passages whose text names it now, except where it stands already or
     * was refused.
     *
     * @return for how many passages
     */
    public int proposeAgain(String code) {
        Set<UUID> refused = refusals.passages(code);
        List<UUID> without = passages.indexedWithout(code);
        int proposed = 0;
        for (int i = 0; i < without.size(); i += BATCH) {
            List<PolicyPassage> named = new ArrayList<>();
            for (PolicyPassage passage :
                    passages.withDocuments(
                            without.subList(i, Math.min(i + BATCH, without.size())))) {
                String text = passage.text();
                if (text != null
                        && !refused.contains(passage.id())
                        && !topicIndex
                                .matcher()
                                .marks(passage.language(), text, List.of(code))
                                .isEmpty()) {
                    passage.proposeAlso(code);
                    named.add(passage);
                }
            }
            if (!named.isEmpty()) {
                index.update(named);
                reviews.changed(named);
                proposed += named.size();
            }
            index.letGo();
        }
        changed(code, "PROPOSED");
        return proposed;
    }

    private PolicyPassage passage(UUID id) {
        return passages.withDocument(id)
                .orElseThrow(() -> new DomainException("policy.error.missing"));
    }

    private PolicyTopic topic(String code, long version) {
        PolicyTopic topic =
                topics.findById(code)
                        .orElseThrow(() -> new DomainException("policy.error.missing"));
        EditConflict.unless(version, topic.version());
        return topic;
    }

    private void decided(PolicyPassage passage, String code, String what) {
        index.update(List.of(passage));
        reviews.changed(passage.document());
        audit.record(
                AuditAction.POLICY_TOPICS_CHANGED,
                Subject.of("POLICY_PASSAGE", passage.id()),
                Map.of("what", what, "topic", code));
    }

    private void changed(String code, String what) {
        topics.flush();
        topicIndex.forget();
        audit.record(
                AuditAction.POLICY_TOPICS_CHANGED,
                Subject.none("POLICY_TOPIC"),
                Map.of("what", what, "topic", code));
    }

    private static Set<String> shippedCodes() {
        Set<String> codes = new HashSet<>();
        CatalogueFile.shipped().topics().forEach(topic -> codes.add(topic.code()));
        return codes;
    }
}
