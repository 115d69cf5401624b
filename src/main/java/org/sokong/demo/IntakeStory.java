package org.sokong.demo;

import static org.sokong.demo.Invented.pick;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.AgeBand;
import org.sokong.cases.LegalBasis;
import org.sokong.cases.Sex;
import org.sokong.cases.SourceOfContact;
import org.sokong.kernel.Answer;

/** Who the client is. */
final class IntakeStory {

    private final Telling telling;
    private final Random random;
    private ReferralStory.Client client = new ReferralStory.Client(null, false, "en");
    private String origin = "";

    IntakeStory(Telling telling) {
        this.telling = telling;
        this.random = telling.random();
    }

    /** The client, once the intake is told. */
    ReferralStory.Client client() {
        return client;
    }

    /** The country the client comes from, ISO 3166-1 alpha-2. */
    String origin() {
        return origin;
    }

    /** Whether the client comes from another country. */
    boolean foreigner() {
        return !origin.equals(telling.home().country());
    }

    /** The draft with its intake. */
    void take(boolean consented) {
        boolean woman = random.nextInt(10) < 6;
        String drawn = telling.invented().origin(random, telling.home().country());
        AgeBand band = band();
        boolean named = random.nextInt(10) < 8;
        String given = telling.invented().client(random, drawn, woman);
        List<String> speaks = telling.invented().languages(drawn);
        boolean interpreted = speaks.stream().noneMatch(telling.home().languages()::contains);
        boolean minor = band.isUnder18();
        client =
                new ReferralStory.Client(
                        minor ? (band.oldest() + band.youngest()) / 2 : null,
                        interpreted,
                        speaks.getFirst());
        this.origin = drawn;
        SourceOfContact source =
                pick(
                        random,
                        List.of(
                                SourceOfContact.HEALTH,
                                SourceOfContact.PSYCHOSOCIAL,
                                SourceOfContact.POLICE_SECURITY,
                                SourceOfContact.LEGAL,
                                SourceOfContact.SAFE_HOUSE,
                                SourceOfContact.SELF,
                                SourceOfContact.SELF,
                                SourceOfContact.COMMUNITY_LEADER,
                                SourceOfContact.OTHER_AID_ACTOR,
                                SourceOfContact.OTHER_GOVERNMENT));
        Answer safety = answer(30);
        Answer medical = answer(35);
        String place = telling.invented().text(random, telling.language(), "place");
        @Nullable String safetyNote = safety == Answer.YES ? telling.text("safety") : null;
        @Nullable String medicalNote = medical == Answer.YES ? telling.text("medical") : null;
        @Nullable String consentNote = consented ? telling.text("consent") : null;
        Answer statistics = random.nextInt(10) < 8 ? Answer.YES : Answer.NO;
        int birth = random.nextInt(365);
        String phone = "+000 555 " + String.format("%04d", random.nextInt(10_000));
        int author = telling.worker();
        telling.then(Duration.ZERO, at -> new DemoEvent.Started(at, author));
        telling.then(
                telling.minutes(5, 50),
                at -> {
                    LocalDate today = telling.day(at);
                    return new DemoEvent.Intake(
                            at,
                            author,
                            source,
                            today.minusDays(birth % 3),
                            place,
                            speaks,
                            interpreted,
                            band,
                            woman ? Sex.FEMALE : Sex.MALE,
                            safety,
                            safetyNote,
                            medical,
                            medicalNote,
                            consented
                                    ? minor ? LegalBasis.GUARDIAN_CONSENT : LegalBasis.CONSENT
                                    : null,
                            consented ? today : null,
                            consentNote,
                            consented ? statistics : null,
                            named
                                    ? new DemoEvent.Client(
                                            given,
                                            today.minusYears(age(band)).minusDays(birth),
                                            drawn,
                                            phone)
                                    : null);
                });
    }

    private Answer answer(int percentYes) {
        int drawn = random.nextInt(100);
        return drawn < percentYes ? Answer.YES : drawn < 92 ? Answer.NO : Answer.UNKNOWN;
    }

    private AgeBand band() {
        return pick(
                random,
                List.of(
                        AgeBand.AGE_9_17,
                        AgeBand.AGE_18_20,
                        AgeBand.AGE_18_20,
                        AgeBand.AGE_21_23,
                        AgeBand.AGE_21_23,
                        AgeBand.AGE_24_26,
                        AgeBand.AGE_27_29,
                        AgeBand.AGE_30_38,
                        AgeBand.AGE_39_47,
                        AgeBand.UNKNOWN));
    }

    private static int age(AgeBand band) {
        return band == AgeBand.UNKNOWN ? 30 : Integer.parseInt(band.name().split("_")[1]) + 1;
    }
}
