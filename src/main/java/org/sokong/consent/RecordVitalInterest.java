package org.sokong.consent;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.Section;

/**
 * Shares without a consent, since none is possible and a life is in danger.
 *
 * @param recipients organisations that may receive, at least one
 * @param purposes what for, at least one
 * @param sections which parts, the least that is needed
 * @param expiresOn last day it holds once confirmed, in the recorder's time zone, today or later
 * @param reason what the danger is and why nobody can consent; at most 2,000 characters
 */
public record RecordVitalInterest(
        UUID caseId,
        Set<UUID> recipients,
        Set<Purpose> purposes,
        Set<Section> sections,
        LocalDate expiresOn,
        String reason) {

    public RecordVitalInterest {
        recipients = Set.copyOf(recipients);
        purposes = Set.copyOf(purposes);
        sections = Set.copyOf(sections);
    }
}
