package org.sokong.policy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.RoutingBinderRef;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Ids;
import org.sokong.policy.align.Versions.Change;
import org.sokong.policy.text.Hashes;
import org.sokong.policy.text.Paragraph;
import org.sokong.uikit.Language;

/** A paragraph of a document that is shown; found by search when its action is INDEX. */
@Entity
@Table(name = "policy_passage")
@Indexed(
        index = "PolicyPassage",
        routingBinder = @RoutingBinderRef(type = PassageBinder.Routing.class))
@TypeBinding(binder = @TypeBinderRef(type = PassageBinder.class))
class PolicyPassage {

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id")
    private PolicyDocument document;

    private int paragraph;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private ParagraphKind kind;

    @Enumerated(EnumType.STRING)
    private ParagraphAction action;

    private @Nullable String hash;
    private @Nullable Integer page;

    @Column(columnDefinition = "longtext")
    private @Nullable String text;

    private @Nullable String abstractOwn;
    private @Nullable String abstractEnglish;

    @Enumerated(EnumType.STRING)
    private @Nullable Authority authority;

    private @Nullable String core;
    private @Nullable UUID pairId;

    /** Which part of a paragraph that a curator has split: 0 for the first or the whole. */
    private int part;

    @Enumerated(EnumType.STRING)
    private @Nullable ParagraphReason reason;

    /** The paragraph as it was imported, where the text has become another. */
    @Column(columnDefinition = "longtext")
    private @Nullable String sourceText;

    /** The passage that now holds this one's text. */
    private @Nullable UUID joinedInto;

    /** The passage of the version before that this one takes the place of. */
    private @Nullable UUID replacesId;

    @Enumerated(EnumType.STRING)
    private @Nullable Change changeKind;

    @Version private long version;

