package org.sokong.legal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The shipped file of orders, deadlines and support. */
final class LegalFile {

    private static final String FILE = "db/reference/legal.yaml";

    private LegalFile() {}

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rules() {
        return (List<Map<String, Object>>) read().get("rules");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> support() {
        return (Map<String, Object>) read().get("support");
    }

    static String text(Map<String, Object> map, String key) {
        String text = optional(map, key);
        if (text == null) {
            throw new IllegalStateException(FILE + ": no " + key + " in " + map);
        }
        return text;
    }

    static @Nullable String optional(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    private static Map<String, Object> read() {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
