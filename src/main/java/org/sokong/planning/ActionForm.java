package org.sokong.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Altered;

/**
 * An action as it is written.
 *
 * @param party who is responsible, null when not recorded
 * @param partyId the colleague or the organisation, null for the others
 * @param partyWords who it is, where it is somebody else
 * @param providerId organisation of the directory that gives what is needed
 * @param providerWords the provider in words, where it is not in the directory
 * @param cost planned, with {@code currency}
 * @param currency ISO 4217
 * @param reason why it was cancelled, in words
 * @param earlyReason why it begins before the first contact of the case
 */
public record ActionForm(
        String what,
        @Nullable ActionParty party,
        @Nullable UUID partyId,
        @Nullable String partyWords,
        @Nullable UUID providerId,
        @Nullable String providerWords,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable BigDecimal cost,
        @Nullable String currency,
        ActionState state,
        @Nullable String reason,
        @Nullable String earlyReason) {

    /** Longest text, in characters. */
    public static final int LONGEST = 2_000;

    /** Longest name in words, in characters. */
    public static final int LONGEST_NAME = 200;

    /** A planned action of the client's or somebody's, due on a day. */
    public static ActionForm of(
            String what, @Nullable ActionParty party, @Nullable LocalDate dueOn) {
        return new ActionForm(
                what,
                party,
                null,
                null,
                null,
                null,
                null,
                dueOn,
                null,
                null,
                ActionState.PLANNED,
                null,
                null);
    }

    /** The same between other days. */
    public ActionForm between(@Nullable LocalDate start, @Nullable LocalDate due) {
        return Altered.of(this).with("startsOn", start).with("dueOn", due).made();
    }

    /** The same with a cost. */
    public ActionForm costing(@Nullable BigDecimal amount, @Nullable String code) {
        return Altered.of(this).with("cost", amount).with("currency", code).made();
    }

    /** The same in another state. */
    public ActionForm in(ActionState now, @Nullable String why) {
        return Altered.of(this).with("state", now).with("reason", why).made();
    }

    /** The same with somebody else responsible. */
    public ActionForm by(ActionParty who, @Nullable UUID id, @Nullable String words) {
        return Altered.of(this)
                .with("party", who)
                .with("partyId", id)
                .with("partyWords", words)
                .made();
    }

    /** The same with the reason for an early day. */
    public ActionForm because(@Nullable String early) {
        return Altered.of(this).with("earlyReason", early).made();
    }
}
