package org.sokong.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class TimeTextTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:30:00Z");

    private final TimeText time = timeText();

    private static TimeText timeText() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        UserZone zone = () -> ZoneId.of("Asia/Kuala_Lumpur");
        beans.registerSingleton("zone", zone);
        return new TimeText(
                new Translations(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                beans.getBeanProvider(UserZone.class));
    }

    private static void speak(Language language) {
        UI ui =
                new UI() {
                    @Override
                    public java.util.Locale getLocale() {
                        return language.locale();
                    }
                };
        UI.setCurrent(ui);
    }

    @AfterEach
    void forget() {
        UI.setCurrent(null);
    }

    @Test
    void the_day_is_the_one_of_the_users_zone() {
        assertThat(time.today()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(time.date(NOW)).isEqualTo("22 Nov 2026");
        assertThat(time.dateTime(NOW)).isEqualTo("22 Nov 2026, 02:30");
        assertThat(time.date(LocalDate.of(2026, 1, 2))).isEqualTo("2 Jan 2026");
    }

    @Test
    void time_left_is_said_in_its_largest_units() {
        assertThat(time.left(NOW.plus(Duration.ofMinutes(40)))).isEqualTo("40 min left");
        assertThat(time.left(NOW.plus(Duration.ofHours(3)))).isEqualTo("3 h left");
        assertThat(time.left(NOW.plus(Duration.ofHours(28)))).isEqualTo("1 day 4 h left");
        assertThat(time.left(NOW.plus(Duration.ofDays(7)))).isEqualTo("7 days left");
        assertThat(time.left(NOW.minus(Duration.ofDays(2)))).isEqualTo("2 days late");
        assertThat(time.left(NOW.minus(Duration.ofDays(1)))).isEqualTo("1 day late");
        assertThat(time.left(LocalDate.of(2026, 11, 22))).isEqualTo("today");
    }

    @Test
    void arabic_uses_the_dual_and_western_digits() {
        speak(Language.ARABIC);
        assertThat(time.left(NOW.minus(Duration.ofDays(2)))).isEqualTo("متأخر يومين");
        assertThat(time.left(NOW.plus(Duration.ofDays(11)))).isEqualTo("بقي 11 يومًا");
        assertThat(time.date(NOW)).contains("22").contains("نوفمبر");
    }

    @Test
    void malay_and_vietnamese_have_no_plural_forms_to_get_wrong() {
        speak(Language.MALAY);
        assertThat(time.left(NOW.plus(Duration.ofHours(28)))).isEqualTo("tinggal 1 hari 4 jam");
        speak(Language.VIETNAMESE);
        assertThat(time.left(NOW.minus(Duration.ofDays(1)))).isEqualTo("trễ 1 ngày");
    }
}
