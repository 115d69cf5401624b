package org.sokong.demo;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseService;
import org.sokong.cases.IdentityService;
import org.sokong.cases.IntakeField;
import org.sokong.cases.IntakeForm;
import org.sokong.cases.LinkPassage;
import org.sokong.cases.Move;
import org.sokong.cases.PolicyLinks;
import org.sokong.consent.ConsentService;
import org.sokong.consent.RecordConsent;
import org.sokong.kernel.Answer;
import org.sokong.kernel.ApplicationClock;
import org.sokong.people.Identity;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.NotCompletedReason;
import org.sokong.referrals.Outcome;
import org.sokong.referrals.ReferralDraft;
import org.sokong.referrals.ReferralService;
import org.sokong.referrals.WithdrawalReason;
import org.sokong.screening.TraffickingService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/**
 * Plays stories through the real services, as the people in them and at the moments they tell: what
 * the bulk writer is measured by.
 */
@Component
class ServiceWriter {

    private final CaseService cases;
    private final CaseContents contents;
    private final TraffickingService trafficking;
    private final IdentityService identities;
    private final ConsentService consents;
    private final ReferralService referrals;
    private final PolicyLinks links;
    private final RecordWriter recordWriter;
    private final UserDetailsService accounts;
    private final List<Task<?>> jobs;
    private final Map<String, UserPrincipal> principals = new HashMap<>();

    ServiceWriter(
            CaseService cases,
            CaseContents contents,
            TraffickingService trafficking,
            IdentityService identities,
            ConsentService consents,
            ReferralService referrals,
            PolicyLinks links,
            RecordWriter recordWriter,
            UserDetailsService accounts,
            List<Task<?>> jobs) {
        this.cases = cases;
        this.contents = contents;
        this.trafficking = trafficking;
        this.identities = identities;
        this.consents = consents;
        this.referrals = referrals;
        this.links = links;
        this.recordWriter = recordWriter;
        this.accounts = accounts;
        this.jobs = jobs;
    }

    /** Plays a story. */
    void write(PlacedWorld placed, DemoStory story, List<UUID> passages) {
        Player player = new Player(placed, story.number(), passages);
        for (DemoEvent event : story.events()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            if (event.by() != DemoEvent.NOBODY) {
                UserPrincipal user = principal(placed.world().people().get(event.by()).email());
                context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                user, null, user.getAuthorities()));
            }
            SecurityContextHolder.setContext(context);
            try {
                ApplicationClock.at(
                        event.at(),
                        () -> {
                            player.play(event);
                            return true;
                        });
            } catch (RuntimeException e) {
                throw new IllegalStateException("story " + story.number() + " at " + event, e);
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }

    private UserPrincipal principal(String email) {
        return principals.computeIfAbsent(
                email, known -> (UserPrincipal) accounts.loadUserByUsername(known));
    }

    private void runJob(String name) {
        RecurringTask<?> job =
                jobs.stream()
                        .filter(task -> task.getName().equals(name))
                        .map(RecurringTask.class::cast)
                        .findFirst()
                        .orElseThrow();
        run(job);
    }

    private <T> void run(RecurringTask<T> job) {
        TaskInstance<T> instance = job.instance("demonstration");
        job.execute(instance, null);
    }

    private final class Player {

        private final PlacedWorld placed;
        private final List<UUID> passages;
        private final List<UUID> given = new ArrayList<>();
        private final List<UUID> sent = new ArrayList<>();
        private final RecordWriter.Player records;
        private final int number;
        private @Nullable UUID caseId;

        Player(PlacedWorld placed, int number, List<UUID> passages) {
            this.placed = placed;
            this.number = number;
            this.passages = passages;
            this.records = recordWriter.player(placed);
        }

        private UUID caseId() {
            return Objects.requireNonNull(caseId);
        }

        private long version() {
            return cases.detail(caseId()).version();
        }

