package org.sokong.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * One transaction that changed records with a field history: when, and who. The rows of the {@code
 * _history} tables name it. See docs/decisions/0016.
 */
@Entity
@Table(name = "history_revision")
@RevisionEntity(HistoryRevisionListener.class)
class HistoryRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @RevisionNumber
    private long id;

    @RevisionTimestamp private Instant at;
    private @Nullable UUID actorId;
    private @Nullable String job;

    @SuppressWarnings("NullAway.Init")
    protected HistoryRevision() {}

    /** Says who acts, and when by the injected clock. */
    void by(Actor actor, Instant now) {
        at = now;
        actorId = actor.userId();
        job = actor.job();
    }
}
