package org.sokong.consent;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.kernel.Answer;

/**
 * Records what a client agreed to.
 *
 * @param caseId the case
 * @param language ISO 639 code of the language in which it was explained
 * @param interpreter whether an interpreter helped; null when not recorded
 * @param recipients organisations that may receive, at least one
 * @param purposes what for, at least one
 * @param sections which parts, at least one, each of {@link ConsentSections#SHAREABLE}
 * @param givenOn day it was given, not in the future
 * @param expiresOn last day it holds, in the recorder's time zone, today or later
 * @param evidence where the paper is; at most 2,000 characters
 * @param details how it came about
 */
public record RecordConsent(
        UUID caseId,
        GivenBy givenBy,
        ConsentForm form,
        String language,
        @Nullable Answer interpreter,
        Set<UUID> recipients,
        Set<Purpose> purposes,
        Set<Section> sections,
        LocalDate givenOn,
        LocalDate expiresOn,
        String evidence,
        ConsentDetails details) {

    public RecordConsent {
        recipients = Set.copyOf(recipients);
        purposes = Set.copyOf(purposes);
        sections = Set.copyOf(sections);
    }

    /** Of an adult who decides alone, to whom all was explained, within the country. */
    public RecordConsent(
            UUID caseId,
            GivenBy givenBy,
            ConsentForm form,
            String language,
            @Nullable Answer interpreter,
            Set<UUID> recipients,
            Set<Purpose> purposes,
            Set<Section> sections,
            LocalDate givenOn,
            LocalDate expiresOn,
            String evidence) {
        this(
                caseId,
                givenBy,
                form,
                language,
                interpreter,
                recipients,
                purposes,
                sections,
                givenOn,
                expiresOn,
                evidence,
                ConsentDetails.ADULT);
    }
}
