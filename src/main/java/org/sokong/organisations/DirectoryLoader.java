package org.sokong.organisations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Ids;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Brings the shipped directory into the database at a start: real bodies that cannot receive
 * referrals until an administrator activates them. An entry that an administrator changed (its
 * version is no longer 0) is never touched again.
 */
@Component
@Order(10)
class DirectoryLoader implements ApplicationRunner {

    private static final String FILE = "db/reference/organisations.yaml";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DirectoryLoader(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load(shipped());
    }

    /** Writes what is new or differs; gives the number of entries written. */
    int load(List<Map<String, Object>> entries) {
        Integer written =
                transaction.execute(status -> entries.stream().mapToInt(this::write).sum());
        return written == null ? 0 : written;
    }

    private int write(Map<String, Object> entry) {
        Map<?, ?> name = (Map<?, ?>) Objects.requireNonNull(entry.get("name"));
        Map<String, Object> values =
                new java.util.HashMap<>(
                        Map.of(
                                "code", text(entry.get("code")),
                                "name", text(name.get("en")),
                                "type", text(entry.get("type")),
                                "country", text(entry.get("country")),
                                "languages", list(entry.get("languages")),
                                "roles", list(entry.get("roles"))));
        values.put("localName", name.get("local"));
        values.put("shortName", entry.get("short_name"));
        values.put("note", entry.get("note"));
        int changed =
                jdbc.sql(
                                """
                                update organisation set name = :name, local_name = :localName,
                                    short_name = :shortName, type = :type, country = :country,
                                    languages = :languages, roles = :roles, note = :note
                                where code = :code and origin = 'DIRECTORY' and version = 0
                                    and not (name = :name and local_name <=> :localName
                                        and short_name <=> :shortName and type = :type
                                        and country = :country and languages = :languages
                                        and roles = :roles and note <=> :note)
                                """)
                        .params(values)
                        .update();
        if (changed > 0) {
            return changed;
        }
        values.put("id", Ids.next());
        values.put("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return jdbc.sql(
                        """
                        insert into organisation (id, code, name, local_name, short_name, type, country,
                            languages, roles, note, origin, receives_referrals, created_at, version)
                        select :id, :code, :name, :localName, :shortName, :type, :country,
                            :languages, :roles, :note, 'DIRECTORY', false, :now, 0
                        from dual where not exists (select 1 from organisation where code = :code)
                        """)
                .params(values)
                .update();
    }

    /** What the file of this release says. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> shipped() {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return (List<Map<String, Object>>) Objects.requireNonNull(file.get("organisations"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String list(@Nullable Object value) {
        return value instanceof List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : "";
    }
}
