package org.sokong.consent;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;

/** A supervisor was asked to let one referral go without an agreement. */
@Entity
@Table(name = "sharing_request")
class SharingRequest {

    @Id private UUID id;
    private UUID caseId;
    private UUID referralId;

    /** Null only where it is not known of an old one, which then counts for nobody. */
    private @Nullable UUID senderId;

    private UUID receiverId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Convert(converter = ConsentSections.class)
    private Set<Section> sections = EnumSet.noneOf(Section.class);

    private String reason;

    @Enumerated(EnumType.STRING)
    private SharingRequestState state = SharingRequestState.ASKED;

    private UUID requestedBy;
    private Instant requestedAt;

    /** Who asked for the same while it waited. */
    @ElementCollection
    @CollectionTable(name = "sharing_request_asker", joinColumns = @JoinColumn(name = "request_id"))
    @Column(name = "person_id")
    private Set<UUID> alsoAskedBy = new HashSet<>();

    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionNote;

    /** Null until stored: that is how a new one is told from one that was read. */
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected SharingRequest() {}

    SharingRequest(UUID id, AskedSharing asked, String reason, UUID by, Instant at) {
        this.id = id;
        this.caseId = asked.caseId();
        this.referralId = asked.referralId();
        this.senderId = asked.senderId();
        this.receiverId = asked.receiverId();
        this.purpose = asked.purpose();
        this.sections = EnumSet.copyOf(asked.sections());
        this.reason = reason;
        this.requestedBy = by;
        this.requestedAt = at;
    }

    /** Whether it was asked for that organisation to share, and not for who had the case before. */
    boolean isOf(UUID sender) {
        return sender.equals(senderId);
    }

    /** Whether what is to be shared is within what was asked, by the same sender. */
    boolean covers(AskedSharing wanted) {
        return isOf(wanted.senderId())
                && receiverId.equals(wanted.receiverId())
                && purpose == wanted.purpose()
                && sections.containsAll(wanted.sections());
    }

    /** Somebody else asks for what is asked already. */
    void askedToo(UUID person) {
        if (!person.equals(requestedBy)) {
            alsoAskedBy.add(person);
        }
    }

    /** Whether it waits for somebody like that; nobody answers what they asked themselves. */
    boolean mayBeDecidedBy(SignedInUser person) {
        return state == SharingRequestState.ASKED
                && person.may(Permission.CASE_APPROVE)
                && !person.id().equals(requestedBy);
    }

    /** Everybody who waits for the answer. */
    Set<UUID> askers() {
        Set<UUID> askers = new HashSet<>(alsoAskedBy);
        askers.add(requestedBy);
        return askers;
    }

    /** Ends it without an answer: something else is asked, or nobody has to be asked any more. */
    void replace() {
        if (state == SharingRequestState.ASKED) {
            state = SharingRequestState.REPLACED;
        }
    }

    /** Decides; of two who decide at once the second is told that it is done. */
    void decide(boolean yes, UUID by, Instant at, String note) {
        if (state != SharingRequestState.ASKED) {
            throw new DomainException("consent.sharing.error.decided");
        }
        state = yes ? SharingRequestState.ALLOWED : SharingRequestState.REFUSED;
        decidedBy = by;
        decidedAt = at;
        decisionNote = note;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID referralId() {
        return referralId;
    }

    UUID receiverId() {
        return receiverId;
    }

    Purpose purpose() {
        return purpose;
    }

    @Nullable UUID senderId() {
        return senderId;
    }

    Set<Section> sections() {
        return sections;
    }

    String reason() {
        return reason;
    }

    SharingRequestState state() {
        return state;
    }

    UUID requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable UUID decidedBy() {
        return decidedBy;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable String decisionNote() {
        return decisionNote;
    }
}
