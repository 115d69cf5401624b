package org.sokong.planning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A goal of a plan. */
@Entity
@Audited
@Table(name = "plan_goal")
class Goal {

    @Id private UUID id;
    private UUID caseId;
    private UUID planId;

    @Enumerated(EnumType.STRING)
    private GoalArea area;

    @Enumerated(EnumType.STRING)
    private @Nullable GoalPillar pillar;

    private String text;
    private @Nullable LocalDate targetOn;

    @Enumerated(EnumType.STRING)
    private GoalState state;

    private @Nullable String reason;
    private @Nullable UUID passageId;
    private @Nullable String earlyReason;
    private Instant createdAt;
    private Instant changedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Goal() {}

    @SuppressWarnings("NullAway.Init")
    Goal(UUID id, Plan plan, GoalForm form, Instant at) {
        this.id = id;
        this.caseId = plan.caseId();
        this.planId = plan.id();
        this.createdAt = at;
        write(form, at);
    }

    final void write(GoalForm form, Instant at) {
        area = form.area();
        pillar = form.pillar();
        text = form.text();
        targetOn = form.targetOn();
        state = form.state();
        reason = form.reason();
        passageId = form.passageId();
        earlyReason = form.earlyReason();
        changedAt = at;
    }

    GoalForm form() {
        return new GoalForm(area, pillar, text, targetOn, state, reason, passageId, earlyReason);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID planId() {
        return planId;
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
