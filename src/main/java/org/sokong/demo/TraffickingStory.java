package org.sokong.demo;

import static org.sokong.demo.Invented.pick;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;
import org.sokong.screening.ContactWay;
import org.sokong.screening.EventDate;
import org.sokong.screening.EventFacts;
import org.sokong.screening.EventStage;
import org.sokong.screening.PalermoElements;
import org.sokong.screening.TraffickingAct;
import org.sokong.screening.TraffickingEventForm;
import org.sokong.screening.TraffickingMeans;
import org.sokong.screening.TraffickingPurpose;

/** What happened to the client before, as events: always the last one, often those before it. */
final class TraffickingStory {

    private static final int LONGEST_MONTHS = 30;

    private final Telling telling;
    private final Random random;
    private final IntakeStory intake;

    TraffickingStory(Telling telling, IntakeStory intake) {
        this.telling = telling;
        this.random = telling.random();
        this.intake = intake;
    }

    void tell() {
        int months = telling.between(2, LONGEST_MONTHS);
        Answer under18 =
                intake.client().child() ? Answer.YES : telling.once(8) ? Answer.YES : Answer.NO;
        boolean began = telling.percent(60);
        if (began) {
            recruited(months, under18);
        }
        if (began && intake.foreigner() && telling.once(2)) {
            moved(months, under18);
        }
        used(months, under18, began);
    }

    private void recruited(int months, Answer under18) {
        Set<TraffickingMeans> means =
                telling.some(
                        List.of(
                                TraffickingMeans.FRAUD,
                                TraffickingMeans.DECEPTION,
                                TraffickingMeans.ABUSE_VULNERABILITY));
        ContactWay way =
                pick(random, List.of(ContactWay.ONLINE, ContactWay.OFFLINE, ContactWay.UNKNOWN));
        record(
                telling.hours(3, 40),
                TraffickingEventForm.of(EventStage.RECRUITMENT)
                        .with(new PalermoElements(Set.of(TraffickingAct.RECRUITMENT), means, null))
                        .with(facts(null, way))
                        .aged(null, under18),
                intake.origin(),
                months + telling.between(1, 3));
    }

    private void moved(int months, Answer under18) {
        record(
                telling.minutes(2, 20),
                TraffickingEventForm.of(EventStage.TRANSIT)
                        .with(
                                new PalermoElements(
                                        telling.some(
                                                List.of(
                                                        TraffickingAct.TRANSPORTATION,
                                                        TraffickingAct.TRANSFER)),
                                        null,
                                        null))
                        .aged(null, under18),
                null,
                months + 1);
    }

    private void used(int months, Answer under18, boolean after) {
        Set<TraffickingMeans> means =
                telling.some(
                        List.of(
                                TraffickingMeans.THREAT,
                                TraffickingMeans.COERCION,
                                TraffickingMeans.ABUSE_VULNERABILITY));
        TraffickingPurpose purpose =
                pick(
                        random,
                        List.of(
                                TraffickingPurpose.FORCED_LABOUR,
                                TraffickingPurpose.FORCED_LABOUR,
                                TraffickingPurpose.SERVITUDE,
                                TraffickingPurpose.OTHER_SEXUAL,
                                TraffickingPurpose.FORCED_CRIMINALITY,
                                TraffickingPurpose.FORCED_MARRIAGE));
        record(
                after ? telling.minutes(2, 20) : telling.hours(3, 40),
                TraffickingEventForm.of(EventStage.EXPLOITATION)
                        .with(
                                new PalermoElements(
                                        telling.some(
                                                List.of(
                                                        TraffickingAct.HARBOURING,
                                                        TraffickingAct.RECEIPT)),
                                        means,
                                        Set.of(purpose)))
                        .with(facts(telling.once(2) ? months : null, null))
                        .aged(null, under18)
                        .noted(telling.text("trafficking")),
                telling.home().country(),
                months);
    }

    private static EventFacts facts(@Nullable Integer months, @Nullable ContactWay way) {
        return new EventFacts(null, Set.of(), Set.of(), months, null, Set.of(), way, Set.of());
    }

    /** Some remember the month, others the year. */
    private void record(
            Duration gap, TraffickingEventForm what, @Nullable String country, int monthsAgo) {
        int precision = random.nextInt(4);
        int author = telling.worker();
        telling.then(
                gap,
                at -> {
                    YearMonth month = YearMonth.from(telling.day(at)).minusMonths(monthsAgo);
                    EventDate date =
                            switch (precision) {
                                case 0 -> EventDate.NOT_KNOWN;
                                case 1 -> EventDate.about(month.getYear());
                                default -> EventDate.in(month);
                            };
                    return new DemoEvent.Trafficked(at, author, what.at(country, null, date));
                });
    }
}
