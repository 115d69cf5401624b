package org.sokong.policy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.uikit.Language;

/** A document: what it is and where it comes from. Its text lies in its passages. */
@Entity
@Table(name = "policy_document")
class PolicyDocument {

    @Id private UUID id;

    private String code;

    @Enumerated(EnumType.STRING)
    private Language language;

    private @Nullable String country;
    private boolean countryInferred;
    private String title;
    private @Nullable String titleEnglish;
    private @Nullable String issuer;
    private @Nullable String issuerEnglish;
    private @Nullable String publisher;
    private @Nullable LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private @Nullable String address;

    @Enumerated(EnumType.STRING)
    private Authority authority;

    private @Nullable UUID translationOf;
    private @Nullable String contentSha256;
    private @Nullable Instant importedAt;
    private @Nullable Integer catalogueVersion;
    private boolean curated;
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    private @Nullable LocalDate effectiveFrom;
    private @Nullable LocalDate effectiveTo;
    private @Nullable LocalDate reviewOn;
    private @Nullable UUID workId;
    private @Nullable UUID replacesId;
    private @Nullable UUID begunFrom;
    private @Nullable UUID authorId;
    private @Nullable UUID sentBy;
    private @Nullable UUID pairedBy;
    private @Nullable Instant sentAt;
    private @Nullable UUID publishedBy;
    private @Nullable Instant publishedAt;
    private @Nullable String reviewComment;
    private @Nullable LocalDate repealedOn;
    private @Nullable String repealReason;

    @ElementCollection
    @CollectionTable(
            name = "policy_document_country",
            joinColumns = @JoinColumn(name = "document_id"))
    @OrderColumn(name = "position")
    @Column(name = "country")
    @BatchSize(size = 100)
    private List<String> countries = new ArrayList<>();

