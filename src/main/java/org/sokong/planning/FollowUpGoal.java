package org.sokong.planning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** How far one goal of the plan is, as a follow-up found it. */
@Entity
@Audited
@Table(name = "follow_up_goal")
class FollowUpGoal {

    @Id private UUID id;
    private UUID caseId;
    private UUID formId;
    private UUID goalId;

    @Enumerated(EnumType.STRING)
    private GoalProgress progress;

    private @Nullable String note;
    private UUID recordedBy;
    private Instant recordedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected FollowUpGoal() {}

    @SuppressWarnings("NullAway.Init")
    FollowUpGoal(UUID id, CaseForm form, UUID goalId) {
        this.id = id;
        this.caseId = form.caseId();
        this.formId = form.id();
        this.goalId = goalId;
    }

    UUID goalId() {
        return goalId;
    }

    GoalProgress progress() {
        return progress;
    }

    @Nullable String note() {
        return note;
    }

    void write(GoalProgress found, @Nullable String words, UUID by, Instant at) {
        progress = found;
        note = words;
        recordedBy = by;
        recordedAt = at;
    }
}
