package org.sokong.policy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    @Version private long version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "document_id", nullable = false, updatable = false)
    @OrderBy("position")
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

    /** What a curator has changed is never overwritten by a newer catalogue. */
    boolean mayBeUpdatedTo(int catalogue) {
        return !curated && (catalogueVersion == null || catalogueVersion < catalogue);
    }

    void describe(CatalogueFile.Document entry, int catalogue, @Nullable UUID original) {
        catalogueVersion = catalogue;
        language = entry.language();
        country = entry.country();
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
                contentSha256 != null,
                passages);
    }
}