        void play(DemoEvent event) {
            switch (event) {
                case DemoEvent.Started started -> {
                    caseId = cases.start();
                    recordWriter.started(placed, number, caseId);
                }
                case DemoEvent.Intake intake -> intake(intake);
                case DemoEvent.Trafficked happened -> trafficking.add(caseId(), happened.what());
                case DemoEvent.RiskSet set -> cases.setRisk(caseId(), version(), set.risk());
                case DemoEvent.Noted noted -> cases.addNote(caseId(), noted.text());
                case DemoEvent.Moved moved ->
                        cases.move(
                                caseId(),
                                version(),
                                new Move(moved.to(), moved.reason(), moved.note()));
                case DemoEvent.Assigned assigned ->
                        cases.assign(caseId(), version(), placed.person(assigned.to()));
                case ReferralEvent.Consented consented ->
                        given.add(
                                consents.record(
                                        new RecordConsent(
                                                caseId(),
                                                consented.givenBy(),
                                                consented.form(),
                                                consented.language(),
                                                consented.interpreter() ? Answer.YES : Answer.NO,
                                                Set.of(placed.organisation(consented.receiver())),
                                                Set.of(consented.purpose()),
                                                consented.sections(),
                                                consented.givenOn(),
                                                consented.expiresOn(),
                                                consented.evidence(),
                                                consented.details())));
                case ReferralEvent.ConsentWithdrawn gone ->
                        consents.withdraw(given.get(gone.consent()), gone.reason());
                case ReferralEvent.ConsentExpired expired -> runJob("consent-expiry");
                case ReferralEvent.Drafted drafted ->
                        sent.add(
                                referrals.draft(
                                        caseId(),
                                        new ReferralDraft(
                                                placed.organisation(drafted.receiver()),
                                                drafted.services(),
                                                drafted.urgency(),
                                                drafted.purpose(),
                                                drafted.reason(),
                                                drafted.sections(),
                                                given.get(drafted.consent()))));
                case ReferralEvent.ReferralMoved moved -> move(moved);
                case DemoEvent.Linked linked ->
                        links.link(
                                new LinkPassage(
                                        passages.get(linked.passage() % passages.size()),
                                        caseId(),
                                        linked.referral() == null
                                                ? null
                                                : sent.get(linked.referral()),
                                        linked.why()));
                case LinkEvent.WasJoined there -> {
                    // The worker of the later case does it.
                }
                default -> records.play(event, caseId(), sent);
            }
        }

        private void intake(DemoEvent.Intake intake) {
            IntakeForm form =
                    IntakeForm.BLANK
                            .with(IntakeField.SOURCE_OF_CONTACT, intake.source())
                            .with(IntakeField.CONTACT_ON, intake.contactOn())
                            .with(IntakeField.PLACE, intake.place())
                            .with(IntakeField.LANGUAGES, intake.languages())
                            .with(
                                    IntakeField.INTERPRETER_NEEDED,
                                    intake.interpreter() ? Answer.YES : Answer.NO)
                            .with(IntakeField.AGE_BAND, intake.ageBand())
                            .with(IntakeField.SEX, intake.sex())
                            .with(IntakeField.SAFETY_CONCERN, intake.safetyConcern())
                            .with(IntakeField.SAFETY_NOTE, intake.safetyNote())
                            .with(IntakeField.MEDICAL_NEED, intake.medicalNeed())
                            .with(IntakeField.MEDICAL_NOTE, intake.medicalNote())
                            .with(IntakeField.LEGAL_BASIS, intake.basis())
                            .with(IntakeField.CONSENT_ON, intake.consentOn())
                            .with(IntakeField.CONSENT_NOTE, intake.consentNote())
                            .with(IntakeField.CONSENT_TO_STATISTICS, intake.consentToStatistics());
            cases.saveIntake(caseId(), contents.intake(caseId()).version(), form);
            DemoEvent.Client client = intake.identity();
            if (client != null) {
                identities.save(caseId(), Identity.UNKNOWN, client.identity());
            }
        }

        private void move(ReferralEvent.ReferralMoved moved) {
            UUID referral = sent.get(moved.referral());
            switch (moved.to()) {
                case SENT -> referrals.send(referral, 0);
                case ACKNOWLEDGED -> referrals.acknowledge(referral);
                case ACCEPTED -> referrals.accept(referral);
                case IN_SERVICE -> referrals.start(referral);
                case DECLINED ->
                        referrals.decline(
                                referral, reason(DeclineReason.class, moved), moved.note());
                case COMPLETED ->
                        referrals.complete(referral, reason(Outcome.class, moved), moved.note());
                case NOT_COMPLETED ->
                        referrals.notComplete(
                                referral, reason(NotCompletedReason.class, moved), moved.note());
                case WITHDRAWN ->
                        referrals.withdraw(
                                referral, reason(WithdrawalReason.class, moved), moved.note());
                case EXPIRED -> expire(moved.at());
                case DRAFT -> throw new IllegalStateException("a draft is no step");
            }
        }

        /** The supervisors were told when the time to answer was over, one answer time ago. */
        private void expire(Instant at) {
            for (int hours : List.of(336, 72, 24)) {
                ApplicationClock.at(
                        at.minus(Duration.ofHours(hours)),
                        () -> {
                            runJob("referral-reminders");
                            return true;
                        });
            }
            runJob("referral-expiry");
        }

        private static <E extends Enum<E>> E reason(
                Class<E> type, ReferralEvent.ReferralMoved moved) {
            return Objects.requireNonNull(type.cast(moved.reason()));
        }
    }
}
