package org.sokong.transfers;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Code;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.referrals.Urgency;

/** A transfer of a case; moved only by the verbs below, each of which guards the state. */
@Entity
@Table(name = "case_transfer")
class CaseTransfer {

    static final int LONGEST_NOTE = 2_000;

    @Id private UUID id;
    private String code;
    private UUID caseId;
    private @Nullable UUID referralId;
    private UUID fromOrganisationId;
    private UUID toOrganisationId;

    @Enumerated(EnumType.STRING)
    private TransferState state;

    @Enumerated(EnumType.STRING)
    private @Nullable TransferReason reason;

    @Enumerated(EnumType.STRING)
    private @Nullable Urgency urgency;

    private @Nullable String words;
    private @Nullable UUID consentId;
    private @Nullable UUID passageId;
    private @Nullable String passageWhy;
    private @Nullable String ageBand;
    private String languages = "";
    private @Nullable UUID requestedBy;
    private @Nullable Instant requestedAt;
    private @Nullable String requestWords;
    private @Nullable UUID offeredBy;
    private @Nullable Instant offeredAt;
    private Instant expiresAt;
    private @Nullable Instant remindAt;
    private @Nullable Instant heldUpAt;
    private @Nullable UUID answeredBy;
    private @Nullable UUID newOwnerId;

    @Enumerated(EnumType.STRING)
    private @Nullable TransferDeclineReason declineReason;

    @Enumerated(EnumType.STRING)
    private @Nullable TransferWithdrawalReason withdrawalReason;

    private @Nullable String note;
    private @Nullable Instant finishedAt;

    /** Null until stored: that is how a new one is told from one that was read. */
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected CaseTransfer() {}

    private CaseTransfer(UUID caseId, UUID from, UUID to, TransferState state, Instant at) {
        this.id = Ids.at(at.toEpochMilli());
        this.code = Code.random('T').value();
        this.caseId = caseId;
        this.fromOrganisationId = from;
        this.toOrganisationId = to;
        this.state = state;
        this.expiresAt = at;
    }

    /** An offer from the beginning; {@link #offer} says the rest. */
    static CaseTransfer offered(UUID caseId, UUID from, UUID to, Instant at) {
        return new CaseTransfer(caseId, from, to, TransferState.OFFERED, at);
    }

    /** Asked for by the receiver of a referral. */
    static CaseTransfer requested(
            UUID caseId,
            UUID referralId,
            UUID from,
            UUID to,
            String words,
            UUID by,
            Instant at,
            Instant expiresAt) {
        CaseTransfer request = new CaseTransfer(caseId, from, to, TransferState.REQUESTED, at);
        request.referralId = referralId;
        request.requestWords = words;
        request.requestedBy = by;
        request.requestedAt = at;
        request.until(at, expiresAt);
        return request;
    }

    /** Offers it, with what the receiver sees at first as it is now. */
    void offer(
            OfferTransfer command,
            @Nullable String band,
            String spoken,
            UUID by,
            Instant at,
            Instant end) {
        if (state != TransferState.OFFERED) {
            move(TransferState.OFFERED);
        }
        reason = command.reason();
        urgency = command.urgency();
        words = command.words().strip();
        consentId = command.consentId();
        passageId = command.passageId();
        passageWhy = command.passageId() == null ? null : command.why().strip();
        ageBand = band;
        languages = spoken;
        offeredBy = by;
        offeredAt = at;
        until(at, end);
    }

    void accept(UUID newOwner, UUID by, Instant at) {
        move(TransferState.ACCEPTED);
        newOwnerId = newOwner;
        finish(by, at);
    }

    void decline(TransferDeclineReason why, @Nullable String words, UUID by, Instant at) {
        move(TransferState.DECLINED);
        declineReason = why;
        say(words);
        finish(by, at);
    }

    void withdraw(TransferWithdrawalReason why, @Nullable String words, UUID by, Instant at) {
        move(TransferState.WITHDRAWN);
        withdrawalReason = why;
        say(words);
        finish(by, at);
    }

    /** Gives up waiting. */
    void expire(UUID by, Instant at) {
        move(TransferState.EXPIRED);
        finish(by, at);
    }

    /** It was said that half of the time has passed. */
    void reminded() {
        remindAt = null;
    }

    /** A yes was refused since not all in the case is covered; the receiver waits from now on. */
    void holdUp(Instant at) {
        if (heldUpAt == null) {
            heldUpAt = at;
        }
    }

    /** All is covered again. */
    void free() {
        heldUpAt = null;
    }

    private void until(Instant from, Instant end) {
        expiresAt = end;
        remindAt = from.plus(Duration.between(from, end).dividedBy(2));
    }

    private void finish(UUID by, Instant at) {
        answeredBy = by;
        finishedAt = at;
        remindAt = null;
    }

    private void say(@Nullable String said) {
        if (said != null && said.length() > LONGEST_NOTE) {
            throw new DomainException("transfers.error.too_long", LONGEST_NOTE);
        }
        note = said == null || said.isBlank() ? null : said.strip();
    }

    private void move(TransferState next) {
        if (!state.canMoveTo(next)) {
            throw new DomainException("transfers.error.cannot_move." + state.name());
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    UUID caseId() {
        return caseId;
    }

    @Nullable UUID referralId() {
        return referralId;
    }

    UUID fromOrganisationId() {
        return fromOrganisationId;
    }

    UUID toOrganisationId() {
        return toOrganisationId;
    }

    TransferState state() {
        return state;
    }

    @Nullable TransferReason reason() {
        return reason;
    }

    @Nullable Urgency urgency() {
        return urgency;
    }

    @Nullable String words() {
        return words;
    }

    /** Consent of a transfer that was offered. */
    UUID requireConsent() {
        return Objects.requireNonNull(consentId);
    }

    @Nullable UUID passageId() {
        return passageId;
    }

    @Nullable String passageWhy() {
        return passageWhy;
    }

    @Nullable UUID requestedBy() {
        return requestedBy;
    }

    @Nullable Instant requestedAt() {
        return requestedAt;
    }

    @Nullable String requestWords() {
        return requestWords;
    }

    @Nullable UUID offeredBy() {
        return offeredBy;
    }

    @Nullable Instant offeredAt() {
        return offeredAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable Instant remindAt() {
        return remindAt;
    }

    /** When a yes was refused first, as far as nothing has covered the case since. */
    @Nullable Instant heldUpAt() {
        return heldUpAt;
    }

    @Nullable UUID answeredBy() {
        return answeredBy;
    }

    @Nullable UUID newOwnerId() {
        return newOwnerId;
    }

    @Nullable TransferDeclineReason declineReason() {
        return declineReason;
    }

    @Nullable TransferWithdrawalReason withdrawalReason() {
        return withdrawalReason;
    }

    @Nullable String note() {
        return note;
    }

    @Nullable Instant finishedAt() {
        return finishedAt;
    }
}
