package org.sokong.reports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.Risk;
import org.sokong.referrals.ReferralState;

/**
 * The figures of the report, in their order on the page; definitions in reports.md, section 2. Each
 * counts what was so at the end of the period, so that a past one reads the same on every day.
 */
public enum Figure {
    /** Cases worked on in the period, by their status at its end. */
    CASES_BY_STATUS(Shape.PARTITION),
    /** The same cases by the risk recorded then. */
    CASES_BY_RISK(Shape.PARTITION),
    /** Cases open at the end of the period, by their owner then. */
    OPEN_PER_WORKER(Shape.PARTITION),
    /** Cases opened, closed and reopened in the period. */
    NEW_CLOSED_REOPENED(Shape.COUNTS),
    /** Referrals sent and received in the period. */
    REFERRALS(Shape.COUNTS),
    /** Referrals sent whose answer fell due in the period: answered in time, or not. */
    SENT_ANSWERED(Shape.PARTITION),
    /** Referrals received whose answer fell due in the period: answered in time, or not. */
    RECEIVED_ANSWERED(Shape.PARTITION),
    /** Median hours from sending to the decisions made in the period. */
    HOURS_TO_DECISION(Shape.HOURS),
    /** Referrals sent and declined in the period, by reason. */
    SENT_DECLINED(Shape.PARTITION),
    /** Referrals received and declined in the period, by reason. */
    RECEIVED_DECLINED(Shape.PARTITION),
    /** Referrals sent in the period, by where they stood at its end. */
    SENT_STANDING(Shape.PARTITION),
    /** Referrals received in the period, by where they stood at its end. */
    RECEIVED_STANDING(Shape.PARTITION),
    /** Referrals sent and accepted: what was told of how they ended, or that nothing was. */
    SENT_FEEDBACK(Shape.PARTITION),
    /** Referrals received and accepted: what was told of how they ended, or that nothing was. */
    RECEIVED_FEEDBACK(Shape.PARTITION),
    /** Referrals sent whose end was told, by the client's satisfaction from 1 to 5. */
    SENT_SATISFACTION(Shape.PARTITION),
    /** Cases with a policy passage linked in the period, by topic; a case may have several. */
    CASES_PER_TOPIC(Shape.COUNTS);

    /** How the lines of a figure relate to each other. */
    public enum Shape {
        /** Each thing counted stands in exactly one line; the lines add up to the total. */
        PARTITION,
        /** Lines are counts of their own; there is no total. */
        COUNTS,
        /** Lines are hours, each with the number of decisions behind it. */
        HOURS
    }

    private final Shape shape;

    Figure(Shape shape) {
        this.shape = shape;
    }

    /** How its lines relate to each other. */
    public Shape shape() {
        return shape;
    }

    /** Lines in the order of life or of risk where there is one, else the largest first. */
    Comparator<ReportLine> order() {
        List<String> codes =
                switch (this) {
                    case CASES_BY_STATUS ->
                            Arrays.stream(CaseStatus.values()).map(Enum::name).toList();
                    case CASES_BY_RISK ->
                            List.of(Risk.HIGH.name(), Risk.MEDIUM.name(), Risk.LOW.name());
                    case SENT_STANDING, RECEIVED_STANDING ->
                            Arrays.stream(ReferralState.values()).map(Enum::name).toList();
                    case SENT_FEEDBACK, RECEIVED_FEEDBACK ->
                            List.of("COMPLETED", "NOT_COMPLETED", "NO_FEEDBACK", "NOT_YET");
                    case SENT_SATISFACTION -> List.of("5", "4", "3", "2", "1");
                    default -> List.of();
                };
        Comparator<ReportLine> largest =
                Comparator.comparingLong(ReportLine::count)
                        .reversed()
                        .thenComparing(ReportLine::code);
        return codes.isEmpty()
                ? largest
                : Comparator.comparingInt(
                        line ->
                                codes.contains(line.code())
                                        ? codes.indexOf(line.code())
                                        : codes.size());
    }
}
