package org.sokong.uikit;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Dates, moments and distances in time as people say them, in the user's zone and language.
 * Instants are shown in the zone, local dates as they are.
 */
@Component
public class TimeText {

    private static final int HOURS_A_DAY = 24;

    private final Translations translations;
    private final Clock clock;
    private final ObjectProvider<UserZone> zones;
    private final @Nullable Locale fixed;

    @Autowired
    TimeText(Translations translations, Clock clock, ObjectProvider<UserZone> zones) {
        this(translations, clock, zones, null);
    }

    private TimeText(
            Translations translations,
            Clock clock,
            ObjectProvider<UserZone> zones,
            @Nullable Locale fixed) {
        this.translations = translations;
        this.clock = clock;
        this.zones = zones;
        this.fixed = fixed;
    }

    /** The same in a given language, for files and other work outside a page. */
    public TimeText in(Locale locale) {
        return new TimeText(translations, clock, zones, locale);
    }

    /** The user's zone, UTC where nobody is signed in. */
    public ZoneId zone() {
        return zones.getIfAvailable(() -> () -> ZoneOffset.UTC).current();
    }

    /** The present day in the user's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** The time of day now, hours and minutes, for "saved at". */
    public String timeOfDayNow() {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                .format(clock.instant().atZone(zone()));
    }

    /** A day with its year, such as "21 Nov 2026". */
    public String date(LocalDate day) {
        return format("yMMMd", startOf(day), ZoneOffset.UTC);
    }

    /** The last day of something that ends at that moment: at midnight it is the day before. */
    public String lastDay(Instant end) {
        return date(end.minusNanos(1_000));
    }

    /** The day of a moment, in the user's zone. */
    public String date(Instant moment) {
        return format("yMMMd", moment, zone());
    }

    /** The present day with its weekday, such as "Saturday 21 November". */
    public String todayInWords() {
        return format("EEEEMMMMd", clock.instant(), zone());
    }

    /** A moment to the minute, such as "14 Nov 2026, 09:12". */
    public String dateTime(Instant moment) {
        return format("yMMMdHm", moment, zone());
    }

    /** A month with its year, such as "November 2026". */
    public String month(LocalDate day) {
        return format("yMMMM", startOf(day), ZoneOffset.UTC);
    }

    /**
     * Time left until a moment, or since it passed: "3 h left", "1 day 4 h left", "2 days late".
     */
    public String left(Instant due) {
        Duration distance = Duration.between(clock.instant(), due);
        Duration size = distance.abs();
        long minutes = size.toMinutes();
        long hours = size.toHours();
        String kind = distance.isNegative() ? "late" : "left";
        if (minutes < 60) {
            return text("uikit.time." + kind + ".minutes", minutes);
        }
        if (hours < HOURS_A_DAY) {
            return text("uikit.time." + kind + ".hours", hours);
        }
        long days = size.toDays();
        long rest = hours - days * HOURS_A_DAY;
        if (days < 3 && rest > 0 && !distance.isNegative()) {
            return text("uikit.time.left.dayshours", days, rest);
        }
        return text("uikit.time." + kind + ".days", days);
    }

    /** Days until a date, or since it: "today", "tomorrow", "7 days left", "2 days late". */
    public String left(LocalDate due) {
        long days = ChronoUnit.DAYS.between(today(), due);
        if (days == 0) {
            return text("uikit.time.today");
        }
        if (days == 1) {
            return text("uikit.time.tomorrow");
        }
        return text("uikit.time." + (days < 0 ? "late" : "left") + ".days", Math.abs(days));
    }

    /** How long ago a moment was: "5 min ago", "3 h ago", "2 days ago", later the date. */
    public String ago(Instant moment) {
        Duration since = Duration.between(moment, clock.instant());
        if (since.toMinutes() < 1) {
            return text("uikit.time.justnow");
        }
        if (since.toHours() < 1) {
            return text("uikit.time.ago.minutes", since.toMinutes());
        }
        if (since.toDays() < 1) {
            return text("uikit.time.ago.hours", since.toHours());
        }
        return since.toDays() <= 14 ? text("uikit.time.ago.days", since.toDays()) : date(moment);
    }

    /** A length of time in its largest units: "40 min", "5 h", "3 days". */
    public String length(Duration length) {
        if (length.toHours() < 1) {
            return text("uikit.time.minutes", length.toMinutes());
        }
        return length.toDays() < 3
                ? text("uikit.time.hours", length.toHours())
                : text("uikit.time.days", length.toDays());
    }

    /** Whether a moment has passed. */
    public boolean isLate(Instant due) {
        return due.isBefore(clock.instant());
    }

    /**
     * {@link #left(Instant)} as a piece of a page, red when late, with the exact moment as title.
     */
    public Span clock(Instant due) {
        Span span = new Span(left(due));
        span.addClassName("clock");
        if (isLate(due)) {
            span.addClassName("clock-late");
        }
        span.getElement().setAttribute("title", dateTime(due));
        return span;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private String format(String skeleton, Instant moment, ZoneId zone) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, regional(locale()));
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(moment));
    }

    /** Day before month and 24 hours, as the region writes it; plain "en" would be American. */
    private static ULocale regional(Locale locale) {
        return switch (Language.of(locale)) {
            case ENGLISH -> new ULocale("en_GB");
            case MALAY -> new ULocale("ms_MY");
            case VIETNAMESE -> new ULocale("vi_VN");
            case ARABIC -> new ULocale("ar@numbers=latn");
        };
    }

    private String text(String key, Object... arguments) {
        return translations.getTranslation(key, locale(), arguments);
    }

    private Locale locale() {
        if (fixed != null) {
            return fixed;
        }
        UI ui = UI.getCurrent();
        return ui == null ? Language.ENGLISH.locale() : ui.getLocale();
    }
}
