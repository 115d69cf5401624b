package org.sokong.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentDetails;
import org.sokong.deadlines.AnswerSchedule;
import org.sokong.deadlines.AnswerUrgency;
import org.sokong.kernel.Answer;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.sokong.referrals.ReferralClockRule;
import org.sokong.referrals.ReferralState;
import org.sokong.referrals.WithdrawalReason;

/** Rows of consents and referrals. */
final class ReferralRows implements PartRows {

    private final FileRows file;
    private final Function<UUID, AnswerSchedule> answers;
    private final Instant anchor;
    private final List<ConsentRow> consents = new ArrayList<>();
    private final List<ReferralRow> referrals = new ArrayList<>();

    ReferralRows(FileRows file, Function<UUID, AnswerSchedule> answers, Instant anchor) {
        this.file = file;
        this.answers = answers;
        this.anchor = anchor;
    }

    void apply(ReferralEvent event) {
        switch (event) {
            case ReferralEvent.Consented given -> consent(given);
            case ReferralEvent.ConsentWithdrawn gone -> withdraw(gone);
            case ReferralEvent.ConsentExpired expired -> {
                ConsentRow consent = consents.get(expired.consent());
                consent.endedAt = expired.at();
                file.timeline(
                        expired,
                        "consent.timeline.expired",
                        Section.REFERRALS,
                        consent.id,
                        Map.of());
            }
            case ReferralEvent.Drafted drafted -> referrals.add(new ReferralRow(drafted));
            case ReferralEvent.ReferralMoved moved ->
                    referral(
                            moved,
                            referrals.get(moved.referral()),
                            moved.to(),
                            moved.reason(),
                            moved.note());
        }
    }

    /** The id of a referral by its number in the story. */
    UUID id(int number) {
        return referrals.get(number).id;
    }

    /** The code of a referral by its number in the story. */
    String code(int number) {
        return referrals.get(number).code;
    }

    @Override
    public void finish() {
        consents.forEach(ConsentRow::write);
        referrals.forEach(ReferralRow::write);
    }

    /** What the clocks of referrals wait for. */
    @Override
    public Stream<Instant> due(ZoneId zone) {
        return referrals.stream()
                .map(referral -> referral.clocks.nextDue())
                .filter(Objects::nonNull);
    }

    private void consent(ReferralEvent.Consented given) {
        ConsentRow consent = new ConsentRow(given);
        consents.add(consent);
        file.timeline(given, "consent.timeline.recorded", Section.REFERRALS, consent.id, Map.of());
    }

    private void withdraw(ReferralEvent.ConsentWithdrawn gone) {
        ConsentRow consent = consents.get(gone.consent());
        consent.withdrawn = gone;
        consent.endedAt = gone.at();
        file.timeline(gone, "consent.timeline.withdrawn", Section.REFERRALS, consent.id, Map.of());
        for (ReferralRow referral : referrals) {
            if (referral.drafted.consent() == gone.consent()
                    && ReferralState.OPEN.contains(referral.state)) {
                referral(
                        gone,
                        referral,
                        ReferralState.WITHDRAWN,
                        WithdrawalReason.CONSENT_WITHDRAWN,
                        null);
            }
        }
    }

    private void referral(
            DemoEvent event,
            ReferralRow referral,
            ReferralState to,
            @Nullable Enum<?> reason,
            @Nullable String note) {
        file.row(
                CaseTable.REFERRAL_STEP,
                Ids.next(),
                referral.id,
                referral.state.name(),
                to.name(),
                Utc.orNull(event.at()),
                file.actor(event),
                event.by() == DemoEvent.NOBODY ? null : file.placed().organisationOf(event.by()),
                Columns.name(reason),
                note);
        if (ReferralState.DISCLOSING.contains(referral.state) && to.isFinal()) {
            file.endShared(referral.id, event);
        }
        referral.move(event, to, reason, note);
        if (to == ReferralState.ACCEPTED) {
            file.share(
                    event,
                    file.placed().organisation(referral.drafted.receiver()),
                    Columns.names(referral.drafted.sections()),
                    referral.id,
                    consents.get(referral.drafted.consent()).expiresAt);
        }
        file.timeline(
                event,
                "referrals.timeline." + to.name().toLowerCase(Locale.ROOT),
                Section.REFERRALS,
                referral.id,
                Map.of("code", referral.code));
    }

    private final class ConsentRow {

        private final UUID id = Ids.next();
        private final ReferralEvent.Consented given;
        private final Instant expiresAt;
        private ReferralEvent.@Nullable ConsentWithdrawn withdrawn;
        private @Nullable Instant endedAt;

        ConsentRow(ReferralEvent.Consented given) {
            this.given = given;
            this.expiresAt = given.expiresOn().plusDays(1).atStartOfDay(file.zone()).toInstant();
        }

