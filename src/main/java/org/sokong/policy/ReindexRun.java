package org.sokong.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Ids;

/** One writing of the whole search index, and how far it is. */
@Entity
@Table(name = "policy_reindex")
class ReindexRun {

    @Id private UUID id;
    private Instant at;
    private UUID byUser;

    @Enumerated(EnumType.STRING)
    private ReindexJob.State state;

    private int written;

    @Column(name = "of_all")
    private int all;

    private Instant beatAt;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReindexRun() {}

    ReindexRun(UUID byUser, Instant at) {
        this.id = Ids.next();
        this.at = at;
        this.byUser = byUser;
        this.state = ReindexJob.State.RUNNING;
        this.beatAt = at;
    }

    UUID id() {
        return id;
    }

    boolean isSilentSince(Instant moment) {
        return state == ReindexJob.State.RUNNING && beatAt.isBefore(moment);
    }

    void progress(int done, int of, Instant now) {
        written = done;
        all = of;
        beatAt = now;
    }

    void end(ReindexJob.State how, Instant now) {
        state = how;
        finishedAt = now;
    }

    ReindexJob job() {
        return new ReindexJob(at, state, written, all, finishedAt);
    }
}
