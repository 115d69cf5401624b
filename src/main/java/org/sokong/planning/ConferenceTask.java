package org.sokong.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action of a conference, for whoever took it on: what they are to do, and nothing else of the
 * case.
 *
 * @param code the code under which the reader knows the case: of the case for who may open it, of
 *     the referral for another organisation
 * @param referralId the referral through which the reader knows it, null for who may open the case
 * @param caseId the case, null for who may not open it
 * @param overAt end of the day it is due on, where the organisation of the case is
 */
public record ConferenceTask(
        UUID id,
        long version,
        String code,
        @Nullable UUID caseId,
        @Nullable UUID referralId,
        String what,
        LocalDate dueOn,
        Instant overAt,
        ConferenceActionState state,
        @Nullable String note) {}
