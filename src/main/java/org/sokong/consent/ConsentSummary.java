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
 * @param basis on what the sharing rests
 * @param recipients organisations that may receive, by name
 * @param expiresAt the moment from which it no longer holds
 * @param evidence where the paper is; with a vital interest the reason
 * @param withdrawalReason null unless withdrawn
 * @param details how it came about
 * @param confirmation of a vital interest, null with a consent
 * @param endedCause why it ended, null while it holds
 */
public record ConsentSummary(
        UUID id,
        UUID caseId,
        Basis basis,
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
        @Nullable String withdrawalReason,
        ConsentDetails details,
        @Nullable Confirmation confirmation,
        ConsentEnded.@Nullable Cause endedCause) {

    /**
     * What became of a vital interest.
     *
     * @param recordedBy who may not confirm it
     * @param by until when it has to be confirmed
     * @param at when it was, null while it is not
     * @param who name of who did, null while nobody did
     * @param nobodyMay whether it waits and nobody who works on the case may confirm it
     */
    public record Confirmation(
            UUID recordedBy,
            Instant by,
            @Nullable Instant at,
            @Nullable String who,
            boolean nobodyMay) {}

    /** Whether a second person still has to confirm it. */
    public boolean awaits() {
        return confirmation != null && confirmation.at() == null && state == ConsentState.VALID;
    }

    /** An organisation named in a consent. */
    public record Recipient(UUID organisationId, String name) {}
}
