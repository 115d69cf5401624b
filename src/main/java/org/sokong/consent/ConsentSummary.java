package org.sokong.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.kernel.Answer;

/**
 * A consent as those see it who may open its case.
 *
 * @param recipients organisations that may receive, by name
 * @param expiresAt the moment from which it no longer holds
 * @param evidence where the paper is, or who witnessed it
 * @param withdrawalReason null unless withdrawn
 */
public record ConsentSummary(
        UUID id,
        UUID caseId,
        ConsentState state,
        GivenBy givenBy,
        ConsentForm form,
        String language,
        @Nullable Answer interpreter,
        List<Recipient> recipients,
        List<Purpose> purposes,
        List<Section> sections,
        LocalDate givenOn,
        LocalDate expiresOn,
        Instant expiresAt,
        @Nullable String evidence,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReason) {

    /** An organisation named in a consent. */
    public record Recipient(UUID organisationId, String name) {}
}
