package org.sokong.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sokong.organisations.ServiceCategory;
import org.sokong.planning.ServiceMode;
import org.sokong.planning.ServiceUnit;
import org.sokong.planning.StayKind;

/** Services given, and stays in a shelter. */
final class ServiceStory {

    private static final List<StayKind> PLACES =
            List.of(
                    StayKind.SHELTER,
                    StayKind.SHELTER,
                    StayKind.SAFE_HOUSE,
                    StayKind.TRANSIT_SHELTER,
                    StayKind.HOST_FAMILY);

    private final Telling telling;
    private final Random random;
    private final PlanStory plan;
    private int stays;
    private boolean staying;

    ServiceStory(Telling telling, PlanStory plan) {
        this.telling = telling;
        this.random = telling.random();
        this.plan = plan;
    }

    /** A service for one of the goals. */
    void give(Duration gap) {
        @Nullable Integer goal = plan.goals() == 0 ? null : random.nextInt(plan.goals());
        ServiceCategory category = goal == null ? ServiceCategory.FOOD_NFI : plan.service(goal);
        @Nullable String result =
                goal == null || telling.once(3) ? null : telling.text("result", plan.aim(goal));
        @Nullable ServiceUnit unit =
                telling.once(4)
                        ? null
                        : switch (category) {
                            case SHELTER -> ServiceUnit.NIGHTS;
                            case CASH -> ServiceUnit.PAYMENTS;
                            case FOOD_NFI, DOCUMENTATION -> ServiceUnit.ITEMS;
                            case VOCATIONAL_TRAINING -> ServiceUnit.HOURS;
                            default -> ServiceUnit.SESSIONS;
                        };
        @Nullable BigDecimal units =
                unit == null ? null : BigDecimal.valueOf(telling.between(1, 9));
        int author = telling.worker();
        telling.then(
                gap,
                at ->
                        new ServiceEvent.Given(
                                at,
                                author,
                                category,
                                ServiceMode.DIRECT,
                                null,
                                null,
                                telling.day(at),
                                units,
                                unit,
                                result,
                                goal));
    }

    /** What came by a referral. */
    void byReferral(int referral, int provider, ServiceCategory category) {
        int author = telling.worker();
        telling.then(
                telling.hours(2, 40),
                at ->
                        new ServiceEvent.Given(
                                at,
                                author,
                                category,
                                ServiceMode.REFERRAL,
                                referral,
                                provider,
                                telling.day(at),
                                null,
                                null,
                                null,
                                null));
    }

    /** The client moves in somewhere. */
    void stay() {
        if (staying) {
            return;
        }
        staying = true;
        stays++;
        StayKind kind = Invented.pick(random, PLACES);
        String place = telling.text("stay");
        int author = telling.worker();
        telling.then(
                telling.hours(1, 20),
                at -> new ServiceEvent.Stayed(at, author, kind, telling.day(at), place));
    }

    /** The client moves out, where there was a stay. */
    void leave() {
        if (!staying) {
            return;
        }
        staying = false;
        int stay = stays - 1;
        int author = telling.worker();
        telling.then(
                telling.hours(3, 60),
                at -> new ServiceEvent.Left(at, author, stay, telling.day(at)));
    }
}
