package org.sokong.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A typed time is the hour that is meant, or none; never another hour. */
class TypedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "14:30, 14:30",
        "02:30, 02:30",
        "2:30 pm, 14:30",
        "2:30pm, 14:30",
        "2.30 P.M., 14:30",
        "230 pm, 14:30",
        "2 pm, 14:00",
        "2:30 am, 02:30",
        "12:15 am, 00:15",
        "12:15 pm, 12:15",
        "14.30, 14:30",
        "14h30, 14:30",
        "14h, 14:00",
        "930, 09:30",
        "0930, 09:30",
        "1430, 14:30",
        "0000, 00:00",
        "23:59, 23:59",
        "9, 09:00",
        "9:05, 09:05",
        "14, 14:00",
        "' 14 : 30 ', 14:30",
        "2:30 PTG, 14:30",
        "8.15 pg, 08:15",
        "2:30 CH, 14:30",
        "8:15 SA, 08:15",
        "١٤:٣٠, 14:30",
        "٩٣٠, 09:30",
        "۱۴:۳۰, 14:30",
        "٢:٣٠ م, 14:30",
        "٨:١٥ ص, 08:15",
        "１４：３０, 14:30"
    })
    void what_can_be_meant_in_one_way_is_understood(String typed, LocalTime meant) {
        assertThat(TypedTime.of(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "19:75",
                "25:99",
                "24:00",
                "2400",
                "2:30",
                "230",
                "2",
                "0",
                "9:5",
                "14:3",
                "14:",
                ":30",
                "14:30 pm",
                "0:30 am",
                "13 am",
                "2:30 tonight",
                "12345",
                "-9:30",
                "9-30",
                "noon",
                "14:30 15:00"
            })
    void what_is_no_time_or_could_be_two_is_not_read(String typed) {
        assertThat(TypedTime.of(typed)).isEmpty();
    }
}
