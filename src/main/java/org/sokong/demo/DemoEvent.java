package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.AgeBand;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.LegalBasis;
import org.sokong.cases.MoveReason;
import org.sokong.cases.Risk;
import org.sokong.cases.Sex;
import org.sokong.cases.SourceOfContact;
import org.sokong.kernel.Answer;
import org.sokong.people.Identity;
import org.sokong.screening.TraffickingEventForm;

/** One thing that somebody did in a story. */
sealed interface DemoEvent
        permits DemoEvent.Started,
                DemoEvent.Intake,
                DemoEvent.Trafficked,
                DemoEvent.RiskSet,
                DemoEvent.Noted,
                DemoEvent.Moved,
                DemoEvent.Assigned,
                DemoEvent.Linked,
                ReferralEvent,
                FormEvent,
                PlanEvent,
                ServiceEvent,
                LegalEvent,
                OutcomeEvent,
                ReportEvent,
                LinkEvent {

    /** When. */
    Instant at();

    /** Position of the person, {@link #NOBODY} for the application itself. */
    int by();

    /** The application itself, such as the job that lets referrals expire. */
    int NOBODY = -1;

    /** The draft is begun. */
    record Started(Instant at, int by) implements DemoEvent {}

    /**
     * The intake is written.
     *
     * @param identity names of the client, null where none were given
     */
    record Intake(
            Instant at,
            int by,
            SourceOfContact source,
            LocalDate contactOn,
            String place,
            List<String> languages,
            boolean interpreter,
            AgeBand ageBand,
            Sex sex,
            Answer safetyConcern,
            @Nullable String safetyNote,
            Answer medicalNeed,
            @Nullable String medicalNote,
            @Nullable LegalBasis basis,
            @Nullable LocalDate consentOn,
            @Nullable String consentNote,
            @Nullable Answer consentToStatistics,
            @Nullable Client identity)
            implements DemoEvent {}

    /**
     * An invented client.
     *
     * @param name whole name in the order of the country
     * @param bornOn birth date that fits the age band
     * @param country nationality, ISO 3166-1 alpha-2
     * @param phone a number from a range that is never given out
     */
    record Client(String name, LocalDate bornOn, String country, String phone) {

        /** As it is kept. */
        Identity identity() {
            return new Identity(
                    name,
                    null,
                    bornOn.toString(),
                    Locale.of("", country).getDisplayCountry(Locale.ENGLISH),
                    null,
                    phone,
                    null,
                    null,
                    null);
        }
    }

    /** Something that happened to the client is recorded. */
    record Trafficked(Instant at, int by, TraffickingEventForm what) implements DemoEvent {}

    /** The risk is set. */
    record RiskSet(Instant at, int by, Risk risk) implements DemoEvent {}

    /** A note is written. */
    record Noted(Instant at, int by, String text) implements DemoEvent {}

    /** The case moves. */
    record Moved(
            Instant at,
            int by,
            CaseStatus from,
            CaseStatus to,
            @Nullable MoveReason reason,
            @Nullable String note)
            implements DemoEvent {}

    /** Another caseworker takes over. */
    record Assigned(Instant at, int by, int to) implements DemoEvent {}

    /**
     * A policy passage is linked.
     *
     * @param passage any number; the writer takes that passage of those there are, in the order of
     *     document and paragraph, starting again at the end
     * @param referral number of the referral, null for the case
     */
    record Linked(Instant at, int by, int passage, @Nullable Integer referral, String why)
            implements DemoEvent {}
}
