package org.sokong.referrals;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Words of one side to the other; written once, never changed. */
@Entity
@Table(name = "referral_message")
class ReferralMessage implements Persistable<UUID> {

    @Id private UUID id;
    private UUID referralId;

    @Enumerated(EnumType.STRING)
    private TalkSide side;

    private UUID authorId;
    private @Nullable UUID authorOrganisationId;
    private String words;
    private Instant sentAt;
    private @Nullable Instant readAt;
    private @Nullable UUID readBy;
    @Transient private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected ReferralMessage() {}

    ReferralMessage(
            UUID id, UUID referralId, TalkSide side, ReferralStep.Actor author, String words) {
        this.id = id;
        this.referralId = referralId;
        this.side = side;
        this.authorId = author.userId();
        this.authorOrganisationId = author.organisationId();
        this.words = words;
        this.sentAt = author.at();
    }

    /** Marks it as read by the other side; the first reader counts. */
    void read(UUID by, Instant at) {
        if (readAt == null) {
            readAt = at;
            readBy = by;
        }
    }

    boolean isOf(UUID referral) {
        return referralId.equals(referral);
    }

    /** Whether it is the same message of the same person, sent again. */
    boolean isAgain(UUID referral, UUID author) {
        return referralId.equals(referral) && authorId.equals(author);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    TalkSide side() {
        return side;
    }

    UUID authorId() {
        return authorId;
    }

    @Nullable UUID authorOrganisationId() {
        return authorOrganisationId;
    }

    String words() {
        return words;
    }

    Instant sentAt() {
        return sentAt;
    }

    @Nullable Instant readAt() {
        return readAt;
    }

    @Nullable UUID readBy() {
        return readBy;
    }
}
