package org.sokong.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
        return with(
                form -> {
                    form.startsOn = start;
                    form.dueOn = due;
                });
    }

    /** The same with a cost. */
    public ActionForm costing(@Nullable BigDecimal amount, @Nullable String code) {
        return with(
                form -> {
                    form.cost = amount;
                    form.currency = code;
                });
    }

    /** The same in another state. */
    public ActionForm in(ActionState now, @Nullable String why) {
        return with(
                form -> {
                    form.state = now;
                    form.reason = why;
                });
    }

    /** The same with somebody else responsible. */
    public ActionForm by(ActionParty who, @Nullable UUID id, @Nullable String words) {
        return with(
                form -> {
                    form.party = who;
                    form.partyId = id;
                    form.partyWords = words;
                });
    }

    /** The same with the reason for an early day. */
    public ActionForm because(@Nullable String early) {
        return with(form -> form.earlyReason = early);
    }

    private ActionForm with(Consumer<Draft> change) {
        Draft form = new Draft(this);
        change.accept(form);
        return form.done();
    }

    /** The same answers, each open to a change. */
    private static final class Draft {
        private String what;
        private @Nullable ActionParty party;
        private @Nullable UUID partyId;
        private @Nullable String partyWords;
        private @Nullable UUID providerId;
        private @Nullable String providerWords;
        private @Nullable LocalDate startsOn;
        private @Nullable LocalDate dueOn;
        private @Nullable BigDecimal cost;
        private @Nullable String currency;
        private ActionState state;
        private @Nullable String reason;
        private @Nullable String earlyReason;

        Draft(ActionForm from) {
            what = from.what;
            party = from.party;
            partyId = from.partyId;
            partyWords = from.partyWords;
            providerId = from.providerId;
            providerWords = from.providerWords;
            startsOn = from.startsOn;
            dueOn = from.dueOn;
            cost = from.cost;
            currency = from.currency;
            state = from.state;
            reason = from.reason;
            earlyReason = from.earlyReason;
        }

        ActionForm done() {
            return new ActionForm(
                    what,
                    party,
                    partyId,
                    partyWords,
                    providerId,
                    providerWords,
                    startsOn,
                    dueOn,
                    cost,
                    currency,
                    state,
                    reason,
                    earlyReason);
        }
    }
}
