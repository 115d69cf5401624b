package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.AgeBand;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.LegalBasis;
import org.sokong.cases.MoveReason;
import org.sokong.cases.Risk;
import org.sokong.cases.Section;
import org.sokong.cases.Sex;
import org.sokong.cases.SourceOfContact;
import org.sokong.cases.StepKind;
import org.sokong.consent.ConsentForm;
import org.sokong.consent.GivenBy;
import org.sokong.consent.Purpose;
import org.sokong.kernel.Answer;
import org.sokong.organisations.ServiceCategory;
import org.sokong.people.Identity;
import org.sokong.referrals.ReferralState;
import org.sokong.referrals.Urgency;
import org.sokong.screening.TraffickingAct;
import org.sokong.screening.TraffickingMeans;
import org.sokong.screening.TraffickingPurpose;

/** One thing that somebody did in a story. */
sealed interface DemoEvent {

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

    /** Act, means and purpose are recorded. */
    record Elements(
            Instant at,
            int by,
            Set<TraffickingAct> acts,
            Set<TraffickingMeans> means,
            Set<TraffickingPurpose> purposes,
            Answer under18,
            @Nullable String note)
            implements DemoEvent {}

    /** The risk is set. */
    record RiskSet(Instant at, int by, Risk risk) implements DemoEvent {}

    /** A note is written. */
    record Noted(Instant at, int by, String text) implements DemoEvent {}

    /** The small record that a guard asks for. */
    record StepDone(Instant at, int by, StepKind kind, @Nullable String note)
            implements DemoEvent {}

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

    /** A consent is recorded; consents of a story are numbered from 0. */
    record Consented(
            Instant at,
            int by,
            GivenBy givenBy,
            ConsentForm form,
            String language,
            boolean interpreter,
            int receiver,
            Purpose purpose,
            Set<Section> sections,
            LocalDate givenOn,
            LocalDate expiresOn,
            String evidence)
            implements DemoEvent {}

    /** A consent is withdrawn, which withdraws the open referral that rests on it. */
    record ConsentWithdrawn(Instant at, int by, int consent, String reason) implements DemoEvent {}

    /** A consent has come to its last day, and the application closes it. */
    record ConsentExpired(Instant at, int consent) implements DemoEvent {

        @Override
        public int by() {
            return NOBODY;
        }
    }

    /**
     * A referral is drafted; referrals of a story are numbered from 0.
     *
     * @param consent number of the consent it rests on
     */
    record Drafted(
            Instant at,
            int by,
            int receiver,
            int consent,
            Urgency urgency,
            Set<ServiceCategory> services,
            Set<Section> sections,
            Purpose purpose,
            String reason)
            implements DemoEvent {}

    /** A referral changes its state. */
    record ReferralMoved(
            Instant at,
            int by,
            int referral,
            ReferralState from,
            ReferralState to,
            @Nullable Enum<?> reason,
            @Nullable String note)
            implements DemoEvent {}

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