    @ElementCollection
    @CollectionTable(name = "policy_passage_topic", joinColumns = @JoinColumn(name = "passage_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<Topic> topics = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PolicyPassage() {}

    PolicyPassage(UUID id, PolicyDocument document, int paragraph) {
        this.id = id;
        this.document = document;
        this.paragraph = paragraph;
        this.language = document.language();
        this.kind = ParagraphKind.BODY;
        this.action = ParagraphAction.INDEX;
    }

    UUID id() {
        return id;
    }

    /** The same passage in a new version of its document, to be changed by hand. */
    static PolicyPassage copy(PolicyPassage old, PolicyDocument into) {
        PolicyPassage copy = new PolicyPassage(Ids.next(), into, old.paragraph);
        copy.part = old.part;
        copy.language = old.language;
        copy.kind = old.kind;
        copy.action = old.action;
        copy.reason = old.reason;
        copy.hash = old.hash;
        copy.page = old.page;
        copy.text = old.text;
        copy.abstractOwn = old.abstractOwn;
        copy.abstractEnglish = old.abstractEnglish;
        copy.core = old.core;
        copy.topics.addAll(old.topics);
        copy.takesThePlaceOf(old, Change.SAME);
        return copy;
    }

    PolicyDocument document() {
        return document;
    }

    int paragraph() {
        return paragraph;
    }

    Language language() {
        return language;
    }

    ParagraphKind kind() {
        return kind;
    }

    ParagraphAction action() {
        return action;
    }

    @Nullable String hash() {
        return hash;
    }

    /** The page of the file on which it begins, null where the format has none. */
    @Nullable Integer page() {
        return page;
    }

    @Nullable String text() {
        return text;
    }

    @Nullable String abstractOwn() {
        return abstractOwn;
    }

    @Nullable String abstractEnglish() {
        return abstractEnglish;
    }

    Authority authority() {
        return authority != null ? authority : document.authority();
    }

    @Nullable UUID pairId() {
        return pairId;
    }

    long version() {
        return version;
    }

    List<PassageTopic> topics() {
        return topics.stream().map(t -> new PassageTopic(t.code(), t.proposed())).toList();
    }

    void describe(CatalogueFile.Passage entry, Language documentLanguage) {
        language = documentLanguage;
        hash = entry.hash();
        abstractOwn = entry.abstracts().get(documentLanguage);
        abstractEnglish = entry.abstracts().get(Language.ENGLISH);
        authority = entry.authority();
        core = entry.core();
        List<Topic> wanted = entry.topics().stream().map(code -> new Topic(code, false)).toList();
        if (!topics.equals(wanted)) {
            topics.clear();
            topics.addAll(wanted);
        }
    }

    void pairWith(@Nullable UUID other) {
        pairId = other;
    }

    /** The language of the passage itself, where its document speaks several. */
    void speaks(Language own) {
        language = own;
    }

    void fillIn(Paragraph source) {
        text = source.text();
        hash = source.hash();
        page = source.page();
        kind = source.kind();
        action = source.action();
        reason = source.reason();
    }

    /** Says why it is there, where that was not kept when it was imported. */
    void explain(ParagraphReason why) {
        if (reason == null) {
            reason = why;
        }
    }

    int part() {
        return part;
    }

    /** A paragraph's number, with a letter for a further part: 7, 7b. */
    static String number(int paragraph, int part) {
        return part == 0 ? String.valueOf(paragraph) : paragraph + "" + (char) ('a' + part);
    }

    String number() {
        return number(paragraph, part);
    }

    @Nullable ParagraphReason reason() {
        return reason;
    }

    /** The paragraph as it was imported; null for a further part, which has none. */
    @Nullable String original() {
        return part > 0 ? null : sourceText != null ? sourceText : text;
    }

    /** The hash of the paragraph as it was imported; null for a further part. */
    @Nullable String importedHash() {
        return part > 0 ? null : sourceText != null ? Hashes.paragraph(sourceText) : hash;
    }

    /** Whether readers see it in the document. */
    boolean isShown() {
        return action == ParagraphAction.INDEX || action == ParagraphAction.KEEP;
    }

    boolean comesAfter(PolicyPassage other) {
        return paragraph > other.paragraph || (paragraph == other.paragraph && part > other.part);
    }

    boolean hasOnlyProposals() {
        return topics.stream().allMatch(Topic::proposed);
    }

    @Nullable UUID replacesId() {
        return replacesId;
    }

    @Nullable Change changeKind() {
        return changeKind;
    }

    void takesNoPlace() {
        replacesId = null;
        changeKind = null;
    }

    void takesThePlaceOf(PolicyPassage old, Change change) {
        replacesId = old.id();
        changeKind = change;
    }

    /** Lets readers see it; what is neither heading nor information is also found by search. */
    void keep(ParagraphKind what) {
        kind = what;
        action =
                switch (what) {
                    case BODY, LEAD, LIST_ITEM -> ParagraphAction.INDEX;
                    case TITLE, SUBTITLE, HEADING, LIST_INTRO -> ParagraphAction.KEEP;
                    default -> ParagraphAction.METADATA;
                };
        reason = ParagraphReason.CURATOR;
    }

    void strip(ParagraphReason why) {
        action = ParagraphAction.STRIP;
        reason = why;
    }

    void writtenIn(Language written) {
        language = written;
    }

    void moveTo(int otherPart) {
        part = otherPart;
    }

    /** Keeps what stands before the place; the new passage has the rest. */
    PolicyPassage splitAt(int place, UUID newId) {
        String whole = text == null ? "" : text;
        if (sourceText == null && part == 0) {
            sourceText = whole;
        }
        PolicyPassage second = new PolicyPassage(newId, document, paragraph);
        second.part = part + 1;
        second.kind = kind;
        second.action = action;
        second.reason = ParagraphReason.CURATOR;
        second.language = language;
        second.setText(whole.substring(place).strip());
        setText(whole.substring(0, place).strip());
        return second;
    }

    /** Takes the text of the next passage, which keeps its own but is no longer shown. */
    void take(PolicyPassage next) {
        if (sourceText == null && part == 0) {
            sourceText = text;
        }
        setText((text == null ? "" : text) + " " + (next.text == null ? "" : next.text));
        next.strip(ParagraphReason.JOINED);
        next.joinedInto = id;
    }

    /** Says something else; what was said of the old words as an abstract does not hold. */
    void reword(String words) {
        setText(words);
        sourceText = null;
        abstractOwn = null;
        abstractEnglish = null;
        reason = ParagraphReason.CURATOR;
    }

    /** A new paragraph right after this one. */
    PolicyPassage followedBy(UUID newId, ParagraphKind what, String words) {
        PolicyPassage next = new PolicyPassage(newId, document, paragraph);
        next.part = part + 1;
        next.language = language;
        next.setText(words);
        next.keep(what);
        return next;
    }

    private void setText(String words) {
        text = words.strip();
        hash = Hashes.paragraph(text);
    }

    /** What a step changes, so that it can be taken back. */
    record Before(
            UUID id,
            int part,
            ParagraphKind kind,
            ParagraphAction action,
            @Nullable ParagraphReason reason,
            @Nullable String text,
            @Nullable String sourceText,
            @Nullable String hash,
            @Nullable UUID joinedInto,
            Language language,
            List<Topic> topics,
            @Nullable String abstractOwn,
            @Nullable String abstractEnglish) {}

    Before before() {
        return new Before(
                id,
                part,
                kind,
                action,
                reason,
                text,
                sourceText,
                hash,
                joinedInto,
                language,
                List.copyOf(topics),
                abstractOwn,
                abstractEnglish);
    }

    /**
     * Takes a step back. What curators said of its topics meanwhile is no part of the step and
     * holds on.
     *
     * @param refused topics that somebody said it is not about
     */
    void restore(Before before, Set<String> refused) {
        part = before.part();
        kind = before.kind();
        action = before.action();
        reason = before.reason();
        text = before.text();
        sourceText = before.sourceText();
        hash = before.hash();
        joinedInto = before.joinedInto();
        abstractOwn = before.abstractOwn();
        abstractEnglish = before.abstractEnglish();
        language = before.language();
        List<Topic> decided = topics.stream().filter(topic -> !topic.proposed()).toList();
        List<Topic> restored = new ArrayList<>(before.topics());
        restored.removeIf(topic -> topic.proposed() && refused.contains(topic.code()));
        restored.replaceAll(
                topic ->
                        decided.contains(new Topic(topic.code(), false))
                                ? new Topic(topic.code(), false)
                                : topic);
        if (!topics.equals(restored)) {
            topics.clear();
            topics.addAll(restored);
        }
        decided.forEach(topic -> confirm(topic.code()));
    }

    /** Says that it is about a topic, whether that is proposed or not. */
    void confirm(String code) {
        Topic confirmed = new Topic(code, false);
        if (!topics.contains(confirmed) && !decide(code, true)) {
            topics.add(confirmed);
        }
    }

    @Nullable UUID joinedInto() {
        return joinedInto;
    }

    /** Whether search may find it. */
    boolean isFound() {
        return action == ParagraphAction.INDEX && document.state().isVisible();
    }

    void propose(List<String> codes) {
        topics.clear();
        codes.forEach(code -> topics.add(new Topic(code, true)));
    }

    /**
     * Confirms a proposed topic or takes it away.
     *
     * @return false if it is not proposed
     */
    boolean decide(String code, boolean isTrue) {
        int at = topics.indexOf(new Topic(code, true));
        if (at < 0) {
            return false;
        }
        if (isTrue) {
            topics.set(at, new Topic(code, false));
        } else {
            topics.remove(at);
        }
        return true;
    }

    void proposeAlso(String code) {
        topics.add(new Topic(code, true));
    }

    /** What is shown: the text, or an abstract where the text has not been imported. */
    String shown() {
        if (text != null) {
            return text;
        }
        return abstractOwn != null ? abstractOwn : abstractEnglish != null ? abstractEnglish : "";
    }

    Language shownLanguage() {
        return text != null || abstractOwn != null ? language : Language.ENGLISH;
    }

    PassageDetail.Counterpart asCounterpart() {
        return new PassageDetail.Counterpart(id, document.code(), paragraph, part, language);
    }

    /** A topic of the passage. */
    @Embeddable
    record Topic(
            @Column(name = "topic_code") String code,
            @Column(name = "proposed") boolean proposed) {}
}
