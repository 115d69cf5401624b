package org.sokong.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.StepEvidence;
import org.sokong.cases.StepKind;
import org.springframework.stereotype.Component;

/**
 * A case goes to another body under a consent that names the transfer among its purposes and holds
 * now; whom it names is between the client and who records it, since the body may be none of ours.
 */
@Component
class ConsentEvidence implements StepEvidence {

    private final Consents consents;
    private final Clock clock;

    ConsentEvidence(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public Set<StepKind> done(UUID caseId, Instant since) {
        Instant now = clock.instant();
        return consents.findByCaseIdOrderByRecordedAtDesc(caseId).stream()
                        .anyMatch(consent -> consent.isFor(Purpose.TRANSFER, now))
                ? EnumSet.of(StepKind.TRANSFER_CONSENTED)
                : EnumSet.noneOf(StepKind.class);
    }
}
