package org.sokong.deadlines;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sokong.kernel.DomainException;

/**
 * Reads holidays from pasted text or a CSV file: on each line a day (2026-12-25 or 25/12/2026),
 * then a comma, semicolon, tab or space, and a name.
 */
final class HolidayText {

    static final int LONGEST_LABEL = 120;
    private static final int MOST = 500;
    private static final List<DateTimeFormatter> FORMATS =
            List.of(format("uuuu-M-d"), format("d/M/uuuu"), format("d.M.uuuu"));

    private HolidayText() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * The holidays of a text.
     *
     * @throws DomainException naming the first line that cannot be read
     */
    static List<Holiday> read(String text) {
        List<Holiday> holidays = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                holidays.add(holiday(line.strip(), number));
            }
        }
        if (holidays.isEmpty()) {
            throw new DomainException("deadlines.error.lines.none");
        }
        if (holidays.size() > MOST) {
            throw new DomainException("deadlines.error.lines.many", MOST);
        }
        return holidays;
    }

    private static Holiday holiday(String line, int number) {
        String[] parts = line.replace("\uFEFF", "").split("[,;\\t ]", 2);
        String label = parts.length < 2 ? "" : plain(parts[1]);
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw new DomainException("deadlines.error.lines.line", number);
        }
        for (DateTimeFormatter format : FORMATS) {
            try {
                return new Holiday(LocalDate.parse(plain(parts[0]), format), label);
            } catch (DateTimeParseException e) {
                // The next way of writing a day.
            }
        }
        throw new DomainException("deadlines.error.lines.line", number);
    }

    private static String plain(String part) {
        return part.strip().replaceAll("^\"|\"$", "").strip();
    }
}
