package org.sokong.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** No container engine runs here: what can be known by reading the files is checked. */
class ContainerFilesTest {

    private Map<String, Object> compose;
    private List<String> image;

    @BeforeEach
    void read() throws IOException {
        compose =
                new Yaml(new SafeConstructor(new LoaderOptions()))
                        .load(Files.readString(Path.of("docker-compose.yml")));
        image =
                Files.readString(Path.of("Dockerfile"))
                        .replace("\\\n", " ")
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
    }

    @Test
    void the_image_is_built_in_one_stage_and_run_in_another_without_a_compiler() {
        assertThat(instructions("FROM")).hasSize(2);
        assertThat(instructions("FROM").getFirst()).contains("25-jdk").endsWith("AS build");
        assertThat(instructions("FROM").getLast()).contains("25-jre");
        assertThat(image).anyMatch(line -> line.startsWith("COPY --from=build"));
    }

    @Test
    void the_application_does_not_run_as_root_and_answers_a_health_check() {
        int last =
                image.indexOf(image.stream().filter(l -> l.startsWith("FROM")).toList().getLast());
        List<String> stage = image.subList(last, image.size());

        assertThat(stage).filteredOn(l -> l.startsWith("USER")).containsExactly("USER 10001:10001");
        assertThat(stage).anyMatch(line -> line.startsWith("HEALTHCHECK"));
        assertThat(stage).contains("CMD [\"run\", \"--production\"]");
    }

    @Test
    void what_the_image_copies_exists_and_is_let_through() throws IOException {
        List<String> allowed =
                Files.readString(Path.of(".dockerignore"))
                        .lines()
                        .filter(line -> line.startsWith("!"))
                        .map(line -> line.substring(1))
                        .toList();
        List<String> copied =
                instructions("COPY").stream()
                        .filter(line -> !line.contains("--from"))
                        .map(line -> line.split(" "))
                        .flatMap(words -> List.of(words).subList(1, words.length - 1).stream())
                        .toList();

        assertThat(copied).isNotEmpty().allMatch(name -> Files.exists(Path.of(name)));
        assertThat(allowed).containsExactlyInAnyOrderElementsOf(copied);
    }

    @Test
    void the_application_waits_for_a_healthy_database_and_both_are_watched() {
        assertThat(at("services", "app", "depends_on", "database", "condition"))
                .isEqualTo("service_healthy");
        assertThat(at("services", "app", "healthcheck", "test")).asString().contains("health");
        assertThat(at("services", "database", "healthcheck", "test"))
                .asString()
                .contains("healthcheck.sh");
        assertThat(at("services", "database", "image")).isEqualTo("mariadb:11.4");
    }

    @Test
    void what_must_be_kept_lies_on_volumes() {
        Map<?, ?> volumes = (Map<?, ?>) compose.get("volumes");
        for (String service : List.of("app", "database")) {
            List<?> mounts = (List<?>) at("services", service, "volumes");
            assertThat(mounts)
                    .isNotEmpty()
                    .allMatch(mount -> volumes.containsKey(mount.toString().split(":")[0]));
        }
    }

    @Test
    void secrets_come_from_files_and_the_database_is_not_published() {
        Map<?, ?> secrets = (Map<?, ?>) compose.get("secrets");
        assertThat(secrets.values()).allMatch(secret -> ((Map<?, ?>) secret).containsKey("file"));
        for (String service : List.of("app", "database")) {
            List<String> used =
                    ((List<?>) at("services", service, "secrets"))
                            .stream().map(Object::toString).toList();
            assertThat(used).isNotEmpty().allMatch(secrets::containsKey);
            environment(service)
                    .forEach(
                            (name, value) -> {
                                if (name.matches(".*(PASSWORD|KEY)(_FILE)?")
                                        && !name.equals("MARIADB_RANDOM_ROOT_PASSWORD")) {
                                    assertThat(name).endsWith("_FILE");
                                    assertThat(used).contains(value.replace("/run/secrets/", ""));
                                }
                            });
        }
        assertThat(((Map<?, ?>) at("services", "database")).containsKey("ports")).isFalse();
        assertThat(at("networks", "back", "internal")).isEqualTo(true);
        assertThat((List<?>) at("services", "app", "ports"))
                .allMatch(port -> port.toString().startsWith("127.0.0.1:"));
    }

    @Test
    void the_settings_are_ones_the_launcher_takes_in_production() {
        Map<String, String> environment = environment("app");
        assertThat(environment.keySet())
                .allMatch(name -> CommandLine.USAGE.contains(name), "explained by ./sokong help");

        assertThat(environment.get("SOKONG_DB_URL")).contains("sslMode=verify-full");
    }

    @Test
    void every_setting_is_explained_to_operators() throws IOException {
        Set<String> read = new HashSet<>();
        Set<String> properties = new HashSet<>();
        Pattern name = Pattern.compile("\"(SOKONG_[A-Z_]+)\"");
        Pattern property = Pattern.compile("\\$\\{(sokong\\.[a-z.-]+)");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                Matcher matcher = name.matcher(Files.readString(source));
                while (matcher.find()) {
                    read.add(matcher.group(1));
                }
                Matcher value = property.matcher(Files.readString(source));
                while (value.find()) {
                    properties.add(value.group(1));
                }
            }
        }
        // The launcher says these itself.
        properties.removeAll(Set.of("sokong.command", "sokong.demo"));
        String guide = Files.readString(Path.of("docs/operators.md"));

        assertThat(read).isNotEmpty().allMatch(guide::contains, "explained in docs/operators.md");
        assertThat(properties)
                .isNotEmpty()
                .allMatch(
                        each ->
                                guide.contains(variable(each))
                                        || guide.contains(variable(each.replace('-', '.'))),
                        "explained in docs/operators.md");
    }

    /** One of the names under which Spring finds a property among environment variables. */
    private static String variable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private List<String> instructions(String word) {
        return image.stream().filter(line -> line.startsWith(word + " ")).toList();
    }

    private Map<String, String> environment(String service) {
        Map<?, ?> values = (Map<?, ?>) at("services", service, "environment");
        Map<String, String> environment = new HashMap<>();
        values.forEach((key, value) -> environment.put(key.toString(), value.toString()));
        return environment;
    }

    private Object at(String... path) {
        Object value = compose;
        for (String step : path) {
            value = ((Map<?, ?>) value).get(step);
            assertThat(value).as(String.join(".", path)).isNotNull();
        }
        return value;
    }
}
