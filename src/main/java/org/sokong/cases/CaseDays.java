package org.sokong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/**
 * Where days of cases end: where the organisation of each is, so that whoever looks or writes, and
 * a job that is nowhere, find the same moment.
 */
public final class CaseDays {

    private final Map<UUID, ZoneId> zones;

    CaseDays(Map<UUID, ZoneId> zones) {
        this.zones = Map.copyOf(zones);
    }

    /** The moment at which the day is over; in UTC for a case that was not asked for. */
    public Instant endOf(UUID caseId, LocalDate day) {
        ZoneId zone = zones.getOrDefault(caseId, ZoneOffset.UTC);
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
