package org.sokong.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Ids;

/**
 * A receiver was asked to stop and to return or delete what it had got, and what it says to that.
 */
@Entity
@Table(name = "consent_return")
class DataReturn {

    @Id private UUID id;
    private UUID consentId;
    private UUID caseId;

    /** A transfer, where the organisation that gave the case away is asked. */
    private UUID referralId;

    private String referralCode;
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private ReturnCause cause;

    private boolean onPaper;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ReturnAnswer answer;

    private @Nullable Instant answeredAt;
    private @Nullable UUID answeredBy;

    /** Null until stored: that is how a new one is told from one that was read. */
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected DataReturn() {}

    DataReturn(AskedReturn asked, Instant askedAt) {
        this.id = Ids.next();
        this.consentId = asked.consentId();
        this.caseId = asked.caseId();
        this.cause = asked.cause();
        this.referralId = asked.sourceId();
        this.referralCode = asked.code();
        this.organisationId = asked.organisationId();
        this.onPaper = asked.onPaper();
        this.askedAt = askedAt;
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    boolean onPaper() {
        return onPaper;
    }

    UUID caseId() {
        return caseId;
    }

    UUID organisationId() {
        return organisationId;
    }

    String referralCode() {
        return referralCode;
    }

    /** Takes the answer; a second one changes nothing and is told by {@code false}. */
    boolean answer(ReturnAnswer answer, UUID by, Instant at) {
        if (this.answer != null) {
            return false;
        }
        this.answer = answer;
        this.answeredBy = by;
        this.answeredAt = at;
        return true;
    }

    ReturnDetail toDetail(String organisation) {
        return new ReturnDetail(
                referralId,
                referralCode,
                organisation,
                cause,
                askedAt,
                answer,
                answeredAt,
                onPaper);
    }
}
