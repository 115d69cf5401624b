package org.sokong.guidance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.DocumentState;
import org.sokong.policy.PassageStanding;

/**
 * A place that rests on a passage.
 *
 * @param placeId the link, goal, report or transfer
 * @param recordId what the address names: the referral, report or transfer, else the case
 * @param citation how the passage is cited: "004 ¶13"
 * @param standing whether the passage holds, and what replaces it
 */
public record RestingPlace(
        PlaceKind kind,
        UUID placeId,
        UUID recordId,
        UUID caseId,
        String caseCode,
        UUID passageId,
        String citation,
        PassageStanding standing) {

    /** State of the passage's document. */
    public DocumentState state() {
        return standing.state();
    }

    /** The passage that replaces it, null where there is none. */
    public @Nullable UUID newer() {
        return standing.newer();
    }

    /** Address of the place. */
    public String path() {
        return switch (kind) {
            case REFERRAL -> "referrals/" + recordId;
            case TRANSFER -> "transfers/" + recordId;
            case REPORT, APPROVED_REPORT -> "cases/" + caseId + "/reports/" + recordId;
            case GOAL -> "cases/" + caseId + "?tab=plan";
            case STATUS -> "cases/" + caseId + "?tab=law";
            case CONFERENCE -> "cases/" + caseId + "?tab=conference";
            case CASE, APPROVAL -> "cases/" + caseId + "?tab=policy";
        };
    }
}
