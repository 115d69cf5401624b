package org.sokong.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.DisclosedCase;
import org.sokong.cases.Section;
import org.sokong.consent.Purpose;
import org.sokong.organisations.ServiceCategory;

/**
 * A referral as one side sees it at this point. Four records from four queries: what may not be
 * seen is not in the record and was not fetched.
 */
public sealed interface ReferralDetail {

    /** The referral's id. */
    UUID id();

    /** The referral's own random code. */
    String code();

    /** Where it stands. */
    ReferralState state();

    /**
     * The sender's side: all of it, every step and the outcome.
     *
     * @param version version of the draft that this shows
     * @param receiver name of the receiving organisation, null while none is chosen
     * @param draft what was written, as a form takes it
     * @param savedAt when it was last written, null where that was not kept
     * @param mayWork whether the reader may change or withdraw it
     */
    record Sender(
            UUID id,
            long version,
            String code,
            ReferralState state,
            UUID caseId,
            @Nullable UUID receiverId,
            @Nullable String receiver,
            ReferralDraft draft,
            List<ServiceCategory> services,
            @Nullable Urgency urgency,
            @Nullable Purpose purpose,
            String reason,
            List<Section> sections,
            @Nullable UUID consentId,
            @Nullable Instant savedAt,
            @Nullable Instant sentAt,
            @Nullable Instant dueAt,
            ReferralTimes times,
            @Nullable Outcome outcome,
            @Nullable String outcomeNote,
            List<Step> steps,
            ReferralStory story,
            boolean mayWork)
            implements ReferralDetail {}

    /**
     * A step with who and when.
     *
     * @param by name of the person, null for a job
     * @param organisation name of the person's organisation, null for a job
     * @param reasonKey translation key of the coded reason or outcome, null when none
     */
    record Step(
            ReferralState from,
            ReferralState to,
            Instant at,
            @Nullable String by,
            @Nullable String organisation,
            @Nullable String reasonKey,
            @Nullable String note) {}

    /**
     * The receiver's side before acceptance: enough to say yes or no, nothing that tells who it is.
     *
     * @param ageBand name of the age band as it was when sent, null when not recorded
     * @param languages ISO 639 codes with commas
     */
    record Offered(
            UUID id,
            String code,
            ReferralState state,
            String senderOrganisation,
            List<ServiceCategory> services,
            Urgency urgency,
            @Nullable String ageBand,
            String languages,
            Instant sentAt,
            Instant dueAt,
            ReferralTimes times)
            implements ReferralDetail {}

    /**
     * The receiver's side from acceptance to the end: the disclosed sections and the reason.
     *
     * @param decidedAt null once the consent ended and nothing can be read any more
     * @param sharedUntil the moment at which disclosure ends by itself
     */
    record Accepted(
            Offered offered,
            @Nullable Instant decidedAt,
            @Nullable Instant startedAt,
            String reason,
            DisclosedCase disclosed,
            Instant sharedUntil)
            implements ReferralDetail {

        @Override
        public UUID id() {
            return offered.id();
        }

        @Override
        public String code() {
            return offered.code();
        }

        @Override
        public ReferralState state() {
            return offered.state();
        }
    }

    /**
     * The receiver's side after any end: number, dates, decision, outcome.
     *
     * @param passedOn whether the sender passed it on to an organisation that was proposed
     */
    record Closed(
            UUID id,
            String code,
            ReferralState state,
            Instant sentAt,
            @Nullable Instant decidedAt,
            Instant finishedAt,
            @Nullable DeclineReason declineReason,
            @Nullable NotCompletedReason notCompletedReason,
            @Nullable Outcome outcome,
            boolean passedOn)
            implements ReferralDetail {}
}
