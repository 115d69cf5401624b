package org.sokong.referrals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.SignedInUser;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseTimeline;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.referrals.ReferralStep.Actor;
import org.sokong.referrals.ReferralTalk.Standing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * First contact, service given and feedback of a referral: written by the receiver from acceptance
 * on, read by both. Where the receiver has no users, the sender's side writes what it was told.
 */
@Service
@PreAuthorize("hasAnyAuthority('REFERRAL_SEND', 'REFERRAL_ANSWER')")
@Transactional
@RetriedOnConflict
public class ReferralServiceRecords {

    private static final Set<ReferralState> SERVED =
            Set.of(
                    ReferralState.ACCEPTED,
                    ReferralState.IN_SERVICE,
                    ReferralState.COMPLETED,
                    ReferralState.NOT_COMPLETED);

    private final ReferralTalk talk;
    private final ServiceRecordRows records;
    private final Referrals referrals;
    private final ReferralMoves moves;
    private final PaperReferrals paper;
    private final CaseTimeline timeline;
    private final UserDirectory users;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    ReferralServiceRecords(
            ReferralTalk talk,
            ServiceRecordRows records,
            Referrals referrals,
            ReferralMoves moves,
            PaperReferrals paper,
            CaseTimeline timeline,
            UserDirectory users,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.talk = talk;
        this.records = records;
        this.referrals = referrals;
        this.moves = moves;
        this.paper = paper;
        this.timeline = timeline;
        this.users = users;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was done, as the reader's side may see it now; null where there is nothing to see. */
    @PreAuthorize("hasAnyAuthority('CASE_READ', 'REFERRAL_ANSWER')")
    public @Nullable ServiceRecordDetail read(UUID referralId) {
        Standing standing = talk.standing(referralId, "referrals.service.read");
        ReferralState state = standing.parties().state();
        if (!standing.readable() || !SERVED.contains(state)) {
            return null;
        }
        ServiceRecord record = records.findById(referralId).orElse(null);
        if (record != null) {
            audit.record(AuditAction.REFERRAL_READ, subject(standing), Map.of("part", "SERVICE"));
        }
        boolean serving = ReferralState.DISCLOSING.contains(state);
        boolean writes = standing.writable() && serving && isServing(standing);
        boolean told = record != null && record.satisfaction() != null;
        return new ServiceRecordDetail(
                record == null ? 0 : record.version(),
                record == null ? null : record.contactedOn(),
                record == null ? null : record.reached(),
                record == null ? 0 : record.attempts(),
                record == null ? ServiceRecordForm.EMPTY : record.form(),
                told
                        ? FeedbackClass.GIVEN
                        : state.isFinal() ? FeedbackClass.NO_FEEDBACK : FeedbackClass.NOT_YET,
                record == null ? null : record.satisfaction(),
                record == null ? null : record.feedbackNote(),
                record == null ? null : record.feedbackSide(),
                record == null
                        ? null
                        : users.names(Set.of(record.recordedBy()))
                                .getOrDefault(record.recordedBy(), "?"),
                record == null ? null : record.changedAt(),
                writes,
                !told && (standing.isReceiver() ? writes : talk.mayListen(standing)));
    }

    /**
     * Notes an attempt to reach the client. When the client was reached, the service has begun:
     * that is the step which the clock of the first contact waits for.
     *
     * @param on day, not after today
     */
    public void contact(UUID referralId, LocalDate on, boolean reached) {
        Standing standing = serving(referralId, "referrals.service.contact");
        ServiceRecord record = record(referralId);
        record.contact(on, reached, today(), actor());
        saved(record, standing, reached ? "reached" : "not_reached");
        Referral referral = referrals.findById(referralId).orElseThrow();
        if (reached && referral.state() == ReferralState.ACCEPTED) {
            referral.start(actor());
            moves.moved(referral, ReferralState.ACCEPTED);
        }
    }

    /**
     * Writes what was given.
     *
     * @param version version that was read
     * @throws EditConflict when somebody else changed it meanwhile
     */
    public void write(UUID referralId, long version, ServiceRecordForm form) {
        Standing standing = serving(referralId, "referrals.service.write");
        ServiceRecord record = record(referralId);
        EditConflict.unless(version, record.version());
        record.write(form, today(), actor());
        saved(record, standing, "given");
    }

    /**
     * Notes how satisfied the client was, as the client told it: to the receiver during the
     * service, or to the sender at any time after acceptance. The first word stays.
     *
     * @param satisfaction 1 to 5
     */
    public void tell(UUID referralId, int satisfaction, @Nullable String note) {
        Standing standing = talk.standing(referralId, "referrals.service.tell");
        if (standing.isReceiver()) {
            standing = serving(referralId, "referrals.service.tell");
        } else if (!talk.mayListen(standing)) {
            throw talk.refuse(standing, "referrals.service.tell");
        } else {
            referrals.lock(referralId).orElseThrow();
            if (!SERVED.contains(
                    talk.standing(referralId, "referrals.service.tell").parties().state())) {
                throw new DomainException("referrals.talk.error.not_accepted");
            }
        }
        ServiceRecord record = record(referralId);
        record.tell(satisfaction, note, standing.side(), actor());
        saved(record, standing, "feedback");
    }

    private Standing serving(UUID referralId, String operation) {
        Standing standing = talk.standing(referralId, operation);
        if (!isServing(standing)) {
            throw talk.refuse(standing, operation);
        }
        return talk.serving(referralId, operation);
    }

    private boolean isServing(Standing standing) {
        return standing.isReceiver() || paper.isOnPaper(standing.parties().id());
    }

    private ServiceRecord record(UUID referralId) {
        return records.findById(referralId).orElseGet(() -> new ServiceRecord(referralId, actor()));
    }

    private void saved(ServiceRecord record, Standing standing, String what) {
        records.saveAndFlush(record);
        Referral referral = referrals.findById(standing.parties().id()).orElseThrow();
        timeline.add(
                referral.caseId(),
                "referrals.timeline.service." + what,
                Section.REFERRALS,
                referral.id(),
                Map.of("code", referral.code()));
        audit.record(
                AuditAction.REFERRAL_CHANGED,
                subject(standing),
                Map.of("change", "SERVICE_" + what));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(currentUser.get().timeZone()));
    }

    private Actor actor() {
        SignedInUser user = currentUser.get();
        return new Actor(user.id(), user.organisationId(), clock.instant());
    }

    private static Subject subject(Standing standing) {
        return new Subject("REFERRAL", standing.parties().id(), standing.parties().caseId());
    }
}
