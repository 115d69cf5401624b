package org.sokong.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sokong.legal.DeadlineState;
import org.sokong.legal.OrderForm;
import org.sokong.legal.VictimType;

/**
 * What courts and authorities of Malaysia and Viet Nam bring into a case. Only days of the shipped
 * rules are used, so that no day needs a reason.
 */
final class LegalStory {

    private static final int INTERIM_DAYS = 21;
    private static final int PROTECTION_MONTHS = 3;
    private static final int CHECK_DAYS = 3;
    private static final List<LocalTime> HOURS =
            List.of(LocalTime.of(9, 0), LocalTime.of(10, 30), LocalTime.of(14, 30));

    private final Telling telling;
    private final Random random;
    private int orders;
    private int hearings;
    private int deadlines;
    private @Nullable Duration orderUntil;
    private boolean interim;
    private boolean summoned;
    private boolean labelled;
    private boolean identified;

    LegalStory(Telling telling) {
        this.telling = telling;
        this.random = telling.random();
    }

    /** What comes soon after the case was opened. */
    void begin(boolean child, boolean foreigner) {
        switch (telling.home().country()) {
            case "MY" -> {
                if (telling.percent(45)) {
                    order("MY_INTERIM_PROTECTION_ORDER", null);
                    decided("PossibleVictimOfTrafficking");
                }
            }
            case "VN" -> {
                if (telling.percent(55)) {
                    firstCheck();
                    decided("PossibleVictimOfTrafficking");
                    support(child, foreigner);
                }
            }
            default -> {
                if (telling.once(5)) {
                    decided("PossibleVictimOfTrafficking");
                }
            }
        }
    }

    /** What comes while the plan is made and carried out. */
    void goOn() {
        if (interim && telling.percent(70)) {
            interim = false;
            order("MY_PROTECTION_ORDER", null);
            identified();
        }
        if (telling.home().country().equals("VN") && deadlines > 0 && telling.percent(60)) {
            identified();
        }
        if (!summoned && (orders > 0 || deadlines > 0) && telling.percent(60)) {
            summon();
        }
        if (!labelled && telling.once(6)) {
            deadline();
        }
    }

    /** What has come to its end is said to be over; the last things before services end. */
    void settle() {
        overdue();
        if (summoned) {
            summoned = false;
            int hearing = hearings - 1;
            String outcome = telling.text("hearing_outcome");
            int author = telling.worker();
            telling.then(
                    telling.days(21, 28), at -> new LegalEvent.Held(at, author, hearing, outcome));
        }
        if (labelled) {
            labelled = false;
            close(deadlines - 1, telling.once(6) ? DeadlineState.CANCELLED : DeadlineState.DONE);
        }
        overdue();
    }

    /** An order whose last day has passed is ended or, once, prolonged. */
    void overdue() {
        Duration until = orderUntil;
        if (until == null || telling.elapsed().compareTo(until) < 0) {
            return;
        }
        orderUntil = null;
        interim = false;
        int order = orders - 1;
        String reason = telling.text("order_end");
        int author = telling.worker();
        telling.then(
                telling.hours(1, 20),
                at -> new LegalEvent.OrderEnded(at, author, order, telling.day(at), reason));
    }

    /** Whether an order may be in force or a hearing to come. */
    boolean isOpen() {
        return orderUntil != null || summoned;
    }

    /** A hearing that is still to come, and an order that runs, where the law is at work. */
    void openEnds() {
        if (orders > 0 && orderUntil != null && !interim && telling.once(3)) {
            prolong();
        }
        if (summoned && telling.once(3)) {
            postpone();
        }
    }

    private void order(String rule, @Nullable Integer prolongs) {
        boolean first = rule.startsWith("MY_INTERIM");
        if (orderUntil != null) {
            int before = orders - 1;
            String reason = telling.text("order_followed");
            int author = telling.worker();
            telling.then(
                    telling.hours(1, 30),
                    at -> new LegalEvent.OrderEnded(at, author, before, telling.day(at), reason));
        }
        String court = telling.text("court");
        String reference = "%d-%03d".formatted(telling.between(10, 99), random.nextInt(1_000));
        String refuge = telling.text("refuge");
        int author = telling.worker();
        telling.then(
                telling.hours(4, 50),
                at -> {
                    LocalDate day = telling.day(at);
                    LocalDate end =
                            first ? day.plusDays(INTERIM_DAYS) : day.plusMonths(PROTECTION_MONTHS);
                    return new LegalEvent.Ordered(
                            at,
                            author,
                            new OrderForm(rule, court, reference, refuge, day, day, end, null),
                            end,
                            prolongs);
                });
        interim = first;
        orders++;
        orderUntil = telling.elapsed().plusDays(first ? INTERIM_DAYS : 30L * PROTECTION_MONTHS + 3);
    }

