package org.sokong.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the two sides of a referral said to each other, as one of them reads it.
 *
 * @param lines oldest first
 * @param mayWrite whether the reader may say something now
 * @param draftId id under which the reader's next message is sent
 * @param draft what the reader has typed and not sent, empty for nothing
 */
public record MessageThread(
        TalkSide side, List<Line> lines, boolean mayWrite, UUID draftId, String draft) {

    /** No words: what is printed into a log by mistake. */
    @Override
    public String toString() {
        return "MessageThread[" + side + ", " + lines.size() + "]";
    }

    /**
     * One message.
     *
     * @param author display name, "?" when not known any more
     * @param organisation name of the author's organisation, null when not known
     * @param fresh whether it comes from the other side and nobody read it yet
     * @param readAt when somebody of the other side read it, null before that
     * @param readBy display name of that person, null before that
     */
    public record Line(
            UUID id,
            TalkSide side,
            String author,
            @Nullable String organisation,
            String words,
            Instant sentAt,
            boolean fresh,
            @Nullable Instant readAt,
            @Nullable String readBy) {

        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }
}
