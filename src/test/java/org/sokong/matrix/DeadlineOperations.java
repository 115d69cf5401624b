package org.sokong.matrix;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sokong.deadlines.AnswerLevels;
import org.sokong.deadlines.AnswerStep;
import org.sokong.deadlines.AnswerUrgency;
import org.sokong.deadlines.ClockKind;
import org.sokong.deadlines.Length;
import org.sokong.deadlines.LevelUnit;
import org.sokong.deadlines.RiskLevel;
import org.sokong.deadlines.ServiceLevels;
import org.sokong.deadlines.WorkingCalendars;
import org.springframework.context.ApplicationContext;

/** What can be tried on service levels and working calendars. */
final class DeadlineOperations {

    /** What is shipped, so that no other test finds another value. */
    private static final Length DAY = new Length(24, LevelUnit.HOURS);

    private static final LocalDate HOLIDAY = LocalDate.of(2026, 12, 25);

    private final Map<String, Operation> all = new HashMap<>();

    static Map<String, Operation> of(ApplicationContext context) {
        ServiceLevels levels = context.getBean(ServiceLevels.class);
        WorkingCalendars calendars = context.getBean(WorkingCalendars.class);
        DeadlineOperations operations = new DeadlineOperations();
        operations.on("ServiceLevels.own", levels::own);
        operations.on("ServiceLevels.standard", levels::standard);
        operations.does(
                "ServiceLevels.setOwn",
                () -> levels.setOwn(ClockKind.FIRST_CONTACT, RiskLevel.HIGH, DAY));
        operations.does(
                "ServiceLevels.resetOwn",
                () -> levels.resetOwn(ClockKind.FIRST_CONTACT, RiskLevel.HIGH));
        operations.does(
                "ServiceLevels.setStandard",
                () -> levels.setStandard(ClockKind.FIRST_CONTACT, RiskLevel.HIGH, DAY));
        AnswerLevels answers = context.getBean(AnswerLevels.class);
        operations.on("AnswerLevels.own", answers::own);
        operations.on("AnswerLevels.standard", answers::standard);
        operations.does(
                "AnswerLevels.setOwn",
                () -> answers.setOwn(AnswerStep.DECIDE, AnswerUrgency.EMERGENCY, DAY));
        operations.does(
                "AnswerLevels.resetOwn",
                () -> answers.resetOwn(AnswerStep.DECIDE, AnswerUrgency.EMERGENCY));
        operations.does(
                "AnswerLevels.setStandard",
                () -> answers.setStandard(AnswerStep.DECIDE, AnswerUrgency.EMERGENCY, DAY));
        operations.on("WorkingCalendars.week", calendars::week);
        operations.on("WorkingCalendars.holidays", () -> calendars.holidays().toString());
        operations.does("WorkingCalendars.setWeek", () -> calendars.setWeek(calendars.week()));
        operations.does(
                "WorkingCalendars.addHoliday", () -> calendars.addHoliday(HOLIDAY, "Christmas"));
        operations.does("WorkingCalendars.removeHoliday", () -> calendars.removeHoliday(HOLIDAY));
        operations.on("WorkingCalendars.load", () -> calendars.load("2026-12-25,Christmas"));
        return operations.all;
    }

    private void on(String name, Callable<?> attempt) {
        all.put("service " + name, (actor, target, condition) -> attempt.call());
    }

    private void does(String name, Runnable attempt) {
        on(
                name,
                () -> {
                    attempt.run();
                    return "done";
                });
    }
}