        void write() {
            ConsentDetails details = given.details();
            file.row(
                    CaseTable.CONSENT,
                    id,
                    file.caseId(),
                    given.givenBy().name(),
                    given.form().name(),
                    given.language(),
                    (given.interpreter() ? Answer.YES : Answer.NO).name(),
                    given.givenOn(),
                    given.expiresOn(),
                    Utc.orNull(expiresAt),
                    Columns.names(given.sections()),
                    given.purpose().name(),
                    given.evidence(),
                    file.actor(given),
                    Utc.orNull(given.at()),
                    withdrawn == null ? null : Utc.orNull(withdrawn.at()),
                    withdrawn == null ? null : file.actor(withdrawn),
                    withdrawn == null ? null : withdrawn.reason(),
                    Utc.orNull(endedAt),
                    endedAt == null ? null : withdrawn == null ? "EXPIRED" : "WITHDRAWN",
                    Columns.name(details.giverReason()),
                    Columns.name(details.witness()),
                    Columns.names(details.informed().stream().sorted().toList()),
                    details.ageYears(),
                    Columns.name(details.assent()),
                    file.country(),
                    String.join(",", details.countries()),
                    0);
            file.row(CaseTable.CONSENT_RECIPIENT, id, file.placed().organisation(given.receiver()));
        }
    }

    private final class ReferralRow {

        private final UUID id = Ids.next();
        private final String code = file.code('R');
        private final ReferralEvent.Drafted drafted;
        private final AnswerRows clocks;
        private ReferralState state = ReferralState.DRAFT;
        private UUID sender;
        private @Nullable Instant sentAt;
        private @Nullable Instant dueAt;
        private @Nullable Instant acknowledgedAt;
        private @Nullable Instant decidedAt;
        private @Nullable Instant startedAt;
        private @Nullable Instant finishedAt;
        private @Nullable UUID answeredBy;
        private @Nullable Enum<?> endReason;
        private @Nullable String outcomeNote;

        ReferralRow(ReferralEvent.Drafted drafted) {
            this.drafted = drafted;
            this.sender = file.actor(drafted);
            this.clocks =
                    new AnswerRows(
                            answers.apply(file.placed().organisation(drafted.receiver())),
                            AnswerUrgency.valueOf(drafted.urgency().name()));
        }

        void move(
                DemoEvent event,
                ReferralState to,
                @Nullable Enum<?> reason,
                @Nullable String note) {
            state = to;
            switch (to) {
                case SENT -> {
                    sender = file.actor(event);
                    sentAt = event.at();
                }
                case ACKNOWLEDGED -> acknowledgedAt = event.at();
                case ACCEPTED -> {
                    decidedAt = event.at();
                    answeredBy = file.actor(event);
                }
                case DECLINED -> {
                    decidedAt = event.at();
                    answeredBy = file.actor(event);
                    finishedAt = event.at();
                }
                case IN_SERVICE -> startedAt = event.at();
                case COMPLETED, NOT_COMPLETED -> {
                    finishedAt = event.at();
                    outcomeNote = note;
                }
                case EXPIRED, WITHDRAWN -> finishedAt = event.at();
                case DRAFT -> throw new IllegalStateException("a draft is no step");
            }
            endReason = reason;
            if (sentAt != null) {
                clocks.set(
                        new ReferralClockRule(
                                        state,
                                        sentAt,
                                        acknowledgedAt,
                                        decidedAt,
                                        startedAt,
                                        finishedAt)
                                .spans());
                dueAt = clocks.answerDue();
            }
        }

        void write() {
            DemoEvent.Intake known = file.intake();
            file.row(
                    CaseTable.REFERRAL,
                    id,
                    code,
                    file.caseId(),
                    file.organisation(),
                    sender,
                    file.placed().organisation(drafted.receiver()),
                    consents.get(drafted.consent()).id,
                    state.name(),
                    drafted.urgency().name(),
                    Columns.names(drafted.services()),
                    Columns.names(drafted.sections()),
                    drafted.purpose().name(),
                    drafted.reason(),
                    sentAt == null ? null : known.ageBand().name(),
                    sentAt == null ? "" : String.join(",", known.languages()),
                    Utc.orNull(drafted.at()),
                    Utc.orNull(drafted.at()),
                    Utc.orNull(sentAt),
                    Utc.orNull(dueAt),
                    Utc.orNull(clocks.nextDue()),
                    Utc.orNull(acknowledgedAt),
                    Utc.orNull(decidedAt),
                    Utc.orNull(startedAt),
                    Utc.orNull(finishedAt),
                    answeredBy,
                    state == ReferralState.DECLINED ? Columns.name(endReason) : null,
                    state == ReferralState.NOT_COMPLETED ? Columns.name(endReason) : null,
                    state == ReferralState.WITHDRAWN ? Columns.name(endReason) : null,
                    state == ReferralState.COMPLETED ? Columns.name(endReason) : null,
                    outcomeNote,
                    0);
            clocks.write(file, id, anchor);
        }
    }
}
