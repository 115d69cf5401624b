package org.sokong.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.access.SystemActor;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAudience;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a referral may go as far as agreements between organisations are concerned, and asking a
 * supervisor where none covers it; for the modules that share, which have asked for the right to
 * the case before.
 */
@Component
public class SharingDesk {

    private static final int LONGEST = 2_000;

    private final SharingAgreementRows agreements;
    private final SharingRequestRows requests;
    private final SharingRule rule;
    private final CaseAudience audience;
    private final Inbox inbox;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    SharingDesk(
            SharingAgreementRows agreements,
            SharingRequestRows requests,
            SharingRule rule,
            CaseAudience audience,
            Inbox inbox,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.agreements = agreements;
        this.requests = requests;
        this.rule = rule;
        this.audience = audience;
        this.inbox = inbox;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether an agreement in force covers it, a supervisor said yes, or nobody has to. */
    @Transactional(readOnly = true)
    public boolean allows(AskedSharing wanted) {
        return !rule.asks(wanted.senderId())
                || isAgreed(wanted)
                || newest(wanted)
                        .filter(request -> request.state() == SharingRequestState.ALLOWED)
                        .filter(request -> request.covers(wanted))
                        .isPresent();
    }

    /** Whether nobody has to be asked for what a request is about, whatever was said to it. */
    boolean needsNobody(SharingRequest request) {
        UUID sender = request.senderId();
        return sender != null
                && (!rule.asks(sender)
                        || isAgreed(
                                sender,
                                request.receiverId(),
                                request.purpose(),
                                request.sections()));
    }

    private boolean isAgreed(AskedSharing wanted) {
        return isAgreed(
                wanted.senderId(), wanted.receiverId(), wanted.purpose(), wanted.sections());
    }

    private boolean isAgreed(UUID sender, UUID receiver, Purpose purpose, Set<Section> sections) {
        List<SharingAgreement> between = agreements.between(sender, receiver);
        return today().allMatch(
                        day ->
                                between.stream()
                                        .anyMatch(one -> one.covers(purpose, sections, day)));
    }

    /**
     * The day where the reader is. A job is nowhere: what it finds in force has to be so for
     * everybody, so it asks of each day that it is now somewhere.
     */
    private Stream<LocalDate> today() {
        Instant now = clock.instant();
        SignedInUser reader = currentUser.get();
        if (!reader.id().equals(SystemActor.ID)) {
            return Stream.of(LocalDate.ofInstant(now, ZoneId.of(reader.timeZone())));
        }
        LocalDate earliest = LocalDate.ofInstant(now, ZoneOffset.ofHours(-12));
        LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
        return earliest.datesUntil(latest.plusDays(1));
    }

    /** Where the request for this very sharing stands; empty where nobody was asked for it. */
    @Transactional(readOnly = true)
    public Optional<Standing> asked(AskedSharing wanted) {
        return about(wanted).map(this::standing);
    }

    private Standing standing(SharingRequest request) {
        SharingRequestState state = request.state();
        return new Standing(
                state,
                state == SharingRequestState.ASKED && !request.askers().contains(currentUser.id()),
                request.mayBeDecidedBy(currentUser.get()) ? place(request) : null);
    }

    /** Where answers are given and read. */
    private static String place(SharingRequest request) {
        return "cases/" + request.caseId() + "?tab=access";
    }

    /**
     * Where a request stands.
     *
     * @param unheard whether the answer is still to come and the reader will not be told
     * @param answerAt where the reader could give the answer, null for who may not
     */
    public record Standing(SharingRequestState state, boolean unheard, @Nullable String answerAt) {}

    /**
     * Lets the reader hear the answers too that are still to come.
     *
     * @return whether any is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hear(List<AskedSharing> wanted) {
        List<SharingRequest> waiting =
                wanted.stream()
                        .flatMap(each -> about(each).stream())
                        .filter(request -> request.state() == SharingRequestState.ASKED)
                        .toList();
        waiting.forEach(request -> request.askedToo(currentUser.id()));
        return !waiting.isEmpty();
    }

    /**
     * Asks the supervisors of the case, for each receiver of a referral of whom they have to say
     * yes. Asking for the same again changes nothing but that whoever asks hears the answer too;
     * what waits for another one is replaced. What needs nobody's yes any more still waits: those
     * who asked are about to be told so.
     *
     * @param wanted all of one referral; those that are allowed already are not asked
     * @param code code of the referral or of the case that goes over, for the notice
     * @param reason why it has to go without an agreement
     * @throws DomainException where a reason is missing or too long, and where nobody but who asks
     *     could decide, so that it would wait for ever
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(UUID referralId, List<AskedSharing> wanted, String code, String reason) {
        List<AskedSharing> missing = wanted.stream().filter(each -> !allows(each)).toList();
        List<SharingRequest> waiting =
                requests.findByReferralIdOrderByRequestedAtDesc(referralId).stream()
                        .filter(request -> request.state() == SharingRequestState.ASKED)
                        .toList();
        waiting.stream()
                .filter(request -> wanted.stream().noneMatch(request::covers))
                .forEach(SharingRequest::replace);
        for (AskedSharing each : missing) {
            waiting.stream()
                    .filter(request -> request.covers(each))
                    .findFirst()
                    .ifPresentOrElse(
                            request -> request.askedToo(currentUser.id()),
                            () -> ask(each, code, reason.strip()));
        }
    }

    private void ask(AskedSharing wanted, String code, String why) {
        if (why.isEmpty()) {
            throw new DomainException("consent.sharing.error.reason");
        }
        if (why.length() > LONGEST) {
            throw new DomainException("consent.error.too_long", LONGEST);
        }
        Set<UUID> deciders = audience.workers(wanted.caseId(), Permission.CASE_APPROVE);
        if (Set.of(currentUser.id()).containsAll(deciders)) {
            throw new DomainException("consent.sharing.error.nobody");
        }
        SharingRequest request =
                requests.saveAndFlush(
                        new SharingRequest(
                                Ids.next(), wanted, why, currentUser.id(), clock.instant()));
        audit.record(
                AuditAction.SHARING_ASKED,
                new Subject("SHARING_REQUEST", request.id(), request.caseId()),
                Map.of("receiver", wanted.receiverId()));
        inbox.tell(deciders, notice(request, code, NoticeKind.SHARING_ASKED));
    }

    /** Leads to where the answer is given and read; where it needs none, to what may go now. */
    static NewNotice notice(SharingRequest request, String code, NoticeKind kind) {
        UUID caseId = request.caseId();
        String place = place(request);
        if (kind == NoticeKind.SHARING_AGREED) {
            place =
                    request.purpose().isOfReferrals()
                            ? "referrals/" + request.referralId()
                            : "cases/" + caseId + "?tab=transfers";
        }
        return new NewNotice(kind, code, caseId, place, "sharing/" + request.id() + "/" + kind);
    }

    private Optional<SharingRequest> about(AskedSharing wanted) {
        return newest(wanted).filter(request -> request.covers(wanted));
    }

    /** What that sender asked last about that receiver, in whichever referral of the same need. */
    private Optional<SharingRequest> newest(AskedSharing wanted) {
        return requests
                .findByReferralIdInAndReceiverIdOrderByRequestedAtDesc(
                        wanted.counting(), wanted.receiverId())
                .stream()
                .filter(request -> request.isOf(wanted.senderId()))
                .filter(request -> request.state() != SharingRequestState.REPLACED)
                .findFirst();
    }
}
