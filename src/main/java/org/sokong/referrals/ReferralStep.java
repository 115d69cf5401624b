package org.sokong.referrals;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Ids;

/** A step a referral took: from where to where, who, when, why. Never changed. */
@Entity
@Table(name = "referral_step")
class ReferralStep {

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "referral_id")
    private Referral referral;

    @Enumerated(EnumType.STRING)
    private ReferralState fromState;

    @Enumerated(EnumType.STRING)
    private ReferralState toState;

    private Instant at;
    private UUID byId;
    private @Nullable UUID byOrganisationId;
    private @Nullable String reason;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected ReferralStep() {}

    ReferralStep(
            Referral referral,
            ReferralState from,
            ReferralState to,
            Actor actor,
            @Nullable Enum<?> reason,
            @Nullable String note) {
        this.id = Ids.at(actor.at().toEpochMilli());
        this.referral = referral;
        this.fromState = from;
        this.toState = to;
        this.at = actor.at();
        this.byId = actor.userId();
        this.byOrganisationId = actor.organisationId();
        this.reason = reason == null ? null : reason.name();
        this.note = note == null || note.isBlank() ? null : note.strip();
    }

    ReferralState fromState() {
        return fromState;
    }

    ReferralState toState() {
        return toState;
    }

    /** Who takes a step, and when. */
    record Actor(UUID userId, @Nullable UUID organisationId, Instant at) {}
}
