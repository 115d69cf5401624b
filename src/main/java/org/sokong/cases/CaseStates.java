package org.sokong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.sokong.deadlines.Schedules;
import org.springframework.stereotype.Component;

/**
 * Where a case is in its life, for what is computed for no reader in particular, such as a date on
 * which something is due. Nothing of it is shown without a grant.
 */
@Component
public class CaseStates {

    private final CaseFiles files;
    private final Schedules schedules;

    CaseStates(CaseFiles files, Schedules schedules) {
        this.files = files;
        this.schedules = schedules;
    }

    /** The status, empty for an unknown id. */
    public Optional<CaseStatus> of(UUID caseId) {
        return files.findById(caseId).map(CaseFile::status);
    }

    /**
     * The end of a day where the case's organisation is: whoever looks or writes, and a job that is
     * nowhere, find the same moment.
     */
    public Instant endOf(UUID caseId, LocalDate day) {
        ZoneId zone =
                files.findById(caseId)
                        .map(file -> schedules.zone(file.organisationId()))
                        .orElse(ZoneOffset.UTC);
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
