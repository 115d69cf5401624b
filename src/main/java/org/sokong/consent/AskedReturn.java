package org.sokong.consent;

import java.util.UUID;

/**
 * What a receiver is asked to return or delete.
 *
 * @param consentId consent under which it was shared
 * @param sourceId referral or transfer through which it was shared
 * @param code code of that
 * @param organisationId the receiver
 * @param onPaper whether the receiver answers on paper: its sender asks it and records the answer
 */
public record AskedReturn(
        UUID consentId,
        UUID caseId,
        ReturnCause cause,
        UUID sourceId,
        String code,
        UUID organisationId,
        boolean onPaper) {}
