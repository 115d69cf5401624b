package org.sokong.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Code;
import org.sokong.kernel.DomainException;

/**
 * A case: its code, its place in its life, who answers for it. What was asked and answered lies in
 * records of their own, so that two people can write in different parts at once.
 */
@Entity
@Audited
@Table(name = "case_file")
class CaseFile {

    @Id private UUID id;
    private String code;
    private @Nullable UUID personId;
    private UUID organisationId;
    private @Nullable UUID teamId;
    private @Nullable UUID ownerId;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Risk risk;

    @Column(columnDefinition = "char(2)")
    private @Nullable String country;

    private @Nullable LocalDate openedOn;
    private @Nullable LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable MoveReason closureReason;

    private UUID createdBy;
    private Instant createdAt;

    /** A note of somebody else is no conflict for who moves the case. */
    @OptimisticLock(excluded = true)
    @NotAudited
    private Instant touchedAt;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    CaseFile(
            UUID id,
            Code code,
            UUID organisationId,
            @Nullable UUID teamId,
            UUID ownerId,
            @Nullable String country,
            Instant createdAt) {
        this.id = id;
        this.country = country;
        this.code = code.value();
        this.organisationId = organisationId;
        this.teamId = teamId;
        this.ownerId = ownerId;
        this.createdBy = ownerId;
        this.status = CaseStatus.DRAFT;
        this.createdAt = createdAt;
        this.touchedAt = createdAt;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    @Nullable UUID personId() {
        return personId;
    }

    UUID organisationId() {
        return organisationId;
    }

    @Nullable UUID teamId() {
        return teamId;
    }

    @Nullable UUID ownerId() {
        return ownerId;
    }

    CaseStatus status() {
        return status;
    }

    @Nullable Risk risk() {
        return risk;
    }

    @Nullable LocalDate openedOn() {
        return openedOn;
    }

    @Nullable LocalDate closedOn() {
        return closedOn;
    }

    @Nullable MoveReason closureReason() {
        return closureReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant touchedAt() {
        return touchedAt;
    }

    long version() {
        return version;
    }

    /**
     * Moves the case; what the move asks for was checked before.
     *
     * @param today day in the mover's zone
     */
    void moveTo(CaseStatus to, @Nullable MoveReason reason, LocalDate today) {
        if (!status.canMoveTo(to)) {
            throw new DomainException("cases.error.no_such_move", status, to);
        }
        if (to == CaseStatus.OPEN && status == CaseStatus.DRAFT) {
            openedOn = today;
        }
        if (to == CaseStatus.OPEN) {
            closedOn = null;
            closureReason = null;
        } else if (to == CaseStatus.CLOSED
                || to == CaseStatus.TRANSFERRED
                || to == CaseStatus.DUPLICATE) {
            closedOn = today;
            closureReason = reason;
        }
        status = to;
    }

    /** Refuses where nothing may be written any more. */
    void requireWritable() {
        if (status.isEnded()) {
            throw new DomainException("cases.error.case_is_ended", status);
        }
    }

    void assignTo(UUID owner, @Nullable UUID team) {
        ownerId = owner;
        teamId = team;
    }

    /** Gives the case to another organisation; its country is that organisation's from now on. */
    void moveOver(UUID organisation, UUID owner, @Nullable UUID team, @Nullable String where) {
        organisationId = organisation;
        country = where;
        assignTo(owner, team);
    }

    void rate(Risk newRisk) {
        risk = newRisk;
    }

    void identify(UUID person) {
        personId = person;
    }

    void touch(Instant at) {
        if (at.isAfter(touchedAt)) {
            touchedAt = at;
        }
    }
}
