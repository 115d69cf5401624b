package org.sokong.audit;

import java.time.Clock;
import org.hibernate.envers.RevisionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down who changes records, from the same source as the audit log. */
@Component
class HistoryRevisionListener implements RevisionListener {

    private final ObjectProvider<Actor.Source> actors;
    private final Clock clock;

    HistoryRevisionListener(ObjectProvider<Actor.Source> actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void newRevision(Object revision) {
        ((HistoryRevision) revision)
                .by(actors.getIfAvailable(() -> () -> Actor.ANONYMOUS).current(), clock.instant());
    }
}
