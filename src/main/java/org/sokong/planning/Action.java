package org.sokong.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Something that is done for a goal. */
@Entity
@Audited
@Table(name = "plan_action")
class Action {

    @Id private UUID id;
    private UUID caseId;
    private UUID goalId;
    private String what;

    @Enumerated(EnumType.STRING)
    private @Nullable ActionParty party;

    private @Nullable UUID partyId;
    private @Nullable String partyWords;
    private @Nullable UUID providerId;
    private @Nullable String providerWords;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate dueOn;

    @Column(precision = 15, scale = 3)
    private @Nullable BigDecimal cost;

    private @Nullable String currency;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    private @Nullable String reason;
    private @Nullable String earlyReason;
    private Instant createdAt;
    private Instant changedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Action() {}

    @SuppressWarnings("NullAway.Init")
    Action(UUID id, Goal goal, ActionForm form, Instant at) {
        this.id = id;
        this.caseId = goal.caseId();
        this.goalId = goal.id();
        this.createdAt = at;
        write(form, at);
    }

    final void write(ActionForm form, Instant at) {
        what = form.what();
        party = form.party();
        partyId = form.partyId();
        partyWords = form.partyWords();
        providerId = form.providerId();
        providerWords = form.providerWords();
        startsOn = form.startsOn();
        dueOn = form.dueOn();
        cost = form.cost();
        currency = form.currency();
        state = form.state();
        reason = form.reason();
        earlyReason = form.earlyReason();
        changedAt = at;
    }

    ActionForm form() {
        return new ActionForm(
                what,
                party,
                partyId,
                partyWords,
                providerId,
                providerWords,
                startsOn,
                dueOn,
                cost == null ? null : cost.stripTrailingZeros(),
                currency,
                state,
                reason,
                earlyReason);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID goalId() {
        return goalId;
    }

    ActionState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}
