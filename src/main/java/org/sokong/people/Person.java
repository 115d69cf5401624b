package org.sokong.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** A client, apart from any case. The key and the ciphertext go together or not at all. */
@Entity
@Audited
@Table(name = "person")
class Person {

    @Id private UUID id;

    /** Never in the history: erasing a person destroys the only copy. */
    @NotAudited
    @Column(columnDefinition = "varbinary(2000)")
    private byte @Nullable [] wrappedKey;

    @Column(columnDefinition = "varbinary(16000)")
    private byte @Nullable [] identity;

    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant erasedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(UUID id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
        this.changedAt = createdAt;
    }

    UUID id() {
        return id;
    }

    byte @Nullable [] wrappedKey() {
        return wrappedKey;
    }

    byte @Nullable [] identity() {
        return identity;
    }

    boolean isErased() {
        return erasedAt != null;
    }

    void keep(byte[] newWrappedKey, byte[] ciphertext, Instant at) {
        if (isErased()) {
            throw new IllegalStateException("an erased person is not written again");
        }
        wrappedKey = newWrappedKey;
        identity = ciphertext;
        changedAt = at;
    }

    /**
     * Destroys the key; the ciphertext goes too, but wherever a copy of it lies, it is unreadable.
     */
    void erase(Instant at) {
        wrappedKey = null;
        identity = null;
        if (erasedAt == null) {
            erasedAt = at;
        }
        changedAt = at;
    }
}
