package org.sokong.narratives;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sokong.uikit.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The templates that come with the application. They are read from the file and never stored, so
 * that a newer release cannot touch what administrators changed.
 */
@Component
class ShippedTemplates {

    private static final String FILE = "db/reference/report-templates.yaml";

    private final Map<ReportKind, Map<Language, ReportText>> all = new EnumMap<>(ReportKind.class);

    ShippedTemplates() {
        Map<String, Object> file = read();
        for (ReportKind kind : ReportKind.values()) {
            Map<Language, ReportText> texts = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                texts.put(language, text(map(map(file, kind.name()), language.tag())));
            }
            all.put(kind, texts);
        }
    }

    ReportText of(ReportKind kind, Language language) {
        return all.getOrDefault(kind, Map.of())
                .getOrDefault(language, new ReportText("", List.of()));
    }

    private static ReportText text(Map<String, Object> entry) {
        List<ReportBlock> blocks = new ArrayList<>();
        if (!(entry.get("blocks") instanceof List<?> lines)) {
            throw new IllegalStateException(FILE + ": no blocks in " + entry);
        }
        for (Object line : lines) {
            String words = String.valueOf(line);
            blocks.add(
                    words.startsWith("# ")
                            ? ReportBlock.heading(words.substring(2))
                            : ReportBlock.paragraph(words));
        }
        return new ReportText(String.valueOf(entry.get("title")), blocks);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> in, String key) {
        if (in.get(key) instanceof Map<?, ?> found) {
            return (Map<String, Object>) found;
        }
        throw new IllegalStateException(FILE + ": no " + key);
    }

    private static Map<String, Object> read() {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
