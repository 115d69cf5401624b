package org.sokong.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class DatabaseSettingsTest extends SokongTest {

    @Autowired private JdbcTemplate jdbc;

    @Test
    void a_commit_is_on_the_disk_before_it_is_confirmed() {
        assertThat(setting("innodb_flush_log_at_trx_commit")).isEqualTo("1");
    }

    @Test
    void the_server_listens_on_the_loopback_address_only() {
        assertThat(setting("bind_address")).isEqualTo("127.0.0.1");
    }

    @Test
    void text_of_every_language_can_be_stored() {
        assertThat(setting("character_set_database")).isEqualTo("utf8mb4");
        assertThat(setting("collation_database")).startsWith("utf8mb4_");
        assertThat(jdbc.queryForObject("select ?", String.class, "سند 支持 hỗ trợ 🕊"))
                .isEqualTo("سند 支持 hỗ trợ 🕊");
    }

    @Test
    void transactions_read_what_is_committed_and_time_is_utc() {
        assertThat(setting("transaction_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(setting("time_zone")).isEqualTo("+00:00");
    }

    @Test
    void the_application_account_has_its_own_schema_and_nothing_else() {
        assertThat(jdbc.queryForObject("select current_user()", String.class))
                .startsWith("sokong@");
        assertThat(jdbc.queryForList("show databases", String.class))
                .containsExactlyInAnyOrder("information_schema", "sokong");
    }

    private String setting(String name) {
        Map<String, Object> row = jdbc.queryForMap("show variables like '" + name + "'");
        return String.valueOf(row.get("Value"));
    }
}
