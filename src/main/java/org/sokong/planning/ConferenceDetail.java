package org.sokong.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseParty;
import org.sokong.cases.GranteeType;

/**
 * The rows of a conference.
 *
 * @param choices who may still be added; empty where the reader may not write
 * @param goals words of the plan's open goals that an action may be taken under, in the plan's
 *     order; empty where the reader may not see the plan
 * @param mayWrite whether the reader may change the rows
 * @param mayEnd whether the reader may say that an action is done
 */
public record ConferenceDetail(
        UUID formId,
        UUID caseId,
        List<Taking> participants,
        List<Decided> decisions,
        List<Task> actions,
        List<CaseParty> choices,
        Map<UUID, String> goals,
        boolean mayWrite,
        boolean mayEnd) {

    /**
     * A participant.
     *
     * @param words who came for an organisation, null when not recorded
     */
    public record Taking(
            UUID id,
            GranteeType type,
            UUID partyId,
            String name,
            @Nullable String words,
            ParticipantStanding standing) {}

    /** A decision. */
    public record Decided(UUID id, long version, String text) {}

    /**
     * An action.
     *
     * @param who name of the participant
     * @param endedBy display name, null while it is open
     * @param late whether its day has passed and it is open
     */
    public record Task(
            UUID id,
            long version,
            UUID participantId,
            String who,
            String what,
            LocalDate dueOn,
            ConferenceActionState state,
            @Nullable String note,
            @Nullable String endedBy,
            @Nullable Instant endedAt,
            boolean late) {}
}
