package org.sokong.referrals;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;

/**
 * What was done for the client by a referral, as one side sees it.
 *
 * @param version to be given back with a change; 0 while nothing was written
 * @param contactedOn day of the last attempt to reach the client
 * @param attempts how often it was tried
 * @param feedback whether the client said how it was
 * @param satisfaction 1 (not at all) to 5 (very much), as the client told it
 * @param feedbackSide who was told, null without feedback
 * @param recordedBy display name of who wrote it last, null while nothing was written
 * @param mayRecord whether the reader may write it now
 * @param mayTellFeedback whether the reader may say now what the client told
 */
public record ServiceRecordDetail(
        long version,
        @Nullable LocalDate contactedOn,
        @Nullable Answer reached,
        int attempts,
        ServiceRecordForm form,
        FeedbackClass feedback,
        @Nullable Integer satisfaction,
        @Nullable String feedbackNote,
        @Nullable TalkSide feedbackSide,
        @Nullable String recordedBy,
        @Nullable Instant changedAt,
        boolean mayRecord,
        boolean mayTellFeedback) {

    @Override
    public String toString() {
        return "ServiceRecordDetail[" + version + "]";
    }
}
