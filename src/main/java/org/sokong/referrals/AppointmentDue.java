package org.sokong.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sokong.cases.DueSource;
import org.springframework.stereotype.Component;

/** The next agreed appointment is a date of the case. */
@Component
class AppointmentDue implements DueSource {

    private final AppointmentRows appointments;
    private final Clock clock;

    AppointmentDue(AppointmentRows appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue(UUID caseId) {
        return appointments.nextOfCase(caseId, clock.instant());
    }
}
