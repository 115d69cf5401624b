package org.sokong.uikit;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time of day as people write it. What can be meant in two ways is not read: an hour from
 * one to six could be at night or in the afternoon, unless it has a nought before it or says which.
 */
final class TypedTime {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?<hour>\\d{1,2})"
                            + "(?:\\s?[:.h]\\s?(?<minute>\\d{2})|(?<joined>\\d{2})|\\s?h)?"
                            + "(?:\\s?(?<half>\\p{L}[\\p{L}.]*))?");

    /** Before noon: English, Malay, Vietnamese, Arabic. */
    private static final Set<String> BEFORE_NOON = Set.of("am", "pg", "sa", "ص");

    private static final Set<String> AFTER_NOON = Set.of("pm", "ptg", "ch", "م");
    private static final Pattern MARKS = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int NOON = 12;
    private static final int FIRST_CLEAR_HOUR = 7;

    private TypedTime() {}

    /** The time that is meant; empty where that is not sure. */
    static Optional<LocalTime> of(String typed) {
        Matcher written = WRITTEN.matcher(plain(typed));
        if (!written.matches()) {
            return Optional.empty();
        }
        String hour = written.group("hour");
        String minute = written.group("minute");
        if (minute == null) {
            minute = written.group("joined");
        }
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        int hours = hour(hour, written.group("half"));
        return hours < 0 || hours > 23 || minutes > 59
                ? Optional.empty()
                : Optional.of(LocalTime.of(hours, minutes));
    }

    /** Hour of the day; below nought where it is not sure. */
    private static int hour(String written, @Nullable String half) {
        int hour = Integer.parseInt(written);
        if (half == null) {
            return written.length() == 1 && hour < FIRST_CLEAR_HOUR ? -1 : hour;
        }
        String name = half.replace(".", "");
        boolean after = AFTER_NOON.contains(name);
        if (hour < 1 || hour > NOON || !after && !BEFORE_NOON.contains(name)) {
            return -1;
        }
        return hour % NOON + (after ? NOON : 0);
    }

    /** Western digits, small letters and single spaces, without marks of direction. */
    private static String plain(String typed) {
        String unmarked = MARKS.matcher(TypedNumber.western(typed)).replaceAll("");
        return SPACES.matcher(unmarked).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