    private void prolong() {
        int before = orders - 1;
        Duration until = orderUntil;
        String court = telling.text("court");
        String refuge = telling.text("refuge");
        // The new day lies behind the old one, whatever the months were.
        int days = 60 + (until == null ? 0 : (int) until.minus(telling.elapsed()).toDays());
        int author = telling.worker();
        telling.then(
                telling.hours(4, 50),
                at -> {
                    LocalDate day = telling.day(at);
                    return new LegalEvent.Ordered(
                            at,
                            author,
                            new OrderForm(
                                    "MY_PROTECTION_ORDER_EXTENSION",
                                    court,
                                    null,
                                    refuge,
                                    day,
                                    day,
                                    day.plusDays(days),
                                    null),
                            null,
                            before);
                });
        orders++;
        orderUntil = telling.elapsed().plusDays(days);
    }

    private void summon() {
        summoned = true;
        hearings++;
        String court = telling.text("court");
        String purpose = telling.text("hearing_purpose");
        int days = telling.between(6, 20);
        LocalTime hour = Invented.pick(random, HOURS);
        int author = telling.worker();
        telling.then(
                telling.hours(3, 60),
                at ->
                        new LegalEvent.Summoned(
                                at,
                                author,
                                LocalDateTime.of(telling.day(at).plusDays(days), hour),
                                court,
                                purpose));
    }

    private void postpone() {
        int hearing = hearings - 1;
        hearings++;
        String why = telling.text("postponed");
        int days = telling.between(30, 50);
        int author = telling.worker();
        telling.then(
                telling.hours(1, 40),
                at ->
                        new LegalEvent.Postponed(
                                at,
                                author,
                                hearing,
                                LocalDateTime.of(telling.day(at).plusDays(days), HOURS.getFirst()),
                                why));
    }

    private void deadline() {
        labelled = true;
        deadlines++;
        String label = telling.text("deadline");
        int days = telling.between(5, 25);
        int author = telling.worker();
        telling.then(
                telling.hours(2, 40),
                at ->
                        new LegalEvent.DeadlineSet(
                                at,
                                author,
                                "OTHER_DEADLINE",
                                label,
                                null,
                                telling.day(at).plusDays(days)));
    }

    private void firstCheck() {
        int author = telling.worker();
        telling.then(
                telling.hours(1, 10),
                at ->
                        new LegalEvent.DeadlineSet(
                                at,
                                author,
                                "VN_FIRST_CHECK",
                                null,
                                telling.day(at),
                                telling.day(at).plusDays(CHECK_DAYS)));
        deadlines++;
        close(deadlines - 1, DeadlineState.DONE);
    }

    private void close(int deadline, DeadlineState state) {
        String note = telling.text("deadline_note");
        int author = telling.worker();
        telling.then(
                telling.hours(12, 60),
                at -> new LegalEvent.DeadlineClosed(at, author, deadline, state, note));
    }

    private void identified() {
        if (!identified) {
            identified = true;
            decided("ActualVictimOfTrafficking");
        }
    }

    private void decided(String status) {
        boolean vietnam = telling.home().country().equals("VN");
        String body = vietnam ? "Police" : telling.once(2) ? "Police" : "CourtOrProsecution";
        String name = telling.text("body");
        String basis =
                switch (telling.home().country()) {
                    case "MY" -> "Act 670, section 51";
                    case "VN" -> "53/2024/QH15";
                    default -> "";
                };
        int author = telling.worker();
        telling.then(
                telling.hours(5, 70),
                at ->
                        new LegalEvent.StatusDecided(
                                at, author, status, body, name, telling.day(at), basis));
    }

    private void support(boolean child, boolean foreigner) {
        VictimType type =
                foreigner
                        ? VictimType.FOREIGNER
                        : child
                                ? VictimType.CHILD_WITH_VICTIM
                                : VictimType.IDENTIFICATION_IN_COUNTRY;
        int author = telling.worker();
        telling.then(telling.minutes(5, 90), at -> new LegalEvent.SupportChosen(at, author, type));
    }
}
