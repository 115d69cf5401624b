package org.sokong.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

    private static final UUID ID = UUID.randomUUID();

    @Test
    void an_id_is_read_as_it_was_copied() {
        assertThat(PageAddress.id(ID.toString())).contains(ID);
        assertThat(PageAddress.id(" " + ID + "\n")).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "../../etc/passwd", "zzzzzzzz-0000-0000-0000-000000000000"})
    void what_is_no_id_counts_as_not_given(String typed) {
        assertThat(PageAddress.id(typed)).isEmpty();
    }

    @Test
    void a_day_that_does_not_exist_counts_as_not_given() {
        assertThat(PageAddress.day("2026-02-28")).contains(LocalDate.of(2026, Month.FEBRUARY, 28));
        assertThat(PageAddress.day("2026-02-30")).isEmpty();
        assertThat(PageAddress.day("yesterday")).isEmpty();
    }

    @Test
    void a_value_is_found_by_its_own_name_alone() {
        assertThat(PageAddress.constant(Month.class, "MAY")).contains(Month.MAY);
        assertThat(PageAddress.constant(Month.class, "may")).isEmpty();
    }

    @Test
    void only_what_was_asked_stands_in_the_address() {
        PageAddress.Query query =
                new PageAddress.Query()
                        .with("owner", ID)
                        .with("code", "  ")
                        .with("risk", null)
                        .where("overdue", true)
                        .where("flagged", false);
        assertThat(query.parameters().getParameters())
                .containsOnly(
                        Map.entry("owner", List.of(ID.toString())),
                        Map.entry("overdue", List.of("")));
        assertThat(query.isEmpty()).isFalse();
        assertThat(new PageAddress.Query().with("code", "").isEmpty()).isTrue();
    }
}
