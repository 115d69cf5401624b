package org.sokong.consent;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.SystemActor;
import org.sokong.cases.CaseTimeline;
import org.sokong.cases.Section;
import org.sokong.kernel.RowByRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Ends what rests on an expired consent, or on a vital interest that nobody confirmed in time.
 * Disclosure stops at the moment of expiry without it, since every reading asks the consent; this
 * closes the referrals. One transaction a consent; running it twice or on several nodes does no
 * more.
 */
@Component
class ConsentExpiry {

    static final String JOB = "consent-expiry";
    private static final int BATCH = 200;

    private final Consents consents;
    private final CaseTimeline timeline;
    private final ApplicationEventPublisher events;
    private final SystemActor systemActor;
    private final Clock clock;
    private final RowByRow rows;

    ConsentExpiry(
            Consents consents,
            CaseTimeline timeline,
            ApplicationEventPublisher events,
            SystemActor systemActor,
            Clock clock,
            RowByRow rows) {
        this.consents = consents;
        this.timeline = timeline;
        this.events = events;
        this.systemActor = systemActor;
        this.clock = clock;
        this.rows = rows;
    }

    /** Closes what has expired and tells how many. */
    int run() {
        return systemActor.run(JOB, Set.of(), this::closeAll);
    }

    private int closeAll() {
        return rows.run(
                JOB,
                BATCH,
                limit -> consents.toClose(clock.instant(), Limit.of(limit)),
                this::close);
    }

    private boolean close(UUID id) {
        Consent consent = consents.lock(id).orElseThrow();
        Optional<ConsentEnded.Cause> cause = consent.close(clock.instant());
        cause.ifPresent(
                why -> {
                    timeline.add(
                            consent.caseId(),
                            "consent.timeline." + why.name().toLowerCase(Locale.ROOT),
                            Section.REFERRALS,
                            id,
                            Map.of());
                    events.publishEvent(new ConsentEnded(id, consent.caseId(), why));
                });
        return cause.isPresent();
    }
}
