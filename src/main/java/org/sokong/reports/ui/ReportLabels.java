package org.sokong.reports.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.reports.Figure;
import org.sokong.reports.ReportLine;
import org.sokong.uikit.Translations;

/** Titles, definitions and the names of lines in one language. */
final class ReportLabels {

    private final Translations translations;
    private final Locale locale;
    private final Map<String, String> names;

    /**
     * @param names labels of people by id and of topics by code
     */
    ReportLabels(Translations translations, Locale locale, Map<String, String> names) {
        this.translations = translations;
        this.locale = locale;
        this.names = names;
    }

    String title(Figure figure) {
        return text("reports.figure." + figure.name());
    }

    String definition(Figure figure) {
        return text("reports.definition." + figure.name());
    }

    /** What the first column holds. */
    String lineHeading(Figure figure) {
        return switch (figure) {
            case CASES_BY_STATUS -> text("reports.heading.status");
            case CASES_BY_RISK -> text("reports.heading.risk");
            case OPEN_PER_WORKER -> text("reports.heading.worker");
            case SENT_DECLINED, RECEIVED_DECLINED -> text("reports.heading.reason");
            case CASES_PER_TOPIC -> text("reports.heading.topic");
            default -> text("reports.heading.what");
        };
    }

    /** What the second column holds. */
    String countHeading(Figure figure) {
        return switch (figure) {
            case CASES_BY_STATUS,
                    CASES_BY_RISK,
                    OPEN_PER_WORKER,
                    NEW_CLOSED_REOPENED,
                    CASES_PER_TOPIC ->
                    text("reports.heading.cases");
            case HOURS_TO_DECISION -> text("reports.heading.hours");
            default -> text("reports.heading.referrals");
        };
    }

    /** Name of a line. */
    String line(Figure figure, String code) {
        if (code.equals(ReportLine.NONE)) {
            return text(figure == Figure.OPEN_PER_WORKER ? "reports.nobody" : "uikit.notrecorded");
        }
        return switch (figure) {
            case CASES_BY_STATUS -> text("cases.casestatus." + code);
            case CASES_BY_RISK -> text("cases.risk." + code);
            case OPEN_PER_WORKER, CASES_PER_TOPIC -> names.getOrDefault(code, code);
            case SENT_DECLINED, RECEIVED_DECLINED -> text("referrals.declinereason." + code);
            case SENT_STANDING, RECEIVED_STANDING -> text("referrals.referralstate." + code);
            case SENT_SATISFACTION -> text("reports.line.satisfaction", code);
            case NEW_CLOSED_REOPENED,
                    SENT_FEEDBACK,
                    RECEIVED_FEEDBACK,
                    REFERRALS,
                    SENT_ANSWERED,
                    RECEIVED_ANSWERED,
                    HOURS_TO_DECISION ->
                    text("reports.line." + code);
        };
    }

    /** Hours with the number of decisions behind them. */
    String hours(@Nullable BigDecimal hours, long decisions) {
        return hours == null
                ? text("reports.hours.none")
                : text("reports.hours", number(hours), decisions);
    }

    /** A share of a total, such as "12 (80 %)". */
    String share(long count, long total) {
        return total == 0
                ? number(count)
                : text("reports.share", number(count), Math.round(100.0 * count / total));
    }

    String number(Number number) {
        return NumberFormat.getInstance(locale).format(number);
    }

    String text(String key, Object... arguments) {
        return translations.getTranslation(key, locale, arguments);
    }
}
