package org.sokong.referrals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.consent.ConsentCheck;
import org.sokong.kernel.Code;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.referrals.ReferralStep.Actor;
import org.sokong.referrals.Referrals.Parties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers of receivers without users. The sender's side records what it was told, with the code
 * printed on the very form, who told it and when. Steps and clock are those of every referral; no
 * access is given to anybody.
 */
@Service
@PreAuthorize("hasAuthority('REFERRAL_SEND')")
@Transactional
@RetriedOnConflict
public class ReferralsOnPaper {

    private static final List<ReferralState> ANSWERS =
            List.of(
                    ReferralState.ACKNOWLEDGED,
                    ReferralState.ACCEPTED,
                    ReferralState.DECLINED,
                    ReferralState.IN_SERVICE,
                    ReferralState.COMPLETED,
                    ReferralState.NOT_COMPLETED);

    private final Referrals referrals;
    private final ReferralSides sides;
    private final ReferralMoves moves;
    private final PaperReferrals paper;
    private final ConsentCheck consent;
    private final CaseAccess access;
    private final UserDirectory users;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralsOnPaper(
            Referrals referrals,
            ReferralSides sides,
            ReferralMoves moves,
            PaperReferrals paper,
            ConsentCheck consent,
            CaseAccess access,
            UserDirectory users,
            CurrentUser currentUser,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.referrals = referrals;
        this.sides = sides;
        this.moves = moves;
        this.paper = paper;
        this.consent = consent;
        this.access = access;
        this.users = users;
        this.currentUser = currentUser;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How a referral on paper stands; empty for those that are answered here. */
    @PreAuthorize("hasAuthority('CASE_READ')")
    public Optional<PaperState> read(UUID referralId) {
        Parties parties = sides.parties(referralId, "referrals.paper.read");
        if (!sides.isSender(parties)) {
            throw sides.refuse(parties, "referrals.paper.read");
        }
        if (!paper.isOnPaper(referralId)) {
            return Optional.empty();
        }
        boolean mayRecord =
                access.mayWork(parties.caseId()) && currentUser.may(Permission.REFERRAL_SEND);
        return Optional.of(
                new PaperState(
                        mayRecord
                                ? ANSWERS.stream()
                                        .filter(next -> parties.state().canMoveTo(next))
                                        .toList()
                                : List.of(),
                        told(referralId)));
    }

    /**
     * Records an answer on behalf of the receiver.
     *
     * @throws DomainException when the code is not the one on this referral's form, or something is
     *     missing
     * @throws org.springframework.security.access.AccessDeniedException for everybody but the
     *     sender's side, and where the receiver answers itself; logged
     */
    public void record(UUID referralId, ToldAnswer answer) {
        Parties parties = sides.requireSender(referralId, "referrals.paper.record");
        String code =
                paper.answerCode(referralId)
                        .orElseThrow(() -> sides.refuse(parties, "referrals.paper.record"));
        Referral referral = referrals.lock(referralId).orElseThrow();
        if (Code.parse(answer.code()).filter(typed -> typed.value().equals(code)).isEmpty()) {
            audit.denied(
                    "referrals.paper.code", new Subject("REFERRAL", referralId, parties.caseId()));
            throw new DomainException("referrals.paper.error.code");
        }
        String toldBy = answer.toldBy().strip();
        LocalDate toldOn = require(answer.toldOn(), "referrals.paper.error.told_on");
        ToldWay way = require(answer.way(), "referrals.paper.error.way");
        if (toldBy.isEmpty()) {
            throw new DomainException("referrals.paper.error.told_by");
        }
        if (toldBy.length() > ToldAnswer.LONGEST_NAME) {
            throw new DomainException("referrals.error.too_long", ToldAnswer.LONGEST_NAME);
        }
        ZoneId zone = ZoneId.of(currentUser.get().timeZone());
        Instant now = clock.instant();
        if (toldOn.isAfter(LocalDate.ofInstant(now, zone))
                || toldOn.isBefore(
                        LocalDate.ofInstant(Objects.requireNonNull(referral.sentAt()), zone))) {
            throw new DomainException("referrals.paper.error.told_on");
        }
        ReferralState before = referral.state();
        step(referral, answer, actor(now));
        moves.moved(referral, before);
        jdbc.sql(
                        """
                        insert into referral_told (id, referral_id, state, way, told_by, told_on,
                            recorded_by, recorded_at)
                        values (:id, :referral, :state, :way, :toldBy, :toldOn, :by, :now)
                        """)
                .param("id", Ids.at(now.toEpochMilli()))
                .param("referral", referralId)
                .param("state", answer.state().name())
                .param("way", way.name())
                .param("toldBy", toldBy)
                .param("toldOn", toldOn)
                .param("by", currentUser.id())
                .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        audit.record(
                AuditAction.REFERRAL_CHANGED,
                new Subject("REFERRAL", referralId, parties.caseId()),
                Map.of("change", "ON_BEHALF", "state", answer.state(), "way", way));
    }

    private void step(Referral referral, ToldAnswer answer, Actor by) {
        switch (answer.state()) {
            case ACKNOWLEDGED -> referral.acknowledge(by);
            case ACCEPTED -> accept(referral, by);
            case DECLINED ->
                    referral.decline(
                            by,
                            require(answer.declineReason(), "referrals.error.reason"),
                            answer.note());
            case IN_SERVICE -> referral.start(by);
            case COMPLETED ->
                    referral.complete(
                            by,
                            require(answer.outcome(), "referrals.dialog.complete.choose"),
                            answer.note());
            case NOT_COMPLETED ->
                    referral.notComplete(
                            by,
                            require(answer.notCompletedReason(), "referrals.error.reason"),
                            answer.note());
            case DRAFT, SENT, EXPIRED, WITHDRAWN ->
                    throw new DomainException("referrals.paper.error.state");
        }
    }

    /** Accepted on paper: the consent must still cover it, since the form is handed out now. */
    private void accept(Referral referral, Actor by) {
        referral.accept(by);
        if (!consent.uncovered(
                        Objects.requireNonNull(referral.consentId()),
                        Objects.requireNonNull(referral.receiverOrganisationId()),
                        referral.purpose(),
                        referral.sections(),
                        by.at())
                .isEmpty()) {
            throw new DomainException("referrals.paper.error.consent");
        }
    }

    private List<ToldStep> told(UUID referralId) {
        Set<UUID> people = new HashSet<>();
        record Row(
                ReferralState state, ToldWay way, String by, LocalDate on, UUID who, Instant at) {}
        List<Row> rows =
                jdbc.sql(
                                """
                                select state, way, told_by, told_on, recorded_by, recorded_at
                                from referral_told where referral_id = ? order by recorded_at, id
                                """)
                        .param(referralId)
                        .query(
                                (row, n) ->
                                        new Row(
                                                ReferralState.valueOf(row.getString(1)),
                                                ToldWay.valueOf(row.getString(2)),
                                                row.getString(3),
                                                row.getObject(4, LocalDate.class),
                                                row.getObject(5, UUID.class),
                                                row.getObject(6, LocalDateTime.class)
                                                        .toInstant(ZoneOffset.UTC)))
                        .list();
        rows.forEach(row -> people.add(row.who()));
        Map<UUID, String> names = users.names(people);
        return rows.stream()
                .map(
                        row ->
                                new ToldStep(
                                        row.state(),
                                        row.way(),
                                        row.by(),
                                        row.on(),
                                        names.getOrDefault(row.who(), "?"),
                                        row.at()))
                .toList();
    }

    private static <T> T require(@Nullable T value, String refusal) {
        if (value == null) {
            throw new DomainException(refusal);
        }
        return value;
    }

    private Actor actor(Instant now) {
        SignedInUser user = currentUser.get();
        return new Actor(user.id(), user.organisationId(), now);
    }
}