    @Version private long version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "document_id", nullable = false, updatable = false)
    @OrderBy("position")
    @BatchSize(size = 100)
    private List<PolicyNote> notes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PolicyDocument() {}

    PolicyDocument(UUID id, String code, Language language, String title, Instant createdAt) {
        this.id = id;
        this.code = code;
        this.language = language;
        this.title = title;
        this.kind = DocumentKind.OTHER;
        this.authority = Authority.UNCONFIRMED;
        this.createdAt = createdAt;
        this.state = DocumentState.DRAFT;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    Language language() {
        return language;
    }

    @Nullable String country() {
        return country;
    }

    String title() {
        return title;
    }

    Authority authority() {
        return authority;
    }

    @Nullable UUID translationOf() {
        return translationOf;
    }

    @Nullable String contentSha256() {
        return contentSha256;
    }

    List<PolicyNote> notes() {
        return notes;
    }

    long version() {
        return version;
    }

    DocumentState state() {
        return state;
    }

    /** All countries that the document is about or in force in; the main one first. */
    List<String> countries() {
        return List.copyOf(countries);
    }

    @Nullable UUID replacesId() {
        return replacesId;
    }

    /** The text it was copied from to be changed by hand; null for what came in as a file. */
    @Nullable UUID begunFrom() {
        return begunFrom;
    }

    /** Whether its passages are those of the document whose place it takes, changed by hand. */
    boolean isRewritten() {
        return begunFrom != null && begunFrom.equals(replacesId);
    }

    /** What the catalogue describes has no text until somebody imports its file. */
    boolean awaitsText() {
        return contentSha256 == null && begunFrom == null;
    }

    /**
     * Begins a new version of a text: the same description, but the days, the address and the
     * standing of the source, which are the new text's own.
     */
    static PolicyDocument begunFrom(
            PolicyDocument old, String code, @Nullable LocalDate inForce, UUID who, Instant at) {
        PolicyDocument begun = new PolicyDocument(Ids.next(), code, old.language, old.title, at);
        begun.titleEnglish = old.titleEnglish;
        begun.kind = old.kind;
        begun.issuer = old.issuer;
        begun.issuerEnglish = old.issuerEnglish;
        begun.publisher = old.publisher;
        begun.country = old.country;
        begun.countryInferred = old.countryInferred;
        begun.countries.addAll(old.countries);
        begun.effectiveFrom = inForce;
        begun.begunFrom = old.id;
        begun.importedAt = at;
        begun.replaces(old.id, who);
        return begun;
    }

    @Nullable UUID workId() {
        return workId;
    }

    /** Who brought the text in; nobody when the application did so itself. */
    void broughtInBy(@Nullable UUID who) {
        authorId = who;
    }

    void requireDraft() {
        require(DocumentState.DRAFT);
    }

    /** What no longer holds gets no translation that holds. */
    void requireNotEnded() {
        if (state.isEnded()) {
            throw new DomainException("policy.error.originalEnded", code);
        }
    }

    /** Nobody changes what they have not seen. */
    void requireVersion(long seen) {
        if (version != seen) {
            throw new DomainException("policy.error.changedMeanwhile");
        }
    }

    /** Whether the two are translations of each other, or of a third. */
    boolean isWorkWith(PolicyDocument other) {
        return !id.equals(other.id())
                && ((workId != null && workId.equals(other.workId()))
                        || id.equals(other.translationOf())
                        || other.id().equals(translationOf));
    }

    /**
     * Says that this is a translation.
     *
     * @param newWork the work's id where the original has none yet
     */
    void translates(PolicyDocument original, UUID newWork) {
        if (original.translationOf() != null || original.id().equals(id)) {
            throw new DomainException("policy.error.translationOfTranslation");
        }
        if (translationOf != null && !translationOf.equals(original.id())) {
            throw new DomainException("policy.error.otherWork");
        }
        workId = original.beginWork(newWork);
        translationOf = original.id();
        curated = true;
    }

    UUID beginWork(UUID newWork) {
        if (workId == null) {
            workId = newWork;
        }
        curated = true;
        return workId;
    }

    void translatesNothing() {
        translationOf = null;
        workId = null;
        curated = true;
    }

    /** Stays in the work of the text that it renews: a translation that is corrected. */
    void remainsTranslationOf(PolicyDocument original) {
        translationOf = original.id();
        workId = original.workId();
    }

    /**
     * Says which document it takes the place of when it is published.
     *
     * @throws DomainException if a text that was begun from another would take nobody's place
     */
    void replaces(@Nullable UUID old, UUID who) {
        if (old == null && begunFrom != null) {
            throw new DomainException("policy.error.begunReplaces");
        }
        replacesId = old;
        changedBy(who);
    }

    void supersede() {
        require(DocumentState.PUBLISHED);
        state = DocumentState.SUPERSEDED;
        curated = true;
    }

    /** Ends it without a newer version, at once: on no day after the curator's today. */
    void repeal(LocalDate on, String reason, LocalDate today) {
        require(DocumentState.PUBLISHED);
        if (reason.isBlank()) {
            throw new DomainException("policy.error.repealReason");
        }
        if (on.isAfter(today)) {
            throw new DomainException("policy.error.repealDay.later");
        }
        state = DocumentState.REPEALED;
        repealedOn = on;
        repealReason = reason.strip();
        curated = true;
    }

    /** Somebody changed the text or the description: they answer for it from now on. */
    void changedBy(UUID who) {
        authorId = who;
        curated = true;
    }

    /**
     * Takes up a curator's description.
     *
     * @throws DomainException if it cannot be so
     */
    void describe(DocumentForm form, UUID who) {
        if (form.title().isBlank()) {
            throw new DomainException("policy.error.title");
        }
        if (form.effectiveFrom() != null
                && form.effectiveTo() != null
                && form.effectiveTo().isBefore(form.effectiveFrom())) {
            throw new DomainException("policy.error.effectiveTo");
        }
        if (form.address() != null && !form.address().matches("https?://\\S+")) {
            throw new DomainException("policy.error.address");
        }
        title = form.title().strip();
        titleEnglish = form.titleEnglish();
        kind = form.kind();
        issuer = form.issuer();
        issuerEnglish = form.issuerEnglish();
        if (!countries.equals(form.countries())) {
            countries.clear();
            countries.addAll(form.countries());
            country = countries.isEmpty() ? null : countries.getFirst();
            countryInferred = false;
        }
        publishedOn = form.publishedOn();
        effectiveFrom = form.effectiveFrom();
        effectiveTo = form.effectiveTo();
        reviewOn = form.reviewOn();
        authority = form.authority();
        address = form.address();
        changedBy(who);
    }

    /**
     * Somebody said what of a translation faces what here. In a draft that is its last change;
     * during the review they answer for it beside those who wrote and sent the text, until it is
     * sent anew.
     */
    void pairedBy(UUID who) {
        if (state == DocumentState.DRAFT) {
            changedBy(who);
        } else if (state == DocumentState.IN_REVIEW) {
            pairedBy = who;
        }
    }

    void addNote(CuratorNote note, UUID who) {
        notes.add(new PolicyNote(notes.size(), note));
        changedBy(who);
    }

    boolean isOwn(@Nullable UUID who) {
        return who != null && (who.equals(authorId) || who.equals(sentBy) || who.equals(pairedBy));
    }

    @Nullable String reviewComment() {
        return reviewComment;
    }

    @Nullable Instant sentAt() {
        return sentAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The published document whose new version this seems to be; a curator may say otherwise. */
    void renews(@Nullable UUID old) {
        replacesId = old;
    }

    /** Asks a second person to read the document. */
    void sendForReview(UUID who, Instant at) {
        require(DocumentState.DRAFT);
        state = DocumentState.IN_REVIEW;
        sentBy = who;
        sentAt = at;
        pairedBy = null;
        reviewComment = null;
    }

    /**
     * Makes the document what readers find. Whoever wrote the last change or sent it for review may
     * not publish it: two persons answer for what the library says.
     */
    void publish(UUID who, Instant at) {
        require(DocumentState.IN_REVIEW);
        if (isOwn(who)) {
            throw new DomainException("policy.error.ownDocument");
        }
        state = DocumentState.PUBLISHED;
        publishedBy = who;
        publishedAt = at;
        curated = true;
    }

    /** Gives the document back to its curator with what is to be done. */
    void sendBack(String comment) {
        require(DocumentState.IN_REVIEW);
        if (comment.isBlank()) {
            throw new DomainException("policy.error.commentMissing");
        }
        state = DocumentState.DRAFT;
        reviewComment = comment.strip();
    }

    private void require(DocumentState wanted) {
        if (state != wanted) {
            throw new DomainException("policy.error.state." + wanted);
        }
    }

    /** What a curator has changed is never overwritten by a newer catalogue. */
    boolean mayBeUpdatedTo(int catalogue) {
        return !curated && (catalogueVersion == null || catalogueVersion < catalogue);
    }

    void describe(CatalogueFile.Document entry, int catalogue, @Nullable UUID original) {
        catalogueVersion = catalogue;
        language = entry.language();
        country = entry.country();
        countries.clear();
        if (country != null) {
            countries.add(country);
        }
        if (state == DocumentState.DRAFT) {
            // The catalogue is part of the application and was read by two people.
            state = DocumentState.PUBLISHED;
        }
        countryInferred = entry.countryInferred();
        title = entry.title();
        titleEnglish = entry.titleEnglish();
        issuer = entry.issuer();
        issuerEnglish = entry.issuerEnglish();
        publisher = entry.publisher();
        publishedOn = entry.date();
        kind = entry.kind();
        address = entry.address();
        authority = entry.authority();
        translationOf = original;
        notes.clear();
        entry.notes().forEach(note -> notes.add(new PolicyNote(notes.size(), note)));
    }

    void textImported(String sha256, Instant at) {
        contentSha256 = sha256;
        importedAt = at;
    }

    void foundAt(@Nullable String sourceAddress, @Nullable String sourceName) {
        address = sourceAddress;
        issuer = sourceName;
    }

    /** Whether it holds on a day: published, begun and not at its end. */
    boolean isInForce(LocalDate day) {
        return state == DocumentState.PUBLISHED
                && (effectiveFrom == null || !effectiveFrom.isAfter(day))
                && (effectiveTo == null || !effectiveTo.isBefore(day));
    }

    DocumentSummary summary(int passages) {
        return new DocumentSummary(
                id,
                code,
                language,
                country,
                countryInferred,
                title,
                titleEnglish,
                issuer,
                issuerEnglish,
                publisher,
                publishedOn,
                kind,
                address,
                authority,
                translationOf,
                importedAt != null,
                passages,
                state,
                List.copyOf(countries),
                effectiveFrom,
                effectiveTo,
                reviewOn,
                workId,
                replacesId,
                repealedOn);
    }
}
